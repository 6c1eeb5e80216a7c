//! Names of people in sentences that say them: "my name is …", "je m'appelle …", "我叫…".

use super::called::{chinese, is_real, length};
use super::mine::says_of_it;
use crate::detect::edge::is_unspaced;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[INTRODUCED, GREETED, CHINESE, HUMBLE];

const NAME: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_real_or_small),
    confidence: Confidence::Likely,
    source: "How people introduce themselves and those who are close to them",
    ..Rule::BASE
};

const INTRODUCED: Rule = Rule {
    id: "person/name-introduced",
    about: "Name of a person behind words that introduce one",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "my name", "my full name", "my real name", "my legal name", "my first name", "my last name", "my surname", "my maiden name", "maiden name",
        "wife's name", "husband's name", "son's name", "daughter's name", "mother's name", "father's name", "brother's name", "sister's name", "boss's name",
        "doctor's name", "patient's name", "partner's name", "girlfriend's name", "boyfriend's name", "friend's name", "landlord's name", "manager's name",
        "mein name", "mein voller name", "mein vollständiger name", "mein vorname", "mein nachname", "ich heiße", "ich heisse", "mädchenname",
        "frau heißt", "mann heißt", "sohn heißt", "tochter heißt", "mutter heißt", "vater heißt", "bruder heißt", "schwester heißt", "chef heißt", "chefin heißt",
        "freundin heißt", "freund heißt", "kollegin heißt", "kollege heißt",
        "je m'appelle", "je m’appelle", "mon nom", "mon prénom", "nom de jeune fille", "femme s'appelle", "mari s'appelle", "fils s'appelle", "fille s'appelle",
        "mère s'appelle", "père s'appelle", "frère s'appelle", "sœur s'appelle", "patron s'appelle", "amie s'appelle", "ami s'appelle", "copine s'appelle", "copain s'appelle",
        "me llamo", "mi nombre", "mi apellido", "apellido de soltera", "esposa se llama", "esposo se llama", "marido se llama", "mujer se llama", "hijo se llama", "hija se llama",
        "madre se llama", "padre se llama", "hermano se llama", "hermana se llama", "novia se llama", "novio se llama", "jefe se llama", "jefa se llama",
        "meu nome", "me chamo", "chamo-me", "meu sobrenome", "nome de solteira", "esposa se chama", "marido se chama", "filho se chama", "filha se chama", "mãe se chama",
        "pai se chama", "irmão se chama", "irmã se chama", "chefe se chama", "namorada se chama", "namorado se chama",
        "nama saya", "namaku", "nama lengkap saya", "nama istri saya", "nama suami saya", "nama anak saya", "nama ibu saya", "nama ayah saya", "atas nama", "je soussigné", "mi chiamo", "il mio nome",
        "ik heet", "mijn naam", "nazywam się", "mam na imię", "jag heter", "mitt namn", "benim adım", "меня зовут", "моё имя", "мое имя", "моя фамилия",
        "제 이름", "내 이름", "私の名前は", "わたしの名前は", "僕の名前は",
    ])],
    // The words in between, and the forms of address, are those of the languages; no class of letters
    // stands in it, whose automaton would be large.
    pattern: concat!(
        r"(?i:",
        r"(?:my (?:full |real |legal |first |last |maiden )?|(?:mother|wife|husband|son|daughter|father|brother|sister|boss|doctor|patient|partner|(?:girl|boy)?friend|landlord|manager)'s )?(?:maiden |full |first |last )?(?:sur)?name(?: is|'s|’s|[ ]?:| [-–—])",
        r"|mein(?: voller| vollständiger)? (?:vor|nach)?name(?: ist| lautet|[ ]?:)|ich hei(?:ß|ss)e|mädchenname(?: (?:meiner|der) mutter)?(?: ist| war| lautet|[ ]?:)",
        r"|[a-zß]{4,9} hei(?:ß|ss)t",
        r"|je m['’]appelle|mon (?:nom|prénom)(?: complet| de famille)?(?: est|[ ]?:)|nom de jeune fille(?: de ma mère)?(?: est|[ ]?:)|[a-zèœ]{3,7} s'appelle",
        r"|me llamo|mi nombre(?: completo)?(?: es|[ ]?:)|mi apellido(?: es|[ ]?:)|apellido de soltera(?: de mi madre)?(?: es|[ ]?:)|[a-z]{4,7} se llama",
        r"|meu (?:sobre)?nome(?: completo)?(?: é|[ ]?:)|me chamo|chamo-me|nome de solteira(?: da minha mãe)?(?: é|[ ]?:)|[a-zãí]{3,9} se chama",
        r"|nama(?:ku| (?:lengkap |istri |suami |anak |ibu |ayah )?saya)(?: adalah| itu|[ ]?:)?|atas nama|je soussignée?,?|mi chiamo|il mio nome(?: è|[ ]?:)",
        r"|ik heet|mijn naam(?: is|[ ]?:)|nazywam się|mam na imię|jag heter|mitt namn(?: är|[ ]?:)|benim adım(?:[ ]?:)?",
        r"|меня зовут|мо[ёе] имя(?:[ ]?[:—–-])?|моя фамилия(?:[ ]?[:—–-])?",
        r"|(?:제|내) 이름은|(?:私|わたし|僕)の名前は",
        r")",
        r#"[ ]?["'`*“«「]{0,3}(?:(?i:mr|mrs|ms|dr|prof|herr|frau|m|mme|sr|sra|bapak|pak|ibu)\.?[ ])?(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|]{1,90})"#,
    ),
    reach: 240,
    fit: Some(said),
    hits: &[
        "Hi, my name is «Jane Roe» and I need help.",
        "my name is «jane» and i forgot it",
        "my name's «Jane», by the way",
        "Mein Name ist «Erika Mustermann», geboren in Bonn",
        "Hallo, ich heiße «Max Mustermann».",
        "Je m'appelle «Jeanne Dupont» et j'ai un souci",
        "Hola, me llamo «Ana García López» y quiero",
        "Meu nome é «João da Silva» e preciso",
        "Nama saya «Budi Santoso», alamat",
        "Меня зовут «Иван Иванов», я",
        "제 이름은 «홍길동»입니다",
        "私の名前は«山田太郎»です。",
        "My mother's maiden name is «Mustermann».",
        "my wife's name is «Erika Mustermann»",
        "meine Frau heißt «Erika Mustermann».",
        "mi hija se llama «Ana»",
        "rekening atas nama «Budi Santoso» di bank",
        "Je soussignée «Jeanne Dupont», née le 3",
    ],
    misses: &[
        "My name is not on the list",
        "my name is spelled wrong",
        "My name is on the invoice",
        "my name is Claude",
        "my name is [Your Name]",
        "Mein Name ist falsch geschrieben",
        "mein name ist leider weg",
        "je m'appelle comme lui",
        "me llamo igual",
        "the function's name is Foo",
        "my name is too long",
        "My name is also there",
        "the option heißt Verbose",
        "私の名前は表示されません",
        "nama saya tidak ada",
        "my name is {{name}}",
    ],
    ..NAME
};

const GREETED: Rule = Rule {
    id: "person/name-greeting",
    about: "Name of a person who says it behind a greeting",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "hello", "hey", "hi ", "hi,", "hi!", "hi.", "good morning", "good afternoon", "good evening", "hallo", "guten tag", "guten morgen", "moin", "bonjour", "bonsoir", "salut", "hola", "buenos días",
        "buenas", "olá", "oi,", "oi ", "bom dia", "boa tarde", "boa noite", "halo", "selamat", "perkenalkan", "ciao", "buongiorno", "goedendag", "cześć", "hej", "здравствуйте", "привет", "merhaba",
    ])],
    pattern: concat!(
        r"(?i:hello|hey|hi|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|moin|bonjour|bonsoir|salut|hola|buenos días|buenas(?: tardes| noches)?|olá|oi|bom dia|boa (?:tarde|noite)",
        r"|halo|selamat (?:pagi|siang|sore|malam)|perkenalkan|ciao|buongiorno|goedendag|cześć|hej|здравствуйте|привет|merhaba)",
        r"(?i:[ ](?:there|all|everyone|team|support|zusammen|à tous|a todos|semua|tim|min|kak))?[ ]{0,2}[,!.–-]?[ \n]{1,2}",
        r"(?i:i'm|i’m|i am|this is|it's|ich bin|hier ist|hier spricht|je suis|c'est|soy|aquí|sou(?: o| a)?|aqui é(?: o| a)?|saya|sono|ik ben|jestem|jag är|я|ben)[ ]",
        r#"(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"“”<>{}|;]{1,90})"#,
    ),
    reach: 200,
    fit: Some(|text| match length(text, 2) {
        // What somebody is, or where from, is written so too: a sentence goes on behind a name.
        len if text[len..].starts_with([',', '.', '!', ':']) || text[len..].trim().is_empty() => {
            len
        }
        len if goes_on(&text[len..]) => len,
        _ => 0,
    }),
    hits: &[
        "Hi, I'm «Jane Roe», I ordered a lamp.",
        "Hello, this is «Jane Roe» from the office",
        "Bonjour, je suis «Jeanne Dupont».",
        "Hola, soy «Ana García» y tengo un problema",
        "Guten Tag, hier spricht «Erika Mustermann», es geht",
        "Halo, saya «Budi Santoso», pesanan saya",
    ],
    misses: &[
        "Hi, I'm using Visual Studio, it fails",
        "Hi, I'm French, and",
        "Hello, this is Visual Studio Code speaking of itself as a tool",
        "Hey, I am Claude, an assistant",
        "hello world, i am here",
    ],
    ..NAME
};

/// Words behind the name of somebody who has just said it.
fn goes_on(rest: &str) -> bool {
    const ON: &[&str] = &[
        " and", " from", " with", " calling", " writing", " here", " und", " aus", " von", " et",
        " de", " y", " del", " e", " da", " do", " dari", " (",
    ];
    ON.iter().any(|on| {
        rest.strip_prefix(on)
            .is_some_and(|rest| on.ends_with('(') || rest.starts_with([' ', ',']))
    })
}

/// The name behind words that introduce one. In chats it stands in small letters too.
pub(super) fn said(text: &str) -> usize {
    // Particles that Korean and Japanese join to the name.
    #[rustfmt::skip]
    const JOINED: &[&str] = &["입니다", "이에요", "예요", "이고", "이라고", "이야", "です", "と申します", "といいます", "と言います", "だ", "である"];
    let joined = JOINED.iter().filter_map(|end| text.find(end)).min();
    if let Some(at) = joined.filter(|&at| at > 0 && at <= 32) {
        let len = length(&text[..at], 1);
        return if len == at { len } else { 0 };
    }
    let first = text.chars().next();
    if first.is_some_and(is_unspaced) {
        // Without what ends the sentence nothing tells a name from a verb.
        return 0;
    }
    match length(text, 1) {
        0 => small(text),
        len => len,
    }
}

/// A word in small letters, or two, that the sentence ends behind or goes on from to something else.
fn small(text: &str) -> usize {
    const ON: &[&str] = &[
        "and", "i", "im", "i'm", "but", "from", "y", "e", "et", "und", "dan", "aber", "mais",
        "mas", "pero", "de", "aus", "dari", "ich", "je", "saya", "eu",
    ];
    let mut end = 0;
    for (count, word) in text.split(' ').take(3).enumerate() {
        let bare = word.trim_end_matches(['.', ',', '!', '?', ';', ')']);
        let is_word = (3..=14).contains(&bare.chars().count())
            && bare.chars().all(|c| c.is_lowercase() || c == '-');
        let goes_on = ON.contains(&bare);
        if end > 0 && goes_on {
            return end;
        }
        if !is_word || count == 2 || goes_on || says_of_it(bare) {
            return 0;
        }
        end += usize::from(count > 0) + bare.len();
        let rest = &text[end..];
        let closes = rest.is_empty() || rest.starts_with(['.', ',', '!', '?', ';', ')']);
        if closes && !rest[rest.len().min(1)..].starts_with(|c: char| c.is_alphanumeric()) {
            return end;
        }
    }
    0
}

/// A name, in small letters too.
fn is_real_or_small(name: &str) -> bool {
    is_real(name) || is_real(&capitals(name))
}

fn capitals(words: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().map(char::to_uppercase);
        first.into_iter().flatten().chain(chars).collect::<String>()
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

const CHINESE: Rule = Rule {
    id: "person/name-introduced-zh",
    about: "Chinese name behind the words that introduce one",
    wake: &[Wake::Words(&[
        "我叫",
        "我的名字",
        "我姓名",
        "我的姓名",
        "我是患者",
    ])],
    pattern: r"(?:我叫(?:做)?|我的(?:名字|姓名)(?:是|叫|：|:)|我姓名(?:是|：|:)|我是患者)[ ]?(?P<value>[^\x00-\x7F][^\x00-\x1F]{2,60})",
    reach: 96,
    fit: Some(chinese),
    hits: &["你好，我叫«张三»，想问一下", "我的名字是«李小龙»。"],
    misses: &[
        "我叫他来帮忙",
        "我叫了一辆车",
        "我的名字是空的字段",
        "我叫张三李四王五赵六都来了",
    ],
    source: "Ministry of Public Security of China: the most common family names",
    ..NAME
};

const HUMBLE: Rule = Rule {
    id: "person/name-introduced-ja",
    about: "Japanese name before the verb that introduces one",
    wake: &[Wake::Words(&["と申します", "と申しま"])],
    begin: Some(|text, at| {
        let from = at.saturating_sub(48);
        let from = (from..at).find(|&i| text[i] & 0xC0 != 0x80)?;
        let before = std::str::from_utf8(&text[from..at]).ok()?;
        let is_one = |c: char| is_unspaced(c) || matches!(c, ' ' | '\u{3000}' | '・');
        let name = before
            .rfind(|c: char| !is_one(c) || c == 'は' || c == 'の')
            .map_or(0, |at| {
                at + before[at..].chars().next().map_or(0, char::len_utf8)
            });
        let name = &before[name..];
        Some(at - name.trim_start().len())
    }),
    pattern: r"(?P<value>[^\x00-\x7F][^\x00-\x1F]{2,40}?)と申しま",
    reach: 72,
    check: Some(|value| {
        (2..=8).contains(&value.chars().count()) && length(value, 1) == value.len()
    }),
    hits: &[
        "はじめまして、«山田太郎»と申します。",
        "私は«佐藤 花子»と申します",
    ],
    misses: &[
        "ご返信いただけますと幸いと申します",
        "失礼ながらお願いできればと申します",
    ],
    ..NAME
};
