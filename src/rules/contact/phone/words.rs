//! Words for a telephone, and for calling somebody, in the languages of the countries whose
//! numbers the catalogue knows.

/// Beside those of [`super::COMMON`].
#[rustfmt::skip]
pub(super) const MORE: &[&str] = &[
    "puhelin*", "puhelim*", "puhelinn*", "puh", "puh.", "puh:", "kännykk*", "kännyk*",
    "matkapuh*", "soita*", "soittaa*", "sími*", "síma*", "símanúmer*", "gemsi*", "farsím*",
    "hringdu*", "hringja*", "hringið*", "skambin*", "paskambin*", "mobilus*", "mob. tel*",
    "tālru*", "tālr", "tālr.", "mobilais*", "zvaniet*", "zvani", "piezvan*", "mobiil*",
    "helista*", "telefoninumb*", "simu", "namba ya simu", "namba yangu*", "nipigie*",
    "piga simu*", "nipigieni*", "hívj*", "hívjon*", "hívd", "mobilszám*", "telefonszám*",
    "zavolej*", "volejte*", "zavolajte*", "volajte*", "volat", "обадете се*", "обадете ми*",
    "обади се*", "позвънете*", "мобилния*", "pokličite*", "pokliči*", "pozovite*",
    "pozovi me", "nazovite*", "nazovi me", "javite se na", "τηλέφων*", "τηλεφων*", "κινητ*",
    "πάρτε με*", "πάρε με*", "καλέστε*", "τηλ.", "ring til mig*", "ring mig*", "ring meg*",
    "ringe meg", "ringe mig", "ringa mig", "tlf*", "tlf.", "ring på", "når mig på",
    "nå mig på", "nås på", "zurückruf*", "rufen sie*", "ruft mich*", "melden sie sich unter",
    "rappel*", "joignez*", "richiama*", "terugbel*", "bereiken op", "bereikbaar op",
    "oddzwoń*", "dzwonić", "beni ara*", "arayabilir*", "ulaşabilir*",     "comunicarse al", "márcame", "marcarme", "me liga", "me ligue", "me chama*",
    "ligar para", "الاتصال*", "اتصل*", "كلمني*", "كلموني*", "جوالي*", "رقم جوال*",
    "موبايلي*", "هاتفي*", "تلفون*", "موبايل*", "تواصل*", "راسلني*", "перезвон*", "набер*",
    "позвон*", "телефону", "мобільн*", "зателефон*", "подзвон*", "дзвон*", "тэлефон*",
    "патэлефан*", "कॉल*", "मोबाइल*", "फ़ोन*", "फोन*", "কল*", "ফোন*", "মোবাইল*", "فون*",
    "موبائل*", "کال*", "தொலைபேசி*", "அழை*", "ఫోన్*", "ഫോൺ*", "ફોન*", "ਫ਼ੋਨ*", "تلفن*",
    "تماس*", "همراه*", "โทร*", "เบอร์*", "gọi cho*", "gọi số*", "liên hệ*", "zalo",
    "điện thoại*", "số đt", "tawagan*", "tumawag*", "numero ko", "no tel*", "no. tel*",
    "telefon bimbit", "התקשר*", "תתקשר*", "להתקשר*", "טלפון*", "נייד*", "פלאפון*", "sunați*",
    "sunati*", "sună-mă", "suna-ma", "sunați-mă*", "回拨*", "回電*", "回电*", "打电话*", "打電話*",
    "可以打*", "请打*", "打给我*", "致電*", "撥打*", "折り返し*", "かけ直*", "お電話*", "전화*", "연락*", "통화*",
    "ტელეფონ*", "հեռախոս*", "қоңырау*", "qoʻngʻiroq*", "zəng*", "telefonim*",
];

/// What other numbers are called, where a telephone's number is not said to be one.
#[rustfmt::skip]
pub(super) const NUMBERS: &[&str] = &[
    "imei*", "meid*", "nif", "niss", "nss", "tva", "vat", "btw*", "ust-id*",
    "nº contribuinte", "contribuinte*", "segurança social", "seguridad social",
    "sécurité sociale", "assurance sociale", "social insurance*", "numéro d'entreprise",
    "ondernemingsnummer*", "tax id*", "tax number*", "steuernummer*", "steuer-id*",
    "numéro fiscal", "codice fiscale", "partita iva", "cpf*", "cnpj*", "curp*", "rfc", "nit",
    "rut", "マイナンバー*", "個人番号*", "法人番号*", "身份证*", "주민등록*", "pesel*", "nip", "регон*", "инн*",
    "снилс*", "огрн*",
];
