# Recipes for daily work; `just` lists them. `.ci/run` needs none of them.

_default:
    @just --list --unsorted

# What takes seconds: format, lints, types
check: fmt lint

# Is everything formatted?
fmt:
    cargo fmt --check

# Lints, with the program and without it
lint:
    cargo clippy --all-targets --all-features -- -D warnings
    cargo clippy --no-default-features --lib -- -D warnings

# All tests, those in the documentation too
test *ARGS:
    cargo test {{ ARGS }}

# Documentation; a broken link is an error
doc *ARGS:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps {{ ARGS }}

# Benches: `just bench floor`, `just bench` for all; benches/README.md says how to read them
bench NAME='':
    cargo bench {{ if NAME == '' { '--benches' } else { '--bench ' + NAME } }}

# Writes the corpus of conversations anew (Python 3, nothing else); the bytes must not change
corpus:
    python3 corpus/generate.py
    git diff --exit-code --stat corpus

# Recall and precision on the gold text
eval *ARGS:
    cargo run --release -- eval {{ ARGS }} corpus/gold/*.txt

# Licences, bans and sources of the dependencies; advisories too, which needs the network
deny:
    cargo deny check

# The oldest Rust that is promised
msrv:
    cargo +1.89 check --locked --all-targets

# Everything that a change has to pass
ci:
    .ci/run
