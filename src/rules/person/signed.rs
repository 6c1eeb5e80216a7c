//! Names of people below what closes a letter or a mail.

use super::called::{is_real, length};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[SIGNED];

const SIGNED: Rule = Rule {
    id: "person/name-signed",
    about: "Name of a person on the line below what closes a letter",
    label: Label::PERSON,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "regards", "sincerely", "best wishes", "yours truly", "yours faithfully", "respectfully", "many thanks", "all the best", "best,", "cheers!", "mfg", "un abrazo", "un cordial saludo", "bises", "um abraço", "salam,", "thanks,", "thanks!", "thx", "thanks\n", "ty,", "xoxo", "lg\n", "lg,", "vg\n", "lieben gruß", "liebe gruesse", "thank you,", "thank you!", "cheers,",
        "freundlichen grüßen", "freundlichen grüssen", "freundliche grüße", "viele grüße", "beste grüße", "besten grüßen", "liebe grüße", "hochachtungsvoll", "cordialement", "bien à vous",
        "salutations distinguées", "sentiments distingués", "saludos", "un saludo", "atentamente", "atenciosamente", "cumprimentos", "abraços", "cordiali saluti", "distinti saluti",
        "vriendelijke groet", "vriendelijke groeten", "hormat saya", "salam hangat", "vänliga hälsningar", "с уважением", "pozdrawiam", "z poważaniem", "saygılarımla", "att.,", "此致", "敬礼", "敬禮", "敬具",
    ])],
    pattern: concat!(
        r"(?i:(?:kind )?regards|sincerely(?: yours)?|best wishes|yours (?:truly|faithfully)|respectfully(?: yours)?|many thanks|all the best|best|mfg|lg|vg|lieben gruß|liebe gruesse|thx|ty|xoxo|un abrazo|bises|um abraço|salam|thanks|thank you|cheers",
        r"|freundlichen? gr(?:ü|u)(?:ß|ss)en?|(?:viele|beste|liebe) grüße|besten grüßen|hochachtungsvoll|cordialement|bien à vous|salutations distinguées|sentiments distingués",
        r"|(?:un )?saludos?|atentamente|atenciosamente|cumprimentos|abraços|(?:cordiali|distinti) saluti|vriendelijke groet(?:en)?|hormat saya|salam hangat|vänliga hälsningar",
        r"|с уважением|pozdrawiam|z poważaniem|saygılarımla|att\.|此致[，,。！!]?(?:\r?\n[ \t\u{3000}]*敬[礼禮])?|敬[礼禮]|敬具)[ ]?[,.!，。！]{0,3}[ *_]{0,3}\r?\n(?:[ \t>]{0,6}\r?\n){0,3}[ \t\u{3000}>*_–—-]{0,8}",
        r#"(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"<>{}|]{1,60})"#,
    ),
    reach: 200,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(alone),
    check: Some(is_real),
    confidence: Confidence::Likely,
    hits: &[
        "Best regards,\n«Jane Roe»",
        "Kind regards,\n\n«Jane»\nExample Street",
        "Mit freundlichen Grüßen\n\n«Erika Mustermann»",
        "Cordialement,\n«Jeanne Dupont»",
        "Atenciosamente,\n«João da Silva»",
        "Saludos,\n«Ana García»",
        "Sincerely,\n**«Jane Roe»**",
        "Thanks,\n«Jane»",
        "thx\n«Jane»",
        "LG\n«Stefan»",
        "Hormat saya,\n\n«Budi Santoso»",
        "> Regards,\n> «Jane Roe»\n",
        "Best,\n«Jane Roe»",
        "Att.,\n«João da Silva»",
        "此致\n敬礼\n«张三»",
        "敬礼！\n\n«张三»\n2026年1月",
        "敬具\n«山田太郎»",
        "Un abrazo,\n«Ana García»\nSin calle",
    ],
    misses: &[
        "Best regards,\n[Your Name]",
        "Best regards,\nThe Support Team",
        "Kind regards,\nYour Name",
        "Thanks!\nHere is what I found",
        "as regards\nPython and others",
        "Thanks,\nPlease send it",
        "With regards to that\nJane did it",
        "Regards,\nThe Example Company",
    ],
    source: "How letters and mails are closed in these languages",
    ..Rule::BASE
};

/// A name that is all of its line, or before a comma in it.
fn alone(line: &str) -> usize {
    let len = length(line, 1);
    let rest = line[len..].trim_start_matches(['*', '_']).trim();
    if rest.is_empty() || len > 0 && rest.starts_with(',') && line[..len].contains(' ') {
        len
    } else {
        0
    }
}
