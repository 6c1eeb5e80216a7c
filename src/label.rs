//! Labels: what a finding is a finding of.

use std::fmt;

/// What was found, as it stands in placeholders, reports and policies: `CREDIT_CARD`, `EMAIL`.
///
/// They are the associated constants and [`Label::ALL`]. A rule of a user has one of them; for what
/// none fits there is [`Label::CUSTOM`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(&'static str);

/// What a label belongs to. Policies may treat a family as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Payment cards.
    Payment,
    /// Accounts at banks and what routes money to them.
    Bank,
    /// Numbers that a state gives to a person or a business.
    Government,
    /// Illness, and what insurers and hospitals number a person by.
    Health,
    /// Ways to reach a person.
    Contact,
    /// Addresses of machines and numbers of devices.
    Network,
    /// Vehicles.
    Vehicle,
    /// What describes a person.
    Person,
    /// What opens a door.
    Credential,
    /// What a user's own rule finds.
    Custom,
}

macro_rules! labels {
    ($($name:ident $family:ident $about:literal;)*) => {
        impl Label {
            $(
                #[doc = $about]
                pub const $name: Label = Label(stringify!($name));
            )*

            /// Every built-in label with its family and what it stands for.
            pub const ALL: &'static [(Label, Family, &'static str)] = &[
                $((Label::$name, Family::$family, $about),)*
            ];
        }
    };
}

labels! {
    CREDIT_CARD Payment "Number of a payment card (PAN)";
    CARD_SECURITY_CODE Payment "Security code of a payment card (CVV, CVC)";
    CARD_EXPIRY Payment "Month and year until which a payment card is valid";
    PIN Payment "Personal identification number";
    IBAN Bank "International bank account number";
    BIC Bank "Business identifier code of a bank (SWIFT)";
    ROUTING_NUMBER Bank "ABA routing transit number";
    BANK_ACCOUNT Bank "National bank account number, with its sort code";
    CRYPTO_WALLET Bank "Address of a wallet of a cryptocurrency";
    SSN Government "Social security number of the United States";
    NATIONAL_ID Government "Number that a state gives to a person: of a register, an identity card, a residence permit";
    TAX_ID Government "Number of a taxpayer, a person or a business, VAT numbers included";
    COMPANY_ID Government "Number of a business in a register";
    PASSPORT Government "Number of a passport";
    DRIVER_LICENSE Government "Number of a driving licence";
    VOTER_ID Government "Number of a voter";
    HEALTH_ID Health "Number of a person with a health service or an insurer";
    MEDICAL_RECORD Health "Number of a patient or a record in a hospital";
    MEDICAL_LICENSE Health "Number of a physician or a prescriber";
    HEALTH Health "Illness, drug or code of a diagnosis beside a person";
    EMAIL Contact "E-mail address";
    PHONE Contact "Telephone number";
    ADDRESS Contact "Postal address, or its part that finds a house";
    COORDINATES Contact "Geographic position";
    IP_ADDRESS Network "Public IP address, version 4 or 6";
    MAC_ADDRESS Network "Hardware address of a network interface";
    DEVICE_ID Network "Number of a telephone, a SIM card or an installation: IMEI, IMSI, ICCID, advertising id";
    VIN Vehicle "Vehicle identification number";
    LICENSE_PLATE Vehicle "Registration plate of a vehicle";
    USERNAME Person "Login name, or handle in a social network";
    PERSON Person "Name of a person";
    ACCOUNT_ID Person "Id of the conversation, or of the account, organisation or device behind it; number of a person with an employer, a school, an insurer or a shop";
    DATE_OF_BIRTH Person "Date of birth";
    PASSWORD Credential "Password or passphrase";
    SECRET Credential "Secret, token or key of a kind that its name tells";
    API_KEY Credential "Key or token in a provider's own format";
    JWT Credential "JSON web token";
    PRIVATE_KEY Credential "Private key";
    CUSTOM Custom "What a rule of one's own finds, for which no other label fits";
}

impl Label {
    /// The label as text.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The built-in label of this name.
    pub fn named(name: &str) -> Option<Label> {
        Self::ALL
            .iter()
            .map(|&(label, ..)| label)
            .find(|label| label.0 == name)
    }

    /// The family of the label.
    pub fn family(self) -> Family {
        Self::ALL
            .iter()
            .find(|&&(label, ..)| label == self)
            .map_or(Family::Custom, |&(_, family, _)| family)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl serde::Serialize for Label {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
