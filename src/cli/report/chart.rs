//! Plots, drawn as SVG without a word in them: what they say stands beside them as text.

use maud::{Markup, PreEscaped, html};

use super::disclose::Shown;

/// A bar in a row of a table. What may not be shown has a short hatched one, the same for all.
pub(super) fn bar(shown: Shown, most: u64, kind: &str) -> Markup {
    match shown {
        Shown::Count(count) => svg(
            &format!("bar {kind}"),
            "0 0 100 10",
            &rect(0.0, 0.0, part(count, most), 10.0, ""),
        ),
        Shown::Few | Shown::Withheld => {
            svg("bar hidden", "0 0 100 10", &rect(0.0, 0.0, 3.0, 10.0, ""))
        }
    }
}

/// Columns over time, small enough for a row of a table.
pub(super) fn spark(over: &[Shown], kind: &str) -> Markup {
    let most = over
        .iter()
        .filter_map(|it| it.count())
        .max()
        .unwrap_or_default();
    let mut shapes = String::new();
    for (at, shown) in over.iter().enumerate() {
        let x = at as f64 * 10.0;
        match shown {
            Shown::Count(count) => {
                let height = part(*count, most);
                shapes += &rect(x + 1.0, 100.0 - height, 8.0, height, "");
            }
            Shown::Few | Shown::Withheld => shapes += &rect(x + 1.0, 92.0, 8.0, 8.0, "hidden"),
        }
    }
    let view = format!("0 0 {} 100", over.len() * 10);
    svg(&format!("spark {kind}"), &view, &shapes)
}

/// Columns over time, each of parts one on top of the other, by kind.
pub(super) fn columns(over: &[Vec<(Shown, &str)>]) -> (Markup, u64) {
    let sum = |column: &Vec<(Shown, &str)>| -> u64 {
        column.iter().filter_map(|(shown, _)| shown.count()).sum()
    };
    let most = over.iter().map(sum).max().unwrap_or_default();
    let mut shapes = lines();
    for (at, column) in over.iter().enumerate() {
        let x = at as f64 * 10.0;
        let mut y = 100.0;
        for (shown, kind) in column {
            let height = match shown {
                Shown::Count(count) => part(*count, most),
                Shown::Few | Shown::Withheld => continue,
            };
            y -= height;
            shapes += &rect(x + 1.5, y, 7.0, height, kind);
        }
        if column.iter().any(|(shown, _)| shown.count().is_none()) {
            shapes += &rect(x + 1.5, (y - 3.0).max(0.0), 7.0, 3.0, "hidden");
        }
    }
    let view = format!("0 0 {} 100", over.len() * 10);
    (svg("plot", &view, &shapes), most)
}

/// A line over time, with a gap where there is nothing to show.
pub(super) fn line(over: &[Option<f64>]) -> (Markup, f64) {
    let most = over.iter().flatten().copied().fold(0.0, f64::max);
    let mut shapes = lines();
    let (mut path, mut dots, mut open) = (String::new(), String::new(), false);
    for (at, value) in over.iter().enumerate() {
        let Some(value) = value else {
            open = false;
            continue;
        };
        let x = at as f64 * 10.0 + 5.0;
        let y = 100.0
            - if most > 0.0 {
                value / most * 100.0
            } else {
                0.0
            };
        path += &format!("{}{x:.1} {y:.2} ", if open { "L" } else { "M" });
        dots += &format!("M{x:.1} {y:.2}h.01");
        open = true;
    }
    shapes += &format!(
        "<path class=\"line\" d=\"{}\"/><path class=\"dots\" d=\"{dots}\"/>",
        path.trim_end()
    );
    let view = format!("0 0 {} 100", over.len() * 10);
    (svg("plot", &view, &shapes), most)
}

/// Quarters of the height.
fn lines() -> String {
    [0, 25, 50, 75, 100]
        .iter()
        .map(|y| format!("<path class=\"grid\" d=\"M0 {y}H100000\"/>"))
        .collect()
}

fn part(count: u64, most: u64) -> f64 {
    match most {
        0 => 0.0,
        most => count as f64 / most as f64 * 100.0,
    }
}

fn rect(x: f64, y: f64, width: f64, height: f64, class: &str) -> String {
    let class = match class {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    };
    format!("<rect{class} x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\"/>")
}

/// Shapes are made of numbers and of classes that are written in this program.
fn svg(class: &str, view: &str, shapes: &str) -> Markup {
    html! {
        svg class=(class) viewBox=(view) preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            (PreEscaped(shapes))
        }
    }
}
