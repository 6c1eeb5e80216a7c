//! `北京市朝阳区建国路88号`, `東京都千代田区丸の内1-2-3`, `서울특별시 강남구 테헤란로 123`: from the large
//! to the small, the number last, and in Chinese and Japanese without spaces.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// What may stand in a Chinese or Japanese address.
macro_rules! han {
    () => {
        r"[\x{3005}-\x{3007}\x{3041}-\x{30FA}\x{30FC}\x{4E00}-\x{9FFF}]"
    };
}

pub(super) const CHINESE: Rule = Rule {
    id: "contact/address-chinese",
    about: "Postal address with a Chinese word for a street and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "路", "街", "道", "巷", "弄", "胡同", "里", "村",
    ])],
    begin: Some(begin_chinese),
    pattern: concat!(
        "[0-9A-Za-z\\x{4E00}-\\x{9FFF}-]{1,40}?(?:路|街|大道|巷|弄|胡同|道|里|村)[东西南北中東]?(?:[一二三四五六七八九十0-9]{1,3}段)?",
        "(?:[0-9一二三四五六七八九十]{1,4}[巷弄])?[0-9一二三四五六七八九十百零〇-]{1,8}(?:号|號|弄)(?:之[0-9]{1,2})?",
        "(?:(?:[ ]?[0-9A-Za-z\\x{4E00}-\\x{9FFF}#-]{0,12}?[0-9A-Za-z一二三四五六七八九十](?:号楼|號樓|单元|單元|室|栋|棟|幢|座|楼|樓|层|層|户|戶|房|号|號|F)){1,4}(?:[0-9]{3,4})?)?",
    ),
    reach: 240,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_chinese),
    confidence: Confidence::Likely,
    hits: &[
        "我住在«北京市朝阳区建国路88号»。",
        "地址：«上海市浦东新区世纪大道100号20楼»",
        "寄到«广东省深圳市南山区科技路5号3栋502室»谢谢",
        "公司在«台北市信義區信義路五段7號»",
        "请送到«中山路12号2单元301室»",
        "«香港九龍彌敦道100號»",
        "«北京市朝阳区建国路1号9号楼4单元913»",
    ],
    misses: &[
        "这条路很长",
        "我知道3号",
        "频道5号",
        "一路88",
        "网路12",
        "街上有3号店",
        "第88号文件",
        "坐地铁1号线一路到底",
    ],
    source: "GB/T 37024 地址; 中華郵政地址寫法",
    ..Rule::BASE
};

pub(super) const JAPANESE: Rule = Rule {
    id: "contact/address-japanese",
    about: "Postal address of Japan, with its prefecture, its postcode or its block",
    label: Label::ADDRESS,
    wake: &[
        Wake::Words(&["〒", "丁目", "番地"]),
        Wake::Words(PREFECTURES),
    ],
    begin: Some(begin_japanese),
    pattern: concat!(
        "(?:〒[ ]?[0-9]{3}-?[0-9]{4}(?:[ \n]{0,2}",
        han!(),
        "{2,16}[0-9一二三四五六七八九十]|)|",
        han!(),
        "{2,24}?[0-9一二三四五六七八九十])",
        "(?:[0-9一二三四五六七八九十]{0,3}(?:丁目|番地の|番地|番|号|条|線|西|東|南|北|-|の)[0-9一二三四五六七八九十]{0,4}){0,5}",
        "(?:[ ]?(?:[\\x{30A0}-\\x{30FF}A-Za-z0-9・]{2,20}|",
        han!(),
        "{1,8}(?:ビル|荘))?[ ]?[0-9]{1,4}(?:号室|階|F))?",
    ),
    reach: 200,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_japanese),
    confidence: Confidence::Likely,
    hits: &[
        "住所は«東京都千代田区丸の内1-2-3»です",
        "«〒100-0005 東京都千代田区丸の内1丁目2番3号»",
        "«大阪府大阪市北区梅田1丁目2番3号»に送って",
        "«〒530-0001»",
        "«北海道札幌市中央区北1条西2丁目»",
        "家は«港区芝公園4丁目2番8号»",
    ],
    misses: &[
        "東京都の人口は1400万人",
        "北海道で2-3日",
        "3丁目のパン屋",
        "大阪府は3番目",
        "〒の記号",
    ],
    source: "日本郵便, 住所の書き方; 住居表示に関する法律",
    ..Rule::BASE
};

pub(super) const KOREAN: Rule = Rule {
    id: "contact/address-korean",
    about: "Postal address of Korea by road and number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&["로 ", "길 ", "동 ", "리 "])],
    begin: Some(begin_korean),
    pattern: concat!(
        "(?:[가-힣]{1,8}(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구|읍|면|동)[ ]){1,4}(?:[가-힣0-9]{1,10}(?:로|길|동|리)[ ]?)?(?:[0-9]{1,3}번?길[ ])?",
        "(?:산[ ]?)?[0-9]{1,5}(?:-[0-9]{1,4})?(?:번지)?(?:,?[ ][0-9가-힣A-Za-z]{0,10}[0-9]{1,4}동)?(?:,?[ ][0-9]{1,5}호)?(?:,?[ ][0-9]{1,3}층)?(?:[ ]?\\([가-힣, ]{2,16}\\))?",
    ),
    reach: 200,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_korean),
    confidence: Confidence::Likely,
    hits: &[
        "주소는 «서울특별시 강남구 테헤란로 123»입니다",
        "«부산광역시 해운대구 센텀중앙로 79, 1204호»",
        "«경기도 성남시 분당구 판교역로 166»으로 보내줘",
        "«서울시 종로구 사직동 1-28»",
    ],
    misses: &[
        "바로 3개",
        "세계적으로 100명",
        "서울로 2024년에",
        "이 길 12킬로",
    ],
    source: "도로명주소법; 우정사업본부",
    ..Rule::BASE
};

#[rustfmt::skip]
const PREFECTURES: &[&str] = &[
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
    "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
    "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
];

/// Where addresses of China begin: provinces and the cities that are none.
#[rustfmt::skip]
const PROVINCES: &[&str] = &[
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南",
    "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "臺北", "台北", "高雄", "臺中", "台中", "臺南",
    "台南", "新北", "桃園", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "苏州",
];

/// What stands before an address in a sentence and is no part of it.
const VERBS: &[char] = &[
    '在', '是', '到', '于', '为', '為', '址', '寄', '去', '给', '給', '住', '从', '從', '往', '家',
    '叫', '的', '了', '请', '請', '送', '地',
];

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x4E00..=0x9FFF)
}

/// The text before and behind `at`, as far as an address reaches: whole characters.
fn window(text: &[u8], at: usize, back: usize, ahead: usize) -> Option<(&str, &str)> {
    let from = at.saturating_sub(back);
    let from = (from..=at).find(|&at| text.get(at).is_none_or(|b| b & 0xC0 != 0x80))?;
    let to = (at + ahead).min(text.len());
    let to = (at..=to)
        .rev()
        .find(|&at| text.get(at).is_none_or(|b| b & 0xC0 != 0x80))?;
    Some((
        std::str::from_utf8(&text[from..at]).ok()?,
        std::str::from_utf8(&text[at..to]).ok()?,
    ))
}

/// A number follows the word for the street; back to the province, or behind the last verb.
fn begin_chinese(text: &[u8], at: usize) -> Option<usize> {
    // A quick look: a digit within what may stand between, or a numeral.
    let ahead = text.get(at + 3..(at + 18).min(text.len()))?;
    let numeral = |bytes: &[u8]| {
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
            .iter()
            .any(|n| bytes.starts_with(n.as_bytes()))
    };
    let near = ahead.first().is_some_and(u8::is_ascii_digit)
        || ahead.get(3).is_some_and(u8::is_ascii_digit)
        || numeral(ahead);
    if !near || at < 3 || text[at - 1] < 0x80 && !text[at - 1].is_ascii_digit() {
        return None;
    }
    let (before, _) = window(text, at, 90, 0)?;
    let part = |c: char| is_han(c) || c.is_ascii_alphanumeric();
    let run = &before[before.trim_end_matches(part).len()..];
    if let Some(start) = PROVINCES.iter().filter_map(|name| run.find(name)).min() {
        return Some(at - (run.len() - start));
    }
    let verb = run
        .char_indices()
        .filter(|(_, c)| VERBS.contains(c))
        .map(|(place, c)| place + c.len_utf8())
        .next_back();
    let start = verb.unwrap_or(0);
    let name = run.len() - start;
    (name > 0).then_some(at - name)
}

/// Behind a road's name, not a word that ends alike, and a district before it or two characters of
/// a name.
fn is_chinese(value: &str) -> bool {
    let street = value
        .char_indices()
        .find(|(_, c)| matches!(c, '路' | '街' | '道' | '巷' | '弄' | '同' | '里' | '村'))
        .map_or(0, |(place, _)| place);
    let name = &value[..street];
    let last = name.chars().next_back();
    let word = matches!(
        last,
        Some(
            '知' | '网'
                | '網'
                | '电'
                | '線'
                | '线'
                | '一'
                | '公'
                | '铁'
                | '半'
                | '这'
                | '那'
                | '条'
        )
    );
    let province = PROVINCES.iter().any(|name| value.starts_with(name));
    let place = province || value.contains(['区', '區', '市', '县', '縣', '镇', '鎮', '省', '乡']);
    let room = value.contains(['室', '栋', '棟', '幢', '单', '單', '楼', '樓']);
    let village = value[street..].starts_with(['里', '村', '道']);
    let known = ["路", "街", "道", "巷", "胡同"]
        .iter()
        .any(|street| value.contains(street));
    !word && (place || room || known && name.chars().count() >= 2) && (!village || place || room)
}

/// At the prefecture or the postcode; before a block, back to the particle.
fn begin_japanese(text: &[u8], at: usize) -> Option<usize> {
    let here = &text[at..];
    if here.starts_with("〒".as_bytes()) {
        // `EXAMPLE-〒…` is what efface writes.
        return (!text[..at].ends_with(b"-")).then_some(at);
    }
    let (before, ahead) = window(text, at, 75, 120)?;
    if !here.starts_with("丁目".as_bytes()) && !here.starts_with("番地".as_bytes()) {
        // The prefecture: with its number not far.
        let number = ahead.find(|c: char| {
            c.is_ascii_digit() || "一二三四五六七八九十".contains(c) || c == '\n' || c == '。'
        });
        return number.is_some().then_some(at);
    }
    let stops = |c: char| {
        matches!(c, 'は' | 'に' | 'で' | 'が' | 'を' | 'と' | 'へ' | 'も')
            || !(is_han(c) || c.is_ascii_digit() || matches!(u32::from(c), 0x3005..=0x30FC))
    };
    let start = before
        .char_indices()
        .rev()
        .find(|(_, c)| stops(*c))
        .map_or(0, |(place, c)| place + c.len_utf8());
    let run = &before[start..];
    let run = run.trim_start_matches(|c: char| c.is_ascii_digit() || c == 'の');
    (run.chars().count() > 2 && run.contains(['区', '市', '町', '村', '郡']))
        .then_some(at - run.len())
}

/// A postcode alone, or a town and the numbers of a block.
fn is_japanese(value: &str) -> bool {
    let rest = value.trim_start_matches(['〒', ' ']);
    let post = value.starts_with('〒');
    let coded = post
        && rest
            .bytes()
            .take_while(|b| b.is_ascii_digit() || *b == b'-')
            .filter(u8::is_ascii_digit)
            .count()
            == 7;
    let Some(number) = value.rfind(|c: char| {
        !(c.is_ascii_digit() || "-号番丁目地の条西東南北一二三四五六七八九十".contains(c))
    }) else {
        return coded;
    };
    let particle =
        value[number..].starts_with(['は', 'に', 'で', 'が', 'を', 'と', 'へ', 'も', 'や']);
    let town = value.contains(['区', '市', '町', '村', '郡']);
    let block = value.contains("丁目")
        || value.contains("番")
        || value.contains('条')
        || {
            let tail = &value[number..];
            tail.contains('-') && !tail.ends_with('-')
        }
        || value.ends_with("号室");
    coded && (block || !rest.contains(is_han)) || town && block && !particle
}

/// Back over the names of the province, the town and the district.
fn begin_korean(text: &[u8], at: usize) -> Option<usize> {
    if !text.get(at + 4)?.is_ascii_digit() && !text[at + 4..].starts_with("산".as_bytes()) {
        return None;
    }
    let (before, _) = window(text, at, 90, 0)?;
    let hangul = |c: char| matches!(u32::from(c), 0xAC00..=0xD7A3);
    let mut start = before.len();
    let mut place = None;
    for word in 0..6 {
        let rest = &before[..start];
        let len = rest.len()
            - rest
                .trim_end_matches(|c: char| hangul(c) || c.is_ascii_digit())
                .len();
        let name = &rest[rest.len() - len..];
        let admin = word > 0
            && ["시", "도", "구", "군", "읍", "면", "동"]
                .iter()
                .any(|end| name.ends_with(end))
            && name.chars().count() > 1;
        if admin {
            place = Some(rest.len() - len);
        } else if word > 1 || len == 0 {
            break;
        }
        start = rest.len() - len;
        match before[..start].strip_suffix(' ') {
            Some(rest) => start = rest.len(),
            None => break,
        }
    }
    place.map(|place| at - (before.len() - place))
}

/// A town or a district stands in it, and the road or the quarter.
fn is_korean(value: &str) -> bool {
    let names: Vec<&str> = value.split(' ').collect();
    let admin = names.iter().any(|name| {
        ["시", "구", "군"]
            .iter()
            .any(|end| name.ends_with(end) && name.chars().count() > 2)
    });
    let road = value.contains("로 ")
        || value.contains("길 ")
        || value.contains("동 ")
        || value.contains("리 ");
    admin && road
}
