//! Names of people in the answer to a question for one.

use super::called::{chinese, is_real, length};
use super::introduced::said;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const ASKED: Rule = Rule {
    id: "person/name-asked",
    about: "Name of a person in the answer to a question for one",
    label: Label::PERSON,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "your name", "your full name", "your first name", "your last name", "your legal name", "patient's name", "patient's full name", "cardholder's name", "name on the card", "maiden name",
        "am i speaking", "ihr name", "ihren namen", "ihr vollständiger name", "ihren vollständigen namen", "dein name", "deinen namen", "wie heißen sie", "wie heißt du",
        "votre nom", "ton nom", "comment vous appelez-vous", "comment t'appelles-tu", "comment tu t'appelles", "su nombre", "tu nombre", "cómo te llamas", "cómo se llama usted", "seu nome",
        "como você se chama", "como te chamas", "nama anda", "nama lengkap anda", "siapa nama", "叫什么名字", "怎么称呼", "您贵姓", "您的姓名", "您的名字", "你的名字", "お名前", "ご氏名", "성함", "이름이",
    ])],
    pattern: concat!(
        r"[^\n?？{}<>=]{4,100}[?？.:：][ ]?\n",
        r"(?:(?i:it's|it is|i'm|i am|sure, |yes, |ja, |ich bin|oui, |c'est|moi c'est|soy|es|sí, |sou|sim, |é|saya)[ ]|我叫|我是|叫|是)?",
        r#"(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"<>{}|]{1,90})"#,
    ),
    reach: 260,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(answer),
    check: Some(is_real),
    confidence: Confidence::Likely,
    hits: &[
        "May I have your full name?\n«Jane Roe»",
        "What's your name?\n«Jane»",
        "Wie heißen Sie?\n«Erika Mustermann»",
        "¿Cómo te llamas?\n«Ana García»",
        "Quel est votre nom et votre adresse ?\n«Jeanne Dupont», rue inconnue",
        "What is your full name and date of birth?\n«Jane Roe», unknown",
        "What's your name?\nIt's «Jane Roe».",
        "您叫什么名字？\n«张三»",
        "您叫什么名字？\n我叫«张三»。",
        "お名前を教えてください:\n«山田太郎»です",
        "Siapa nama Anda?\n«Budi Santoso»",
    ],
    misses: &[
        "What is your name?\nI would rather not say",
        "What's your name?\nClaude",
        "What should your name field be called?\nUse full_name",
        "What is your name?\nNo.",
        "What is your name? This is the question of the Bridgekeeper.",
        "What's your name?\nWhy do you ask?",
        "请问您的名字？\n不想说",
        "Please enter your name:\nRequired",
        "여기서 TEST는 파일 이름이며 아직 생성되어 있지 않습니다.",
        "your name and the digits of your SSN",
    ],
    source: "How people ask for names, and answer",
    ..Rule::BASE
};

/// The name at the beginning of an answer: two words or more, or one that is all of it.
fn answer(text: &str) -> usize {
    if text.starts_with(|c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c)) {
        return match chinese(text) {
            0 => said(text),
            len => len,
        };
    }
    let len = length(text, 1);
    let rest = text[len..].trim_end_matches(['.', '!', ',', ' ']);
    let goes_on = rest.is_empty() || rest.starts_with([',', '.', ';', '\\']);
    match text[..len].contains(' ') || !text.is_ascii() {
        true if goes_on || len == text.len() => len,
        false if rest.is_empty() && !is_reply(&text[..len]) => len,
        _ => 0,
    }
}

/// Words that are an answer of their own.
fn is_reply(word: &str) -> bool {
    #[rustfmt::skip]
    const REPLIES: &[&str] = &[
        "yes", "no", "ok", "okay", "sure", "none", "nothing", "why", "what", "sorry", "hi", "hello", "hey", "thanks", "please", "skip", "pass", "cancel", "stop", "help", "nope", "yep", "well", "maybe",
        "ja", "nein", "danke", "hallo", "oui", "non", "bonjour", "merci", "sí", "si", "hola", "gracias", "sim", "não", "olá", "obrigado", "obrigada", "ya", "tidak", "halo", "use", "english", "python",
    ];
    REPLIES.contains(&word.to_lowercase().as_str())
}
