//! The gate for records that it let pass before.

use jiff::Timestamp;

use super::time::utc;
use super::{Fact, Facts, GatePolicy, Reason, Verdict};

/// Decides where a conversation may go that was scrubbed before, and so has neither account nor
/// consent any more.
///
/// `earlier` is what [`judge`](super::judge) said of it then, with the last day to keep it, and
/// `None` where no gate was asked. It stands for plan and consent: whoever gave it knew them. The
/// rest is judged anew, by what the record still says:
///
/// | reason      | applies when                                                            |
/// |-------------|-------------------------------------------------------------------------|
/// | `revoked`   | the conversation or its account was deleted since, or nobody can tell   |
/// | `incognito` | it is not known that it was not incognito                               |
/// | `plan`      | no gate let it pass                                                     |
/// | `retention` | the last day to keep it is over, or is not known                        |
/// | `flagged`   | it went to the safety lane or is known to be flagged, and there is no safety lane now; or it is not known that it was not flagged |
///
/// The last day to keep it stays what it was, whatever the policy says now. With a policy without a
/// gate only `revoked` is asked, and `flagged` of what went to the safety lane.
#[must_use]
pub fn judge_again(
    facts: &Facts,
    earlier: Option<Verdict>,
    policy: &GatePolicy,
    now: Timestamp,
    safety_lane: bool,
) -> Verdict {
    let (was_safety, retain_until) = match earlier {
        Some(Verdict::Train { retain_until }) => (false, retain_until),
        Some(Verdict::Safety { retain_until }) => (true, retain_until),
        Some(Verdict::Held(reason)) => return Verdict::Held(reason),
        None => (false, None),
    };
    let flagged = was_safety || facts.safety_flagged == Fact::Known(true);
    let to_safety = safety_lane && flagged;
    let held = |reason: &Reason| match reason {
        Reason::Revoked => facts.revoked,
        Reason::Incognito => policy.enabled && facts.incognito != Fact::Known(false),
        Reason::Plan => policy.enabled && earlier.is_none(),
        // Whoever let it pass knew the consent.
        Reason::Consent | Reason::BeforeConsent => false,
        Reason::Retention => policy.enabled && retain_until.is_none_or(|day| day < utc(now).date()),
        Reason::Flagged if policy.enabled => {
            !to_safety && (was_safety || facts.safety_flagged != Fact::Known(false))
        }
        Reason::Flagged => !to_safety && was_safety,
    };
    match Reason::ALL.into_iter().find(|reason| held(reason)) {
        Some(reason) => Verdict::Held(reason),
        None if to_safety => Verdict::Safety { retain_until },
        None => Verdict::Train { retain_until },
    }
}
