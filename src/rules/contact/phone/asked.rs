//! Numbers behind the request to call there: whatever its groups are, such a number is one of a
//! telephone.

use super::OTHER;
use super::said::{NUMBER, fit_groups, is_number};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const ASKED: Rule = Rule {
    id: "contact/phone-asked",
    about: "Telephone number in any groups behind the request to call it",
    label: Label::PHONE,
    wake: &[Wake::Words(CALLS)],
    begin: Some(begin_behind),
    pattern: NUMBER,
    reach: 64,
    right: Edge::Free,
    fit: Some(fit_groups),
    check: Some(is_number),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "Rappelez-moi au «70 128 34 72» svp",
        "Ring meg på «40 55 29 17»",
        "Rufen Sie mich bitte unter «235 54 01» zurück",
        "五点以后可以打«5129 1911»找我。",
        "Nipigie «0712 163222»",
        "Soita minulle «041 2340144»",
        "Me puede llamar al «71441221» después de las cinco.",
        "كلمني على «500 18428»",
        "Skambinkite man «(0-612) 31458»",
        "Звоните мне на «8 0152 45-05-60» после пяти.",
        "El repartidor puede localizarme en el «638 204 917» todo el día.",
        "Il corriere mi trova al «347 920 5186».",
        "Kurier złapie mnie pod «601 783 294».",
        "Pod jaki numer oddzwonić?\n«512 294 854»",
        "دق علي «0109 203 7785»",
    ],
    misses: &[
        "call me 24 times",
        "call me at 2024-05-11 10:22",
        "Rappelez-moi au 12",
        "please call me when order 71441221 is there",
        "可以打100折",
        "On which number? No, order 71441221",
    ],
    source: "ITU-T E.123 on how numbers are written",
    ..Rule::BASE
};

/// Requests to call somebody.
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "contact me", "get hold of me", "get me on", "catch me on", "find me on", "give me a bell", "give me a ring", "give me a buzz", "buzz me", "drop me a text", "be reached", "erreichen sie mich", "erreichst du mich", "erreicht mich", "erreichbar unter", "melden sie sich", "meld dich", "kontaktieren sie mich",
    "me contacter", "contactez-moi", "contacte-moi", "me trouver au", "me trouve au", "joignable au", "prévenez-moi", "localizarme", "encontrarme en el", "ubicarme", "contactarme", "contácteme", "contáctame", "contáctenme", "escríbeme al", "avísame al", "avíseme al", "marcar al", "me localiza", "me encuentra en el",
    "me encontra no", "me encontrar no", "me encontram no", "fala comigo no", "falar comigo no", "me acha no", "contacte-me", "encontrar-me no", "mi trova al", "mi trovi al", "mi trovate al", "mi trovano al", "trovarmi al", "contattarmi", "contattami", "contattatemi", "mi contatti", "raggiungermi", "mi raggiunge", "rintracciarmi", "raggiungibile al", "scrivimi al",
    "te bereiken op", "bereik je me", "bereikt u mij", "mij bereiken", "me bereiken", "pod jaki numer", "na jaki numer", "pod jakim numerem", "pod numerem", "pod numer ", "mnie pod", "kontakt pod", "oddzwonić", "nå mig på", "slå mig en signal", "träffas på", "anträffas på", "nås jag på", "kontakta mig",
    "bisa dihubungi", "kontak saya", "kontak aku", "hubungin", "дозвониться", "связаться со мной", "свяжитесь со мной", "свяжись со мной", "на связи по", "меня можно найти по", "наберите", "набери", "маякните", "دق علي", "دق عليا", "دقوا علي", "دق لي", "رن علي", "رنوا علي", "رن عليا", "نتواصل معك", "تواصل معي", "تواصلوا معي", "خابرني", "أي رقم", "تلاقيني على", "تلاقوني على",
    "联系我", "聯絡我", "打我", "请拨", "找我", "つながる番号", "ご連絡は", "こちらに電話", "연락은", "이 번호로", "여기로 전화", "zadzwonić", "liga-me", "ligue-me", "ligar-me", "me ligar", "contactar-me", "llámanos", "call me", "call us", "ring me", "text me", "phone me", "reach me", "rufen sie mich",
    "ruf mich", "rufen sie", "ruft mich", "rückruf unter", "rufen sie uns", "appelez-moi",
    "appelle-moi", "rappelez-moi", "rappelle-moi", "rappeler au", "me joindre", "joindre au",
    "m'appeler", "llámame", "llámeme", "llamar al", "llamarme al", "llámenme",
    "me puede llamar", "comunicarse al", "márcame", "me liga", "me ligue", "ligue para",
    "ligar para", "me chama no", "chiamami", "chiamatemi", "mi chiami", "richiamami",
    "richiamatemi", "chiamarmi", "bel me", "bel mij", "bellen op", "terugbellen",
    "bereiken op", "bereikbaar op", "telepon saya", "telpon saya", "hubungi saya", "hubungi",
    "zadzwoń", "proszę dzwonić", "oddzwoń", "dzwonić", "ring mig", "ringa mig", "ring meg",
    "ring til mig", "ringe meg", "ringe mig", "nå mig på", "når mig på", "nås på",
    "beni ara", "beni arayın", "bana ulaş", "arayabilir", "перезвоните", "позвоните",
    "звоните", "позвони", "перезвони", "наберите", "дзвоніть", "зателефонуйте", "подзвоніть",
    "передзвоніть", "اتصل بي", "الاتصال بي", "كلمني", "كلموني", "اتصلوا", "回拨", "回電", "回电",
    "可以打", "请打", "打给我", "致电", "致電", "拨打", "撥打", "折り返し", "お電話", "連絡は", "전화 주", "전화주", "전화해",
    "연락 주", "연락주", "zavolejte", "volejte", "zavolajte", "volajte", "zavolej", "soita",
    "soittakaa", "hringdu", "hringið", "skambinkite", "paskambinkite", "zvaniet",
    "piezvaniet", "helistage", "helista", "hívjon", "hívj", "pokličite", "pokliči",
    "pozovite", "nazovite", "обадете се", "обадете ми", "обади се", "πάρτε με", "πάρε με",
    "καλέστε", "sunați", "sunati", "sună-mă", "nipigie", "piga simu", "tawagan", "gọi cho",
    "gọi số", "โทรหา", "โทร", "התקשר", "कॉल", "কল কর", "کال کر", "تماس بگیر",
    "give us a ring", "give us a call", "give us a bell", "give us a buzz", "give me a call", "try me on", "try me at", "ring us", "phone us", "text us", "get us on", "reach us", "at what number", "at which number", "on which number", "on what number", "under which number", "welcher nummer", "auf welcher nummer", "à quel numéro", "quel numéro vous", "a qué número", "a que número", "para que número", "a che numero", "a quale numero", "op welk nummer", "vilket nummer", "hangi numara", "по какому номеру", "на какой номер", "nomor berapa", "哪个号码", "哪個號碼", "何番に", "どの番号", "어떤 번호", "어느 번호", "몇 번으로", "puede localizar", "pueden localizar", "puede contactar", "pueden contactar", "puede encontrar", "me pueden encontrar", "me pode contactar", "pode contactar", "podem contactar", "pode encontrar-me", "mi può contattare", "può contattarmi", "mi può trovare", "pouvez me contacter", "peut me contacter", "peut me joindre", "pouvez me joindre", "kunt u me bereiken", "kun je me bereiken", "kunt mij bereiken", "mnie złapać", "złapać mnie", "się ze mną skontaktować", "skontaktować się ze mną", "kan nås på", "nås lättast", "ulaşabilirsiniz", "ulaşabilirsin", "можно связаться", "связаться можно", "можно дозвониться",
];

/// What stands between the request and the number, or in the answer to a question before it.
fn answer(between: &str) -> &str {
    let asked = between.rsplit_once(['?', '؟']);
    let Some((question, rest)) = asked.filter(|(_, rest)| rest.split(' ').count() < 5) else {
        return between;
    };
    if question.contains(['?', '؟', '\n', ';', '!']) {
        return between;
    }
    rest.strip_prefix('\n').unwrap_or(rest)
}

/// The first digit behind the request, if few words and no end of a sentence stand between.
fn begin_behind(text: &[u8], word: usize) -> Option<usize> {
    let end = text.len().min(word + 80);
    let window = &text[word..end];
    let digit = window.iter().position(u8::is_ascii_digit)?;
    let between = std::str::from_utf8(&window[..digit]).ok()?;
    let between = answer(between);
    let stops = between.contains([
        ';', '!', '?', '<', '>', '{', '}', '$', '%', '|', '@', '&', '=', '/', '_', ',',
    ]) || between.contains(". ")
        || between.contains('\n')
        || between.ends_with(['-', '.']);
    let words = between.split(|c: char| !c.is_alphabetic());
    if stops || words.filter(|word| !word.is_empty()).count() > 7 {
        return None;
    }
    let before = |at: usize, sign: u8| at > word && text[at - 1] == sign;
    let mut at = word + digit;
    at -= usize::from(before(at, b'+'));
    at -= usize::from(before(at, b'('));
    at -= usize::from(before(at, b'+'));
    Some(at)
}
