//! Vehicles: the number that the maker gives and the plate that the state gives.

mod plate;
mod said;
mod vin;

use super::Rule;

pub(crate) const RULES: &[Rule] = &[
    vin::PROVEN,
    vin::NEAR,
    vin::SAID,
    plate::CHINESE,
    plate::SAID,
    plate::RUSSIAN,
    plate::CYRILLIC,
    plate::EAST,
    said::PLATE,
    said::BRITISH,
    said::BRITISH_COLUMN,
    said::PLATE_COLUMN,
];
