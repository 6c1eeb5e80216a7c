//! How names of people are written: how much of a text is one.
//!
//! There is no list of all names. What stands behind "my name is" or "Vorname:" is a name if it is
//! written like one: words that begin with a capital, or a few characters of a script that has none.

use super::author::is_name;
use crate::detect::edge::is_unspaced;
use crate::detect::names::{PARTICLES, is_in};

/// Most words of a name, and most characters of one in a script without spaces.
const MOST: usize = 5;
const MOST_UNSPACED: usize = 8;

/// How many bytes at the beginning of `text` are a name of at least `least` words; 0 for none. In a
/// script without spaces a name is one word.
pub(super) fn length(text: &str, least: usize) -> usize {
    let len = match text.chars().next() {
        Some(c) if is_unspaced(c) => unspaced(text),
        _ => spaced(text, least),
    };
    if is_real(&text[..len]) { len } else { 0 }
}

/// A name in a script that separates words.
fn spaced(text: &str, least: usize) -> usize {
    let (mut at, mut ends) = (0, Vec::new());
    loop {
        let rest = &text[at..];
        let len = word(rest);
        let word = &rest[..len];
        let is_particle = || !ends.is_empty() && is_in(PARTICLES, &word.to_lowercase());
        if len == 0 || ends.len() == MOST {
            break;
        }
        if is_part(word) {
            at += len;
        } else if is_particle() {
            at += len;
            match text[at..].strip_prefix(' ') {
                Some(_) => at += 1,
                None => break,
            }
            continue;
        } else {
            break;
        }
        ends.push(at);
        match text[at..].strip_prefix(' ') {
            Some(rest) if word_begins(rest) => at += 1,
            _ => break,
        }
    }
    // `Jane Roe Email: …`: the word before a sign is the name of what comes next.
    while let Some(&end) = ends.last() {
        let rest = text[end..].trim_start_matches(['*', '_']);
        match rest.chars().next() {
            Some(':' | '=') => ends.pop(),
            Some(c) if is_joining(c, &rest[c.len_utf8()..]) => return 0,
            _ => break,
        };
    }
    if ends.len() < least {
        return 0;
    }
    ends.last().copied().unwrap_or(0)
}

fn word_begins(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_alphabetic)
}

/// Whether the sign goes on with what is no name: `Yup.string`, `Name_2`, `Foo(`, `jane@`.
fn is_joining(sign: char, rest: &str) -> bool {
    match sign {
        '.' => rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'),
        '_' | '@' | '(' | '[' | '{' | '$' | '#' | '\\' => true,
        '/' | '-' => rest.starts_with(char::is_alphanumeric),
        c => c.is_alphanumeric() && !is_unspaced(c),
    }
}

/// How long the word is that `text` begins with: letters, and within them strokes and apostrophes;
/// a single letter with its point.
fn word(text: &str) -> usize {
    let is_letter = |c: char| c.is_alphabetic() && !is_unspaced(c);
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let joins = "-'’".contains(c) && end > 0;
        let next = chars.peek().is_some_and(|&(_, c)| is_letter(c));
        if !(is_letter(c) || joins && next) {
            let is_initial = c == '.' && text[..at].chars().count() == 1;
            return if is_initial { at + 1 } else { end };
        }
        end = at + c.len_utf8();
    }
    end
}

/// Whether the word is written as a part of a name is: `Jane`, `ROE`, `McDonald`, `O'Brien`, `J.`
fn is_part(word: &str) -> bool {
    let mut parts = word.split(['-', '\'', '’']);
    let is_one = |part: &str| {
        let mut chars = part.chars();
        let first = chars.next().is_some_and(char::is_uppercase);
        let rest = chars.as_str();
        let inner = rest.trim_start_matches("ac").trim_start_matches('c');
        let inner = inner.strip_prefix(char::is_uppercase).unwrap_or(inner);
        let mixed = match rest.starts_with(['a', 'c']) && inner.len() < rest.len() {
            true => inner,
            false => rest,
        };
        let shouts = rest.chars().all(|c| !c.is_lowercase());
        first && (shouts || !mixed.chars().any(char::is_uppercase))
    };
    let first = parts.next().unwrap_or_default();
    let of_two = first.chars().count() > 1 || word.ends_with('.') || word.len() > first.len();
    // `Al-amin`, `O'brien`: what follows may be small.
    of_two
        && is_one(first.trim_end_matches('.'))
        && parts.all(|part| is_one(part) || part.chars().all(char::is_lowercase))
}

/// A name in a script without spaces, with one between its parts or not.
fn unspaced(text: &str) -> usize {
    let mut end = 0;
    let mut count = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().is_some_and(|&(_, c)| is_unspaced(c));
        let parts = matches!(c, ' ' | '\u{3000}' | '·' | '・') && count > 0 && next;
        if !is_unspaced(c) && !parts {
            break;
        }
        count += usize::from(!parts);
        end = at + c.len_utf8();
    }
    let rest = text[end..].chars().next();
    let joined = rest.is_some_and(|c| c.is_alphanumeric() || c == '_');
    // Hangul has verbs that are written as long as names: those end so.
    let name = &text[..end];
    let verb = name.starts_with(|c| ('\u{AC00}'..='\u{D7A3}').contains(&c))
        && (count > 5 || name.ends_with(['다', '요', '까']));
    if (2..=MOST_UNSPACED).contains(&count) && !joined && !verb {
        end
    } else {
        0
    }
}

/// What a field holds that is not filled in, or says what belongs there, and programs that have
/// names of people.
#[rustfmt::skip]
const NONE: &[&str] = &[
    "first", "last", "given", "family", "full", "middle", "name", "names", "surname", "string", "text", "value", "null", "none", "todo", "unknown", "example",
    "optional", "required", "vorname", "nachname", "familienname", "prénom", "prenom", "nom", "nombre", "apellido", "apellidos", "cognome", "nome", "sobrenome",
    "voornaam", "achternaam", "imię", "nazwisko", "förnamn", "efternamn", "etunimi", "sukunimi", "ad", "soyad", "soyadı", "adı", "имя", "фамилия", "отчество",
    "holder", "card", "cardholder", "enter", "your", "the", "true", "false", "yes", "no", "varchar", "char", "field", "input", "column", "label", "placeholder",
    "not", "same", "see", "please", "must", "can", "should", "is", "are", "this", "that", "as", "for", "email", "e-mail", "phone", "address", "telephone", "date",
    "anonymous", "redacted", "confidential", "n/a", "na", "tbd", "pflichtfeld", "erforderlich", "unbekannt", "anonym", "obligatoire", "inconnu", "obligatorio", "obrigatório",
    "desconocido", "desconhecido", "wajib", "nama", "lengkap", "chatgpt", "siri", "alexa", "assistant", "gemini", "bard", "cortana", "llama", "mistral", "deepseek", "grok",
    "copilot", "eliza", "model", "ai", "company", "organization", "patient", "record", "client", "applicant", "tenant", "server", "default", "system", "admin", "user", "presidente", "president", "manager", "director", "organisation", "department", "university", "society", "institute", "institut", "foundation", "school", "hospital", "church", "committee", "management", "customer", "regards", "sincerely", "thanks",
    "姓名", "名字", "名前", "氏名", "必填", "必须", "未知", "匿名", "不详", "请输入", "请填写", "未填写", "先生", "女士", "必須", "未入力", "入力", "任意", "不明", "記入例",
    "名称", "可选", "选填", "姓", "名", "成", "敬礼", "敬禮", "敬具", "此致", "이름", "성명", "필수", "미상", "없음", "입력",
];

/// Whether what is written like a name may be one.
pub(super) fn is_real(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_none = |word: &str| NONE.contains(&word);
    // What efface itself writes for a name.
    let own = ["person-", "nobody-", "someone-"];
    !name.is_empty()
        && !own.iter().any(|own| lower.starts_with(own))
        && is_name(name)
        && !is_none(&lower)
        && !lower.split([' ', '-', '.', '\u{3000}']).any(is_none)
        && !["请", "必", "入力", "必須", "입력", "姓名", "名前"]
            .iter()
            .any(|no| name.contains(no))
}

/// Family names that most of China's people have, in both ways of writing (Ministry of Public Security
/// of China, list of the hundred most common ones).
const CHINESE: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭\
    廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮許鄧蕭盧蔣賈葉閻鐘陸龍萬錢湯喬賀賴龔譚鄒顧\
    覃庄翁柳欧祝葛毕聂焦申霍鲁柯辛管舒童颜游凌古岳骆齐柴詹关包符伍屈兰华纪穆殷庞温苗牛鲍卓蒙甘宁阮梅盛莊歐畢聶魯顏駱齊關蘭華紀龐鮑";

/// Family names of two characters.
const DOUBLE: &[&str] = &[
    "欧阳", "歐陽", "诸葛", "諸葛", "司马", "司馬", "慕容", "上官", "司徒", "东方", "東方", "南宫",
    "夏侯", "尉迟", "皇甫", "令狐", "公孙", "端木",
];

/// A Chinese name behind a verb: two to four characters that begin with a family name.
pub(super) fn chinese(text: &str) -> usize {
    let len = length(text, 1);
    let first = text.chars().next();
    let count = text[..len].chars().count();
    let known = first.is_some_and(|c| CHINESE.contains(c))
        || DOUBLE.iter().any(|name| text.starts_with(name));
    if (2..=4).contains(&count) && known {
        len
    } else {
        0
    }
}

/// Characters that most given names of China are made of (Ministry of Public Security of China, reports
/// on names of 2019 to 2021).
const GIVEN_CHINESE: &str = "英华文玉秀明红国金海建春丽梅兰平芳桂云军伟强磊娜敏静艳杰娟涛超霞刚玲丹萍鹏辉飞婷雪琳琴燕欣浩然轩涵梓豪博思雨佳怡俊峰志斌凯波宁莉莲晓亮健帅旭阳晨瑞嘉倩颖慧洁珍淑珊\
晶晴悦彤诗泽宇沐宸芸萱妍奕泓煜彦锋毅勇洋鑫龙琪璐瑶婧蕾薇蓉岚凤荣祥福贵德义礼智信诚忠孝贤良俭雄威振宏伦哲睿曦昊彬斐菲倩茜雯雅莹莎媛妮娇娥嫣姗韵馨淼焱垚森柏松竹楠桐桦枫";

/// A Chinese name in a sentence that goes on behind it: a family name, and one or two characters that
/// given names are made of.
pub(super) fn chinese_within(text: &str) -> usize {
    let double = DOUBLE.iter().find(|name| text.starts_with(**name));
    let family = match (double, text.chars().next()) {
        (Some(name), _) => name.len(),
        (None, Some(first)) if CHINESE.contains(first) => first.len_utf8(),
        _ => return 0,
    };
    // `小明`, but `小` alone begins a word: 王小姐.
    let little = |c: &char| *c == '小';
    let given = text[family..].chars().take(2);
    let given: Vec<char> = given
        .take_while(|c| little(c) || GIVEN_CHINESE.contains(*c))
        .collect();
    if given.last().is_none_or(little) {
        return 0;
    }
    family + given.into_iter().map(char::len_utf8).sum::<usize>()
}

/// A Chinese name of which a title says that it is one: a family name, and a given one of two
/// characters of which the last is in many, or of one that is.
pub(super) fn chinese_title(text: &str) -> usize {
    let count = text.chars().count();
    let known = text
        .chars()
        .next_back()
        .is_some_and(|c| GIVEN_CHINESE.contains(c));
    if count > 1 && known { chinese(text) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_they_end() {
        for (text, least, want) in [
            ("Jane Roe and more", 1, "Jane Roe"),
            ("Jane Roe, born", 1, "Jane Roe"),
            ("Jane Roe. She", 1, "Jane Roe"),
            ("J. Roe", 2, "J. Roe"),
            ("Jane Q. Roe", 2, "Jane Q. Roe"),
            ("Ana de la Cruz y Ruiz tiene", 1, "Ana de la Cruz y Ruiz"),
            ("Ana y nada", 1, "Ana"),
            ("Seán O'Brien", 2, "Seán O'Brien"),
            ("Jean-Luc McDonald", 2, "Jean-Luc McDonald"),
            ("JANE ROE", 2, "JANE ROE"),
            ("Jane Roe Email: x", 2, "Jane Roe"),
            ("Иван Иванов и", 2, "Иван Иванов"),
            ("Jane", 2, ""),
            ("Yup.string()", 1, ""),
            ("PropTypes", 1, ""),
            ("String", 1, ""),
            ("Foo(x)", 1, ""),
            ("jane roe", 1, ""),
            ("张三，今年", 1, "张三"),
            ("山田 太郎\n", 1, "山田 太郎"),
            ("请输入姓名", 1, ""),
            ("Enter Name", 1, ""),
            ("[Your Name]", 1, ""),
        ] {
            assert_eq!(&text[..length(text, least)], want, "{text}");
        }
    }
}
