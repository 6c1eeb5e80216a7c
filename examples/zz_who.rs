//! x
use efface::detect::*;
use efface::rules::*;
fn main() {
    let text = std::env::args().nth(1).unwrap();
    for r in efface::rules::all() {
        let d = Detector::new([r], Confidence::Possible).unwrap();
        let mut s = Scratch::default();
        for f in d.scan(&text, TextContext::default(), &mut s) {
            println!("{} {:?} {}", r.id, f.confidence, &text[f.start..f.end]);
        }
    }
}
