//! Trajectories of SWE-agent, and data sets made of them: a run a line or a file. The text stands
//! in `trajectory` and again in `history`.
//!
//! Source: files that SWE-agent writes (`*.traj`) and public data sets of its runs.

use super::parts::{GATE, MESSAGE, PERSON};
use super::roots::Root;
use super::{Field, Format};
use crate::json::Kind;

pub(crate) static SWE_AGENT: Format = Format {
    name: "swe-agent",
    fields: &[
        ("environment", Field::Text),
        ("instance_id", Field::Text),
        ("conversation_id", Field::Join("conversation")),
        ("session_id", Field::Join("conversation")),
        ("trajectory", Field::Text),
        ("trajectory[].action", Field::Text),
        ("trajectory[].observation", Field::Text),
        ("trajectory[].response", Field::Text),
        ("trajectory[].state", Field::Text),
        ("trajectory[].thought", Field::Text),
        ("trajectory[].text", Field::Text),
        ("trajectory[].role", Field::Structure),
        ("trajectory[].execution_time", Field::Text),
        ("history", Field::Text),
        ("history[].agent", Field::Text),
        ("history[].action", Field::Text),
        ("history[].thought", Field::Text),
        ("history[].is_demo", Field::Text),
        ("history[].message_type", Field::Structure),
        ("history[].tool_call_ids[]", Field::Id("tool")),
        ("info", Field::Text),
        ("info.submission", Field::Text),
        ("info.exit_status", Field::Text),
    ],
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("history[]", MESSAGE),
        ("trajectory[]", MESSAGE),
        ("trajectory[].query[]", MESSAGE),
        ("trajectory[].messages[]", MESSAGE),
    ],
    recognises: |_, roots| {
        roots.has(Root::Trajectory)
            && roots.any(&[
                Root::History,
                Root::Info,
                Root::Environment,
                Root::InstanceId,
            ])
    },
    valid: |line| line.kind("trajectory") == Some(Kind::Array),
    ..Format::BASE
};
