//! Words that name a country, and words of a language that one country alone speaks, for numbers of
//! people and businesses: what speaks for that country's numbers and for no other's.

/// By the country's letters in ISO 3166-1; a word ends with `*` where it may go on.
#[rustfmt::skip]
pub(crate) const NAMES: &[(&str, &[&str])] = &[
    ("AL", &["albania*", "shqip*"]), ("AR", &["argentin*"]), ("AT", &["austria*", "österreich*", "autrich*"]), ("AU", &["australia*"]),
    ("AZ", &["azerbai*", "azərbaycan*", "vöen", "vergi ödəyicisi*"]), ("BD", &["bangladesh*"]), ("BE", &["belgi*", "belge*", "belgisch*"]), ("BG", &["bulgar*", "българ*"]), ("BR", &["brazil*", "brasil*"]),
    ("BY", &["belarus*", "беларус*"]), ("CA", &["canada*", "canadian*", "ontario", "quebec", "québec", "alberta", "calgary", "toronto", "manitoba", "british columbia", "vancouver", "ohip", "cra"]),
    ("CH", &["swiss", "switzerland", "schweiz*", "suisse*", "svizzer*"]), ("CL", &["chile*"]), ("CN", &["china", "chinese"]), ("CO", &["colombia*", "bogotá"]),
    ("CY", &["cypr*", "κύπρ*", "κυπρ*", "φορολογικ*"]), ("CZ", &["czech*", "česk*"]), ("DE", &["german*", "deutsch*", "krankenversichert*", "kvnr", "ust-id*", "ustid*"]), ("DK", &["danish", "denmark", "dansk*", "danmark"]),
    ("DO", &["dominican*", "república dominicana"]), ("EC", &["ecuador*", "ecuatorian*", "guayaquil", "quito"]), ("EE", &["estonia*", "eesti", "эстон*"]), ("EG", &["egypt*", "مصر*"]),
    ("ES", &["spain", "spanish", "españ*", "ccc", "n.i.e", "identidad de extranjero", "nif"]), ("FI", &["finnish", "finland", "suom*", "finländ*"]), ("FR", &["french", "france", "français*"]),
    ("GB", &["british", "britain", "hmrc", "nhs", "united kingdom", "england", "unique taxpayer*"]), ("GR", &["greek", "greece", "ελλ*", "φορολογικ*"]), ("HK", &["hong kong", "香港"]),
    ("HR", &["croatia*", "hrvat*"]), ("HU", &["hungar*", "magyar*"]), ("ID", &["indonesia*"]), ("IE", &["irish", "ireland"]), ("IL", &["israel*"]), ("IN", &["india", "indian"]),
    ("IS", &["iceland*", "íslen*", "kennitöl*", "kennital*"]), ("IT", &["italian*", "italy", "italia*", "p.iva", "p. iva", "partita iva"]),
    ("JP", &["japan*", "tokyo", "kyoto", "osaka", "日本", "運転免許", "免許証", "旅券", "マイナンバー", "保険者番号"]), ("KE", &["kenya*"]), ("KR", &["korea*", "한국", "여권", "운전면허", "주민등록", "사업자", "busan", "seoul"]),
    ("KZ", &["kazakh*", "казах*"]), ("LK", &["sri lanka*"]), ("LT", &["lithuania*", "lietuv*"]), ("LU", &["luxemb*", "lëtzeb*"]), ("LV", &["latvia*", "latvij*"]), ("MD", &["moldov*"]),
    ("MT", &["malta*", "maltese"]), ("MX", &["mexic*", "méxic*"]), ("MY", &["malaysia*"]), ("NG", &["nigeria*"]), ("NL", &["dutch", "netherlands", "nederland*"]),
    ("NO", &["norw*", "norsk*", "norge", "kontonummeret", "fødselsnummer*"]), ("NZ", &["new zealand*", "wellington", "auckland", "kiwibank", "asb", "anz", "bnz", "ird"]), ("PE", &["peru", "perú", "peruvian*", "peruan*"]),
    ("PH", &["philippin*", "filipin*"]), ("PK", &["pakistan*"]), ("PL", &["polish", "poland", "polsk*", "paszport*", "dowód*", "dowodu*", "dowodem*", "prawo jazdy", "prawa jazdy", "kraków", "warsaw", "warszaw*"]),
    ("PT", &["portugal", "portugu*", "lisboa", "lisbon", "nif"]), ("RO", &["romania*", "român*", "cnp"]), ("RS", &["serbia*", "srbij*", "srpsk*", "срб*", "срп*"]), ("RU", &["russia*", "росси*", "moscow", "инн"]),
    ("SA", &["saudi*"]), ("SE", &["swed*", "svensk*", "sverige"]), ("SG", &["singapor*"]), ("SI", &["slovenia*", "slovenij*"]), ("SK", &["slovak*", "slovensk*"]), ("TH", &["thai*"]),
    ("TR", &["turk*", "türk*", "vergi*", "kimlik*", "ehliyet*"]), ("TW", &["taiwan*", "台灣", "台湾", "統一編號"]), ("UA", &["ukrain*", "україн*"]), ("US", &["american", "united states", "irs", "itin"]),
    ("UY", &["urugua*", "montevideo"]), ("VE", &["venez*"]), ("VN", &["vietnam*", "việt nam"]), ("ZA", &["south africa*", "durban", "johannesburg", "cape town", "sars"]),
];
