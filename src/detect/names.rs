//! Names that are words, and words that are part of names.
//!
//! A person called Will must not turn every "will" of their conversation into a placeholder, nor
//! may their name stay in it. Words listed here are taken for the person's name only where the
//! text shows that a name is meant; see [`super::dictionary`].

/// First and family names that are ordinary words (or months, colours, trades, places) in one
/// of the project's languages. Lower case, sorted.
pub(crate) const WORDS: &[&str] = &[
    "abril", "adil", "agung", "alba", "alma", "amber", "amor", "an", "andre", "angel", "april",
    "archer", "art", "ash", "august", "augusta", "aurora", "autumn", "bach", "baker", "banks",
    "barber", "basil", "bauer", "beau", "bella", "belle", "berg", "best", "bill", "bird", "bishop",
    "black", "blanc", "blanca", "blank", "blue", "bob", "bond", "bosco", "brand", "branch",
    "brook", "brooks", "brown", "buck", "budi", "burns", "bush", "butcher", "butler", "cahaya",
    "campos", "candy", "cara", "carpenter", "carter", "case", "castle", "chance", "chase", "chef",
    "cherry", "chip", "christian", "chuck", "church", "clara", "claro", "clay", "cliff", "cole",
    "colt", "cook", "cool", "cooper", "coral", "costa", "cox", "crane", "cross", "cruz", "crystal",
    "cuesta", "curt", "daisy", "dale", "dawn", "day", "dean", "delgado", "destiny", "dewi",
    "diamond", "dick", "dolly", "dolores", "don", "drew", "duke", "earl", "early", "east", "eden",
    "elder", "engel", "ernst", "eve", "faith", "falk", "fall", "farmer", "faust", "felix", "fern",
    "ferrari", "field", "fields", "fiesta", "finn", "fischer", "fish", "fisher", "fleur", "flor",
    "flora", "flores", "flowers", "ford", "forest", "fox", "france", "franco", "frank", "free",
    "french", "frost", "fuchs", "fuentes", "gale", "gardener", "garland", "gay", "gene", "ginger",
    "glen", "gloria", "gold", "good", "grace", "grant", "gray", "green", "grey", "gross", "guerra",
    "guy", "hale", "hall", "harmony", "harp", "hart", "hazel", "heather", "heaven", "heinz",
    "henna", "herman", "hill", "hills", "holiday", "holly", "holmes", "hope", "house", "hunt",
    "hunter", "igel", "indah", "intan", "iris", "ivory", "ivy", "jack", "jade", "jasmine", "jay",
    "jean", "jeans", "jewel", "joy", "juan", "judge", "july", "jung", "june", "junior", "kaiser",
    "kelly", "key", "keys", "king", "kit", "klein", "knight", "koch", "kraft", "kraus", "krone",
    "krug", "kuhn", "kurz", "lake", "lamb", "lance", "land", "lane", "lang", "lark", "laurel",
    "law", "lee", "leeds", "leo", "leon", "lestari", "lily", "lima", "linda", "little", "london",
    "long", "lord", "lorenz", "love", "lucky", "luna", "luz", "major", "mar", "marble", "march",
    "marco", "marcos", "mark", "mars", "marsh", "martin", "mason", "mat", "matt", "max", "may",
    "mayer", "mayor", "meadow", "mega", "melody", "mercedes", "merry", "mia", "mike", "mila",
    "miles", "milk", "miller", "mills", "mina", "ming", "mohn", "monday", "montes", "moon", "moore",
    "moss", "muse", "musk", "neil", "neu", "neve", "nick", "noble", "noel", "norm", "north", "nova",
    "nur", "oliva", "olive", "oro", "page", "palmer", "pan", "paris", "park", "parker", "parks",
    "pastor", "pat", "paz", "peach", "pearl", "pedro", "penny", "petit", "pfeiffer", "pia", "pierce",
    "pierre", "pilar", "pine", "pink", "piper", "platt", "pont", "pope", "porter", "potter", "pound",
    "power", "powers", "prado", "price", "prince", "putri", "queen", "rain", "ram", "ramos", "rand",
    "randy", "ray", "reed", "reich", "reid", "reina", "remy", "rex", "rey", "reyes", "rice", "rich",
    "rios", "ritter", "river", "rivers", "rob", "robin", "rocha", "rock", "rocky", "roman", "romero",
    "rosa", "rosario", "rose", "rosen", "roses", "roth", "rowan", "roy", "royal", "ruby", "rush",
    "russ", "rusty", "sage", "sam", "sandy", "santos", "sari", "savage", "scholz", "schwarz", "scott",
    "sea", "senior", "serena", "shade", "sharp", "shepherd", "sierra", "silva", "singer", "sky", "small",
    "smart", "smith", "snow", "socorro", "sol", "soledad", "sommer", "sonne", "spring", "star",
    "stark", "steel", "stein", "sterling", "stern", "stone", "storm", "street", "strong", "sue",
    "summer", "sun", "sunday", "sunny", "swan", "swift", "taylor", "teddy", "temple", "terra",
    "thomas", "tiger", "tim", "tina", "tony", "torres", "town", "tree", "trinity", "tucker",
    "turner", "urban", "usher", "val", "valentine", "vera", "verde", "vic", "victor", "victoria",
    "vida", "viola", "violet", "violeta", "virginia", "vogel", "wade", "wahyu", "walker", "wall",
    "walls", "ward", "waters", "weaver", "webb", "weber", "wei", "weiss", "wells", "west", "wheeler",
    "white", "wild", "will", "willow", "win", "winter", "wise", "wolf", "wood", "woods", "worth",
    "wren", "wright", "york", "young", "zimmer",
];

/// Months and seasons: capitalised in English whatever they mean.
pub(crate) const CALENDAR: &[&str] = &[
    "april", "august", "autumn", "day", "june", "july", "march", "may", "monday", "spring",
    "summer", "sunday", "winter",
];

/// Parts of a full name that name nobody by themselves. Lower case, sorted.
pub(crate) const PARTICLES: &[&str] = &[
    "al", "and", "bin", "binti", "bint", "da", "das", "de", "del", "den", "der", "des", "di", "do",
    "dos", "dr", "du", "e", "el", "et", "herr", "frau", "ibn", "jr", "la", "las", "le", "les", "los",
    "mme", "mr", "mrs", "ms", "mx", "of", "ph", "phd", "prof", "san", "sir", "sr", "st", "ten", "ter",
    "und", "van", "von", "y", "zu", "zum", "zur",
];

/// What stands before a name when somebody is greeted, named or signs. Lower case.
pub(crate) const CUES: &[&str] = &[
    "dear", "hi", "hello", "hey", "mr", "mrs", "ms", "miss", "i'm", "im", "i am", "name is",
    "name's", "name", "named", "called", "call me", "regards", "thanks", "thank you", "cheers",
    "sincerely", "signed", "yours", "author", "user", "username", "customer", "patient", "client",
    "attn", "bye", "it's", "this is", "herr", "herrn", "frau", "liebe", "lieber", "hallo", "heiße",
    "ich bin", "name ist", "grüße", "gruß", "grüßen", "servus", "moin", "bonjour", "salut", "cher",
    "chère", "monsieur", "madame", "mme", "m'appelle", "je suis", "cordialement", "nom", "prénom",
    "hola", "querido", "querida", "estimado", "estimada", "señor", "señora", "sr", "sra", "llamo",
    "soy", "atentamente", "saludos", "nombre", "olá", "oi", "caro", "cara", "prezado", "prezada",
    "senhor", "senhora", "sou", "chamo", "abraços", "atenciosamente", "nome", "halo", "hai", "pak",
    "bu", "bapak", "ibu", "saya", "nama", "salam", "yth", "ciao", "gentile", "signor", "signora",
];

/// What stands before the word when it is only a word. Lower case.
pub(crate) const NOT_BEFORE: &[&str] = &[
    "a", "an", "the", "this", "that", "my", "your", "his", "her", "our", "their", "no", "any",
    "every", "each", "some", "to", "in", "on", "of", "last", "next", "early", "late", "mid",
    "ein", "eine", "einen", "einer", "der", "die", "das", "den", "dem", "zur", "zum", "im", "am",
    "le", "la", "les", "un", "une", "l", "du", "au", "el", "los", "las", "una", "o", "os", "as",
    "um", "uma", "il", "lo",
];

/// Parts before the `@` that name an office, not a person, and logins that everyone has.
pub(crate) const COMMON_LOGINS: &[&str] = &[
    "account", "accounts", "admin", "administrator", "billing", "bonjour", "contact", "contacto",
    "demo", "developer", "dev", "email", "guest", "hallo", "hello", "hola", "home", "info",
    "kontakt", "mail", "manager", "master", "me", "name", "news", "noreply", "office", "post",
    "private", "public", "root", "sales", "service", "student", "support", "team", "test", "tester",
    "user", "username", "webmaster", "work",
];

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_lower_case() {
        for list in [
            super::WORDS,
            super::CALENDAR,
            super::PARTICLES,
            super::CUES,
            super::NOT_BEFORE,
            super::COMMON_LOGINS,
        ] {
            for word in list {
                assert_eq!(*word, word.to_lowercase());
            }
        }
    }
}
