//! Names of people where a letter, a form or a sentence says by what they are: addressed with their
//! title, the undersigned, the holder of an account, a patient.

use super::called::{is_real, length};
use super::given_label::is_someone;
use crate::detect::names::{PARTICLES, is_in};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[SALUTED, TITLED, DECLARED, HOLDER, ROLE];

const NAME: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_real),
    confidence: Confidence::Likely,
    source: "How letters, statements and forms name people in these languages",
    ..Rule::BASE
};

const SALUTED: Rule = Rule {
    id: "person/name-saluted",
    about: "Name behind a title in the first line of a letter",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "dear ", "hello ", "hi ", "good morning", "good afternoon", "good evening", "sehr geehrte", "liebe ", "lieber ", "guten tag", "guten morgen", "hallo ", "chère ", "cher ", "bonjour ", "bonsoir ", "madame ", "monsieur ", "estimad",
        "apreciad", "querid", "buenos días", "buenas tardes", "prezad", "car", "ilm", "bom dia", "boa tarde", "gentile ", "egregi", "spett", "geachte ", "beste ", "szanown", "kepada", "yth", "selamat ", "kära ", "bäste ",
    ])],
    begin: Some(begin_line),
    pattern: concat!(
        r"(?i:dear|hello|hi|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|lieber?|guten (?:tag|morgen)|hallo|chère|cher|bonjour|bonsoir|(?:estimad|apreciad|querid|prezad|car)[oa]|buen[oa]s (?:días|tardes)|ilm[oa]\.?|bom dia|boa tarde",
        r"|gentile|egregio|egregia|spett\.?(?:le)?|geachte|beste|szanown[ya]|kepada(?: yth)?\.?|yth\.?|selamat (?:pagi|siang|sore|malam)|kära|bäste)?,?[ ]?",
        r"(?i:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|herrn?|frau|monsieur|madame|mademoiselle|mme|mlle|señor|señora|señorita|sr|sra|srta|don|doña|senhor|senhora|dona|bapak|ibu|pak|bu|bpk|signora?|sig\.ra|sig|dott|dottor|dottoressa",
        r"|heer|mevrouw|meneer|dhr|mevr|pan|pani|panie|herr|fru)\.?[ ](?:(?i:dr|prof|ing|dipl|med|mag)\.[ ]?(?:(?i:med|ing)\.[ ]?)?)?",
        r#"(?P<value>(?:(?i:van|de|der|den|ter|von|zu|di|da|do|dos|du|le|la|del)[ ]){0,2}[^\x00-\x40\[-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 160,
    fit: Some(addressed),
    check: Some(|name| is_real(name.rsplit(' ').next().unwrap_or_default()) && !is_office(name)),
    hits: &[
        "Dear Mrs «Thompson»,\nthank you",
        "Dear Dr. «Jane Roe»:\n",
        "Sehr geehrter Herr «Mustermann»,\n",
        "Sehr geehrte Frau Dr. «Mustermann»,",
        "Chère Madame «Dupont»,\n",
        "Bonjour Monsieur «Dupont»,",
        "Estimado Sr. «Pérez»:\n",
        "Prezada Sra. «Souza»,",
        "Yth. Bapak «Santoso»",
        "Gentile Signora «Bianchi»,",
        "Geachte heer «de Vries»,",
        "Hi Mr. «Roe», thanks",
    ],
    misses: &[
        "Dear Mr President,",
        "Dear Sir or Madam,",
        "Sehr geehrte Damen und Herren,",
        "Dear Mr. [Name],",
        "Madame, Monsieur,",
        "Dear Dr who reads this,",
        "I like dear Mrs Thompson a lot",
        "Hi Professor, thanks",
        "card Don Quixote",
    ],
    ..NAME
};

const TITLED: Rule = Rule {
    id: "person/name-title",
    about: "Full name behind a title, anywhere in a sentence",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "mr ", "mr. ", "mrs ", "mrs. ", "ms. ", "mx. ", "dr ", "dr. ", "prof. ", "professor ", "nurse ", "herr ", "herrn ", "frau ", "madame ", "monsieur ", "mme ", "señor ", "señora ", "sr. ", "sra. ", "senhor ", "senhora ", "doña ", "dona ", "bapak ", "pak ",
        "signor ", "signora ", "sig. ", "sig.ra ", "dott. ", "mevrouw ", "meneer ", "dhr. ", "mevr. ", "pan ", "pani ", "fru ",
    ])],
    pattern: concat!(
        r"(?i:mr|mrs|ms|mx|dr|prof|professor|nurse|herrn?|frau|madame|monsieur|mme|señora?|sra?|senhora?|doña|dona|bapak|pak|signora?|sig|sig\.ra|dott|mevrouw|meneer|dhr|mevr|pani?|fru)\.?[ ](?:(?:Dr|Prof|med|Ing)\.[ ]?){0,3}",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;,]{1,60})"#,
    ),
    reach: 100,
    fit: Some(|text| length(text, 2)),
    check: Some(is_someone),
    hits: &[
        "Yesterday Mrs. «Anna Mustermann» called me",
        "ask Dr. «Thomas Roe», who knows",
        "dass Frau Dr. «Erika Mustermann» das sagt",
        "j'ai vu Mme «Jeanne Dupont» hier",
        "hablé con la Sra. «Ana García» ayer",
        "bertemu Pak «Budi Santoso» kemarin",
    ],
    misses: &[
        "Mr. Jane is a name of a song",
        "Dr. Albert Einstein said",
        "the professor Data Science prize",
        "Mr. Max Power Supply",
        "frau anna mustermann",
        "Frau Anna kam",
    ],
    ..NAME
};

const DECLARED: Rule = Rule {
    id: "person/name-declared",
    about: "Name of who declares something, or signs it",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "the undersigned", "hiermit erkläre ich", "hiermit bestätige ich", "hiermit kündige ich", "der unterzeichn", "die unterzeichn", "je, soussigné", "je soussigné", "la soussigné", "le soussigné", "el abajo firmante", "el suscrito", "la suscrita",
        "abaixo assinad", "il sottoscritto", "la sottoscritta", "io sottoscritt", "yang bertanda tangan", "ja, niżej podpisan", "ondergetekende", "undertecknad", "я, ", "ich, ", "yo, ", "eu, ", "io, ", "saya, ", "signed:", "signed by ", "unterzeichnet:", "gezeichnet ", "gez. ",
    ]), Wake::Words(&["hereby", "herewith", "solemnly", "do declare"])],
    begin: Some(declared),
    pattern: concat!(
        r"(?i:i, (?:the undersigned,? )?|the undersigned,? |hiermit (?:erkläre|bestätige|kündige) ich,? |(?:der|die) unterzeichn(?:ende|er|ete),? |(?:je,? |la |le )soussignée?,? |el abajo firmante,? |(?:el|la) suscrit[oa],? |(?:eu, )?abaixo[- ]assinad[oa],? ",
        r"|(?:il |la |io )?sottoscritt[oa],? |(?:saya )?yang bertanda tangan(?: di bawah ini)?[:,]?(?: nama[:]?)? |ja, niżej podpisan[ya],? |ondergetekende,? |undertecknade?,? |(?:я|ich|yo|eu|io|saya), |signed(?: by|:) |unterzeichnet: |gezeichnet |gez\. )",
        r#"(?:(?i:mr|mrs|ms|dr|herr|frau|don|doña|m|mme|sr|sra)\.?[ ])?(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 160,
    fit: Some(full),
    hits: &[
        "I, «Jane Roe», hereby declare that",
        "I, «Jane Roe», do solemnly swear",
        "I, the undersigned, «Jane Roe», hereby",
        "Ich, «Erika Mustermann», erkläre hiermit",
        "Hiermit kündige ich, «Erika Mustermann», den Vertrag",
        "Le soussigné «Jean Dupont» certifie",
        "Yo, «Juan Pérez García», declaro",
        "Eu, «Maria da Silva», declaro",
        "Io sottoscritto «Mario Bianchi», nato",
        "saya yang bertanda tangan di bawah ini «Budi Santoso»",
        "Signed: «Jane Roe»\n",
        "gez. «Erika Mustermann»",
    ],
    misses: &[
        "I, Robot hereby",
        "the undersigned parties agree",
        "I hereby declare that Jane Roe is here",
        "Signed: Yes",
        "signed by the Development Team",
        "signed by GitHub Actions,",
        "Ich, Claudius",
        "yo, what is up",
    ],
    ..NAME
};

const HOLDER: Rule = Rule {
    id: "person/name-holder",
    about: "Name of the holder of an account, a card or a contract, behind a word for one",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "account holder", "name on account", "name on the account", "name on card", "name on the card", "name on my card", "cardholder", "in the name of", "in my name,", "made out to", "payable to", "kontoinhaber", "karteninhaber", "vertragsinhaber",
        "auf den namen", "lautend auf", "ausgestellt auf", "titulaire", "au nom de", "à l'ordre de", "titular", "a nombre de", "a la orden de", "em nome de", "intestatario", "intestata a", "intestato a", "a nome di", "rekeninghouder", "op naam van",
        "ten name van", "t.n.v.", "na nazwisko", "posiadacz", "на имя", "a.n. ", "a/n ", "pemilik rekening", "hesap sahibi", "kontohavare",
    ])],
    pattern: concat!(
        r"(?i:account holder|name on (?:(?:the|my) )?(?:account|card)|cardholder|in (?:the|my) name(?: of|,)|made out to|payable to|(?:konto|karten|vertrags)inhaber(?:in)?|auf den namen|lautend auf|ausgestellt auf|titulaire(?: du compte| de la carte)?|au nom de|à l'ordre de",
        r"|titular(?: de la cuenta| da conta| de la tarjeta)?|a nombre de|a la orden de|em nome de|intestatari[oa]|intestat[oa] a|a nome di|rekeninghouder|(?:op|ten) naam van|ten name van|t\.n\.v\.|na nazwisko|posiadacz(?: rachunku)?|на имя|a\.n\.|a/n|pemilik rekening|hesap sahibi|kontohavare)",
        r"(?:[ ](?i:is|ist|est|es|é|è|adalah|to|är|ye))?[ ]?[:,]?[ ](?:(?i:mr|mrs|ms|dr|herr|frau|herrn|m|mme|sr|sra|bapak|ibu|sig)\.?[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 140,
    fit: Some(|text| length(text, 2)),
    check: Some(is_someone),
    hits: &[
        "account 1, name on account «Jane Roe», thanks",
        "The account is in the name of «Jane Roe»",
        "Kontoinhaberin «Erika Mustermann»",
        "Das Konto läuft auf den Namen «Erika Mustermann».",
        "compte au nom de «Jean Dupont»",
        "la cuenta está a nombre de «Juan Pérez»",
        "a conta está em nome de «Maria da Silva»",
        "transfer a.n. «Budi Santoso»",
        "cheque payable to «Thomas Mustermann»",
    ],
    misses: &[
        "in the name of God and the king",
        "in the name of Science",
        "au nom de la Loi",
        "account holder Verification Level",
        "payable to Max Planck Society",
        "titular Martin",
        "em nome de Deus Pai",
    ],
    ..NAME
};

const ROLE: Rule = Rule {
    id: "person/name-role",
    about: "Full name of a patient, a client, a tenant, a neighbour, directly behind the word",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "patient ", "patient, ", "client ", "client, ", "tenant ", "tenant, ", "landlord ", "landlady ", "lodger ", "neighbour ", "neighbor ", "colleague ", "coworker ", "co-worker ", "coworkers ", "colleagues ", "insured ", "policyholder ", "customer ", "customer, ",
        "patientin ", "mandant ", "mandantin ", "klient", "mieter ", "mieterin ", "vermieter ", "vermieterin ", "nachbar ", "nachbarin ", "kollege ", "kollegin ", "versicherte", "kunde ", "kundin ", "patiente ", "cliente ", "locataire ", "voisin ",
        "voisine ", "collègue ", "salarié", "assuré", "paciente ", "inquilin", "vecin", "compañer", "vizinh", "colega ", "pasien ", "klien ", "penyewa ", "tetangga ", "karyawan ", "nasabah ", "pelanggan ", "paziente ", "vicin", "collega ", "patiënt ", "huurder ",
        "driver ", "witness ", "claimant ", "defendant ", "plaintiff ", "applicant ", "pupil ", "employee ", "resident ", "parents of ", "mother of ", "father of ", "guardian of ", "discharge summary ", "follow-up for ", "appointment for ", "schüler ", "schülerin ", "zeuge ", "zeugin ", "fahrer ", "fahrerin ", "halter ", "halterin ",
        "antragsteller ", "antragstellerin ", "kläger ", "klägerin ", "beklagte", "mitarbeiter ", "mitarbeiterin ", "eltern von ", "ausweis von ", "gegen ", "bewohner ", "bewohnerin ", "bailleur ", "élève ", "témoin ", "conducteur ", "plaignant ", "plaignante ", "demandeur ", "prévenu ", "parents de ", "arrendador ", "arrendadora ",
        "arrendatario ", "arrendataria ", "alumno ", "alumna ", "conductor ", "demandante ", "testigo ", "padres de ", "locador ", "locatário ", "locatária ", "aluno ", "aluna ", "motorista ", "funcionário ", "funcionária ", "fiador ", "pais de ", "locatore ", "conduttore ", "alunno ", "alunna ", "testimone ", "wynajmujący ", "najemca ", "najemcą ",
        "pacjent ", "pacjentka ", "pacjenta ", "kierowca ", "świadek ", "pracownik ", "hasta ", "sürücüsü ", "kiracı ", "öğrencim ", "пациент ", "пациентка ", "водитель ", "сотрудник ", "сотрудница ", "ученик ", "naam ", "adım ", "adı ", "зовут ", "intestato a ", "mietvertrag zwischen ", "vertrag zwischen ", "bail entre ", "contrato entre ", "agreement between ",
        "locazione tra ", "tussen ", "umowa między ", "bernama ", "name is ", "name's ",
    ])],
    pattern: concat!(
        r"(?i:[a-zäëéèêàãâáíóôñçąćęłńśźżüöğışâа-яё'-]{4,16}(?:[ ](?:of|for|von|de|entre|tra|a|between|zwischen|summary|is|między))?)[,.]?[ ](?:(?i:saya|kami|saya,)[ ])?(?:(?i:mr|mrs|ms|dr|herr|frau|m|mme|sr|sra|pak|bu|tn|ny)\.?[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;,]{1,60})"#,
    ),
    reach: 120,
    fit: Some(|text| length(text, 2)),
    check: Some(is_someone),
    hits: &[
        "patient «Jane Roe» presented with chest pain",
        "The patient, «Jane Roe», was admitted on Monday.",
        "our client «Thomas Mustermann» asked for a refund",
        "Unser Mieter «Thomas Mustermann» zahlt nicht",
        "Der Patient «Thomas Mustermann» wurde aufgenommen",
        "la patiente «Marie Dupont» a été admise",
        "el vecino «Juan Pérez» hace ruido",
        "Tenancy agreement between «Jane Roe» and",
        "Pacjentka «Anna Nowak», lat 40",
        "Hasta «Zeynep Yılmaz» geldi",
        "naam «Sunita Sharma» hai",
        "the driver «Thomas Mustermann» ran",
        "a paciente «Maria da Silva» chegou",
        "pasien «Budi Santoso» datang",
        "nasabah «Siti Rahma» mengeluh",
    ],
    misses: &[
        "a patient Jane waits",
        "the client Max Pooling layer",
        "client Albert Einstein",
        "customer John Deere",
        "patient Data Platform",
        "the client Connection Pool",
        "neighbor Thomas",
        "gegen Ende des Jahres",
        "the driver Signal Handler",
        "test driver Martin Luther King",
    ],
    ..NAME
};

/// At the beginning of a line, behind the marks of a quotation.
fn begin_line(text: &[u8], at: usize) -> Option<usize> {
    let line = text[..at].iter().rev().take(8);
    let marks = line.clone().take_while(|b| b" \t>*_\"".contains(b)).count();
    let opens = line.clone().nth(marks).is_none_or(|b| *b == b'\n') && marks < 8;
    opens.then_some(at)
}

/// Where "I, …, hereby" begins, before its verb; the others begin where they are woken.
fn declared(text: &[u8], at: usize) -> Option<usize> {
    let verbs: [&[u8]; 4] = [b"hereby", b"herewith", b"solemnly", b"do declare"];
    let is = |verb: &[u8]| {
        let here = text.get(at..at + verb.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(verb))
    };
    if !verbs.into_iter().any(is) {
        // Prose goes on behind a word; a statement begins a sentence.
        return Some(at);
    }
    let from = at.saturating_sub(120);
    let start = memchr::memmem::rfind(&text[from..at], b"I, ")? + from;
    let joined = text[..start].last().is_some_and(u8::is_ascii_alphanumeric);
    (!joined).then_some(start)
}

/// A name, all that stands before a sign that ends the address.
fn addressed(text: &str) -> usize {
    let ends = |c: char| matches!(c, ',' | '!' | ':' | '\n' | '\r' | '，' | '！' | '：');
    let said = text.find(ends).map_or(text, |at| &text[..at]);
    let said = said.trim_end_matches([' ', '.']);
    // `de Vries`, `van der Berg`
    let mut name = said;
    for _ in 0..2 {
        let word = name.split(' ').next().unwrap_or_default();
        if is_in(PARTICLES, word) && word.len() < name.len() {
            name = &name[word.len() + 1..];
        }
    }
    let whole = !name.is_empty() && length(name, 1) == name.len();
    if whole { said.len() } else { 0 }
}

/// A full name that a sign, a verb or the end is behind.
fn full(text: &str) -> usize {
    let len = length(text, 2);
    let rest = &text[len..];
    let verb = || {
        rest.strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_lowercase))
    };
    let ends = rest.is_empty() || rest.starts_with([',', '.', '(', '\n', '\r', ';']);
    if ends || rest.starts_with(" (") || verb() {
        len
    } else {
        0
    }
}

/// What a title stands before that is an office and no name.
fn is_office(name: &str) -> bool {
    #[rustfmt::skip]
    const OFFICES: &[&str] = &[
        "president", "vice president", "chancellor", "minister", "prime minister", "director", "chairman", "chairwoman", "chair", "judge", "ambassador", "speaker", "secretary", "mayor", "doctor", "professor", "sir", "madam", "editor", "principal", "senator", "governor", "officer",
        "präsident", "präsidentin", "bundeskanzler", "bundeskanzlerin", "minister", "ministerin", "bürgermeister", "bürgermeisterin", "doktor", "professorin", "kollege", "kollegin", "direktor", "direktorin", "richter", "anwalt", "rechtsanwalt", "staatsanwalt", "pfarrer",
        "le président", "la présidente", "le directeur", "la directrice", "le maire", "le ministre", "le juge", "presidente", "director", "directora", "juez", "ministro", "diretor", "diretora", "juiz", "santa", "claus", "guru", "dosen", "dokter", "kepala", "direktur", "presiden", "pimpinan", "hrd",
        "mustername", "name", "nachname", "surname", "lastname", "last name", "apellido", "sobrenome", "nom",
    ];
    let lower = name.to_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    OFFICES.contains(&lower.as_str()) || OFFICES.contains(&first) || matches!(first, "le" | "la")
}
