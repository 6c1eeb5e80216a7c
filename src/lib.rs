//! efface
#![allow(missing_docs, dead_code)]
pub mod json;
pub mod error;
pub use error::Error;
pub mod gate;
pub mod label;
pub mod marks;
pub mod rules;
pub mod detect;
pub mod identity;
