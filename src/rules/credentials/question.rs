//! Answers to the questions that stand in for a password: "Name of your first pet? …".
//!
//! Such an answer is a word like any other. It is one where a form or a sentence calls it so, or
//! where it answers one of the questions that services ask for that purpose.

use super::judge;
use super::placeholder;
use crate::label::Label;
use crate::rules::named::valid;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// How far behind the words for it an answer may end, in bytes.
const REACH: usize = 240;
/// The longest answer, in bytes and in words.
const LONGEST: usize = 48;
const WORDS: usize = 5;

const ANSWER: Rule = Rule {
    label: Label::PASSWORD,
    pattern: r#"[^\n"<>{}|\\;]{2,96}"#,
    reach: 97,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit),
    check: Some(|value| placeholder::real(value) && !judge::state(value) && !is_idle(value)),
    confidence: Confidence::Likely,
    source: "OWASP cheat sheet on security questions; what services ask",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "recovery/answer",
        about: "Answer to a security question, behind a name for it",
        #[rustfmt::skip]
        wake: &[Wake::Words(&[
            "security answer", "security_answer", "security-answer", "securityanswer", "secret answer", "secret_answer", "secretanswer", "challenge answer", "challenge_answer", "recovery answer", "recovery_answer", "memorable word", "memorable name", "memorable place",
            "sicherheitsantwort", "antwort auf die sicherheitsfrage", "antwort auf meine sicherheitsfrage", "réponse secrète", "réponse de sécurité", "respuesta secreta", "respuesta de seguridad",
            "resposta secreta", "resposta de segurança", "risposta segreta", "risposta di sicurezza", "jawaban keamanan", "jawaban rahasia", "密保答案", "安全问题答案", "秘密の答え", "секретный ответ",
        ])],
        begin: Some(labelled),
        hits: &[
            "Security answer: «Fluffy»",
            "secret_answer = \"«Fluffy the cat»\"",
            "My secret answer is «Fluffy».",
            "my memorable word was «Kingfisher»",
            "Antwort auf die Sicherheitsfrage: «Bello»",
            "respuesta secreta: «Firulais»",
            "密保答案：«旺财旺财»",
        ],
        misses: &[
            "Security answer: required",
            "security_answer: string",
            "secret_answer = hash(answer)",
            "The security answer is stored as a hash.",
            "The secret answer is not the password",
        ],
        ..ANSWER
    },
    Rule {
        id: "recovery/answer-key",
        about: "Answer to a security question, as the value of a key for it",
        #[rustfmt::skip]
        wake: &[Wake::Key(&[
            "securityanswer", "secretanswer", "challengeanswer", "recoveryanswer", "securityquestionanswer", "sicherheitsantwort", "firstpet", "childhoodpet", "firstcar", "firstschool", "childhoodnickname", "favoriteteacher",
            "favouriteteacher", "erstenhaustier", "premieranimal", "primeramascota", "primeiroanimal",
        ])],
        begin: Some(|text, at| {
            (at == 0 && valid(text).is_some_and(|text| fit(text) == text.len())).then_some(0)
        }),
        hits: &[
            "{\"securityAnswer\": \"«Fluffy»\"}",
            "{\"secret_answer\": \"«fluffy the cat»\"}",
            "{\"question\": \"What was the name of your first pet?\", \"answer\": \"«Fluffy»\"}",
        ],
        misses: &[
            "{\"securityAnswer\": \"string\"}",
            "{\"securityAnswer\": \"required\"}",
            "{\"firstPet\": {\"type\": \"string\"}}",
        ],
        ..ANSWER
    },
    Rule {
        id: "recovery/answer-asked",
        about: "Answer to a security question, behind the question",
        #[rustfmt::skip]
        wake: &[Wake::Words(&[
            "security question", "security_question", "securityquestion", "secret question", "recovery question", "sicherheitsfrage", "geheimfrage", "question secrète", "question de sécurité", "pregunta secreta",
            "pregunta de seguridad", "pergunta secreta", "pergunta de segurança", "domanda segreta", "domanda di sicurezza", "beveiligingsvraag", "geheime vraag", "pertanyaan keamanan", "pertanyaan rahasia", "pytanie pomocnicze",
            "pytanie zabezpieczające", "güvenlik sorusu", "контрольный вопрос", "контрольного вопроса", "секретный вопрос", "密保问题", "安全问题", "安全提示问题", "秘密の質問", "보안 질문",
        ])],
        begin: Some(behind_question),
        hits: &[
            "Security question: What is your mother's maiden name? Answer: «Kowalska»",
            "Security question: first pet\nAnswer: «Fluffy»",
            "Security question: What was your first car?\n«Ford Fiesta»",
            "The answer to my security question (first car) is «Ford Fiesta».",
            "Sicherheitsfrage: Name des ersten Haustiers\nAntwort: «Bello»",
            "Question secrète : le nom de votre premier animal ? Réponse : «Médor»",
            "Pregunta de seguridad: ¿primera mascota? Respuesta: «Firulais»",
            "Pertanyaan keamanan: hewan peliharaan pertama? Jawaban: «Si Manis»",
            "密保问题:您第一只宠物的名字?答案:«旺财旺财»",
            "秘密の質問: 最初のペットの名前は? 答え: «ポチポチ»",
            "à la question secrète j'ai répondu «Pirouette», c'était mon chat",
        ],
        misses: &[
            "Security question: What is XSS? Answer: Cross-site scripting",
            "Security question: which port does it use? Answer: 443",
            "Please choose a security question. The answer must not be empty.",
            "A security question such as the name of a pet is weak.",
            "Security question: What was your first car?\nSecurity question: Who was your first teacher?",
            "security_question: first pet",
        ],
        ..ANSWER
    },
    Rule {
        id: "recovery/answer-personal",
        about: "Answer to one of the questions that services ask in place of a password",
        #[rustfmt::skip]
        wake: &[Wake::Words(&[
            "first pet", "childhood pet", "first car", "first school", "first teacher", "childhood nickname", "childhood friend", "favorite teacher", "favourite teacher", "elementary school did", "primary school did",
            "city were you born", "town were you born", "street did you grow", "street you grew", "parents meet", "ersten haustier", "erstes haustier", "erstes auto", "ersten autos", "erste schule", "ersten lehrer", "lieblingslehrer",
            "premier animal", "première voiture", "première école", "primera mascota", "primer coche", "primer carro", "primera escuela", "primeiro animal", "primeiro carro", "primeira escola", "primo animale", "prima auto",
            "eerste huisdier", "eerste auto", "hewan peliharaan pertama", "mobil pertama", "pierwszego zwierz", "pierwszy samochód", "ilk evcil hayvan", "ilk araba", "первого питомца", "первая машина", "первого домашнего",
            "第一只宠物", "第一辆车", "最初のペット", "最初の車", "첫 애완동물", "첫 반려동물",
        ])],
        begin: Some(personal),
        hits: &[
            "What was the name of your first pet? «Fluffy»",
            "What was your first car?\n«Ford Fiesta»",
            "What was the name of your first pet?\nIt's «Fluffy».",
            "Wie hieß Ihr erstes Haustier?\n«Bello»",
            "¿Cómo se llamaba su primera mascota? «Firulais»",
            "第一只宠物的名字是什么?\n«旺财旺财»",
            "for security they know that my first pet was «Pickle», and more",
        ],
        misses: &[
            "What was the name of your first pet?\nWhat was your first car?",
            "What was the name of your first pet? Why?",
            "What was your first car? Tell me about it, and about the places you went to with it.",
            "My first car broke down twice.",
            "Is this your first pet? They need a lot of care.",
            "Is this your first car?\nYes!",
        ],
        ..ANSWER
    },
];

/// Names of what is given to a question.
#[rustfmt::skip]
const ANSWERS: &[&str] = &[
    "answer", "antwort", "réponse", "reponse", "respuesta", "resposta", "risposta", "antwoord", "jawaban", "odpowiedź", "cevap", "ответ", "答案", "回答", "答え", "답변", "답",
];

/// What such a question asks about. A question about anything else is one of a test.
#[rustfmt::skip]
const PERSONAL: &[&str] = &[
    "pet", "maiden", "mother", "father", "grandm", "grandf", "first ", "childhood", "favorite", "favourite", "nickname", "born", "street", "school", "teacher", "haustier", "mädchenname", "mutter", "großm", "erste", "liebling",
    "geburtsort", "geboren", "spitzname", "animal", "mère", "premi", "préféré", "surnom", "née", "né ", "mascota", "madre", "primer", "favorit", "apodo", "naci", "mãe", "primeir", "apelido", "nasceu", "prima", "primo", "preferit",
    "eerste", "moeder", "huisdier", "pertama", "ibu", "hewan", "lahir", "pierwsz", "matki", "panieńskie", "ilk ", "anne", "kızlık", "перв", "матер", "девичья", "любим", "宠物", "母亲", "第一", "出生", "小学", "ペット", "母", "最初", "初めて", "어머니", "첫",
];

/// What the words at `woken` are followed by, up to an empty line.
fn window(text: &[u8], woken: usize) -> Option<&str> {
    let window = valid(&text[woken..text.len().min(woken + REACH)])?;
    Some(&window[..window.find("\n\n").unwrap_or(window.len())])
}

/// Behind a name of the answer that begins at `woken`, or holds that place.
fn labelled(text: &[u8], woken: usize) -> Option<usize> {
    let window = window(text, woken)?;
    let name = window.find([':', '=', '：', '\n', '.', ',', '?', '(']);
    let said = said(window, &window[..name.unwrap_or(window.len())]);
    let sign = name.filter(|&at| window[at..].starts_with([':', '=', '：']));
    let at = match (said, sign) {
        (Some(said), _) => said,
        // A name and not a sentence.
        (None, Some(sign)) if window[..sign].split(' ').count() <= 5 => behind_sign(window, sign),
        _ => return None,
    };
    is_answer(&window[at..]).then_some(woken + at)
}

/// Behind "is" in `line`, with which `window` begins, what looks like a name or a number: it is
/// written large, or in quotes.
fn said(window: &str, line: &str) -> Option<usize> {
    const IS: [&str; 12] = [
        " is ", " was ", " ist ", " lautet ", " est ", " es ", " é ", " è ", " adalah ", " to ",
        "是", "は",
    ];
    let at = IS
        .iter()
        .filter_map(|is| Some(line.find(is)? + is.len()))
        .min()?;
    let at = at + window[at..].len() - window[at..].trim_start_matches(QUOTES).len();
    let first = window[at..].chars().next()?;
    let quoted = window[..at].ends_with(QUOTES);
    (quoted || first.is_uppercase() || first.is_ascii_digit() || !first.is_ascii()).then_some(at)
}

const QUOTES: [char; 5] = ['"', '\'', '“', '„', '「'];

/// Behind the sign at `sign`, the space and the quote that follow it.
fn behind_sign(window: &str, sign: usize) -> usize {
    let lead = |c: char| matches!(c, ' ' | ':' | '=' | '：' | '\\' | '*') || QUOTES.contains(&c);
    let rest = &window[sign..];
    sign + rest.len() - rest.trim_start_matches(lead).len()
}

/// The answer to the question that the words at `woken` announce, or speak of.
fn behind_question(text: &[u8], woken: usize) -> Option<usize> {
    let window = window(text, woken)?;
    let asks = |question: &str| {
        let lower = question.to_lowercase();
        PERSONAL.iter().any(|word| lower.contains(word))
    };
    let lower = window.to_ascii_lowercase();
    let named = ANSWERS
        .iter()
        .filter_map(|word| Some((lower.find(word)?, word.len())))
        .min();
    if let Some((at, len)) = named {
        let behind = &window[at + len..];
        let sign = behind.find(|c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '"' | '\\'));
        let sign = sign.filter(|&sign| sign <= 12 && behind[sign..].starts_with([':', '=', '：']));
        let start = at + len + behind_sign(behind, sign?);
        return (asks(&window[..at]) && is_answer(&window[start..])).then_some(woken + start);
    }
    // "The answer to my security question … is …".
    let before = String::from_utf8_lossy(&text[woken.saturating_sub(24)..woken]).to_lowercase();
    let line = &window[..window.find('\n').unwrap_or(window.len())];
    if ANSWERS.iter().any(|word| before.contains(word)) {
        let at = said(window, line)?;
        return is_answer(&window[at..]).then_some(woken + at);
    }
    if let Some(at) = told(window, line) {
        return Some(woken + at);
    }
    let question = window.find(['?', '？'])?;
    asks(&window[..question])
        .then(|| reply(window, question))
        .flatten()
        .map(|at| woken + at)
}

/// What somebody says to have answered, in `line`, with which `window` begins.
fn told(window: &str, line: &str) -> Option<usize> {
    const LEADS: [&str; 20] = [
        "i answered ",
        "i put ",
        "i said ",
        "i chose ",
        "j'ai répondu ",
        "j'ai mis ",
        "j'avais mis ",
        "da steht ",
        "steht da ",
        "habe ich ",
        "puse ",
        "respondí ",
        "contesté ",
        "coloquei ",
        "respondi ",
        "ho risposto ",
        "ho messo ",
        "填的是",
        "填了",
        "設定は",
    ];
    let lower = line.to_ascii_lowercase();
    let at = LEADS
        .iter()
        .find_map(|lead| Some(lower.find(lead)? + lead.len()))?;
    let at = at + window[at..].len() - window[at..].trim_start_matches(QUOTES).len();
    let first = window[at..].chars().next()?;
    let large = first.is_uppercase() || !first.is_ascii();
    (large && is_answer(&window[at..])).then_some(at)
}

/// The answer to the question that has the words at `woken`.
fn personal(text: &[u8], woken: usize) -> Option<usize> {
    let before = &text[woken.saturating_sub(64)..woken];
    let line = memchr::memrchr(b'\n', before).map_or(before, |at| &before[at + 1..]);
    let line = String::from_utf8_lossy(line).to_lowercase();
    // What can be answered with yes or no asks for no name.
    const OPEN: [&str; 5] = ["is this ", "is it ", "ist das ", "c'est ", "are you "];
    if OPEN.iter().any(|open| line.contains(open)) {
        return None;
    }
    let window = window(text, woken)?;
    // "My security answers: my first pet was Fluffy."
    let about = String::from_utf8_lossy(&text[woken.saturating_sub(160)..woken]).to_lowercase();
    const ABOUT: [&str; 12] = [
        "security",
        "secret question",
        "sicherheitsfrage",
        "geheimfrage",
        "question secrète",
        "question de sécurité",
        "pregunta secreta",
        "preguntas de seguridad",
        "pergunta secreta",
        "perguntas de segurança",
        "密保",
        "秘密の質問",
    ];
    if ABOUT.iter().any(|word| about.contains(word)) {
        let end = window
            .find(['?', '\n', '.', '!', ';'])
            .unwrap_or(window.len());
        if let Some(at) = said(window, &window[..end]).filter(|at| is_answer(&window[*at..])) {
            return Some(woken + at);
        }
    }
    let question = window.find(['?', '？', '\n', '.', '!'])?;
    let asks = window[question..].starts_with(['?', '？']);
    asks.then(|| reply(window, question))
        .flatten()
        .map(|at| woken + at)
}

/// Where the answer begins behind the question's sign: in its line, or all of the next one.
fn reply(window: &str, question: usize) -> Option<usize> {
    const LEADS: [&str; 12] = [
        "it's ",
        "it is ",
        "it was ",
        "its ",
        "he was ",
        "a: ",
        "er hieß ",
        "es war ",
        "c'était ",
        "era ",
        "es ",
        "是",
    ];
    let rest = window[question..].trim_start_matches(['?', '？', ' ', '\n', '"', '-']);
    let mut at = window.len() - rest.len();
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    if line.ends_with(['?', '？', ':']) {
        return None;
    }
    let lower = line.to_ascii_lowercase();
    if let Some(lead) = LEADS.iter().find(|lead| lower.starts_with(**lead)) {
        at += lead.len();
    }
    let answer = &window[at..];
    let first = answer.chars().next()?;
    let large = first.is_uppercase() || !first.is_ascii() || first.is_ascii_digit();
    // All that is said, or one word: sentences go on.
    let len = fit(answer);
    let behind = answer[len..].trim_start_matches(['.', '!', '"', ' ']);
    let whole = behind.is_empty() || behind.starts_with(['\n', ',']);
    (large && whole && is_answer(answer)).then_some(at)
}

fn is_answer(text: &str) -> bool {
    fit(text) > 0
}

/// The length of an answer at the beginning of `text`: a few words, up to the end of a sentence or a
/// line. 0 where it is none.
fn fit(text: &str) -> usize {
    let ends = |(at, c): &(usize, char)| match c {
        '.' | ',' => text[at + 1..]
            .chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric()),
        '\'' => !text[at + 1..].starts_with(char::is_alphabetic),
        _ => "\n\r\"<>{}|\\;()[]!?？。，、」“”=$".contains(*c),
    };
    let end = text
        .char_indices()
        .find(ends)
        .map_or(text.len(), |(at, _)| at);
    let said = text[..end].trim_end();
    // "my memorable word was Kingfisher and my PIN …": another is told of.
    const ANOTHER: [&str; 10] = [
        " and my ",
        " and the ",
        " und mein",
        " und die ",
        " et mon ",
        " et ma ",
        " y mi ",
        " y el ",
        " e minha ",
        " e meu ",
    ];
    let said = ANOTHER.iter().fold(said, |said, and| {
        said.find(and).map_or(said, |at| &said[..at])
    });
    // What calls a function, or asks in turn, is none.
    let goes_on = text[end..].starts_with(['(', '?', '？', '=', '{', '[', '$', '<']);
    let words = said.split(' ').count();
    let is_one = (3..=LONGEST).contains(&said.len())
        && words <= WORDS
        && said.chars().any(char::is_alphanumeric)
        && !said.contains([':', '/', '_']);
    if is_one && !goes_on { said.len() } else { 0 }
}

/// Whether the words say something about an answer, and give none.
fn is_idle(value: &str) -> bool {
    #[rustfmt::skip]
    const REPLIES: &[&str] = &[
        "yes", "no", "none", "null", "true", "false", "n/a", "why", "sure", "ok", "okay", "thanks", "ja", "nein", "oui", "non", "sí", "si", "não", "sim", "ya", "tidak", "unknown", "empty", "blank", "stored", "encrypted", "hashed",
    ];
    #[rustfmt::skip]
    const LEADS: &[&str] = &[
        "what", "how", "who", "not", "case", "must", "should", "can", "please", "enter", "type", "choose", "select", "well", "oh", "i", "the", "this", "that", "these", "your", "nicht", "pas", "bitte", "ask", "tell", "let", "if", "answer",
    ];
    let lower = value.to_lowercase();
    let first = lower
        .split([' ', ',', '-', '\''])
        .next()
        .unwrap_or_default();
    REPLIES.contains(&lower.as_str()) || LEADS.contains(&first)
}
