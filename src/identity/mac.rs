//! HMAC-SHA-256 with its key already worked in, cheap to clone.

use hmac::{Hmac, KeyInit, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

/// A prepared MAC. A clone costs no block of SHA-256; a finished message of up to 55 bytes costs
/// two, of up to 119 bytes three. The state is wiped when dropped.
#[derive(Clone)]
pub(super) struct Mac(Hmac<Sha256>);

impl Mac {
    #[allow(clippy::expect_used)]
    pub(super) fn new(key: &[u8]) -> Self {
        // RFC 2104 takes a key of any length, and so does the crate; the error is that of its
        // trait.
        Self(Hmac::new_from_slice(key).expect("HMAC takes a key of any length"))
    }

    /// A MAC under a key of its own, derived from `secret` for the purpose that `label` names: what
    /// is known of one purpose tells nothing about another.
    ///
    /// The secret's length is part of it. HMAC fills a short key up with zeros, so that without it
    /// a secret and the same one with a zero behind would be one key.
    pub(super) fn derived(secret: &[u8], label: &str) -> Self {
        let mut mac = Self::new(secret);
        mac.update(label.as_bytes());
        mac.update(&(secret.len() as u64).to_be_bytes());
        Self::new(&mac.finish()[..])
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn finish(self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.finalize().into_bytes().into())
    }

    /// The MAC of one message.
    pub(super) fn of(&self, message: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut mac = self.clone();
        mac.update(message);
        mac.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Mac;

    /// RFC 4231, section 4: test cases 1 to 7 with their keys, data and HMAC-SHA-256. Of case 5
    /// only the first 128 bits are published.
    #[test]
    fn rfc_4231() {
        let counting: Vec<u8> = (0x01..=0x19).collect();
        let rows: [(Vec<u8>, &[u8], &str); 7] = [
            (
                vec![0x0b; 20],
                b"Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe".to_vec(),
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                vec![0xaa; 20],
                &[0xdd; 50],
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
            ),
            (
                counting,
                &[0xcd; 50],
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
            ),
            (
                vec![0x0c; 20],
                b"Test With Truncation",
                "a3b6167473100ee06e0c796c2955552b",
            ),
            (
                vec![0xaa; 131],
                b"Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
            (
                vec![0xaa; 131],
                b"This is a test using a larger than block-size key and a larger than block-size data. \
                  The key needs to be hashed before being used by the HMAC algorithm.",
                "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
            ),
        ];
        for (number, (key, data, want)) in rows.iter().enumerate() {
            let mac = Mac::new(key).of(data);
            let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(&hex[..want.len()], *want, "test case {}", number + 1);
        }
    }
}
