//! Words for each kind of number in the languages that people write about foreign documents in, for
//! the files of Northern, Central and Eastern Europe.

/// A country's own words for the number of a person or an identity card, and those of others.
macro_rules! person_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "national id*", "national_id*", "nationalid*", "national-id*", "national identity*",
            "national identification*", "personal id*", "personal_id*", "personalid*",
            "personal identification*", "personal identity*", "personal code", "personal_code",
            "personalcode", "personal number", "personal_number", "personalnumber",
            "personal numeric code", "identity number", "identity_number", "identitynumber",
            "identification number", "identification_number", "id number", "id_number", "idnumber",
            "id no.", "id no:", "id_no", "id card*", "id_card*", "idcard*", "identity card*", "identity_card*",
            "citizen id*", "citizen_id*", "citizenid*", "citizen number", "social security",
            "personalausweis*", "ausweisnummer*", "personenkennz*", "personennummer*",
            "identifikationsnummer*", "identitätsnummer*", "carte d'identité", "numéro d'identité",
            "identité nationale", "identifiant national", "numéro national", "numéro personnel",
            "documento de identidad", "número de identidad", "numero de identidad",
            "identificación nacional", "identificación personal", "número personal",
            "documento de identidade", "número de identidade", "identificação nacional",
            "identificação pessoal", "bilhete de identidade", "carta d'identità",
            "documento d'identità", "codice personale", "numero personale", "identiteitskaart*",
            "identiteitsnummer*", "persoonsnummer*", "nomor identitas", "nomor induk",
            "kartu identitas", "身份证", "身份證", "身份号码", "个人识别码", "个人编号",
            "身分証", "国民番号", "個人番号", "個人識別番号", "신분증", "주민번호", "주민등록번호",
            "개인식별번호", "numer identyfikacyjny", "удостоверение личности",
            "удостоверения личности", "личный номер", "личный код", "национальный идентификатор",
            "идентификационный номер", "идентификационный код", "رقم الهوية", "بطاقة الهوية",
            "الرقم القومي", "الرقم الوطني",
        ]
    };
}
/// The same for the number of a taxpayer.
macro_rules! tax_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "tax id*", "tax_id*", "taxid*", "tax-id*", "tax no", "tax_no", "taxno", "tax number*",
            "tax_number", "taxnumber", "tax identification*", "tax code", "tax_code", "taxpayer*",
            "tin", "tin number", "vat", "vat_*", "vatid*", "vatnumber*", "vatno*", "steuernummer*",
            "steuer-id*", "steueridentifikation*", "umsatzsteuer*", "ust-id*", "ustid*", "uid-nummer",
            "numéro fiscal", "identifiant fiscal", "tva", "identificación fiscal", "iva",
            "btw-*", "btwnummer*", "btw nummer*", "btw nr*",
            "belastingnummer*", "fiscaal nummer", "nomor pajak", "税号", "税务识别号",
            "纳税人", "增值税", "納税者番号", "納税番号", "税務番号", "付加価値税", "납세자번호",
            "세금번호", "vergi numara*", "vergi no*", "инн", "налогов*", "ндс", "momsnummer*",
            "momsregistrering*", "skattenummer*", "الرقم الضريبي",
        ]
    };
}
/// The same for the number of a business in a register.
macro_rules! company_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "company number", "company_number", "companynumber", "company no", "company id*",
            "company_id*", "companyid*", "company code", "company_code", "company registration*",
            "registration number", "registration_number", "registrationnumber", "registration no",
            "registration code", "reg no", "reg_no", "business id*", "business_id*", "businessid*",
            "business number", "organisation number", "organization number", "organization_number",
            "org number", "org_number", "trade register*", "commercial register*",
            "business register*", "enterprise number", "handelsregister*", "firmennummer*",
            "firmenbuch*", "registernummer*", "unternehmensnummer*", "numéro d'entreprise",
            "registre du commerce", "numéro d'immatriculation", "registro mercantil",
            "número de registro", "número de empresa", "registo comercial", "número da empresa",
            "registro imprese", "registro delle imprese", "ondernemingsnummer*", "bedrijfsnummer*",
            "nomor perusahaan", "nomor registrasi", "公司注册号", "注册号", "企业编号", "公司编号",
            "会社番号", "法人番号", "登記番号", "登録番号", "企業番号", "사업자등록번호",
            "법인등록번호", "회사번호", "numer rejestrowy", "ticaret sicil*", "регистрационный номер",
            "код предприятия", "номер компании", "السجل التجاري", "رقم الشركة",
        ]
    };
}
/// The same for a passport.
macro_rules! passport_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "passport*", "reisepass*", "passnummer*", "pass-nr*", "passnr*", "passeport*",
            "pasaporte*", "passaporte*", "passaporto", "paspoort*", "paspor*", "护照", "護照",
            "パスポート", "旅券", "여권", "paszport*", "pasaport*", "паспорт*", "загранпаспорт*",
            "جواز سفر", "جواز السفر",
        ]
    };
}
/// The same for a driving licence.
macro_rules! licence_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "driving licen*", "driving_licen*", "driver licen*", "driver_licen*", "driverlicen*",
            "driver's licen*", "drivers licen*", "drivers_licen*", "driving permit",
            "führerschein*", "fuehrerschein*", "permis de conduire", "permiso de conducir",
            "carnet de conducir", "licencia de conducir", "carta de condução",
            "carteira de motorista", "patente di guida", "rijbewijs*", "surat izin mengemudi",
            "驾照", "驾驶证", "驾驶执照", "運転免許", "운전면허", "prawo jazdy", "prawa jazdy",
            "körkort*", "ehliyet*", "sürücü belge*", "водительск*", "رخصة القيادة", "رخصة قيادة",
        ]
    };
}
pub(crate) use {company_words, licence_words, passport_words, person_words, tax_words};

/// Words for what is counted, dated or numbered in another way.
#[rustfmt::skip]
pub(crate) const OTHER: &[&str] = &[
    "order no*", "order nr*", "order num*", "order id*", "order #", "invoice*", "ticket no*",
    "ticket num*", "ticket #", "tracking*", "version*", "build", "commit", "bytes", "rows",
    "timestamp*", "part no*", "part num*", "sku", "article no*", "model no*", "isbn*", "artikel*",
    "bestell*", "rechnung*", "commande*", "facture*", "pedido*", "factura*", "заказ*", "订单*",
    "单号", "注文*", "strategy", "oauth*", "client_id*", "clientid*", "laravel*",
    "passport.use*", "passport.auth*", "passport.ser*", "passport.des*", "passport.ini*",
    "passport.ses*", "passport-*", "'passport'",
];
