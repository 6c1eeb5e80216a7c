//! Which module of python-stdnum is compared with which of our rules, and where they differ on purpose.

/// A module, its numbers, and our rules for them.
pub(crate) struct Module {
    pub(crate) name: &'static str,
    /// The form of the numbers, as `generate.py` reads it; empty where the module's own examples lead to
    /// them. A form keeps to what both take: dates that are dates, regions that are regions. Their
    /// modules often ask for the check digits alone; to refuse a number of the 51st month is right.
    pub(crate) template: &'static str,
    /// What stands around them in our text.
    pub(crate) form: &'static str,
    /// A word for the first stands before the number.
    pub(crate) rules: &'static [&'static str],
}

const fn row(
    name: &'static str,
    template: &'static str,
    form: &'static str,
    rules: &'static [&'static str],
) -> Module {
    Module {
        name,
        template,
        form,
        rules,
    }
}

#[rustfmt::skip]
pub(crate) const MODULES: &[Module] = &[
    row("ar.cbu", "", "{}", &["bank/ar-cbu"]),
    row("ar.cuit", "", "{}", &["gov/ar-cuit-context", "gov/ar-cuit"]),
    row("at.tin", "", "{}", &["gov/at-tax"]),
    row("at.uid", "", "AT{}", &["gov/at-vat"]),
    row("at.vnr", "[1-9]###{ddmmyy}", "{}", &["gov/at-social"]),
    row("au.abn", "", "{}", &["gov/au-abn"]),
    row("au.acn", "", "{}", &["gov/au-acn"]),
    row("au.tfn", "", "{}", &["gov/au-tfn"]),
    row("az.voen", "", "{}", &["gov/az-voen"]),
    row("by.unp", "[1-79]########", "{}", &["gov/by-unp"]),
    row("be.nn", "{yymmdd}#####|{yymmdd,20}#####", "{}", &["gov/be-register-context", "gov/be-register"]),
    row("be.bis", "{yymmdd,m+40}#####|{yymmdd,m+20}#####", "{}", &["gov/be-register-context", "gov/be-register"]),
    row("be.eid", "", "{}", &["gov/be-id-card"]),
    row("be.vat", "", "BE{}", &["gov/be-vat-context", "gov/be-vat"]),
    row("bg.egn", "", "{}", &["gov/bg-egn"]),
    row("bg.pnf", "", "{}", &["gov/bg-lnch"]),
    row("bg.vat", "", "BG{}", &["gov/bg-vat"]),
    row("br.cnpj", "", "{}", &["gov/br-cnpj-context", "gov/br-cnpj"]),
    row("br.cpf", "", "{}", &["gov/br-cpf-context", "gov/br-cpf"]),
    row("ca.bc_phn", "", "{}", &["gov/ca-bc-health"]),
    row("ca.bn", "", "{}", &["gov/ca-business", "gov/ca-program-account"]),
    row("ca.sin", "", "{}", &["gov/ca-sin"]),
    row("ch.ssn", "", "{}", &["gov/ch-ahv"]),
    row("ch.uid", "", "{}", &["gov/ch-uid"]),
    row("ch.vat", "", "{}", &["gov/ch-vat"]),
    row("cl.rut", "[1-9]#######[0-9K]|[1-9]######[0-9K]", "{}", &["gov/cl-rut-context", "gov/cl-rut", "gov/cl-rut-plain"]),
    row("cn.ric", "<110105,310104,330106,440305,510104,650102>{yyyymmdd}###[0-9X]", "{}", &["gov/cn-id"]),
    row("cn.uscc", "91<110000,310115,330106,440300,510100>[0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]########|52<110000,440300>MJ[0-9A-H]#######[A-HJ-NPQRTUWXY]#|91<110000,310115,440300>MA[0-9A-HJ-NPQRTUWXY]#[0-9A-HJ-NPQRTUWXY]#####", "{}", &["gov/cn-uscc", "gov/cn-uscc-digits"]),
    row("co.nit", "", "{}", &["gov/co-nit-plain", "gov/co-nit"]),
    row("cy.vat", "", "CY{}", &["gov/cy-vat"]),
    row("cz.bankaccount", "", "{}", &["bank/cz-account-prefix", "bank/cz-account"]),
    row("cz.dic", "[1-8]#######|6########|{yymmdd}####", "CZ{}", &["gov/cz-dic"]),
    row("cz.rc", "{yymmdd}####|{yymmdd,m+50}####", "{}", &["gov/cz-rodne-cislo-context", "gov/cz-rodne-cislo"]),
    row("de.idnr", "", "{}", &["gov/de-tax-id"]),
    row("de.vat", "", "DE{}", &["gov/de-vat-context", "gov/de-vat"]),
    row("dk.cvr", "", "{}", &["gov/dk-cvr"]),
    row("do.cedula", "<001,031,223,402>########", "{}", &["gov/do-cedula-context", "gov/do-cedula"]),
    row("do.rnc", "", "{}", &["gov/do-rnc"]),
    row("ec.ci", "", "{}", &["gov/ec-cedula"]),
    row("ec.ruc", "", "{}", &["gov/ec-ruc"]),
    row("ee.ik", "", "{}", &["gov/ee-isikukood"]),
    row("ee.kmkr", "10#######", "EE{}", &["gov/ee-kmkr-context", "gov/ee-kmkr"]),
    row("ee.registrikood", "", "{}", &["gov/ee-registrikood"]),
    row("es.ccc", "", "{}", &["bank/ccc"]),
    row("es.cif", "[ABCDEFGHJUV]#######[0-9]|[NPQRSW]#######[A-J]", "{}", &["gov/es-cif"]),
    row("es.dni", "", "{}", &["gov/es-dni-context", "gov/es-dni"]),
    row("es.nie", "", "{}", &["gov/es-nie-context", "gov/es-nie"]),
    row("eu.at_02", "ES##ZZZ########@|DE##ZZZ###########|FR##ZZZ######", "{}", &["bank/sepa-creditor-context", "bank/sepa-creditor"]),
    row("fi.alv", "", "FI{}", &["gov/fi-vat"]),
    row("fi.hetu", "", "{}", &["gov/fi-henkilotunnus"]),
    row("fi.ytunnus", "", "{}", &["gov/fi-y-tunnus"]),
    row("fr.nif", "", "{}", &["gov/fr-tax"]),
    row("fr.nir", "[12]##<01,02,05,10,12><01,13,33,59,69,75,92,2A,2B>###<001,017,123,456>##", "{}", &["gov/fr-nir"]),
    row("fr.siren", "", "{}", &["gov/fr-siren"]),
    row("fr.siret", "", "{}", &["gov/fr-siret"]),
    row("fr.tva", "", "FR{}", &["gov/fr-vat-context", "gov/fr-vat"]),
    row("gb.nhs", "4#########|[67]#########", "{}", &["gov/gb-nhs"]),
    row("gb.utr", "", "{}", &["gov/gb-utr"]),
    row("gb.vat", "", "GB{}", &["gov/gb-vat-context", "gov/gb-vat"]),
    row("gr.amka", "", "{}", &["gov/gr-amka"]),
    row("gr.vat", "", "{}", &["gov/gr-afm"]),
    row("gt.nit", "[1-9]######-[0-9K]|[1-9]#######-[0-9K]", "{}", &["gov/gt-nit"]),
    row("hr.oib", "", "{}", &["gov/hr-oib"]),
    row("hu.anum", "", "HU{}", &["gov/hu-vat"]),
    row("iban", "", "{}", &["bank/iban"]),
    row("id.nik", "<3171,3273,1271,5171><01,02,03>{ddmmyy}###[1-9]|<3171,3578><01,02>{ddmmyy,d+40}###[1-9]", "{}", &["gov/id-nik"]),
    row("id.npwp", "", "{}", &["gov/id-npwp", "gov/id-npwp-dotted"]),
    row("ie.pps", "", "{}", &["gov/ie-ppsn"]),
    row("ie.vat", "#######[A-W]|#######[A-W][AH]", "IE{}", &["gov/ie-vat-context", "gov/ie-vat"]),
    row("il.hp", "", "{}", &["gov/il-company"]),
    row("il.idnr", "", "{}", &["gov/il-teudat-zehut"]),
    row("imei", "<01,35,86,99>#############", "{}", &["network/imei", "network/imeisv"]),
    row("in_.aadhaar", "", "{}", &["gov/in-aadhaar"]),
    row("in_.epic", "", "{}", &["gov/in-voter"]),
    row("in_.gstin", "", "{}", &["gov/in-gstin"]),
    row("in_.pan", "", "{}", &["gov/in-pan-context", "gov/in-pan"]),
    row("in_.vid", "", "{}", &["gov/in-vid"]),
    row("is_.kennitala", "", "{}", &["gov/is-kennitala-context", "gov/is-kennitala"]),
    row("it.codicefiscale", "@@@@@@##[ABCDEHLMPRST]<01,15,28,41,68>[A-M]###@", "{}", &["gov/it-tax-code-context", "gov/it-tax-code"]),
    row("it.iva", "", "{}", &["gov/it-vat-context", "gov/it-vat"]),
    row("jp.cn", "", "{}", &["gov/jp-corporate"]),
    row("jp.in_", "", "{}", &["gov/jp-my-number"]),
    row("ke.pin", "", "{}", &["gov/ke-pin"]),
    row("kr.brn", "", "{}", &["gov/kr-brn"]),
    row("kr.rrn", "{yymmdd}[12]######|{yymmdd,20}[34]######", "{}", &["gov/kr-rrn", "gov/kr-rrn-dashed"]),
    row("lei", "<2138,5493,9695>00[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]##", "LEI {}", &["bank/lei"]),
    row("lt.asmens", "[34]{yymmdd}####|[56]{yymmdd,20}####", "{}", &["gov/lt-asmens-kodas"]),
    row("lt.pvm", "", "LT{}", &["gov/lt-vat"]),
    row("lu.tva", "", "LU{}", &["gov/lu-vat-context", "gov/lu-vat"]),
    row("lv.pvn", "[459]0#########", "{}", &["gov/lv-registration", "gov/lv-personas-kods-context"]),
    row("lv.pvn", "{ddmmyy}[12]####|32#########", "{}", &["gov/lv-personas-kods-context", "gov/lv-personas-kods"]),
    row("me.pib", "0#######", "{}", &["gov/me-pib"]),
    row("mk.edb", "4############", "{}", &["gov/mk-edb"]),
    row("mt.vat", "", "MT{}", &["gov/mt-vat"]),
    row("mx.curp", "[A-Z][AEIOU][A-Z][A-Z]{yymmdd}[HM]<DF,JC,NL,VZ,BC>[BCDFGHJKLMNPQRSTVWXYZ][BCDFGHJKLMNPQRSTVWXYZ][BCDFGHJKLMNPQRSTVWXYZ]0#", "{}", &["gov/mx-curp"]),
    row("mx.rfc", "[A-Z][AEIOU][A-Z][A-Z]{yymmdd}[0-9A-Z][0-9A-Z][0-9A]|[A-Z][A-Z][A-Z]{yymmdd}[0-9A-Z][0-9A-Z][0-9A]", "{}", &["gov/mx-rfc-context", "gov/mx-rfc"]),
    row("my.nric", "", "{}", &["gov/my-nric", "gov/my-nric-dashed"]),
    row("nl.bsn", "", "{}", &["gov/nl-bsn"]),
    row("nl.btw", "", "NL{}", &["gov/nl-vat-context", "gov/nl-vat"]),
    row("no.fodselsnummer", "", "{}", &["gov/no-fodselsnummer-context", "gov/no-fodselsnummer"]),
    row("no.kontonr", "[1-9]##########", "{}", &["bank/no-account-plain", "bank/no-account"]),
    row("no.mva", "[89]########MVA", "{}", &["gov/no-mva"]),
    row("no.orgnr", "[89]########", "{}", &["gov/no-organisasjonsnummer"]),
    row("nz.bankaccount", "", "{}", &["bank/nz-account-plain", "bank/nz-account"]),
    row("nz.ird", "", "{}", &["gov/nz-ird"]),
    row("pe.cui", "", "{}", &["gov/pe-dni"]),
    row("ma.ice", "00#############", "{}", &["gov/ma-ice"]),
    row("md.idno", "1############", "{}", &["gov/md-idnp"]),
    row("py.ruc", "[1-9]######-#|80######-#", "{}", &["gov/py-ruc"]),
    row("pe.ruc", "", "{}", &["gov/pe-ruc"]),
    row("pk.cnic", "", "{}", &["gov/pk-cnic-plain", "gov/pk-cnic"]),
    row("pl.nip", "[1-9][1-9][1-9]#######", "{}", &["gov/pl-nip"]),
    row("pl.pesel", "", "{}", &["gov/pl-pesel"]),
    row("pl.regon", "", "{}", &["gov/pl-regon"]),
    row("pt.cc", "", "{}", &["gov/pt-id-card-context", "gov/pt-id-card"]),
    row("pt.nif", "[1235]########", "{}", &["gov/pt-tax"]),
    row("ro.cnp", "", "{}", &["gov/ro-cnp"]),
    row("ro.cui", "", "{}", &["gov/ro-cui"]),
    row("rs.pib", "[1-9]########", "{}", &["gov/rs-pib"]),
    row("ru.inn", "", "{}", &["gov/ru-inn-company", "gov/ru-inn-person"]),
    row("ru.ogrn", "[15]<02,15,20><01,16,50,77,78>########|3<04,20><77,78>##########", "{}", &["gov/ru-ogrn"]),
    row("se.orgnr", "[256789]#[2-9]#######", "{}", &["gov/se-organisationsnummer"]),
    row("se.personnummer", "", "{}", &["gov/se-personnummer-context", "gov/se-personnummer"]),
    row("se.vat", "", "SE{}", &["gov/se-vat"]),
    row("sg.uen", "########@|<1985,1999,2005,2016>#####@|T<05,08,15>LL####@", "{}", &["gov/sg-uen"]),
    row("si.ddv", "", "SI{}", &["gov/si-davcna"]),
    row("si.emso", "{ddmm}<985,999,005>50#[1-9]##", "{}", &["gov/si-emso"]),
    row("si.maticna", "", "{}", &["gov/si-maticna"]),
    row("sk.dph", "[1-9]#[234789]#######", "SK{}", &["gov/sk-vat", "gov/sk-dic"]),
    row("th.pin", "", "{}", &["gov/th-citizen", "gov/th-citizen-dashed"]),
    row("tr.tckimlik", "", "{}", &["gov/tr-kimlik"]),
    row("tr.vkn", "", "{}", &["gov/tr-vkn"]),
    row("tw.ubn", "", "{}", &["gov/tw-ubn"]),
    row("ua.edrpou", "", "{}", &["gov/ua-edrpou"]),
    row("ua.rntrc", "[23]#########", "{}", &["gov/ua-rnokpp"]),
    row("us.ein", "", "{}", &["gov/us-ein-plain", "gov/us-ein"]),
    row("us.itin", "", "{}", &["gov/us-itin-context", "gov/us-itin"]),
    row("us.rtn", "<01,02,03,07,11,12,26,31>#######", "{}", &["bank/aba"]),
    row("us.ssn", "", "{}", &["gov/us-ssn-context", "gov/us-ssn"]),
    row("uy.rut", "", "{}", &["gov/uy-rut"]),
    row("ve.rif", "", "{}", &["gov/ve-rif-context", "gov/ve-rif"]),
    row("vn.mst", "", "{}", &["gov/vn-mst"]),
    row("za.idnr", "", "{}", &["gov/za-id", "gov/za-id-grouped"]),
    row("za.tin", "", "{}", &["gov/za-tax"]),
];

use Differs::{Missed, Taken};

/// What one side takes and the other does not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Differs {
    /// They take it, and we find nothing.
    Missed,
    /// They refuse it, and we find it.
    Taken,
}

/// A difference that is meant: the module, which way, why, and of which numbers that is so. The number
/// comes without separators.
pub(crate) type Explained = (&'static str, Differs, &'static str, fn(&str) -> bool);

#[rustfmt::skip]
pub(crate) const EXPLAINED: &[Explained] = &[
    ("be.bis", Taken, "ours does not ask what year it is", |n| number(&n[..2]) > 25),
    ("be.nn", Taken, "ours does not ask what year it is", |n| number(&n[..2]) > 25),
    ("be.vat", Missed, "check digits are 01 to 97, and theirs takes 98 and 99 for 01 and 02", |n| number(&n[8..]) > 97),
    ("ca.bn", Taken, "ours knows more programs than four: excise, luxury tax, information returns",
        |n| ["RD", "RE", "RG", "RN", "RR", "RZ"].iter().any(|program| n.contains(program))),
    ("cn.uscc", Missed, "digits alone are found beside a word for the number", |n| n.bytes().all(|b| b.is_ascii_digit())),
    ("cz.bankaccount", Missed, "lists of banks differ, since banks come and go", |n| n.len() > 4),
    ("cz.bankaccount", Taken, "lists of banks differ, since banks come and go", |n| n.len() > 4),
    ("cz.dic", Missed, "a rest of 10 had the check digit 0 until 1985, and years before 54 are those of this century",
        |n| n.len() == 10 && number(&n[..9]) % 11 == 10),
    ("cz.rc", Missed, "a rest of 10 had the check digit 0 until 1985, and years before 54 are those of this century",
        |n| number(&n[..9]) % 11 == 10),
    ("de.idnr", Missed, "a digit that stands three times does not stand three times in a row",
        |n| n.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2])),
    ("dk.cvr", Missed, "eight digits that are a date are taken for one", is_date),
    ("ec.ci", Missed, "theirs also takes the place 50", |n| n.starts_with("50")),
    ("ee.registrikood", Missed, "eight digits that are a date are taken for one", is_date),
    ("fi.alv", Missed, "eight digits that are a date are taken for one", is_date),
    ("gb.vat", Missed, "in the new series the rest is 42, where theirs also takes 55",
        |n| weighted(n, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97 == 55),
    ("id.nik", Taken, "they have a list of districts, ours the range of provinces", |n| n.len() == 16),
    ("in_.pan", Taken, "E is the letter of a limited liability partnership", |n| n.as_bytes()[3] == b'E'),
    ("is_.kennitala", Taken, "8 is the century of 1800", |n| n.ends_with('8')),
    ("kr.rrn", Taken, "foreigners have another check digit, and from October 2020 on nobody has one",
        |n| n.as_bytes()[6] > b'4' || matches!(n.as_bytes()[6], b'3' | b'4') && number(&n[..2]) >= 20),
    ("lv.pvn", Taken, "new codes of persons begin with 32 to 39", |n| ("32".."4").contains(&n)),
    ("me.pib", Missed, "eight digits that are a date are taken for one", is_date),
    ("mx.rfc", Taken, "ours takes any characters before the check digit",
        |n| { let end = &n.as_bytes()[n.len() - 3..]; matches!(end[0], b'0' | b'W'..=b'Z') || end[1] == b'0' }),
    ("nz.bankaccount", Taken, "they have a list of branches; ours asks for the bank alone", |n| n.len() >= 15),
    ("pk.cnic", Taken, "8 is Azad Kashmir, and theirs wants no 0 for the sex", |n| n.starts_with('8') || n.ends_with('0')),
    ("pt.cc", Missed, "ours also asks for the check digit of the civil number within",
        |n| !weighted(n, &[9, 8, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)),
    ("ru.ogrn", Taken, "the check digit is the last one of the rest by 13, and theirs wants the rest to have one",
        |n| n.len() == 15 && number(&n[..14]) % 13 > 9),
    ("si.ddv", Missed, "eight digits that are a date are taken for one", is_date),
    ("si.emso", Missed, "numbers whose check digit would be 10 are not given",
        |n| weighted(n, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11 == 1),
    ("sk.dph", Missed, "theirs takes a birth number for that of a taxpayer", |n| !number(n).is_multiple_of(11)),
    ("tw.ubn", Taken, "since April 2023 the sum is divided by 5, theirs divides it by 10", |n| n.len() == 8),
    ("us.itin", Taken, "the groups 50 to 65 are given since 2013, and 93 to who is to be adopted",
        |n| matches!(number(&n[3..5]), 50..=65 | 93)),
];

/// Day, month and year, or year, month and day, without separators.
fn is_date(digits: &str) -> bool {
    let is = |day: &str, month: &str| {
        (1..=31).contains(&number(day)) && (1..=12).contains(&number(month))
    };
    is(&digits[..2], &digits[2..4]) || is(&digits[6..], &digits[4..6])
}

/// The digits as a number.
fn number(digits: &str) -> u64 {
    digits
        .bytes()
        .filter(u8::is_ascii_digit)
        .fold(0, |n, digit| n * 10 + u64::from(digit - b'0'))
}

/// The digits, each times its weight, added up.
fn weighted(digits: &str, weights: &[u64]) -> u64 {
    let digits = digits.bytes().filter(u8::is_ascii_digit);
    digits
        .zip(weights)
        .map(|(digit, weight)| u64::from(digit - b'0') * weight)
        .sum()
}
