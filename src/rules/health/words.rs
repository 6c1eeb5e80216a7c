//! Names of illnesses and drugs, as far as they tell much about a person: the beginnings that
//! languages share. Each is rare in other texts.

/// Beginnings of names of illnesses.
#[rustfmt::skip]
pub(super) const ILLNESS: &[&str] = &[
    "diabet", "diabèt", "диабет", "epilep", "épilep", "эпилеп", "schizophren", "schizofren", "esquizofren",
    "шизофрен", "bipolar", "bipolair", "биполярн", "multiple sclerosis", "multiple sklerose", "multipler sklerose",
    "sclérose en plaques", "esclerosis múltiple", "esclerose múltipla", "sclerosi multipla",
    "рассеянный склероз", "parkinson", "паркинсон", "alzheimer", "альцгеймер", "fibromyalg", "fibromialg",
    "crohn", "morbus crohn", "ulcerative colitis", "colitis ulcerosa", "leukemia", "leukaemia", "leukämie", "leucémie",
    "leucemia", "leukemie", "лейкоз", "lymphoma", "lymphom", "linfoma", "melanom", "mélanome", "carcinom",
    "karzinom", "breast cancer", "prostate cancer", "lung cancer", "ovarian cancer", "colon cancer", "brustkrebs",
    "prostatakrebs", "lungenkrebs", "cancer du sein", "cáncer de mama", "câncer de mama", "kanker payudara",
    "hiv", "вич-инф", "hepatitis", "hépatite", "epatite", "гепатит", "syphilis", "sífilis", "sifilis", "gonorrh", "gonorrea",
    "chlamydi", "genital herpes", "anorexi", "bulimi", "magersucht", "ptsd", "adhd", "adhs", "tdah", "autism",
    "asperger", "borderline", "panic disorder", "panikstörung", "clinical depression", "depression",
    "dépression", "depresión", "depressão", "depressione", "депресс", "infertil", "miscarriage", "fehlgeburt",
    "fausse couche", "tubercul", "tuberkul", "туберкул", "endometrio", "cirrhosis", "cirrhose", "zirrhose", "celiac",
    "coeliac", "zöliakie", "rheumatoid arthritis", "cystic fibrosis", "mukoviszidose", "mucoviscidose",
    "sickle cell", "haemophil", "hemophil", "hämophil", "alcoholism", "alkoholismus", "psoriasis",
    "schuppenflechte", "asma bronqu", "demenz", "dementia",
];

/// The name that begins so, and what often follows it.
pub(super) const NAME: &str = r"\p{L}+(?:[ -](?:(?i:sclerosis|sklerose|en plaques|múltiple|múltipla|multipla|склероз|disorder|disease|cancer|du sein|de mama|payudara|arthritis|fibrosis|cell disease|colitis|ulcerosa|crohn|syndrome|depression|herpes|couche|inf\p{L}*)|(?i:type|typ|tipo|tipe|типа?)[ ]?[12I]{1,2})){0,2}";

/// The same in Chinese, Japanese and Korean.
#[rustfmt::skip]
pub(super) const ILLNESS_CJK: &[&str] = &[
    "糖尿病", "癫痫", "癲癇", "てんかん", "精神分裂", "统合失调", "統合失調症", "抑郁症", "憂鬱症", "うつ病", "双相情感障碍",
    "躁郁症", "双極性障害", "艾滋病", "愛滋病", "エイズ", "梅毒", "肝炎", "肺结核", "結核", "白血病", "淋巴瘤", "乳腺癌", "乳がん", "肺癌",
    "肺がん", "肝癌", "胃癌", "帕金森", "パーキンソン病", "阿尔茨海默", "アルツハイマー", "多发性硬化", "多発性硬化症", "自闭症",
    "自閉症", "당뇨병", "간질", "뇌전증", "조현병", "우울증", "조울증", "에이즈", "매독", "간염", "결핵", "백혈병", "유방암", "폐암",
    "위암", "파킨슨병", "치매", "공황장애",
];

/// One of them.
pub(super) const NAME_CJK: &str = "(?:糖尿病|癫痫|癲癇|てんかん|精神分裂症?|统合失调症?|統合失調症|抑郁症|憂鬱症|うつ病|双相情感障碍|躁郁症|双極性障害|艾滋病|愛滋病|エイズ|梅毒|[ABCabc甲乙丙]?型?肝炎|肺结核|結核|白血病|淋巴瘤|乳腺癌|乳がん|肺癌|肺がん|肝癌|胃癌|帕金森病?|パーキンソン病|阿尔茨海默病?|アルツハイマー病?|多发性硬化症?|多発性硬化症|自闭症|自閉症|당뇨병|간질|뇌전증|조현병|우울증|조울증|에이즈|매독|간염|결핵|백혈병|유방암|폐암|위암|파킨슨병|치매|공황장애)";

/// Beginnings of names of drugs.
#[rustfmt::skip]
pub(super) const DRUGS: &[&str] = &[
    "metformin", "insulin", "insulina", "insuline", "sertralin", "sertralina", "fluoxetin", "citalopram", "escitalopram",
    "paroxetin", "venlafaxin", "duloxetin", "mirtazapin", "bupropion", "quetiapin", "olanzapin", "risperidon",
    "aripiprazol", "clozapin", "haloperidol", "lamotrigin", "levetiracetam", "valproat", "carbamazepin",
    "methotrexat", "metotrexato", "tamoxifen", "letrozol", "biktarvy", "truvada", "genvoya", "antiretroviral",
    "levothyrox", "levotiroxina", "l-thyroxin", "warfarin", "methylphenid", "metilfenidato", "ritalin", "adderall",
    "vyvanse", "xanax", "alprazolam", "diazepam", "lorazepam", "clonazepam", "oxycodon", "oxicodona", "methadon",
    "buprenorphin", "suboxone", "naltrexon", "disulfiram", "ozempic", "wegovy", "semaglutid", "prozac", "zoloft", "lexapro",
    "prednison", "prednisolon", "humira", "adalimumab", "imatinib", "мирапекс", "сертралин", "метформин",
    "инсулин", "флуоксетин",
];
