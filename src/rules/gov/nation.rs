//! A country's name before a word for a kind of number: "my Egyptian tax registration number", "a
//! Norwegian company". In English every country's numbers are spoken of so, whatever they are
//! called at home.

/// The name of a country with what begins the names of a kind of number.
macro_rules! nation {
    ($name:literal, NATIONAL_ID) => {
        &[
            concat!($name, " id"),
            concat!($name, " identi*"),
            concat!($name, " national*"),
            concat!($name, " personal*"),
            concat!($name, " person number*"),
            concat!($name, " citizen*"),
            concat!($name, " residen*"),
            concat!($name, " civil*"),
            concat!($name, " population*"),
            concat!($name, " birth number*"),
            concat!($name, " coordination*"),
        ]
    };
    ($name:literal, TAX_ID) => {
        &[
            concat!($name, " tax*"),
            concat!($name, " vat*"),
            concat!($name, " fiscal*"),
            concat!($name, " gst*"),
        ]
    };
    ($name:literal, COMPANY_ID) => {
        &[
            concat!($name, " compan*"),
            concat!($name, " business*"),
            concat!($name, " corporate*"),
            concat!($name, " enterprise*"),
            concat!($name, " organi*"),
            concat!($name, " regist*"),
            concat!($name, " commercial*"),
        ]
    };
    ($name:literal, HEALTH_ID) => {
        &[
            concat!($name, " health*"),
            concat!($name, " insur*"),
            concat!($name, " medical*"),
            concat!($name, " patient*"),
        ]
    };
    ($name:literal, SSN) => {
        &[
            concat!($name, " social*"),
            concat!($name, " insurance*"),
            concat!($name, " pension*"),
            concat!($name, " national insurance*"),
        ]
    };
    ($name:literal, PASSPORT) => {
        &[concat!($name, " passport*"), concat!($name, " travel*")]
    };
    ($name:literal, DRIVER_LICENSE) => {
        &[
            concat!($name, " driv*"),
            concat!($name, " licen*"),
            concat!($name, " dl"),
        ]
    };
    ($name:literal, VOTER_ID) => {
        &[concat!($name, " voter*"), concat!($name, " elect*")]
    };
    ($name:literal, BANK_ACCOUNT) => {
        &[concat!($name, " bank*"), concat!($name, " account*")]
    };
}

/// Words of a rule, and its country's names with the words for its kind.
macro_rules! spoken {
    ($words:expr, $kind:ident, $($name:literal),+) => {
        $crate::rules::gov::cn::shared::words!(
            $words,
            $($crate::rules::gov::nation::nation!($name, $kind)),+
        )
    };
}

pub(crate) use {nation, spoken};
