//! Names of Japan and Korea in sentences: those that begin with a common family name.

use super::called::{chinese, chinese_within, is_real};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    JAPANESE,
    JAPANESE_SALUTED,
    KOREAN,
    CHINESE_CLOSE,
    CHINESE_SALUTED,
];

/// Family names that many people of Japan have.
#[rustfmt::skip]
const FAMILIES: &[&str] = &[
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "渡邉", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "斎藤", "斉藤", "齋藤", "清水",
    "山崎", "阿部", "池田", "橋本", "山下", "石川", "中島", "前田", "藤田", "小川", "後藤", "岡田", "長谷川", "石井", "村上", "近藤", "坂本", "遠藤", "青木", "藤井", "西村", "福田", "太田",
    "三浦", "藤原", "松田", "岡本", "中川", "中野", "原田", "小野", "田村", "竹内", "金子", "和田", "中山", "石田", "上田", "森田", "柴田", "酒井", "工藤", "横山", "宮崎", "宮本", "内田",
    "高木", "安藤", "谷口", "大野", "丸山", "今井", "高田", "藤本", "武田", "村田", "上野", "杉山", "増田", "平野", "大塚", "久保", "松井", "小島", "岩崎", "桜井", "野口", "松尾",
    "野村", "木下", "菊地", "佐野", "大西", "杉本", "新井", "浜田", "菅原", "市川", "水野", "小松", "島田", "古川", "小山", "西田", "山内", "西川", "平田", "川口",
];

pub(super) const NAME: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    ..Rule::BASE
};

const JAPANESE: Rule = Rule {
    id: "person/name-speaker-ja",
    about: "Japanese name of somebody who says who they are, or is named with what they are to the speaker",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "私は", "わたしは", "僕は", "俺は", "私、", "こちらは", "妻の", "夫の", "主人の", "息子の", "娘の", "母の", "父の", "兄の", "姉の", "弟の", "妹の", "上司の", "同僚の", "友人の", "友達の", "彼氏の", "彼女の",
        "担当の", "営業の", "大家の", "部長の", "課長の", "先生の", "隣の",
    ])],
    pattern: r"(?:(?:私|わたし|僕|俺|こちら)は|私、|[妻夫母父兄姉弟妹隣]の|(?:主人|息子|上司|同僚|友人|友達|彼氏|彼女|担当|営業|大家|部長|課長|先生)の|娘の)[ \x{3000}]?(?P<value>[々\x{4E00}-\x{9FFF}]{2,4}[ \x{3000}]?[\x{3041}-\x{3096}\x{30A1}-\x{30FC}\x{4E00}-\x{9FFF}]{0,4}?)(?:です|でございます|という|といい|と言い|さん|様|氏|が|は|に|と|を|も|、|。|\s|\z)",
    reach: 64,
    check: Some(is_japanese),
    hits: &[
        "私は«山田太郎»です。",
        "こちらは«佐藤 花子»です",
        "妻の«鈴木花子»が",
        "上司の«田中一郎»さんに",
        "担当の«高橋»さんが",
    ],
    misses: &[
        "私は日本人です",
        "私は会社員です",
        "私は山田線が好き",
        "私は高校生です",
        "母の石川県産の",
        "上司の指示です",
    ],
    source: "Meiji Yasuda Life, ranking of family names",
    ..NAME
};

const KOREAN: Rule = Rule {
    id: "person/name-speaker-ko",
    about: "Korean name that somebody says to be called by",
    wake: &[Wake::Words(&["저는 ", "제 이름은 ", "나는 ", "전 "])],
    pattern: r"(?:저는|제 이름은|나는|전)[ ](?P<value>[김이박최정강조윤장임한오서신권황안송류홍유전고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모남궁탁국어은편용예경봉사부][가-힣]{1,3}?)(?:이)?라고[ ]?(?:합니다|해요|하는데|하고)",
    reach: 64,
    check: Some(is_real),
    hits: &["저는 «홍길동»이라고 합니다.", "제 이름은 «김민수»라고 해요"],
    misses: &[
        "저는 좋다고 합니다",
        "저는 그렇다고 해요",
        "사과라고 합니다",
    ],
    source: "Statistics Korea, census of family names",
    ..NAME
};

const JAPANESE_SALUTED: Rule = Rule {
    id: "person/name-saluted-ja",
    about: "Japanese name that a letter is addressed to, in a line of its own",
    // The comma of Japanese is read as that of ASCII.
    wake: &[Wake::Words(&[
        "様\n",
        "様、",
        "様,",
        "様 ",
        "殿\n",
        "先生\n",
        "先生、",
        "先生,",
        "さん、",
        "さん,",
        "さん\n",
        "さま\n",
        "さま、",
        "さま,",
    ])],
    begin: Some(before_title),
    pattern: r"(?P<value>[^\x00-\x7F][^\x00-\x1F]{1,24}?)[ \x{3000}]?(?:様|殿|先生|さん|さま)",
    reach: 48,
    check: Some(is_japanese),
    hits: &[
        "«田中»様\nお世話になっております。",
        "«山田 太郎»様、お元気ですか",
        "株式会社Example\n«佐藤花子»様\n",
        "«鈴木»さん、こんにちは",
    ],
    misses: &[
        "お客様\nお世話に",
        "皆様、こんにちは",
        "田中線様、",
        "きのう田中さん、来た",
        "中村屋さん、こんにちは",
    ],
    source: "Meiji Yasuda Life, ranking of family names",
    ..NAME
};

const CHINESE_CLOSE: Rule = Rule {
    id: "person/name-close-zh",
    about: "Chinese name of somebody behind a word for what they are to the speaker",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "我老公", "我老婆", "我妻子", "我丈夫", "我先生", "我太太", "我儿子", "我女儿", "我爸", "我妈", "我父亲", "我母亲", "我哥", "我姐", "我弟", "我妹", "我朋友", "我同学", "我同事", "我老板", "我领导", "我上司", "我室友", "我舍友", "我男朋友", "我女朋友",
        "我男友", "我女友", "我前夫", "我前妻", "我房东", "我邻居", "我的妻子", "我的丈夫", "我的儿子", "我的女儿", "我的朋友", "我的同学", "我的同事", "我的老板", "我的领导", "我的室友", "我的房东", "我的邻居", "我的医生", "我的老师", "患者", "病人", "房东", "租客", "租户", "客户", "收件人", "收货人", "寄件人", "联系人",
    ])],
    pattern: r"(?:我的?(?:老公|老婆|妻子|丈夫|先生|太太|儿子|女儿|爸爸?|妈妈?|父亲|母亲|哥哥?|姐姐?|弟弟?|妹妹?|[男女]?朋友|[男女]友|同学|同事|老板|领导|上司|室友|舍友|前[夫妻]|房东|邻居|医生|老师)|患者|病人|房东|租客|租户|客户|[收寄]件人|收货人|联系人)[ ]?(?:名叫|叫做|叫|是|，|、|：)?(?P<value>[^\x00-\x7F]{2,4})",
    reach: 48,
    fit: Some(chinese_within),
    hits: &[
        "我老公«王强»不同意",
        "我的同事«李娜»说",
        "患者«张伟»入院治疗",
        "我女儿«陈思雨»今年七岁",
        "收件人 «王小明» 已签收",
        "我朋友叫«刘洋»,住在",
    ],
    misses: &[
        "我老公不同意",
        "我朋友高兴极了",
        "患者黄疸明显",
        "我妈马上就来",
        "客户高度评价",
        "我同事方便的时候",
    ],
    source: "Ministry of Public Security of China: the most common family names, and reports on names",
    ..NAME
};

const CHINESE_SALUTED: Rule = Rule {
    id: "person/name-saluted-zh",
    about: "Chinese name that a letter is addressed to, before a title",
    wake: &[Wake::Words(&["尊敬的", "亲爱的", "敬爱的", "敬启者"])],
    pattern: r"(?:尊敬的|亲爱的|敬爱的)(?P<value>[^\x00-\x7F]{1,4}?)(?:先生|女士|小姐|太太|老师|教授|医生|律师|经理|主任|总经理|总监|总|同学)",
    reach: 48,
    check: Some(|name| {
        chinese(name) > 0 || name.chars().count() == 1 && chinese_within(&format!("{name}文")) > 0
    }),
    hits: &[
        "尊敬的«王»先生：",
        "尊敬的«张丽华»女士,您好",
        "亲爱的«李»老师：",
    ],
    misses: &[
        "尊敬的先生：",
        "尊敬的女士们",
        "尊敬的客户",
        "亲爱的各位老师",
    ],
    source: "Ministry of Public Security of China: the most common family names",
    ..NAME
};

/// Where the name begins that stands alone before its title at `at`, in its line.
fn before_title(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(36)..at];
    let line = memchr::memrchr(b'\n', before).map_or(before, |at| &before[at + 1..]);
    let whole = line.len() < before.len() || at <= 36;
    let lead = line.len() - line.trim_ascii_start().len();
    (whole && line.len() - lead >= 6).then_some(at - line.len() + lead)
}

/// A family name that many have, and a short name behind it; the family name alone where somebody is
/// addressed by it.
pub(super) fn is_japanese(name: &str) -> bool {
    let is_suffix = |rest: &str| {
        [
            "線", "駅", "屋", "市", "県", "区", "町", "村", "家", "店", "社", "製", "産", "の",
        ]
        .iter()
        .any(|end| rest.ends_with(end))
    };
    FAMILIES.iter().any(|family| {
        name.strip_prefix(family)
            .is_some_and(|given| given.trim_start().chars().count() <= 4 && !is_suffix(given))
    })
}

/// Whether it is a family name and nothing else.
pub(super) fn is_family(name: &str) -> bool {
    FAMILIES.contains(&name)
}
