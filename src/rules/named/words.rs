//! Words that tie a value to its name, in the languages of the project.

/// What says "is", and what leads to a value instead.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "is", "was", "are", "were", "s", "be", "to", "being", "ist", "lautet", "war", "sind", "lauten",
    "auf", "est", "était", "sont", "le", "c'est", "adalah", "ialah", "yaitu", "itu", "ini", "jadi",
    "es", "era", "son", "é", "são", "a", "è", "sono", "zijn", "luidt", "jest", "brzmi", "są", "na",
    "är", "var", "lyder", "till", "это", "был", "—", "на", "هو", "هي", "إلى", "nummer", "number",
    "numero", "numéro", "número", "no", "nr", "n", "o", "den", "die", "la", "el", "il", "de", "het",
];

/// With these a language without "is" begins what it says of a value.
#[rustfmt::skip]
pub(super) const POSSESSIVE: &[&str] = &[
    "benim", "هذا", "هذه", "هذي", "هاذي", "هاي", "هيدي", "دي", "ده", "제", "내", "저의", "우리", "저희", "kartımın", "kartın", "hesabımın", "hesap", "telefonumun", "arabamın", "bilgisayarımın",
    "pasaportumun", "ehliyet", "mój", "moja", "moje", "мой", "моя", "моё", "номер", "نو", "رقم",
    "numaralı", "nolu", "no'lu", "sayılı", "nomor", "nomer", "kode", "doğum", "banka", "bankamın", "aracımın", "plakam", "adalah", "as", "als", "comme", "como", "come", "sebagai", "jako", "som", "как", "olarak",
];

/// "Is", and nothing else.
#[rustfmt::skip]
pub(super) const IS: &[&str] = &[
    "is", "was", "ist", "war", "est", "était", "es", "era", "é", "è", "jest", "to", "är", "var", "adalah",
];

/// With these a sentence ends whose name stands at its beginning and points back: "4711, PIN kodum bu".
#[rustfmt::skip]
pub(super) const ENDS: &[&str] = &[
    " bu", " budur", " işte bu", " böyle yazıyor", " bu yazıyor", " yazılı", "これです", "これ", "書いてあります", "書いてある", "書いてありました", "書かれています", "とあります",
    "이거예요", "이겁니다", "이것입니다", "적혀 있어요", "적혀 있습니다", "적혀 있네요", "적혀있어요", "나와 있어요", "써 있어요", "쓰여 있어요", "这个", "写的", "写着", "写着的", "印的", "显示的",
];

/// The same, in scripts without spaces: the verb or the particle stands right behind the value.
pub(super) const UNSPACED: &[&str] = &[
    "是",
    "就是",
    "为",
    "為",
    "が",
    "は",
    "가",
    "이",
    "은",
    "는",
    "예요",
    "입니다",
];

/// With these a sentence begins that says where a value stands, or what it is.
#[rustfmt::skip]
pub(super) const STANDS: &[&str] = &[
    "stands", "appears", "printed", "written", "stamped", "that's", "it's", "that", "steht", "stehen", "prangt", "figure", "apparaît", "c'est", "voilà", "pone", "aparece", "figura", "está",
    "viene", "sale", "consta", "vem", "c'è", "sta", "compare", "risulta", "viene", "staat", "prijkt", "widnieje", "stoi", "znajduje", "tak", "to", "står", "finns", "tertulis", "tertera", "tercetak", "itu", "yazıyor", "yazan",
    "написано", "написан", "указано", "указан", "стоит", "значится", "так", "напечатано", "مكتوب", "مكتوبة", "موجود", "مطبوع", "这是", "라고", "이라고",
];

/// The same, in scripts without spaces.
#[rustfmt::skip]
pub(super) const STANDS_UNSPACED: &[&str] = &[
    "写在", "印在", "就写在", "就印在", "在我", "と書いて", "って書いて", "とあ", "と印字", "라고 적", "이라고 적", "라고 쓰", "이라고 쓰",
];

/// Nouns that a name may be one of: "the PIN of my card 4771".
#[rustfmt::skip]
pub(super) const OF: &[&str] = &[
    "card", "karte", "carte", "tarjeta", "carta", "kaart", "kart", "kort", "bank", "banque", "banco",
    "code", "kod", "nummer", "number", "num", "utilisateur", "pengguna", "saya", "usuario", "utente", "utilizador",
    "konta", "confidentiel", "segret", "secret", "cb", "multibanco", "pas", "bancaire", "bancaria", "prelev", "retir", "bankpas", "bankomat", "chiffres", "ig", "twitter", "instagram", "pin", "atm", "bancomat", "cajero", "wifi", "telefon", "phone", "sim",
];

/// What begins an answer and leads to its value: "On 14/09/1962", "Am 14.9.1962", "yes, 4711".
#[rustfmt::skip]
pub(super) const ANSWERS: &[&str] = &[
    "on", "at", "says", "until", "till", "bis", "jusqu'en", "jusqu'au", "hasta", "até", "fino", "tot", "sampai", "hingga", "до", "حتى", "it's", "its", "that's", "yes", "yeah", "yep", "sure", "ok", "okay", "think", "believe", "with", "under",
    "am", "ja", "jawohl", "klar", "gerne", "natürlich", "also", "moment", "der", "das", "dem", "unter", "glaube", "oui", "bien", "voilà",
    "voici", "c'est", "du", "au", "en", "les", "sí", "si", "claro", "pues", "creo", "día", "sim", "certo", "em", "dia", "do", "as", "os", "acho", "al",
    "sì", "certo", "ecco", "allora", "credo", "op", "hoor", "natuurlijk", "tak", "oczywiście", "dnia", "to", "w", "den", "det", "visst", "javisst",
    "ya", "iya", "tentu", "tanggal", "pada", "baik", "evet", "tabii", "tabi", "elbette", "şu", "да", "конечно", "вот", "نعم", "في", "طبعا",
];

/// What asks kindly: behind it stands an answer, though the sentence is no question.
#[rustfmt::skip]
pub(super) const PLEASE: &[&str] = &[
    "please", "bitte", "s'il vous plaît", "s'il te plaît", "s'il vous plait", "stp", "svp", "por favor", "per favore", "per cortesia", "alstublieft",
    "graag", "proszę", "poproszę", "tack", "lütfen", "rica ederim", "пожалуйста", "скажите", "tolong", "mohon", "silakan", "请", "お願い",
    "ください", "教えて", "부탁", "주세요", "من فضلك", "لو سمحت", "رجاء",
];

/// What follows an answer in its own sentence.
#[rustfmt::skip]
pub(super) const CLOSINGS: &[&str] = &[
    "please", "thanks", "thank", "and", "i", "bitte", "danke", "und", "merci", "et", "gracias", "y", "obrigado", "obrigada", "e", "grazie",
    "dank", "bedankt", "en", "proszę", "dziękuję", "i", "a", "tack", "och", "ve", "teşekkürler", "dan", "terima", "ya", "but", "aber", "mais",
];

/// What points back at a value: "4711, das ist …", "4711, my …".
#[rustfmt::skip]
pub(super) const THIS: &[&str] = &[
    "that", "this", "it", "which", "is", "my", "our", "das", "dies", "dieses", "so", "ist", "lautet", "mein", "meine", "unsere", "unser",
    "c'est", "c", "ça", "voilà", "voici", "ce", "cela", "est", "mon", "ma", "notre", "esa", "ese", "esta", "este", "eso", "esto", "es", "mi", "aquí", "ahí",
    "esse", "essa", "isso", "isto", "é", "meu", "minha", "eis", "questo", "questa", "quello", "quella", "è", "ecco", "il", "la", "mio", "mia",
    "dat", "dit", "mijn", "zo", "to", "oto", "jest", "mój", "moja", "moje", "tak", "det", "detta", "här", "är", "min", "mitt", "så",
    "bu", "işte", "şu", "o", "benim", "itu", "ini", "itulah", "inilah", "adalah", "yaitu", "это", "вот", "таков", "такой", "мой", "моя", "моё",
    "هذا", "هذه", "هذي", "هاذي", "هاي", "هيدي", "دي", "ده", "هو", "هي", "ذلك", "تلك", "وهو", "وهي", "إنه", "이게", "이것이", "이건", "그게", "그것이", "그건", "저게", "제", "내",
];

/// The same, in scripts without spaces.
#[rustfmt::skip]
pub(super) const THIS_UNSPACED: &[&str] = &[
    "这是", "這是", "这就是", "這就是", "那是", "就是", "这个是", "此为", "即", "是", "我的", "これ", "それ", "が", "は", "私の",
];

/// With these a sentence that points back says something else.
#[rustfmt::skip]
pub(super) const NOT: &[&str] = &[
    "where", "when", "not", "no", "without", "why", "wo", "wann", "nicht", "kein", "keine", "ohne", "warum", "où", "quand", "non", "pas", "sans", "dónde", "donde",
    "cuando", "cuándo", "sin", "onde", "quando", "não", "sem", "dove", "waar", "niet", "geen", "gdzie", "nie", "bez", "där", "inte",
    "ingen", "nerede", "değil", "di", "mana", "bukan", "tanpa", "где", "не", "нет", "без", "أين", "ليس", "بدون",
];
