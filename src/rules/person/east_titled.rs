//! Names of China, Japan and Korea before a form of address in a sentence, and of the parties of
//! contracts and forms behind the label for one.

use super::called::{chinese, chinese_title, is_real};
use super::east::{NAME, is_japanese};
use crate::rules::{Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    JAPANESE,
    JAPANESE_TOPIC,
    CHINESE,
    KOREAN,
    KOREAN_TOPIC,
    PARTY,
];

const JAPANESE: Rule = Rule {
    id: "person/name-title-ja",
    about: "Japanese full name before a form of address, anywhere in a sentence",
    wake: &[Wake::Words(&[
        "さん",
        "様",
        "さま",
        "ちゃん",
        "くん",
        "君",
        "殿",
    ])],
    begin: Some(|text, at| before(text, at, 7, is_full_japanese)),
    pattern: r"(?P<value>[々\x{4E00}-\x{9FFF}]{2,4}[ \x{3000}]?[\x{3041}-\x{3096}\x{30A1}-\x{30FC}々\x{4E00}-\x{9FFF}]{1,4}?)[ \x{3000}]?(?:さん|様|さま|ちゃん|くん|君|殿)",
    reach: 64,
    check: Some(is_full_japanese),
    hits: &[
        "昨日、«佐藤花子»さんから電話がありました",
        "窓口に«鈴木 一郎»様が",
        "担任は«高橋美咲»くんの",
    ],
    misses: &[
        "お客様から電話がありました",
        "神様と皆さん",
        "田中さんから電話",
        "山田線さんぽ",
        "奥様と殿様",
    ],
    source: "Meiji Yasuda Life, ranking of family names",
    ..NAME
};

const JAPANESE_TOPIC: Rule = Rule {
    id: "person/name-topic-ja",
    about: "Japanese name behind the word for it as the topic of a sentence",
    wake: &[Wake::Words(&[
        "氏名は",
        "名前は",
        "名義は",
        "名義人は",
        "本名は",
    ])],
    pattern: r"(?:氏名|名前|名義人?|本名)は[、 \x{3000}]?(?P<value>[々\x{4E00}-\x{9FFF}]{2,4}[ \x{3000}]?[\x{3041}-\x{3096}\x{30A1}-\x{30FC}々\x{4E00}-\x{9FFF}]{0,4}?|[\x{30A1}-\x{30FC}]{2,6}[ \x{3000}]?[\x{30A1}-\x{30FC}]{2,6}?)(?:です|でし|で[、,]|だ|と申し|と言い|といい|になって|となって|。|、|,|\s|\z)",
    reach: 72,
    check: Some(|name| is_japanese(name) || is_katakana_name(name)),
    hits: &[
        "氏名は«山田太郎»です",
        "口座の名義は«ヤマダタロウ»です",
        "私の名前は«佐藤花子»です",
        "本名は«田中一郎»といいます",
    ],
    misses: &[
        "氏名は必須です",
        "ファイルの名前はデータベースです",
        "クラスの名前はユーザーです",
        "名前は任意で、",
    ],
    source: "Meiji Yasuda Life, ranking of family names",
    ..NAME
};

const CHINESE: Rule = Rule {
    id: "person/name-title-zh",
    about: "Chinese full name before a form of address, anywhere in a sentence",
    wake: &[Wake::Words(&["先生", "女士", "小姐"])],
    begin: Some(|text, at| before(text, at, 4, |name| chinese_title(name) == name.len())),
    pattern: r"(?P<value>[\x{4E00}-\x{9FFF}]{2,4}?)(?:先生|女士|小姐)",
    reach: 32,
    check: Some(|name| !is_famous(name)),
    hits: &[
        "我们已经联系了«王小明»先生",
        "和«李娜»女士确认",
        "请转告«张丽华»女士,谢谢",
    ],
    misses: &[
        "尊敬的先生女士",
        "王先生来了",
        "鲁迅先生说过",
        "这位年轻女士",
        "空中小姐",
        "孙中山先生",
    ],
    source: "Ministry of Public Security of China: the most common family names, and reports on names",
    ..NAME
};

const KOREAN: Rule = Rule {
    id: "person/name-title-ko",
    about: "Korean full name before a form of address, anywhere in a sentence",
    wake: &[Wake::Words(&["님", "씨"])],
    begin: Some(|text, at| before(text, at, 4, is_korean)),
    pattern: r"(?P<value>[가-힣]{3})[ ]?(?:님|씨)",
    reach: 24,
    check: Some(is_real),
    hits: &["환자 «김철수»님", "어제 «이영희» 씨가 전화했어요"],
    misses: &[
        "이용자님께",
        "선생님",
        "조합원님",
        "한씨 성",
        "이사장님",
        "그날 날씨",
    ],
    source: "Statistics Korea, census of family names",
    ..NAME
};

const KOREAN_TOPIC: Rule = Rule {
    id: "person/name-topic-ko",
    about: "Korean name behind the word for it as the topic of a sentence",
    wake: &[Wake::Words(&["이름은 ", "성함은 ", "성명은 ", "본명은 "])],
    pattern: r"(?:이름은|성함은|성명은|본명은)[ ](?P<value>[가-힣]{3})(?:입니다|이에요|예요|이고|이며|이라고|라고|인데)",
    reach: 40,
    check: Some(is_korean),
    hits: &["이름은 «김철수»입니다", "환자 성함은 «이영희»이고"],
    misses: &[
        "이름은 필수입니다",
        "이름은 서비스입니다",
        "변수 이름은 사용자입니다",
    ],
    source: "Statistics Korea, census of family names",
    ..NAME
};

const PARTY: Rule = Rule {
    id: "person/name-party-east",
    about: "Name of a party to a contract or a form, behind the label for one in Chinese, Japanese or Korean",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "出租方", "承租方", "出租人", "承租人", "出借人", "借款人", "担保人", "投保人", "被保险人", "受益人", "申请人", "法定代表人", "原告", "被告", "委托人", "受托人", "收货人", "收件人", "寄件人", "发件人", "联系人", "监护人", "家长", "经办人", "乘客", "乘车人", "旅客", "业主", "学生", "员工",
        "申込者", "申請者", "保護者", "契約者", "被保険者", "届け先", "送り先", "借主", "貸主", "お客様", "宛名", "宛先", "担当者", "予約者", "口座名義", "名義",
        "임차인", "임대인", "보호자", "신청인", "신청자", "보내는 사람", "받는 사람", "계약자", "피보험자", "예약자", "담당자", "고객명", "학생", "환자",
    ])],
    pattern: r"[\x{3040}-\x{30FF}\x{4E00}-\x{9FFF}가-힣]{2,5}(?: 사람)?(?:姓名|名|氏名)?(?:[（(][^（）()\n]{1,12}[）)])?[ ]{0,4}[*_]{0,2}[:：|][ ]{0,8}[*_]{0,2}(?P<value>[\x{3041}-\x{3096}\x{30A1}-\x{30FC}々\x{4E00}-\x{9FFF}가-힣]{2,8}(?:[ \x{3000}][\x{3041}-\x{3096}\x{30A1}-\x{30FC}々\x{4E00}-\x{9FFF}]{1,4})?)",
    reach: 120,
    right: Edge::Free,
    fit: Some(party),
    hits: &[
        "出租方：«张三丰»,身份证号",
        "承租方（乙方）：«李思思»\n",
        "投保人:«李秀英»",
        "宛名：«田中一郎»様",
        "契約者：«佐藤 花子»",
        "乘客：«张伟» 一人",
        "임차인: «이영희»",
    ],
    misses: &[
        "出租方：北京某某公司",
        "乘客：全体",
        "收件人不在",
        "联系人：客服部",
        "原告 方面认为",
        "担当者：営業部",
        "담당자: 미정",
        "학생 여러분",
    ],
    source: "Forms of contracts, insurers and shippers",
    ..NAME
};

/// The name that `text` begins with, less the form of address behind it.
fn party(text: &str) -> usize {
    let bare = |name: &str| -> usize {
        const TITLES: [&str; 9] = [
            "先生", "女士", "小姐", "さん", "さま", "様", "殿", "님", "씨",
        ];
        let title = TITLES.iter().find_map(|title| name.strip_suffix(title));
        title.unwrap_or(name).len()
    };
    let whole = &text[..bare(text)];
    let word = text.split([' ', '\u{3000}']).next().unwrap_or(text);
    let word = &word[..bare(word)];
    if is_full_japanese(whole) {
        whole.len()
    } else if chinese(word) == word.len() && !is_body(word)
        || is_full_japanese(word)
        || is_korean(word)
    {
        word.len()
    } else {
        0
    }
}

/// Where the name begins that ends at `at`, at most `most` characters long; a space may stand before
/// the form of address. The longest that is one.
fn before(text: &[u8], at: usize, most: usize, is: fn(&str) -> bool) -> Option<usize> {
    let from = at.saturating_sub(most * 3 + 4);
    let from = (from..at).find(|&at| text[at] & 0xC0 != 0x80)?;
    let window = std::str::from_utf8(&text[from..at]).ok()?;
    let window = window.trim_end_matches([' ', '\u{3000}']);
    let starts: Vec<usize> = window
        .char_indices()
        .rev()
        .take(most)
        .map(|(at, _)| at)
        .collect();
    let start = starts
        .into_iter()
        .rev()
        .find(|&start| is(&window[start..]))?;
    Some(from + start)
}

/// A family name that many have, and one to three characters behind it.
fn is_full_japanese(name: &str) -> bool {
    is_japanese(name) && !super::east::is_family(name.trim_end())
}

/// A family name and a given one in katakana, as banks have them: each of two to five.
fn is_katakana_name(name: &str) -> bool {
    /// The commonest of the family names, as they are read.
    #[rustfmt::skip]
    const READ: &[&str] = &[
        "サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ワタナベ", "ヤマモト", "ナカムラ", "コバヤシ", "カトウ", "ヨシダ", "ヤマダ", "ササキ", "ヤマグチ", "マツモト", "イノウエ", "キムラ", "サイトウ", "シミズ", "ヤマザキ",
        "ヤマサキ", "アベ", "モリ", "イケダ", "ハシモト", "ヤマシタ", "イシカワ", "ナカジマ", "マエダ", "フジタ", "オガワ", "ゴトウ", "オカダ", "ハセガワ", "イシイ", "ムラカミ", "コンドウ", "サカモト", "エンドウ", "アオキ",
        "フジイ", "ニシムラ", "フクダ", "オオタ", "ミウラ", "フジワラ", "マツダ", "オカモト", "ナカガワ", "ナカノ", "ハラダ", "オノ", "タムラ", "タケウチ", "カネコ", "ワダ", "ナカヤマ", "イシダ", "ウエダ", "モリタ",
    ];
    READ.iter().any(|family| {
        name.strip_prefix(family).is_some_and(|given| {
            let given = given.trim_start_matches([' ', '\u{3000}']);
            (2..=5).contains(&given.chars().count())
        })
    })
}

/// Three syllables of which the first is one of the commonest family names, and no word for what
/// somebody is.
fn is_korean(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "이용자", "조합원", "정회원", "한국인", "임차인", "임대인", "유권자", "이사장", "조교수", "전도사", "이사님", "주인장", "신청자", "신청인", "정비사", "안내원", "임산부", "송금인", "전문가", "한의사", "조리사", "조종사", "이웃집",
        "전담자", "이모님", "고모님", "이장님", "신부님", "조카님", "손자님", "고객님", "장모님", "양반님", "전화번", "서비스", "이메일", "홍길동", "전체적", "이번주", "조부모", "장애인", "전임자", "이사회", "임직원", "강아지", "고양이", "유치원", "한마디", "오늘의", "신랑님", "이벤트",
        "장관님", "서방님", "안주인", "오라버", "최고의", "유모님", "이상형", "정치인", "조상님", "이슬람", "정신과", "신경외", "임원진", "한가족", "강사님", "노인분",
    ];
    const FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송류홍유전고문손양배백허남심노";
    let mut chars = name.chars();
    let family = chars.next().is_some_and(|c| FAMILIES.contains(c));
    family && chars.count() == 2 && !WORDS.contains(&name)
}

/// What is a company, a part of one or a group of people.
fn is_body(name: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "公司", "集团", "集團", "部门", "中心", "学校", "医院", "银行", "大学", "小组", "部", "科", "处", "局", "店", "厂", "组", "全体", "全部", "银行卡", "方", "人", "员", "者", "费", "号",
    ];
    ENDS.iter().any(|end| name.ends_with(end))
}

/// People of whom books tell, who are called so.
fn is_famous(name: &str) -> bool {
    #[rustfmt::skip]
    const FAMOUS: &[&str] = &[
        "鲁迅", "魯迅", "孙中山", "孫中山", "钱学森", "胡适", "胡適", "蔡元培", "陈独秀", "梁启超", "李大钊", "钱钟书", "杨绛", "袁隆平", "金庸", "屠呦呦", "宋庆龄", "林徽因", "梅兰芳", "徐悲鸿", "张爱玲", "齐白石", "李嘉诚", "马云", "马化腾", "任正非", "杨振宁", "李小龙", "成龙", "徐志摩",
        "沈从文", "林语堂", "梁思成", "叶圣陶", "丰子恺", "郭沫若", "周恩来", "宋美龄", "邵逸夫", "霍英东", "贾宝玉", "林黛玉", "陈景润", "华罗庚", "李四光", "竺可桢", "邓稼先", "钱三强",
    ];
    FAMOUS.contains(&name)
}
