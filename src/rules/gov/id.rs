//! Numbers of Indonesia.

use super::cn::shared::{
    HEALTH, ID_NUMBER, IDENTITY, LICENCE, NUMBER, PASSPORT, TAX, begin_free, is_day, is_number,
    part, run, words,
};
use crate::label::Label;
use crate::rules::checksum::{digit_count, luhn};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the resident's number and the family card.
#[rustfmt::skip]
const NIK: &[&str] = &[
    "nik*", "no nik", "ktp*", "e-ktp", "ektp", "ktp-el", "no ktp", "noktp", "no.ktp", "no_ktp", "nomor ktp",
    "kartu tanda penduduk", "nomor induk kependudukan", "induk kependudukan", "kependudukan", "kk", "no kk", "no.kk",
    "nokk", "no_kk", "nomor kk", "kartu keluarga", "dukcapil", "capil", "identitas", "indonesian id*",
    "resident id*", "family card*", "印尼身份证*", "nomor penduduk", "data diri",
];

/// Words for the taxpayer's number.
#[rustfmt::skip]
const NPWP: &[&str] = &[
    "npwp*", "no npwp", "nomor pokok wajib pajak*", "wajib pajak*", "pajak", "nitku", "ditjen pajak", "djp", "coretax",
];

/// Words for the workers' insurance.
#[rustfmt::skip]
const WORKERS: &[&str] = &[
    "kpj", "bpjs ketenagakerjaan", "bpjs tenaga kerja", "bpjstk*", "bpjs tk", "bpjs-tk", "bpjamsostek", "jamsostek",
    "jht", "jaminan hari tua", "ketenagakerjaan",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/id-nik",
        about: "Indonesian resident number (NIK) or family card number (KK): province, district, date",
        wake: &[run(0, &[2, 4, 6, 16], 16)],
        begin: Some(begin_nik),
        pattern: concat!(
            "(?:[0-9]{16}",
            "|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}",
            "|[0-9]{6}[ .-][0-9]{6}[ .-][0-9]{4}",
            "|[0-9]{2}[ .][0-9]{2}[ .][0-9]{2}[ .][0-9]{6}[ .][0-9]{4})",
        ),
        check: Some(is_nik),
        near: spoken!(words!(NIK, IDENTITY, ID_NUMBER), NATIONAL_ID, "indonesian"),
        needs_near: false,
        hits: &[
            "NIK: «3171010101900001»",
            "no ktp saya «3273014506850002» ya kak",
            "nik saya «3171 0101 0190 0001» atas nama «Budi Santoso»",
            "NIK «317101.010190.0001»",
            "No. KK «3578012503150007», kepala keluarga Siti Rahayu",
            r#"{"no_ktp":"«3273014506850002»"}"#,
            "my Indonesian ID card number is «5171034107990003».",
            "印尼身份证号码是«3171010101900001»",
            "nik,nama\n«3171010101900001»,«Budi Santoso»",
            "e-KTP:«31.71.01.010190.0001»",
        ],
        misses: &[
            "NIK: 3171013201900001",
            "NIK: 2971010101900001",
            "NIK: 3171010113900001",
            "KTP 3171010101900000",
            "order 3171010101900001 shipped",
            "KTP 31710101019000012",
            "EXAMPLE-3171010101900001 (KTP)",
        ],
        source: "Law 24/2013 of Indonesia, population administration; Kemendagri 100.1.1-6117/2022 (region codes)",
        ..NUMBER
    },
    Rule {
        id: "gov/id-npwp-dotted",
        about: "Indonesian taxpayer number (NPWP) as it is printed, with the check digit of its first nine",
        label: Label::TAX_ID,
        wake: &[run(0, &[2], 15)],
        begin: Some(begin_npwp),
        pattern: r"[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]-[0-9]{3}\.[0-9]{3}",
        check: Some(is_npwp),
        confidence: Confidence::Certain,
        needs_near: false,
        hits: &[
            "NPWP: «01.000.123.8-012.000»",
            "tolong pakai «09.123.456.7-404.001» di faktur",
            "Steuernummer in Indonesien: «01.000.123.8-012.000».",
        ],
        misses: &[
            "NPWP: 01.000.123.9-012.000",
            "NPWP 01.000.123.8-012.00",
            "1.01.000.123.8-012.000",
        ],
        source: "Directorate General of Taxes of Indonesia, PER-20/PJ/2013",
        ..NUMBER
    },
    Rule {
        id: "gov/id-npwp",
        about: "Indonesian taxpayer number (NPWP) of 15 or 16 digits beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[2, 4, 9, 15, 16, 22], 15)],
        pattern: concat!(
            "(?:[0-9]{22}|[0-9]{15,16}|[0-9]{9}[ -][0-9]{3}[ .-]?[0-9]{3}",
            "|[0-9]{2}[ .-][0-9]{3}[ .-][0-9]{3}[ .-][0-9][ .-][0-9]{3}[ .-][0-9]{3}",
            "|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4})",
        ),
        check: Some(is_taxpayer),
        near: spoken!(words!(NPWP, TAX), TAX_ID, "indonesian"),
        hits: &[
            "NPWP «010001238012000»",
            "npwp saya «09 123 456 7 404 001»",
            "NPWP 16 digit: «0010001238012000»",
            "nomor pokok wajib pajak «3171010101900001»",
            r#"{"npwp":"«091234567404001»"}"#,
            "Indonesian tax id «010001238-012000»",
        ],
        misses: &[
            "NPWP 010001239012000",
            "NPWP 2971010101900001",
            "faktur 010001238012000",
            "NPWP 0010001239012000",
        ],
        source: "PMK 112/PMK.03/2022 (16 digits); PER-20/PJ/2013",
        ..NUMBER
    },
    Rule {
        id: "gov/id-bpjs-kesehatan",
        about: "Member of the Indonesian health insurance (BPJS Kesehatan), 13 digits beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[4, 13], 13)],
        pattern: "(?:000[0-9]{10}|000[0-9][ -][0-9]{4}[ -][0-9]{4}[ -]?[0-9])",
        check: Some(|value| part(value, 3, 13) > 99),
        near: spoken!(
            words!(
                &[
                    "bpjs*",
                    "jkn*",
                    "kis",
                    "kartu indonesia sehat",
                    "no kartu peserta",
                    "nomor peserta",
                    "noka"
                ],
                HEALTH
            ),
            HEALTH_ID,
            "indonesian"
        ),
        hits: &[
            "No BPJS Kesehatan: «0001234567890»",
            "kartu bpjs ku «0002087654321» masih aktif?",
            "JKN-KIS «0001 2345 6789 0»",
            "Indonesian health insurance card «0001234567890»",
        ],
        misses: &[
            "BPJS Kesehatan 1001234567890",
            "BPJS 000123456789",
            "kode 0001234567890",
        ],
        source: "BPJS Kesehatan, Regulation 6/2018 (identity of members)",
        ..NUMBER
    },
    Rule {
        id: "gov/id-bpjs-ketenagakerjaan",
        about: "Member of the Indonesian workers' insurance (KPJ of BPJS Ketenagakerjaan), 11 digits beside a word for it",
        wake: &[run(0, &[11], 11)],
        // 08… is a mobile telephone.
        pattern: "(?:0[0-79]|[1-9][0-9])[0-9]{9}",
        check: Some(is_number),
        near: spoken!(WORKERS, NATIONAL_ID, "indonesian"),
        hits: &[
            "No KPJ «12012345670»",
            "BPJS Ketenagakerjaan: «07098765432»",
            "bpjstk saya «20123456789», jht bisa cair?",
        ],
        misses: &[
            "KPJ hubungi 08123456789",
            "KPJ 1201234567",
            "nota 12012345670",
        ],
        source: "BPJS Ketenagakerjaan, member cards (Kartu Peserta Jamsostek)",
        ..NUMBER
    },
    Rule {
        id: "gov/id-passport",
        about: "Indonesian passport beside a word for it",
        wake: &[run(1, &[6, 7], 6), run(2, &[6], 6)],
        pattern: "(?:[A-Za-z][0-9]{6,7}|[A-Za-z]{2}[0-9]{6})",
        hits: &[
            "Nomor paspor: «A1234567»",
            "paspor saya «X1234567» habis bulan depan",
            "passport no. «C7654321»",
            "护照号«B1234567»",
        ],
        misses: &[
            "paspor A12345678901",
            "room A1234567 is free",
            "paspor 12345",
        ],
        source: "Directorate General of Immigration of Indonesia, Permenkumham 8/2014",
        ..PASSPORT
    },
    Rule {
        id: "gov/id-driving-licence",
        about: "Indonesian driving licence (SIM), 12 or 14 digits beside a word for it",
        wake: &[run(0, &[4, 12, 14], 12)],
        pattern: "(?:[0-9]{14}|[0-9]{12}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{6}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4})",
        // 08… is a mobile telephone.
        check: Some(|value| is_number(value) && !value.starts_with("08")),
        near: spoken!(
            &[
                "sim a",
                "sim b",
                "sim b1",
                "sim b2",
                "sim c",
                "sim d",
                "no sim",
                "no. sim",
                "no_sim",
                "nosim",
                "nomor sim",
                "sim saya",
                "surat izin mengemudi",
                "surat ijin mengemudi",
                "indonesian driv*",
                "indonesia driv*",
            ],
            DRIVER_LICENSE,
            "indonesian"
        ),
        hits: &[
            "SIM A: «850612345678»",
            "nomor SIM «12345678901235»",
            "surat izin mengemudi no «1234-8506-000123»",
            "Indonesian driver's license «850612345678»",
        ],
        misses: &[
            "SIM A 08123456789012",
            "SIM A 85061234567",
            "sim card 850612345678",
        ],
        source: "Korlantas Polri, Perpol 5/2021 (driving licences)",
        ..LICENCE
    },
    Rule {
        id: "gov/id-kitas",
        sift: Some(crate::rules::sift::token::<9>),
        about: "Indonesian residence permit (KITAS, KITAP) beside a word for it",
        wake: &[run(0, &[1], 1), run(2, &[9], 9)],
        pattern: "(?:[0-9][A-Za-z][0-9]{1,2}[A-Za-z]{2}[0-9]{4}(?:-?[A-Za-z])?|[A-Za-z]{2}[0-9]{9})",
        near: spoken!(
            &[
                "kitas*",
                "kitap*",
                "itas",
                "itap",
                "izin tinggal",
                "niora",
                "permit number",
                "stay permit*",
                "residence permit*",
                "aufenthaltstitel",
                "居留证*",
            ],
            NATIONAL_ID,
            "indonesian"
        ),
        hits: &[
            "No KITAS: «2C21JE1234-W»",
            "kitap «2D11JE0012-V» berlaku 5 tahun",
            "my KITAS number is «2C11JD4567W»",
        ],
        misses: &["KITAS 2C21JE12", "part 2C21JE1234-W", "KITAS 2CC1JE1234"],
        source: "Directorate General of Immigration of Indonesia, stay permits",
        ..NUMBER
    },
    Rule {
        id: "gov/id-nib",
        about: "Indonesian business identification number (NIB), 13 digits beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[4, 13], 13)],
        pattern: "(?:[0-9]{13}|[0-9]{4}[ .-][0-9]{4}[ .-][0-9]{5})",
        check: Some(|value| !value.starts_with("000") && is_number(value)),
        near: spoken!(
            &[
                "nib",
                "no nib",
                "nomor induk berusaha",
                "induk berusaha",
                "oss",
                "izin usaha",
                "tdp",
                "business identification*",
                "indonesian business*",
                "indonesian company*",
            ],
            COMPANY_ID,
            "indonesian"
        ),
        hits: &[
            "NIB: «9120001234567»",
            "nomor induk berusaha «0220001234560»",
            "Indonesian business registration number «8120 0012 34567»",
        ],
        misses: &[
            "NIB 912000123456",
            "barcode 9120001234567",
            "NIB 0001234567890",
        ],
        source: "Government Regulation 5/2021 of Indonesia (business licensing, OSS)",
        ..NUMBER
    },
];

/// Codes of the provinces, those of 2022 in Papua among them.
fn is_province(two: u64) -> bool {
    matches!(two, 11..=19 | 21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81 | 82 | 91..=97)
}

/// Nothing but the first two digits, to give up early.
fn begin_nik(text: &[u8], at: usize) -> Option<usize> {
    let two = text.get(at..at + 2)?;
    let province = u64::from(two[0] - b'0') * 10 + u64::from(two[1].wrapping_sub(b'0'));
    begin_free(text, at).filter(|_| is_province(province))
}

/// Province, regency (1 to 39) or city (from 71 on), district; day (women: 40 more), month and
/// year; a serial number.
fn is_nik(value: &str) -> bool {
    let at = |from, to| part(value, from, to) as u32;
    let (regency, district) = (at(2, 4), at(4, 6));
    let day = if at(6, 8) > 40 {
        at(6, 8) - 40
    } else {
        at(6, 8)
    };
    digit_count(value) == 16
        && is_province(part(value, 0, 2))
        && matches!(regency, 1..=39 | 71..=79)
        && district != 0
        && is_day(2000 + at(10, 12), at(8, 10), day)
        && at(12, 16) != 0
}

fn begin_npwp(text: &[u8], at: usize) -> Option<usize> {
    let dots = text.get(at + 2) == Some(&b'.') && text.get(at + 12) == Some(&b'-');
    begin_free(text, at).filter(|_| dots)
}

/// The ninth digit is the check digit of the eight before it (ISO/IEC 7812-1).
fn is_npwp(value: &str) -> bool {
    let nine = part(value, 0, 9);
    nine != 0 && luhn(&format!("{nine:09}"))
}

/// The old number, with or without a 0 before it, or the resident's number; the place of business
/// may follow.
fn is_taxpayer(value: &str) -> bool {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        15 => is_npwp(&digits),
        16 | 22 => digits.starts_with('0') && is_npwp(&digits[1..]) || is_nik(&digits[..16]),
        _ => false,
    }
}
