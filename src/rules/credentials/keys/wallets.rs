//! Keys of wallets: what spends, in the forms of Bitcoin, Ethereum, Solana and Nostr.

use sha2::{Digest, Sha256};

use super::mnemonic;
use crate::label::Label;
use crate::rules::credentials::provider::free;
use crate::rules::credentials::{placeholder, proof, random};
use crate::rules::{Confidence, Edge, Rule, Wake};

const WALLET: Rule = Rule {
    label: Label::PRIVATE_KEY,
    reach: 160,
    check: Some(placeholder::real),
    confidence: Confidence::Certain,
    ..Rule::BASE
};

/// Names of private keys in the languages that people write.
const PRIVATE_KEY: &[&str] = &[
    "private_key",
    "privatekey",
    "private key",
    "private-key",
    "privkey",
    "deployer_key",
    "signer_key",
    "wallet_key",
    "wallet key",
    "privater schlüssel",
    "clé privée",
    "clave privada",
    "llave privada",
    "chave privada",
    "chiave privata",
    "privésleutel",
    "klucz prywatny",
    "приватный ключ",
    "kunci pribadi",
    "kunci privat",
    "私钥",
    "私鑰",
    "秘密鍵",
    "개인키",
    "개인 키",
];

/// Key pairs of Solana are called secret keys too.
const SECRET_KEY: &[&str] = &[
    "secret key",
    "secret_key",
    "secretkey",
    "keypair",
    "phantom",
];

/// Names of mnemonics.
const MNEMONIC: Wake = Wake::Words(&[
    "mnemonic",
    "seed phrase",
    "seed_phrase",
    "seedphrase",
    "seed words",
    "recovery phrase",
    "recovery_phrase",
    "secret phrase",
    "secret recovery",
    "backup phrase",
    "wallet phrase",
    "wallet seed",
    "wallet words",
    "passphrase",
    "wiederherstellungsphrase",
    "wiederherstellungswörter",
    "seed-phrase",
    "phrase de récupération",
    "phrase secrète",
    "frase semilla",
    "frase de recuperación",
    "frase de recuperação",
    "frase semente",
    "frase di recupero",
    "frasa pemulihan",
    "frase pemulihan",
    "herstelzin",
    "fraza",
    "сид-фраза",
    "сид фраза",
    "мнемоническая",
    "kurtarma ifadesi",
    "助记词",
    "助記詞",
    "リカバリーフレーズ",
    "シードフレーズ",
    "니모닉",
    "복구 구문",
]);

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "wallet/wif",
        about: "Bitcoin private key in wallet import format",
        wake: &[Wake::Prefix(&[
            "5H", "5J", "5K", "Kw", "Kx", "Ky", "Kz", "L1", "L2", "L3", "L4", "L5",
        ])],
        sift: Some(free),
        begin: Some(alone),
        pattern: r"(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})",
        check: Some(base58_check),
        hits: &[
            concat!(
                "my key is «5HueCGU8rMjxEXxi",
                "PuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ», safe?"
            ),
            concat!(
                "私钥：«KwdMAjGmerYanjeui5SH",
                "S7JkmpZvVipYvB2LJGU1ZxJwYvP98617»。"
            ),
        ],
        misses: &[
            concat!(
                "key 5HueCGU8rMjxEXxi",
                "PuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK"
            ),
            concat!(
                "id KwdMAjGmerYanjeui5SH",
                "S7JkmpZvVipYvB2LJGU1ZxJwYvP98618"
            ),
        ],
        source: "en.bitcoin.it/wiki/Wallet_import_format",
        ..WALLET
    },
    Rule {
        id: "wallet/xprv",
        about: "Extended private key of a wallet (BIP 32)",
        wake: &[Wake::Prefix(&[
            "xprv", "yprv", "zprv", "tprv", "uprv", "vprv",
        ])],
        sift: Some(free),
        pattern: r"[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{80,107}",
        proof: Some(base58_check),
        hits: &[
            concat!(
                "root: «xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqji",
                "ChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi»"
            ),
            concat!(
                "\"xprv\": \"«xprv9s21ZrQH143K31xYSDQpPDxsXRTUcvj2iNHm5NUtrGiGG5e2DtALGds",
                "o3pGz6ssrdK4PFmM8NSpSBHNqPqm55Qn3LqFtT2emdEXVYsCzC2U»\""
            ),
        ],
        misses: &[
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
            concat!("xprv9s21ZrQH143K3QTDL4LXw", "2F7HEK3wJUD2nW2nRk4stbPy6cq3"),
        ],
        source: "BIP 32, test vectors; SLIP 132",
        ..WALLET
    },
    Rule {
        id: "wallet/nostr",
        about: "Nostr secret key (bech32)",
        wake: &[Wake::Prefix(&["nsec1"])],
        sift: Some(free),
        pattern: r"nsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}",
        proof: Some(proof::bech32),
        hits: &[
            concat!(
                "nsec: «nsec",
                "1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5»"
            ),
            concat!(
                "(«nsec",
                "1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfq5»)"
            ),
        ],
        misses: &[
            "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg",
            concat!("nsec", "1vl029mgpspedva04g90vltkh6fv"),
        ],
        source: "github.com/nostr-protocol/nips, NIP-19",
        ..WALLET
    },
    Rule {
        id: "wallet/hex-key",
        about: "Private key in hexadecimal, as for Ethereum, by its name",
        wake: &[Wake::Words(PRIVATE_KEY)],
        pattern: r"[^/@#]{2,48}?[^A-Za-z0-9_/@#+.-](?P<value>(?:0x)?[A-Fa-f0-9]{64})",
        reach: 240,
        check: Some(digits),
        hits: &[
            concat!(
                "PRIVATE_KEY=«0x8da4ef21b864d2cc526dbdb2a120bd28",
                "74c36c9d0a1fb7f8c63d7f7a8b41de8f»"
            ),
            concat!(
                "wallet 的私钥是«8da4ef21b864d2cc526dbdb2a120bd28",
                "74c36c9d0a1fb7f8c63d7f7a8b41de8f»"
            ),
            concat!(
                "mein privater Schlüssel: «8da4ef21b864d2cc526dbdb2a120bd28",
                "74c36c9d0a1fb7f8c63d7f7a8b41de8f»"
            ),
        ],
        misses: &[
            "block hash 0x8da4ef21b864d2cc526dbdb2a120bd2874c36c9d0a1fb7f8c63d7f7a8b41de8f",
            "PRIVATE_KEY=0x0000000000000000000000000000000000000000000000000000000000000001",
            "private key of sha256:8da4ef21b864d2cc526dbdb2a120bd2874c36c9d0a1fb7f8c63d7f7a8b41de8",
        ],
        source: "Ethereum yellow paper, appendix F",
        confidence: Confidence::Likely,
        ..WALLET
    },
    Rule {
        id: "wallet/solana-base58",
        about: "Solana key pair in base58, by its name",
        wake: &[Wake::Words(PRIVATE_KEY), Wake::Words(SECRET_KEY)],
        pattern: r"[^/@#]{2,48}?[^A-Za-z0-9_/@#+.-](?P<value>[1-9A-HJ-NP-Za-km-z]{86,88})",
        reach: 260,
        check: Some(sixty_four),
        hits: &[
            concat!(
                "PRIVATE_KEY=«3QkCVEpXcwddYASDVi5o3fKtw71e3XZWyyyiXAyN",
                "1pbWDrTJbVt7TaaFZvuSZtQpx9sC87cQCaD38bMGipyxEzbL»"
            ),
            concat!(
                "my Phantom private key is «3QCwDXGi7UAKUE7YHBB43ZAdr3hAeNwx9gJtps4b",
                "YcsoF3EF9n2NKfbXWkfe5UcGVBVL55UHFHunoAxZGHDdt4vR»"
            ),
        ],
        misses: &[
            concat!(
                "signature 3QCwDXGi7UAKUE7YHBB43ZAdr3hAeNwx9gJtps4b",
                "YcsoF3EF9n2NKfbXWkfe5UcGVBVL55UHFHunoAxZGHDdt4vR"
            ),
            concat!(
                "private key 5HueCGU8rMjxEXxi",
                "PuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJaaaaaaaaaaaaaaaaaaaaa"
            ),
        ],
        source: "solana.com/docs",
        ..WALLET
    },
    Rule {
        id: "wallet/solana-bytes",
        about: "Solana key pair as a list of 64 bytes",
        wake: &[Wake::Words(&[
            "keypair",
            "secretkey",
            "secret_key",
            "secret key",
            "solana",
            "id.json",
            "private key",
            "privatekey",
            "wallet",
        ])],
        pattern: r"[^/@#\[]{2,64}?(?:/[^/@#\[]{0,24}?){0,6}\[\s{0,8}(?P<value>(?:[0-9]{1,3}\s{0,8},\s{0,8}){63}[0-9]{1,3})\s{0,8}\]",
        reach: 1400,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(bytes),
        hits: &[
            "const keypair = Keypair.fromSecretKey(Uint8Array.from([«76, 30, 215, 150, 72, 232, 86, 232, 249, 162, 245, 140, 149, 240, 206, 75, 57, 193, 91, 255, 173, 92, 45, 251, 139, 184, 32, 182, 17, 156, 186, 143, 248, 135, 150, 174, 91, 5, 242, 128, 166, 140, 237, 147, 182, 178, 140, 176, 209, 179, 88, 230, 186, 171, 72, 85, 101, 185, 244, 144, 40, 213, 87, 215»]));",
            "$ cat ~/.config/solana/id.json\n[«154,138,14,100,81,225,92,112,92,21,241,115,84,27,68,56,162,92,247,99,18,212,238,179,194,36,104,121,191,0,179,207,142,209,58,191,18,154,48,151,173,150,180,66,214,209,189,239,72,80,195,244,101,68,46,179,0,195,55,166,72,166,192,219»]",
        ],
        misses: &[
            "wallet = [1, 2, 3, 4, 5, 6, 7, 8]",
            "keypair = [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63]",
        ],
        source: "docs.solanalabs.com/cli/wallets/file-system",
        ..WALLET
    },
    Rule {
        id: "wallet/mnemonic",
        about: "Mnemonic of a wallet (BIP 39): 12 to 24 words of its list",
        wake: &[MNEMONIC],
        pattern: r#"[^/@#]{2,64}?[^A-Za-z0-9_/@#+.-](?P<value>(?:[a-z]{3,8}(?:[ ,\n]|["'`]{1,2}){1,4}(?:[0-9]{1,2}[.):]? {0,2}["'`]?)?){11,23}[a-z]{3,8})"#,
        reach: 640,
        fit: Some(mnemonic::fit),
        check: None,
        proof: Some(mnemonic::proven),
        confidence: Confidence::Likely,
        hits: &[
            "My seed phrase is «legal winner thank year wave sausage worth useful legal winner thank yellow». Is it safe?",
            "MNEMONIC=\"«letter advice cage absurd amount doctor acoustic avoid letter advice cage above»\"",
            "助记词：«legal winner thank year wave sausage worth useful legal winner thank yellow»",
            "Recovery phrase:\n1. «legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow»",
            "Wiederherstellungsphrase: «letter, advice, cage, absurd, amount, doctor, acoustic, avoid, letter, advice, cage, above»",
        ],
        misses: &[
            "The seed phrase is a list of words that you should never give to anybody who asks for it",
            "mnemonic: legal winner thank year wave",
        ],
        source: "BIP 39; github.com/trezor/python-mnemonic, vectors.json",
        ..WALLET
    },
];

/// Stands alone: two letters say nothing.
fn alone(text: &[u8], at: usize) -> Option<usize> {
    let ends = |at: usize| !text.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let free = at == 0 || ends(at - 1);
    let len = if text[at] == b'5' { 51 } else { 52 };
    (free && ends(at + len)).then_some(at)
}

/// A private key has no long run of one digit, and is no digest with a name before it.
fn digits(value: &str) -> bool {
    let plain = value.trim_start_matches("0x").to_ascii_lowercase();
    placeholder::real(value) && random::random(&plain)
}

/// Base58 of 64 bytes.
fn sixty_four(value: &str) -> bool {
    base58(value).is_some_and(|bytes| bytes.len() == 64)
}

/// 64 numbers of one byte, drawn at random.
fn bytes(value: &str) -> bool {
    let (mut seen, mut count, mut rises) = ([false; 256], 0, 0);
    let mut last = 0;
    for number in value.split(',') {
        let Ok(byte) = number.trim().parse::<u8>() else {
            return false;
        };
        rises += usize::from(byte > last);
        last = byte;
        seen[usize::from(byte)] = true;
        count += 1;
    }
    let different = seen.iter().filter(|&&s| s).count();
    count == 64 && different > 40 && (16..48).contains(&rises)
}

/// Base58Check: the last four bytes begin the SHA-256 of the SHA-256 of the others.
fn base58_check(value: &str) -> bool {
    let Some(bytes) = base58(value) else {
        return false;
    };
    let Some((body, check)) = bytes.split_last_chunk::<4>() else {
        return false;
    };
    Sha256::digest(Sha256::digest(body))[..4] == check[..]
}

/// Decodes base58 in the alphabet of Bitcoin; at most some 130 characters come here.
fn base58(value: &str) -> Option<Vec<u8>> {
    const ALPHABET: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut bytes: Vec<u8> = Vec::with_capacity(96);
    for b in value.bytes() {
        let mut carry = ALPHABET.iter().position(|&a| a == b)? as u32;
        for byte in bytes.iter_mut().rev() {
            carry += u32::from(*byte) * 58;
            *byte = carry as u8;
            carry >>= 8;
        }
        while carry > 0 {
            bytes.insert(0, carry as u8);
            carry >>= 8;
        }
    }
    let zeros = value.bytes().take_while(|&b| b == b'1').count();
    Some([vec![0; zeros], bytes].concat())
}
