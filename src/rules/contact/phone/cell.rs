//! Numbers in a column or on a line of their own, under a word for a telephone.

use super::said::{NUMBER, fit_groups, is_number};
use crate::label::Label;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const CELL: Rule = Rule {
    id: "contact/phone-cell",
    about: "Telephone number in any groups in a column or on a line of its own under a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        total: 7,
        letters: 0,
    }],
    begin: Some(|text, at| {
        let inside = |b: u8| b.is_ascii_digit() || b" ()+-./".contains(&b);
        named::cell(text, at, HEADS, inside)
    }),
    pattern: NUMBER,
    reach: 64,
    right: Edge::Free,
    fit: Some(fit_groups),
    check: Some(is_number),
    confidence: Confidence::Possible,
    near: HEADS,
    needs_near: true,
    hits: &[
        "nr,phone,x\n7,«23 45 61 78»,y\n8,«23 45 61 79»,z\n",
        "| Name | Telefon |\n|---|---|\n| Jane | «23 45 61 78» |",
    ],
    misses: &[
        "nr,phone,x\n23 45 61 78,7,y\n",
        "phone,rows\n7,23 45 61 78\n",
    ],
    source: "ITU-T E.123 on how numbers are written",
    ..Rule::BASE
};

/// Heads of columns, and names over a line.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "phone*", "telephone*", "tel", "tel.", "telno", "telno.", "mobile*", "cell", "cellphone*", "cell phone*", "contact no*", "contact number*", "whatsapp*", "fax*", "landline*", "msisdn",
    "telefon*", "handy*", "mobil*", "rufnummer*", "festnetz*", "téléphone*", "tél", "portable*", "gsm*", "teléfono*", "telefono*", "móvil*", "movil*", "celular*",
    "telefone*", "telemóvel*", "telemovel*", "contato", "cellulare*", "recapito*", "telefoon*", "mobiel*", "telepon*", "telp", "no. telp", "nomor hp", "no hp", "no. hp", "nomor wa", "no wa", "no. wa", "ponsel*",
    "телефон*", "тел", "моб", "мобильн*", "komórk*", "nr tel*", "cep tel*", "هاتف", "الهاتف", "رقم الهاتف", "جوال", "الجوال", "رقم الجوال", "موبايل", "الموبايل",
    "电话*", "電話*", "手机*", "手機*", "联系电话*", "联系方式*", "携帯*", "連絡先*", "전화*", "휴대폰*", "휴대전화*", "핸드폰*", "연락처*",
];
