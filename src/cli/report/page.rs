//! The page: its sections, from top to bottom.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::chart;
use super::disclose::{Id, Shown};
use super::model::{Course, Model, Ran, Row};
use super::words;

/// Nothing is loaded, from nowhere.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The sections, by id and heading.
const SECTIONS: [(&str, &str); 6] = [
    ("in", "What came in"),
    ("held", "What was held, and why"),
    ("found", "What was found and replaced"),
    ("time", "Over time"),
    ("proof", "Proof"),
    ("reading", "How to read this"),
];

/// The whole page.
pub(super) fn page(model: &Model) -> String {
    let title = format!(
        "efface: what came in, what was held, what was found ({})",
        span(model)
    );
    let has_time = !model.total.over.is_empty();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body {
                a.skip href="#main" { "Skip to the counts" }
                header {
                    p.brand { "efface" }
                    h1 { "What came in, what was held, what was found" }
                    p.sub { (subtitle(model)) }
                }
                nav aria-label="Sections" {
                    ul {
                        @for (id, heading) in SECTIONS.iter().filter(|(id, _)| *id != "time" || has_time) {
                            li { a href=(format!("#{id}")) { (heading) } }
                        }
                    }
                }
                main #main {
                    (warnings(model))
                    (tiles(model))
                    (came_in(model))
                    (held(model))
                    (found(model))
                    @if has_time { (time(model)) }
                    (proof(model))
                    (reading(model))
                }
                footer {
                    p { "Made by efface " (env!("CARGO_PKG_VERSION")) " of " (plural(model.runs.len() as u64, "manifest"))
                        ". This page loads nothing and holds no text of anybody." }
                }
            }
        }
    }
    .into_string()
}

fn section(id: &str, body: Markup) -> Markup {
    let heading = SECTIONS
        .iter()
        .find(|(known, _)| *known == id)
        .map_or("", |it| it.1);
    html! {
        section aria-labelledby=(format!("{id}-h")) id=(id) {
            h2 id=(format!("{id}-h")) { (heading) }
            (body)
        }
    }
}

/// From the first day to the last.
fn span(model: &Model) -> String {
    let day = |ran: Option<&Ran>| -> String {
        ran.map_or(String::new(), |ran| ran.now.chars().take(10).collect())
    };
    let (first, last) = (day(model.runs.first()), day(model.runs.last()));
    match first == last {
        true => first,
        false => format!("{first} to {last}"),
    }
}

fn subtitle(model: &Model) -> String {
    let mut policies: Vec<&str> = model.runs.iter().map(|ran| ran.policy.as_str()).collect();
    policies.sort_unstable();
    policies.dedup();
    format!(
        "{}, judged as of {}, policy {}. Counts from fewer than {} conversations are shown as < {}.",
        plural(model.runs.len() as u64, "run"),
        span(model),
        policies.join(", "),
        model.k,
        model.k
    )
}

fn warnings(model: &Model) -> Markup {
    html! {
        @if !model.warnings.is_empty() {
            section.warning aria-labelledby="warning-h" {
                h2 #warning-h { "Look at this first" }
                ul { @for warning in &model.warnings { li { (warning) } } }
            }
        }
    }
}

fn tiles(model: &Model) -> Markup {
    let tile = |heading: &str, id: Id, of: Option<Id>, kind: &str| {
        html! {
            div class=(format!("tile {kind}")) {
                dt { (heading) }
                dd {
                    span.number { (number(model, id)) }
                    @if let Some(share) = of.and_then(|of| share(model, id, of)) {
                        span.share { (share) " of all" }
                    }
                }
            }
        }
    };
    let all = Some(model.total.all);
    html! {
        dl.tiles {
            (tile("Records in", model.total.all, None, "all"))
            (tile("Written", model.out.all, all, "out"))
            (tile("Held", model.held.all, all, "held"))
            (tile("Refused", model.refused.all, all, "refused"))
            (tile("Values replaced", model.values.all, None, "found"))
        }
    }
}

fn came_in(model: &Model) -> Markup {
    let shown = [
        (&model.out, "out"),
        (&model.held, "held"),
        (&model.refused, "refused"),
    ];
    section(
        "in",
        html! {
            p { "Every line that is read is written, held, or refused. Held is what may not be used; refused is what could not be read." }
            (flow(model, &shown))
            div.two {
                (table(model, "Written records by lane", "Lane", &model.lanes, &model.out, "out", words::meaning))
                (table(model, "Records that could be read, by format", "Format", &model.formats, &model.total, "all", |_| ""))
            }
        },
    )
}

/// One bar of what became of all lines.
fn flow(model: &Model, parts: &[(&Course, &str)]) -> Markup {
    let counts: Option<Vec<u64>> = parts
        .iter()
        .map(|(it, _)| model.shown(it.all).count())
        .collect();
    let Some(counts) = counts else {
        return html! {};
    };
    let all: u64 = counts.iter().sum();
    if all == 0 {
        return html! {};
    }
    html! {
        div.flow aria-hidden="true" {
            @for (count, (_, kind)) in counts.iter().zip(parts) {
                @if *count > 0 {
                    span class=(kind) style=(format!("flex-grow:{count}")) {}
                }
            }
        }
        (legend())
    }
}

fn legend() -> Markup {
    html! {
        ul.legend aria-hidden="true" {
            li { span.key.out {} "written" }
            li { span.key.held {} "held" }
            li { span.key.refused {} "refused" }
            li { span.key.hidden {} "not shown" }
        }
    }
}

fn held(model: &Model) -> Markup {
    section(
        "held",
        html! {
            p { "A record is held for the first reason that applies to it, in the order in which the gate asks." }
            (table(model, "Held records by reason", "Reason", &model.reasons, &model.held, "held", words::meaning))
            (table(model, "Refused lines by reason", "Reason", &model.refusals, &model.refused, "refused", words::refusal))
        },
    )
}

fn found(model: &Model) -> Markup {
    section(
        "found",
        html! {
            p { "Values that the text gave away and that were replaced: redacted, or changed to keyed tokens, as the policy says. "
                "The number of records beside a count is how many records had at least one." }
            (table(model, "Replaced values by family", "Family", &model.families, &model.values, "found", |_| ""))
            div.two {
                (table(model, "By whose text it stood in", "Text", &model.zones, &model.values, "found", words::meaning))
                (table(model, "By language around the value, guessed", "Language", &model.languages, &model.values, "found", words::meaning))
            }
            (table(model, "By the kind of text around the value, guessed", "Kind", &model.regions, &model.values, "found", words::region))
            (table(model, "By format", "Format", &model.found_formats, &model.values, "found", |_| ""))
            h3 { "By label and rule" }
            @for family in &model.families {
                (labels(model, family))
            }
        },
    )
}

/// The labels of a family, each with its rules.
fn labels(model: &Model, family: &Row) -> Markup {
    let most = most(model, family.parts.iter().map(|row| row.course.all));
    html! {
        div.scroll tabindex="0" role="region" aria-label=(format!("{}, by label and rule", family.name)) {
            table.labels {
                caption { (family.name) }
                thead { tr {
                    th scope="col" { "Label and rule" }
                    th.n scope="col" { "Values" }
                    th.n scope="col" { "Records" }
                    td.plot aria-hidden="true" {}
                } }
                @for label in &family.parts {
                    tbody {
                        tr.label {
                            th scope="rowgroup" {
                                code { (label.name) } " " small { (words::label(&label.name)) }
                                (under(model, label, most, "found"))
                            }
                            td.n { (number(model, label.course.all)) }
                            td.n { (records(model, label)) }
                            td.plot { (chart::bar(model.shown(label.course.all), most, "found")) }
                        }
                        @for rule in &label.parts {
                            tr.rule {
                                th scope="row" { code { (rule.name) } (under(model, rule, most, "found")) }
                                td.n { (number(model, rule.course.all)) }
                                td.n { (records(model, rule)) }
                                td.plot { (chart::bar(model.shown(rule.course.all), most, "found")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A table of counts with bars, and with their course where that is known.
fn table(
    model: &Model,
    caption: &str,
    head: &str,
    rows: &[Row],
    total: &Course,
    kind: &str,
    about: fn(&str) -> &'static str,
) -> Markup {
    let most = most(model, rows.iter().map(|row| row.course.all));
    let has_records = rows.iter().any(|row| row.records.is_some());
    let has_course = rows.iter().any(|row| !row.course.over.is_empty());
    html! {
        @if rows.is_empty() {
            p.none { (caption) ": none." }
        } @else {
            div.scroll tabindex="0" role="region" aria-label=(caption) {
                table {
                    caption { (caption) }
                    thead { tr {
                        th scope="col" { (head) }
                        th.n scope="col" { (if has_records { "Values" } else { "Count" }) }
                        th.n scope="col" { "Share" }
                        @if has_records { th.n scope="col" { "Records" } }
                        td.plot aria-hidden="true" {}
                        @if has_course { th.course scope="col" { "Over time" } }
                    } }
                    tbody {
                        @for row in rows {
                            tr {
                                th scope="row" { (name(row, about)) (under(model, row, most, kind)) }
                                td.n { (number(model, row.course.all)) }
                                td.n { (share(model, row.course.all, total.all).unwrap_or_else(|| "–".into())) }
                                @if has_records { td.n { (records(model, row)) } }
                                td.plot { (chart::bar(model.shown(row.course.all), most, kind)) }
                                @if has_course {
                                    td.course {
                                        (chart::spark(&over(model, &row.course), kind))
                                        span.sr { (said(model, &row.course)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The bar of a row on a screen that has no room for a column of bars.
fn under(model: &Model, row: &Row, most: u64, kind: &str) -> Markup {
    html! { span.under { (chart::bar(model.shown(row.course.all), most, kind)) } }
}

fn name(row: &Row, about: fn(&str) -> &'static str) -> Markup {
    let about = about(&row.name);
    let is_code = row
        .name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || b"_-".contains(&byte));
    html! {
        @if is_code { code { (row.name) } } @else { (row.name) }
        @if !about.is_empty() { " " small { (about) } }
    }
}

fn time(model: &Model) -> Markup {
    let parts = [
        (&model.out, "out"),
        (&model.held, "held"),
        (&model.refused, "refused"),
    ];
    let stacks: Vec<Vec<(Shown, &str)>> = (0..model.periods.len())
        .map(|at| {
            parts
                .iter()
                .map(|(it, kind)| (model.shown(it.over[at]), *kind))
                .collect()
        })
        .collect();
    let rates: Vec<Option<f64>> = (0..model.periods.len()).map(|at| rate(model, at)).collect();
    let (columns, most) = chart::columns(&stacks);
    let (line, highest) = chart::line(&rates);
    section(
        "time",
        html! {
            div.two {
                (figure(model, "What became of the records", &grouped(most), columns, legend()))
                (figure(model, "Values replaced in 1,000 written records", &grouped(highest.round() as u64), line, html! {}))
            }
            div.scroll tabindex="0" role="region" aria-label="Counts over time" {
                table {
                    caption { "Counts by " (model.period_is) }
                    thead { tr {
                        th scope="col" { (capital(model.period_is)) }
                        @for head in ["In", "Written", "Held", "Refused", "Values", "Values in 1,000"] {
                            th.n scope="col" { (head) }
                        }
                    } }
                    tbody {
                        @for (at, period) in model.periods.iter().enumerate() {
                            tr {
                                th scope="row" { (period) }
                                @for it in [&model.total, &model.out, &model.held, &model.refused, &model.values] {
                                    td.n { (number(model, it.over[at])) }
                                }
                                td.n { (rates[at].map_or("–".to_owned(), |rate| grouped(rate.round() as u64))) }
                            }
                        }
                    }
                }
            }
        },
    )
}

/// A plot with its axis as text. What it shows stands in the table below it.
fn figure(model: &Model, caption: &str, most: &str, plot: Markup, legend: Markup) -> Markup {
    let first = model.periods.first().map_or("", String::as_str);
    let last = model.periods.last().map_or("", String::as_str);
    html! {
        figure {
            figcaption { (caption) ", by " (model.period_is) }
            div.axes role="img" aria-label=(format!("{caption}, from {first} to {last}; the numbers are in the table below.")) {
                div.y aria-hidden="true" { span { (most) } span { "0" } }
                (plot)
                div.x aria-hidden="true" { span { (first) } span { (last) } }
            }
            (legend)
        }
    }
}

/// Values in a thousand written records.
fn rate(model: &Model, at: usize) -> Option<f64> {
    let values = model.shown(*model.values.over.get(at)?).count()?;
    let records = model.shown(*model.out.over.get(at)?).count()?;
    (records > 0).then(|| values as f64 / records as f64 * 1000.0)
}

fn proof(model: &Model) -> Markup {
    let chain = match (
        model.chained,
        model.warnings.iter().any(|it| it.starts_with("Manifest ")),
    ) {
        (_, true) => "The chain of the manifests is broken; see above.",
        (true, false) => {
            "Each manifest holds the digest of the one before it, and none is missing between them."
        }
        (false, false) => "The manifests are not chained: one that is missing would not show.",
    };
    let signed = match (model.unsigned, model.signers.len()) {
        (0, 1) => format!("All are signed by the key {}….", model.signers[0]),
        (0, _) => "All are signed, by more than one key.".to_owned(),
        (unsigned, _) if unsigned == model.runs.len() => "None is signed.".to_owned(),
        (unsigned, _) => format!(
            "{} not signed.",
            plural(unsigned as u64, "manifest is;manifests are")
        ),
    };
    section(
        "proof",
        html! {
            p { (chain) " " (signed) " The files themselves were not looked at for this page: " code { "efface verify" } " does that." }
            div.scroll tabindex="0" role="region" aria-label="Manifests" {
                table.proof {
                    caption { "Manifests" }
                    thead { tr {
                        @for head in ["Number", "Judged as of", "Policy", "Rules", "Key", "Version", "Ledger of consent", "Deletions known", "Inputs", "Bytes in", "Bytes out", "SHA-256 of the manifest", "Signed by"] {
                            th scope="col" { (head) }
                        }
                    } }
                    tbody {
                        @for ran in &model.runs {
                            tr {
                                th scope="row" { (ran.sequence) }
                                td { (ran.now) }
                                td { (ran.policy) " " code title=(ran.policy_digest) { (short(&ran.policy_digest)) } }
                                td.n { (ran.rules) }
                                td { code { (ran.key) } }
                                td { (ran.version) }
                                td { @match &ran.ledger { Some(ledger) => code title=(ledger) { (short(ledger)) }, None => "–" } }
                                td.n { @match ran.deletions { 0 => "none", few if few < model.k => { "< " (model.k) }, many => (grouped(many)) } }
                                td.n { (ran.inputs) }
                                td.n { (grouped(ran.bytes_in)) }
                                td.n { (grouped(ran.bytes_out)) }
                                td { code title=(ran.digest) { (short(&ran.digest)) } }
                                td { @match &ran.signer { Some(signer) => code { (signer) "…" }, None => "–" } }
                            }
                        }
                    }
                }
            }
        },
    )
}

fn reading(model: &Model) -> Markup {
    section(
        "reading",
        html! {
            dl.words {
                dt { "< " (model.k) }
                dd { "The count comes from fewer than " (model.k) " conversations. How many they are is a lower bound that the manifests "
                    "carry: a conversation that stands in several records or shards counts once. Runs with different keys can't be "
                    "compared, and the largest of them decides. Where a format names no conversation, each line counts as one; "
                    "so does a line that could not be read." }
                dt { "withheld" }
                dd { "The count is large enough itself, but with it a small one could be worked out from the sums." }
                dt { "Written, held, refused" }
                dd { "Lines in are always lines written, held and refused. A line is a conversation, or one event of a coding session." }
                dt { "Values" }
                dd { "What was found and replaced. What no rule knows is not found and not counted." }
                dt { "Language" }
                dd { "Guessed from the letters and the commonest words around a value. It is right most of the time, and no more." }
            }
        },
    )
}

fn number(model: &Model, id: Id) -> Markup {
    match model.shown(id) {
        Shown::Count(count) => html! { (grouped(count)) },
        Shown::Few => html! { span.few { "< " (model.k) } },
        Shown::Withheld => html! { span.few { "withheld" } },
    }
}

/// In how many records; no more is said of what is hidden.
fn records(model: &Model, row: &Row) -> Markup {
    match (model.shown(row.course.all), row.records) {
        (Shown::Count(_), Some(records)) => html! { (grouped(records)) },
        _ => html! { "–" },
    }
}

fn share(model: &Model, id: Id, of: Id) -> Option<String> {
    let (part, all) = (model.shown(id).count()?, model.shown(of).count()?);
    (all > 0).then(|| format!("{:.1} %", part as f64 / all as f64 * 100.0))
}

fn over(model: &Model, course: &Course) -> Vec<Shown> {
    course.over.iter().map(|&id| model.shown(id)).collect()
}

/// A course in words, for who can't see it.
fn said(model: &Model, course: &Course) -> String {
    let words: Vec<String> = over(model, course)
        .into_iter()
        .map(|shown| match shown {
            Shown::Count(count) => grouped(count),
            Shown::Few => format!("fewer than {}", model.k),
            Shown::Withheld => "withheld".into(),
        })
        .collect();
    words.join("; ")
}

fn most(model: &Model, ids: impl Iterator<Item = Id>) -> u64 {
    ids.filter_map(|id| model.shown(id).count())
        .max()
        .unwrap_or_default()
}

/// With a comma between thousands.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `one;many` where an s is not enough.
fn plural(count: u64, what: &str) -> String {
    let (one, many) = match what.split_once(';') {
        Some((one, many)) => (one.to_owned(), many.to_owned()),
        None => (what.to_owned(), format!("{what}s")),
    };
    match count {
        1 => format!("1 {one}"),
        _ => format!("{} {many}", grouped(count)),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}
