pub(crate) mod assignment;
pub(crate) mod key_material;
pub(crate) mod prose;
pub(crate) mod provider;
pub(crate) mod url;
