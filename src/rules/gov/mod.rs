pub(crate) mod us;
