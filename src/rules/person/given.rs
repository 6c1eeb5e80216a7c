//! Given names, and who is called by one: the speaker, and those who are close to them.
//!
//! A given name by itself says little, and "my boss is Happy" is none. So only names count that
//! many bear, that are no other word, and no place's; with them the family name goes.

use super::called::length;
use super::known::{is_given, is_given_or_word, is_word};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[CLOSE, SPEAKER, ADDRESSED, CLOSING];

const NAME: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_given),
    confidence: Confidence::Likely,
    source: "Given names: `given.txt` says where they are from",
    ..Rule::BASE
};

const CLOSE: Rule = Rule {
    id: "person/name-close",
    about: "Name of somebody who is close to one: a relative, a friend, a superior",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "wife", "husband", "son", "daughter", "mother", "father", "mum", "mom", "dad", "brother", "sister", "boss", "manager", "supervisor", "friend", "girlfriend", "boyfriend", "partner", "fiancé", "fiance",
        "colleague", "coworker", "co-worker", "neighbour", "neighbor", "landlord", "landlady", "therapist", "doctor", "psychiatrist", "lawyer", "teacher", "uncle", "aunt", "cousin", "nephew", "niece", "roommate",
        "flatmate", "housemate", "ex ", "kids", "children", "sons", "daughters", "twins", "grandson", "granddaughter", "grandmother", "grandfather", "grandma", "grandpa", "stepson", "stepdaughter", "stepfather", "stepmother",
        "frau", "mann", "sohn", "tochter", "mutter", "vater", "bruder", "schwester", "chef", "chefin", "freundin", "freund", "kollege", "kollegin", "kollegen", "nachbar", "nachbarin", "vermieter", "vermieterin",
        "partnerin", "onkel", "tante", "oma", "opa", "kinder", "hausarzt", "ärztin", "lehrerin", "lehrer",
        "femme", "mari", "fils", "fille", "mère", "père", "frère", "sœur", "patron", "patronne", "ami", "amie", "copine", "copain", "collègue", "voisin", "voisine", "épouse", "époux", "propriétaire", "oncle",
        "esposa", "esposo", "marido", "mujer", "hijo", "hija", "madre", "padre", "hermano", "hermana", "jefe", "jefa", "amigo", "amiga", "novia", "novio", "vecino", "vecina", "compañero", "compañera", "casero",
        "mulher", "filho", "filha", "mãe", "pai", "irmão", "irmã", "chefe", "namorada", "namorado", "vizinho", "vizinha", "istri", "suami", "anak", "ibu", "ayah", "kakak", "adik", "bos ", "teman", "pacar",
        "tetangga", "moglie", "marito", "figlio", "figlia", "fratello", "sorella", "жена", "муж", "сын", "дочь", "мама", "папа", "мать", "отец", "брат", "сестра", "начальник", "подруга", "друг", "сосед",
        "nan", "nana", "nanna", "gran", "granny", "granddad", "grandad", "kid", "child", "toddler", "newborn", "stepdad", "stepmum", "stepmom", "carer", "caregiver", "mate", "bestie", "tutor", "coach", "nanny", "babysitter", "childminder", "dentist", "gp ", "fiancée", "spouse", "sibling", "godson", "goddaughter",
        "godfather", "godmother", "mother-in-law", "father-in-law", "sister-in-law", "brother-in-law", "son-in-law", "daughter-in-law", "ex-wife", "ex-husband", "ex-boyfriend", "ex-girlfriend", "ex-partner", "ex-mann", "ex-frau", "ex-freund", "ex-freundin", "schwager", "schwägerin", "schwiegermutter", "schwiegervater",
        "cousine", "neffe", "nichte", "enkel", "enkelin", "verlobte", "verlobter", "verlobten", "mitbewohner", "mitbewohnerin", "zahnarzt", "zahnärztin", "babysitterin", "enfant", "bébé", "mamie", "papi", "conjoint", "conjointe", "beau-père", "belle-mère", "beau-frère", "belle-sœur", "neveu", "nièce", "cousin",
        "compagnon", "compagne", "colocataire", "bebé", "nene", "nena", "abuelo", "abuela", "suegro", "suegra", "cuñado", "cuñada", "tío", "tía", "primo", "prima", "sobrino", "sobrina", "nieto", "nieta", "pareja", "avô", "avó", "sogro", "sogra", "cunhado", "cunhada", "tio", "tia", "sobrinho", "sobrinha", "neto", "neta",
        "companheiro", "companheira", "nonno", "nonna", "zio", "zia", "cugino", "cugina", "nipote", "suocero", "suocera", "fidanzato", "fidanzata", "ragazzo", "ragazza", "bimbo", "bimba", "capo", "vrouw", "zoon", "dochter", "moeder", "vader", "broer", "zus", "vriend", "vriendin", "buurman", "buurvrouw", "baas", "collega",
        "mąż", "męża", "żona", "żony", "żonę", "syn", "syna", "córka", "córki", "córkę", "mamą", "brat", "siostra", "siostry", "szef", "babcia", "dziadek", "beti", "beta", "patni", "pati", "bhai", "behen", "fru", "dotter", "bror", "syster", "sambo", "pojke", "flicka", "eşim", "oğlum", "kızım", "kardeşim", "annem", "babam",
    ])],
    begin: Some(begin_close),
    pattern: concat!(
        r"[A-Za-z\x{80}-\x{10FFFF}-]{2,16}(?:[ ](?:saya|kami|kita))?(?:,|[ ](?:is|heißt|named|called|namens|llamad[ao]|chamad[ao]))?[ ]\(?",
        r"(?i:(?:(?:el|la|le)[ ])?(?:mr|mrs|ms|dr|herr|frau|m|mme|sr|sra|pak|bu)\.?[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;,]{1,60})"#,
    ),
    reach: 120,
    fit: Some(|text| length(text, 1)),
    check: Some(is_given_or_word),
    hits: &[
        "my wife «Jane» called yesterday",
        "hi, my nan «Duncan» moved in with us",
        "my wife «Grace» and my son «Will» are in",
        "Mi hija «Pilar» tiene fiebre",
        "mijn zoon «Bram» is ziek",
        "meri beti «Sunita» ka janm",
        "My boss «Sarah Mustermann» said so",
        "my daughter, «Emily», is four",
        "my best friend «Thomas» and I",
        "your wife «Margaret» called",
        "My wife («Anna») and I",
        "our landlord Mr «Peter Mustermann» is rude",
        "my late husband «David» died",
        "meine Frau «Anna» hat es gesagt",
        "Ich war mit meinem Bruder «Stefan» dort",
        "mon mari «Pierre Dupont» est parti",
        "mi esposa «María» está aquí",
        "mi jefe, el Sr. «Roberto Gómez», grita",
        "minha esposa «Ana» e eu",
        "istri saya «Siti» sakit",
        "Моя жена «Анна» болеет",
    ],
    misses: &[
        "my wife Happy as ever",
        "my boss Monday morning",
        "my friend Google told me",
        "my son is at Harvard",
        "my manager Node Package",
        "meine Frau Doktor",
        "my wife jane called",
        "a friend Jane of mine",
        "he and his brother Robert Mustermann",
        "Why My Son Will Never Read",
        "my friend Albert Einstein said",
        "the manager Thomas",
    ],
    ..NAME
};

const SPEAKER: Rule = Rule {
    id: "person/name-speaker",
    about: "Name of a person who says at the beginning of a sentence who they are",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "i'm ", "i’m ", "i am ", "this is ", "it's ", "it’s ", "ich bin ", "hier ist ", "hier spricht ", "je suis ", "c'est ", "soy ", "eu sou ", "sou o ", "sou a ", "aqui é ", "saya ", "sono ", "ik ben ", "jestem ", "jag är ",
    ])],
    begin: Some(begin_sentence),
    pattern: concat!(
        r"(?i:i['’]m|i am|this is|it['’]s|ich bin|hier (?:ist|spricht)|je suis|c'est|soy|eu sou(?: [oa])?|sou [oa]|aqui é(?: [oa])?|saya|sono|ik ben|jestem|jag är)[ ](?:(?i:the|der|die|el|la)[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,90})"#,
    ),
    reach: 140,
    fit: Some(speaker),
    hits: &[
        "I'm «Sarah», a nurse in Leeds",
        "Good day. I am «Jane Roe» from the second floor",
        "This is «Jane Roe» calling about the flat",
        "Ich bin «Stefan Mustermann», Ihr Mieter",
        "Je suis «Jeanne Dupont» et j'ai un souci",
        "Soy «Ana García», la madre",
        "Eu sou «João da Silva» e moro aqui",
        "Saya «Budi Santoso», penyewa rumah",
        "Hi\nI'm «Thomas».",
        "It's «Thomas» here, from IT",
        "This is «Sarah» calling about the flat",
    ],
    misses: &[
        "This is Spring Boot",
        "I am Legend, the film",
        "I'm Jane's sister",
        "This is Max value",
        "the one that I am Jane of",
        "I am Martin-like in this",
        "This is Julia code",
        "I'm Claude, an assistant",
        "This is Robert Frost's poem",
        "this is Jason.parse()",
        "It's Julia that I use",
    ],
    ..NAME
};

const ADDRESSED: Rule = Rule {
    id: "person/name-addressed",
    about: "Name of whom a letter or a message addresses in its first words",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "dear ", "hi ", "hello ", "hey ", "good morning ", "good afternoon ", "good evening ", "hallo ", "liebe ", "lieber ", "guten tag ", "guten morgen ", "moin ", "servus ", "bonjour ", "bonsoir ", "salut ",
        "cher ", "chère ", "hola ", "querida ", "querido ", "estimada ", "estimado ", "buenos días ", "buenas tardes ", "olá ", "oi ", "cara ", "caro ", "prezada ", "prezado ", "bom dia ", "boa tarde ",
        "halo ", "hai ", "ciao ", "gentile ", "beste ", "hej ", "cześć ", "thanks ", "thank you ", "danke ", "merci ", "gracias ", "obrigado ", "obrigada ", "terima kasih ",
    ])],
    begin: Some(begin_line),
    pattern: concat!(
        r"(?i:(?:good|guten|buenos|buenas|bom|boa|thank|terima)[ ][a-zí]{3,9}|\p{L}{2,9})[ ](?:(?i:mr|mrs|ms|dr|herr|frau|pak|ibu|bu|kak|mas|mbak|sr|sra)\.?[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 100,
    fit: Some(addressed),
    hits: &[
        "Dear «Sarah»,\n\nthank you for",
        "Hi «Thomas», I looked at it",
        "> Hello «Jane Roe»,\n> we",
        "Liebe «Erika Mustermann»,\nwie geht es",
        "Bonjour «Jeanne»,\n",
        "Hola «María José», gracias",
        "Olá «João»!\nTudo bem?",
        "Halo Pak «Budi»,\n",
        "Thanks «Emma»!",
    ],
    misses: &[
        "Dear Sir or Madam,",
        "Hi there, Thomas",
        "Hi Claude, can you",
        "Dear Max Planck Society,",
        "print(\"Hello John,\")",
        "Hello World, again",
        "Hey Julia is fast",
        "Dear Customer,",
    ],
    ..NAME
};

const CLOSING: Rule = Rule {
    id: "person/name-closing",
    about: "Name behind what closes a message, in the same line",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "thanks, ", "thanks! ", "thanks - ", "thank you, ", "best, ", "cheers, ", "regards, ", "sincerely, ", "signed, ", "love, ", "xoxo, ", "danke, ", "grüße, ", "gruß, ", "lg ", "vg ", "merci, ", "cordialement, ", "bises, ", "gracias, ",
        "saludos, ", "obrigado, ", "obrigada, ", "abraços, ", "salam, ", "terima kasih, ", "groeten, ", "saluti, ", "hälsningar, ",
    ])],
    pattern: concat!(
        r"(?i:thanks|thank you|best|cheers|regards|sincerely|signed|love|xoxo|danke|grüße|gruß|lg|vg|merci|cordialement|bises|gracias|saludos|obrigad[oa]|abraços|salam|terima kasih|groeten|saluti|hälsningar)[,! ][ -]{0,2}",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 100,
    fit: Some(|text| {
        let len = length(text, 1);
        let rest = text[len..].strip_prefix('.').unwrap_or(&text[len..]);
        if rest.trim_start_matches(' ').starts_with(['\n', '\r']) || rest.trim().is_empty() {
            len
        } else {
            0
        }
    }),
    hits: &[
        "Could you look at it? Thanks, «Emma»",
        "Best, «Oliver»\n",
        "Kind regards, «Jane Roe»",
        "LG «Stefan»",
        "Saludos, «Ana García»",
    ],
    misses: &[
        "Thanks, Emma did it",
        "Best, Python",
        "the best, Max and others",
        "Love, Actually",
        "Thanks, Emma said.",
    ],
    ..NAME
};

/// Behind a word that says whose relative it is, or before one in Indonesian: the speaker's or the
/// listener's. Of "his brother" and "her husband" tell books and newspapers.
fn begin_close(text: &[u8], at: usize) -> Option<usize> {
    #[rustfmt::skip]
    const OWNERS: &[&str] = &[
        "my", "our", "your", "mein", "meine", "meinem", "meinen", "meiner", "unser", "unsere", "unserem", "unseren", "unserer", "dein", "deine", "mon", "ma", "mes", "notre", "nos", "ton", "ta", "mi", "mis",
        "nuestro", "nuestra", "tu", "meu", "minha", "meus", "minhas", "nosso", "nossa", "mia", "mio", "moja", "mój", "mojego", "mojej", "moją", "mijn", "onze", "meri", "mera", "mere", "min", "mitt", "mina", "vår", "моя", "мой", "моего", "моей", "наш", "наша",
    ];
    #[rustfmt::skip]
    const ADJECTIVES: &[&str] = &[
        "late", "ex", "best", "old", "older", "oldest", "elder", "eldest", "little", "younger", "youngest", "big", "new", "former", "other", "dear", "two", "three", "first", "second", "elderly", "good", "close",
        "beste", "bester", "besten", "ältere", "älterer", "jüngere", "jüngerer", "kleine", "kleiner", "kleinen", "große", "großer", "großen", "verstorbene", "verstorbener", "ex-", "meilleur", "meilleure", "petit",
        "petite", "grand", "grande", "mejor", "melhor", "pequeño", "querida", "querido", "falecido", "difunto", "defunto",
    ];
    let word = |end: usize| {
        let before = text[..end].strip_suffix(b" ").unwrap_or(&text[..end]);
        let from = before.iter().rev().take(16);
        let len = from
            .take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80)
            .count();
        let word = std::str::from_utf8(&before[before.len() - len..]);
        (word.unwrap_or_default().to_lowercase(), before.len() - len)
    };
    let (mut owner, start) = word(at);
    if ADJECTIVES.contains(&owner.as_str()) {
        owner = word(start).0;
    }
    let letters = text[at..]
        .iter()
        .take(12)
        .take_while(|b| b.is_ascii_alphabetic());
    let behind = &text[at + letters.count()..];
    let theirs = [&b" saya "[..], b" kami ", b" kita "];
    // Turkish says "my" at the end of the word.
    const OWN: [&str; 6] = ["eşim", "oğlum", "kızım", "kardeşim", "annem", "babam"];
    let own = OWN
        .iter()
        .any(|word| text[at..].starts_with(word.as_bytes()));
    let is_close =
        own || OWNERS.contains(&owner.as_str()) || theirs.iter().any(|it| behind.starts_with(it));
    (is_close && !is_title(text, at, &owner)).then_some(at)
}

/// Whether the word for a relative stands in an English title, where all words are large, and the one
/// behind it is another word than a name: "My Son Will Never Read".
fn is_title(text: &[u8], at: usize, owner: &str) -> bool {
    if !text[at].is_ascii_uppercase() || !matches!(owner, "my" | "our" | "your") {
        return false;
    }
    let next = text[at..]
        .iter()
        .position(|b| *b == b' ')
        .map(|space| &text[at + space + 1..]);
    let next = next.unwrap_or_default();
    let len = next
        .iter()
        .take(16)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    is_word(&String::from_utf8_lossy(&next[..len]).to_lowercase())
}

/// At the beginning of the text, of a line or of a sentence.
fn begin_sentence(text: &[u8], at: usize) -> Option<usize> {
    let before = text[..at].trim_ascii_end();
    let gap = &text[before.len()..at];
    let lines = gap.contains(&b'\n');
    let behind = match before.last() {
        None => true,
        Some(b'>' | b'*' | b'-') => lines || gap.len() == 1,
        Some(b'.' | b'!' | b'?' | b',' | b'"' | b')') => !gap.is_empty(),
        Some(_) => lines,
    };
    behind.then_some(at)
}

/// At the beginning of a line, behind the marks of a quotation.
fn begin_line(text: &[u8], at: usize) -> Option<usize> {
    let line = text[..at].iter().rev().take(8);
    let marks = line.clone().take_while(|b| b" \t>*_".contains(b)).count();
    let opens = line.clone().nth(marks).is_none_or(|b| *b == b'\n') && marks < 8;
    opens.then_some(at)
}

/// A name with a sign behind it that ends the address.
fn addressed(text: &str) -> usize {
    let len = length(text, 1);
    let rest = &text[len..];
    let ends = rest.starts_with([',', '!', '.', '\n', '\r', '，', '！']) || rest.starts_with(" -");
    if ends { len } else { 0 }
}

/// A name that a sentence goes on behind as it does behind one.
fn speaker(text: &str) -> usize {
    const BEHIND: &[&str] = &[
        "from", "calling", "here", "and", "with", "speaking", "writing", "und", "aus", "von", "et",
        "de", "y", "e", "do", "da", "dan", "dari",
    ];
    let len = length(text, 1);
    let rest = &text[len..];
    let word = rest.strip_prefix(' ').unwrap_or_default();
    let word = word.split(|c: char| !c.is_alphabetic()).next();
    // "This is Sarah from the office", and a language is from somewhere too.
    const SURE: &[&str] = &["here", "calling", "speaking", "writing", "again"];
    let goes_on = word.is_some_and(|word| {
        BEHIND.contains(&word) && text[..len].contains(' ') || SURE.contains(&word)
    });
    let ends = rest.is_empty() || rest.starts_with([',', '.', '!', '\n', '\r', ';']);
    if ends || goes_on { len } else { 0 }
}
