//! Where a Russian address begins: before its street stand the code, the region and the town.

/// Towns whose names have none of [`ENDS`].
#[rustfmt::skip]
const TOWNS: &[&str] = &[
    "Москва", "Санкт-Петербург", "Петербург", "СПб", "Казань", "Самара", "Уфа", "Пермь", "Воронеж", "Саратов", "Тюмень", "Тольятти", "Барнаул", "Ярославль", "Махачкала", "Кемерово", "Рязань", "Астрахань",
    "Пенза", "Киров", "Чебоксары", "Тула", "Сочи", "Улан-Удэ", "Тверь", "Иваново", "Сургут", "Чита", "Калуга", "Вологда", "Орёл", "Орел", "Грозный", "Тамбов", "Кострома", "Ростов-на-Дону",
    "Новгород", "Челны", "Тагил", "Нальчик", "Псков", "Абакан", "Элиста", "Майкоп", "Магадан", "Химки", "Мытищи", "Балашиха", "Королёв", "Люберцы", "Электросталь", "Подольск", "Сыктывкар",
    "Киев", "Київ", "Харьков", "Харків", "Одесса", "Одеса", "Днепр", "Дніпро", "Львов", "Львів", "Запорожье", "Запоріжжя", "Минск", "Гомель", "Брест", "Гродно", "Алматы", "Астана", "Караганда", "Шымкент", "Бишкек", "Ташкент",
];

/// What most towns' names end in.
const ENDS: [&str; 6] = ["ск", "град", "бург", "поль", "дар", "горск"];

/// Words for a place, before its name.
#[rustfmt::skip]
const PLACES: [&str; 11] = [
    "г.", "гор.", "пос.", "пгт.", "с.", "дер.", "город", "посёлок", "поселок", "село", "деревня",
];

/// Back over the name that stands before its word, `Невский проспект`, and over the town.
pub(super) fn begin_russian(text: &[u8], at: usize) -> Option<usize> {
    let mut begin = street(text, at);
    for _ in 0..3 {
        match place(text, begin) {
            Some(before) => begin = before,
            None => break,
        }
    }
    Some(code(text, begin).unwrap_or(begin))
}

/// Behind `ул. Ленина` nothing stands before; else an adjective with a capital may.
fn street(text: &[u8], at: usize) -> usize {
    let Some(space) = at.checked_sub(1).filter(|&space| text[space] == b' ') else {
        return at;
    };
    let name = word(text, space);
    let named = name.starts_with(char::is_uppercase)
        && ["ий", "ый", "ой", "ая", "ое", "ом", "ей"]
            .iter()
            .any(|end| name.ends_with(end));
    if named { space - name.len() } else { at }
}

/// The word of other letters that ends at `end`.
fn word(text: &[u8], end: usize) -> &str {
    let len = text[..end].iter().rev().take(40);
    let len = len.take_while(|b| **b >= 0x80 || **b == b'-').count();
    std::str::from_utf8(&text[end - len..end]).unwrap_or_default()
}

/// Where the town or the region begins that stands with a comma before `at`.
fn place(text: &[u8], at: usize) -> Option<usize> {
    let end = at.checked_sub(2).filter(|&end| &text[end..at] == b", ")?;
    // `Новосибирская обл.`, `Бердский район`
    let stop = usize::from(text[..end].ends_with(b"."));
    let last = word(text, end - stop);
    let begin = end - stop - last.len();
    let before = begin.checked_sub(1).filter(|&space| text[space] == b' ');
    let before_last = before.map_or("", |space| word(text, space));
    if matches!(last, "обл" | "область" | "край" | "р-н" | "район") {
        let capital = before_last.starts_with(char::is_uppercase);
        return capital.then(|| begin - 1 - before_last.len());
    }
    if stop > 0 || !last.starts_with(char::is_uppercase) {
        return None;
    }
    // `г. Казань`, `г.Казань`, `город Нижний Новгород`
    let marked = |begin: usize| {
        let lead = text[..begin].strip_suffix(b" ").unwrap_or(&text[..begin]);
        let is = |name: &&&str| {
            let rest = lead.strip_suffix(name.as_bytes());
            rest.is_some_and(|rest| rest.last().is_none_or(|b| b" \n:,(\"".contains(b)))
        };
        PLACES.iter().find(is).map(|name| lead.len() - name.len())
    };
    if let Some(place) = marked(begin) {
        return Some(place);
    }
    let first = before_last
        .starts_with(char::is_uppercase)
        .then(|| begin - 1 - before_last.len());
    if let Some(place) = first.and_then(marked) {
        return Some(place);
    }
    let known = TOWNS.contains(&last) || ENDS.iter().any(|end| last.ends_with(end));
    let two = matches!(before_last, "Нижний" | "Великий" | "Набережные");
    known.then(|| first.filter(|_| two).unwrap_or(begin))
}

/// Where the code of six digits begins that stands before `at`.
fn code(text: &[u8], at: usize) -> Option<usize> {
    let lead = text[..at].strip_suffix(b" ")?;
    let lead = lead.strip_suffix(b",").unwrap_or(lead);
    let digits = lead.iter().rev().take(7).take_while(|b| b.is_ascii_digit());
    let digits = digits.count();
    (digits == 6).then(|| lead.len() - 6)
}
