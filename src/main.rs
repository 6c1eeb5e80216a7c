//! temp
fn main() {
    let mut args = std::env::args().skip(1);
    let jobs: usize = args.next().unwrap().parse().unwrap();
    let policy = if args.next().unwrap() == "training" {
        efface::Policy::training()
    } else {
        efface::Policy::redact()
    };
    let s = efface::Scrubber::builder(policy)
        .now("2026-01-15T00:00:00Z".parse().unwrap())
        .build()
        .unwrap();
    let r = efface::pipeline::run(
        &s,
        efface::pipeline::Source::new(std::io::stdin()),
        &efface::pipeline::Sinks::to(std::io::stdout()),
        &efface::pipeline::Options {
            jobs,
            progress: None,
        },
    )
    .unwrap();
    eprintln!("{r:?}");
}
