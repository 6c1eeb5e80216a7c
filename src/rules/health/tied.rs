//! What ties the name of an illness or a drug to a person: the words directly before it, or the
//! verb behind it.

/// Bytes before the name that are looked at, and behind it.
const BEFORE: usize = 56;
const BEHIND: usize = 48;

/// Words before an illness that say enough.
#[rustfmt::skip]
const DIAGNOSED: &[&str] = &[
    "diagnosed with", "diagnosed as", "my diagnosis of", "my diagnosis is", "suffer from", "suffers from", "suffering from",
    "tested positive for", "being treated for", "bei mir wurde", "bei mir wurden", "ich leide an", "ich leide unter", "leidet an",
    "meine diagnose lautet", "bin erkrankt an", "m'a diagnostiqué", "diagnostiquée", "diagnostiqué avec", "je souffre",
    "atteint d", "atteinte d", "diagnosticaron", "diagnosticado con", "diagnosticada con", "padezco", "sufro",
    "diagnosticado com", "diagnosticada com", "sofro de", "diagnosticato", "diagnosticata", "soffro di", "lijd aan",
    "gediagnosticeerd met", "didiagnosis", "menderita", "mengidap", "диагноз", "диагностировали", "болен", "больна",
    "страдаю", "choruję na", "zdiagnozowano", "diagnostiserad med", "diagnostiserats med", "确诊为", "确诊", "被诊断",
    "诊断为", "我得了", "患有", "我患", "確診", "診断は",
];

/// Words that say enough where they stand right before it, less what belongs to its name.
#[rustfmt::skip]
const HAVE: &[&str] = &[
    "i have", "i've", "i had", "i got", "i am", "i'm", "he has", "she has", "my", "his", "her", "ich habe", "ich hab",
    "ich bin", "meine", "meiner", "mein", "j'ai", "mon", "ma", "je suis", "tengo", "soy", "mi", "tenho", "sou", "meu", "minha",
    "ho il", "ho la", "ho l'", "mio", "mia", "ik heb", "mijn", "saya punya", "у меня", "mam", "jag har", "min", "我有",
    "我的", "私は", "私の", "저는", "제가", "나는",
];

/// Words before a drug.
#[rustfmt::skip]
const TAKE: &[&str] = &[
    "i take", "i'm taking", "i am taking", "i've been taking", "i'm on", "i am on", "prescribed", "prescribed me", "put me on",
    "my", "ich nehme", "nehme ich", "verschrieb mir", "verschrieben", "mein", "meine", "je prends", "prescrit", "mon",
    "ma", "tomo", "recetó", "recetaron", "prescribió", "mi", "receitou", "meu", "minha", "prendo", "prescritto", "ik slik",
    "ik gebruik", "mijn", "saya minum", "принимаю", "пью", "biorę", "jag tar", "kullanıyorum", "我在吃", "我吃", "我服用",
];

/// What may stand between.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "a", "an", "the", "type", "severe", "mild", "chronic", "been", "recently", "newly", "also", "stage", "early", "bad", "really",
    "some", "form", "of", "both", "me", "daily", "eine", "einen", "ein", "die", "der", "typ", "schwere", "leichte", "chronische",
    "seit", "auch", "täglich", "de", "du", "la", "le", "une", "un", "el", "una", "uma", "o", "il", "tipo", "leve", "grave", "severa",
    "crónica", "een", "ook", "juga", "en", "1", "2", "ii", "mg", "no",
];

/// What follows where somebody works on it, and need not have it.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "research", "dataset", "data", "model", "study", "studies", "paper", "project", "class", "lecture", "essay", "studie",
    "forschung", "daten", "recherche", "étude", "estudio", "estudo", "prediction", "detection", "awareness",
    "patients", "research", "research,", "foundation", "的研究", "研究",
];

/// Words behind either.
#[rustfmt::skip]
const BEHIND_IT: &[&str] = &[
    "diagnostiziert", "diagnose bekommen", "was diagnosed", "と診断", "を患", "진단", "를 앓", "을 앓", "teşhisi", "hastasıyım",
    "確診", "が処方", "を飲",
];

/// Where the name begins, if the words beside it tie it to a person.
pub(super) const ILLNESS_TIED: fn(&[u8], usize) -> Option<usize> =
    |text, at| tied(text, at, DIAGNOSED, HAVE).then_some(at);

/// The same for drugs.
pub(super) const DRUGS_TIED: fn(&[u8], usize) -> Option<usize> =
    |text, at| tied(text, at, &[], TAKE).then_some(at);

fn tied(text: &[u8], at: usize, strong: &[&str], weak: &[&str]) -> bool {
    let head = lower(&text[at.saturating_sub(BEFORE)..at]);
    let head = head.rsplit(ENDS).next().unwrap_or_default();
    let tail = lower(&text[at..(at + BEHIND).min(text.len())]);
    let tail = tail.split(ENDS).next().unwrap_or_default();
    let work = tail
        .split_whitespace()
        .take(3)
        .any(|word| WORK.contains(&word));
    let before = strong
        .iter()
        .any(|tie| is_near(head, tie, |rest| rest.split_whitespace().count() < 4))
        || weak.iter().any(|tie| {
            is_near(head, tie, |rest| {
                rest.split_whitespace().all(|word| FILLERS.contains(&word))
            })
        });
    !work && (before || BEHIND_IT.iter().any(|tie| tail.contains(tie)))
}

/// What parts sentences.
const ENDS: [char; 5] = ['.', '!', '?', '\n', ';'];

fn lower(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_lowercase()
}

/// Whether the tie stands in `head` as whole words, and what is between it and the name will do.
fn is_near(head: &str, tie: &str, will_do: impl Fn(&str) -> bool) -> bool {
    let Some(at) = head.rfind(tie) else {
        return false;
    };
    let rest = &head[at + tie.len()..];
    // Scripts beyond these put no spaces between words.
    let spaced = tie.chars().all(|c| c < '\u{0590}');
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let whole = !spaced || edge(head[..at].chars().next_back()) && edge(rest.chars().next());
    whole && will_do(rest)
}
