//! Numbers that a state gives to a person: one file a country.

pub(crate) mod us;
