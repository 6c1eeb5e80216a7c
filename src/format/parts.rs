//! What stands in several formats, or several times in one.

use super::{Field, Fields};

/// What stands beside a conversation for the gate, in the shape of efface's own record.
pub(super) const GATE: Fields = &[
    ("account", Field::Identity),
    ("consent", Field::Fact),
    ("consents", Field::Fact),
    ("metadata.account", Field::Identity),
    ("metadata.consent", Field::Fact),
];

/// Members that say who somebody is, of which organisation, at which device: beside a
/// conversation, or in its metadata.
pub(super) const PERSON: Fields = &[
    ("user", Field::Identity),
    ("user_id", Field::Identity),
    ("user_name", Field::Identity),
    ("user_email", Field::Identity),
    ("user_profile", Field::Identity),
    ("users", Field::Identity),
    ("username", Field::Identity),
    ("full_name", Field::Identity),
    ("email", Field::Identity),
    ("email_address", Field::Identity),
    ("phone", Field::Identity),
    ("phone_number", Field::Identity),
    ("accounts", Field::Identity),
    ("account_id", Field::Identity),
    ("account_uuid", Field::Identity),
    ("account_name", Field::Identity),
    ("account_email", Field::Identity),
    ("owner", Field::Identity),
    ("owner_id", Field::Identity),
    ("customer", Field::Identity),
    ("customer_id", Field::Identity),
    ("organization", Field::Identity),
    ("organization_id", Field::Identity),
    ("organization_uuid", Field::Identity),
    ("organization_name", Field::Identity),
    ("device", Field::Identity),
    ("device_id", Field::Identity),
    ("ip_address", Field::Identity),
    ("client_ip", Field::Identity),
    ("safety_identifier", Field::Identity),
];

/// A block of a message's content, as Anthropic's API has it.
pub(super) const BLOCK: Fields = &[
    ("type", Field::Structure),
    ("text", Field::Text),
    ("thinking", Field::Text),
    ("signature", Field::Binary),
    // Of a `redacted_thinking`.
    ("data", Field::Binary),
    ("id", Field::Id("tool")),
    ("tool_use_id", Field::Id("tool")),
    ("name", Field::Text),
    ("input", Field::Free),
    ("is_error", Field::Text),
    ("content", Field::Text),
    ("source.type", Field::Structure),
    ("source.data", Field::Binary),
    ("content[].type", Field::Structure),
    ("content[].text", Field::Text),
    ("content[].source.type", Field::Structure),
    ("content[].source.data", Field::Binary),
    ("content[].encrypted_content", Field::Binary),
];

/// A message, as OpenAI's chat completions have it.
pub(super) const MESSAGE: Fields = &[
    ("role", Field::Structure),
    ("id", Field::Id("message")),
    ("name", Field::Text),
    ("content", Field::Text),
    ("content[].type", Field::Structure),
    ("content[].text", Field::Text),
    ("content[].image_url", Field::Binary),
    ("content[].image_url.url", Field::Binary),
    ("content[].input_audio.data", Field::Binary),
    ("content[].file.file_data", Field::Binary),
    ("content[].file.file_id", Field::Id("file")),
    ("refusal", Field::Text),
    ("reasoning_content", Field::Text),
    ("audio.id", Field::Id("message")),
    ("audio.data", Field::Binary),
    ("tool_calls[].id", Field::Id("tool")),
    ("tool_calls[].type", Field::Structure),
    ("tool_calls[].index", Field::Text),
    ("tool_calls[].function.name", Field::Text),
    ("tool_calls[].function.arguments", Field::Free),
    ("tool_call_id", Field::Id("tool")),
    ("function_call.name", Field::Text),
    ("function_call.arguments", Field::Free),
];

/// An item of OpenAI's responses, which Codex writes down too.
pub(super) const ITEM: Fields = &[
    ("type", Field::Structure),
    ("role", Field::Structure),
    ("status", Field::Structure),
    ("call_id", Field::Id("tool")),
    ("name", Field::Text),
    ("arguments", Field::Free),
    ("input", Field::Free),
    ("output", Field::Free),
    ("output.image_url", Field::Binary),
    ("output[].type", Field::Structure),
    ("output[].image_url", Field::Binary),
    ("action", Field::Free),
    ("content", Field::Text),
    ("content[].type", Field::Structure),
    ("content[].text", Field::Text),
    ("content[].image_url", Field::Binary),
    ("content[].file_data", Field::Binary),
    ("content[].file_id", Field::Id("file")),
    ("summary[].type", Field::Structure),
    ("summary[].text", Field::Text),
    ("encrypted_content", Field::Binary),
    ("result", Field::Binary),
];

/// Counts of tokens: numbers that are no values.
pub(super) const USAGE: Fields = &[
    ("input_tokens", Field::Text),
    ("output_tokens", Field::Text),
    ("cached_input_tokens", Field::Text),
    ("reasoning_output_tokens", Field::Text),
    ("cache_creation_input_tokens", Field::Text),
    ("cache_read_input_tokens", Field::Text),
    ("cache_creation.ephemeral_5m_input_tokens", Field::Text),
    ("cache_creation.ephemeral_1h_input_tokens", Field::Text),
    ("server_tool_use.web_search_requests", Field::Text),
    ("server_tool_use.web_fetch_requests", Field::Text),
    ("service_tier", Field::Text),
    ("prompt_tokens", Field::Text),
    ("completion_tokens", Field::Text),
    ("total_tokens", Field::Text),
];
