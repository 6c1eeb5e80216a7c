//! Tokens of package registries.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "package/npm",
        about: "npm access token",
        wake: &[Wake::Prefix(&["npm_"])],
        pattern: r"npm_[A-Za-z0-9]{20,36}",
        proof: Some(super::proof::crc_base62),
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!("key: '«np", "m_rcZ1mseVh6BaGwq5QxpSBtqWvINmva3EyG9x»'"),
            concat!(
                "//registry.example.org/:_authToken=«np",
                "m_CVLOgrTYszkLipqTHABcrpDOqwOJHKqnAng4»"
            ),
        ],
        misses: &[
            concat!("KEY=np", "m_dyhEK7lS"),
            concat!("KEY=np", "m_config_registry_8xekAlM80CgeQNTZJgOy"),
        ],
        source: "github.blog 2021-09-23, announcing npm's new access token format",
        ..KEY
    },
    Rule {
        id: "package/pypi",
        about: "PyPI token: a macaroon of pypi.org or test.pypi.org",
        wake: &[Wake::Prefix(&["pypi-AgE"])],
        pattern: r"pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{20,}",
        reach: 1100,
        hits: &[
            concat!(
                "export TOKEN=«pypi",
                "-AgEIcHlwaS5vcmct7h8vZSm8VdCrbqQfKlSctQ0EhI6T7kPfemiohZkGnAOE3HzR2PWVwoOCHz4BEuHQAMTAayoKzlbYqP15bBIEfEBy6K7wDhNIrA5a2bW6Os-MkCLJnPwiTY8zrjpZkUxqTzMkfDyuVyKCt3RB0P6eY»; run"
            ),
            concat!(
                "(«pypi",
                "-AgENdGVzdC5weXBpLm9yZw5Q-rZ_6MfThNZrc4bEruMWwkidMPawOUlQ5WIlEAoCTImegY4igsHTeTnjUw1ySaWLbxg2m0V3BFh26-nSjhixFDtzXNTfpo21Jy9Hr_NI91_uO_cgjwGFGUGCf_41VeF1YaXOWJtmjtaMhG_62XKy»)"
            ),
        ],
        misses: &[
            concat!("KEY=pypi", "-AgEIcHlw"),
            concat!(
                "KEY=pypi",
                "-AgEIcHlwaS5vcmdijVoV6P15gZCyVk3JvZKdy8eB4Qoko97Hi8d5jtGtEABexoMdWAbmQi7XBnV1R9O2JfF-I7-PlILRTgLHDC8houotve6_OpRevK9ixdyoRK0Qs7Zplw4h-r-NpHO_TLwXYpgeZxEmUXp7ZoyERe9sc"
            ),
        ],
        source: "pypi.org/help; pypi.org/project/pypitoken",
        ..KEY
    },
    Rule {
        id: "package/rubygems",
        about: "RubyGems key",
        wake: &[Wake::Prefix(&["rubygems_"])],
        pattern: r"rubygems_[a-f0-9]{20,48}",
        hits: &[
            concat!(
                "新的密钥是«ruby",
                "gems_f613659fafe2a14962d49efbfb0452f49324052402b82421»。"
            ),
            concat!(
                "API_KEY=«ruby",
                "gems_3c4507fd2a4adb075c32e90b50c1da4394127d21e418eb98»"
            ),
        ],
        misses: &[
            concat!("KEY=ruby", "gems_3f02ea09"),
            concat!(
                "KEY=ruby",
                "gems_ZRaZCiZhU8OAwTXFfKw2zPkSyerj7acQLhDumqBCkgzRatXz"
            ),
        ],
        source: "guides.rubygems.org",
        ..KEY
    },
    Rule {
        id: "package/nuget",
        about: "NuGet key",
        wake: &[Wake::Prefix(&["oy2"])],
        pattern: r"oy2[a-z0-9]{43}",
        hits: &[
            concat!(
                "\"token\": \"«oy",
                "2s7woyxg4xb343ti2v4t1j37l3jr5uvtr2szdybz1k9i»\","
            ),
            concat!(
                "use «oy",
                "2wi8c6ptexgzmsa2zkam7ursl68duvrmcn73u1hsd2xp» for now"
            ),
        ],
        misses: &[
            concat!("KEY=oy", "2ouft6dnspjhe0m0v2b0r2w9wq5xy0r"),
            concat!("KEY=toy", "2ekaqyk9tji85opzledgz3cbvkjz4659v3r62fx6eywl"),
        ],
        source: "learn.microsoft.com/nuget",
        ..KEY
    },
    Rule {
        id: "package/crates",
        about: "crates.io token",
        wake: &[Wake::Prefix(&["cio"])],
        pattern: r"cio[A-Za-z0-9]{32}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «ci",
                "oDqbDnmnWTV9ZtYQqysRwDe0sM4nhyBf0»\""
            ),
            concat!("key: '«ci", "oanUiYtiWMUZcijah3sMn59Aob7oUhtlL»'"),
        ],
        misses: &[
            concat!("KEY=ci", "oSPD6tlezaP157qPn8359hoL8"),
            concat!("KEY=soci", "oUtTKk2vwFPIXn0vR7Zk7y17PQZ3waVNE"),
        ],
        source: "doc.rust-lang.org/cargo",
        ..KEY
    },
    Rule {
        id: "package/clojars",
        about: "Clojars deploy token",
        wake: &[Wake::Prefix(&["CLOJARS_"])],
        pattern: r"CLOJARS_[a-z0-9]{60}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«CLOJ",
                "ARS_jt9r8towi0ju1tzwj0dikq60uxg47wk9hkc6wv32pvzd9atiau7fm5zk1lis»&v=1"
            ),
            concat!(
                "export TOKEN=«CLOJ",
                "ARS_36jme9bd4ulmbxcei674m8ehdkvd4pdtacumu2fwxrz2abpx0dzm8r8ince7»; run"
            ),
        ],
        misses: &[
            concat!("KEY=CLOJ", "ARS_pbw4txa7v1gqptq03jg3nifbs5uemr"),
            concat!(
                "KEY=CLOJ",
                "ARS_N5R392NLPFUK82GV9UL08EAILWKSHM725M4M6QYR3C2LQZ0NDASB3FQRQ2O8"
            ),
        ],
        source: "github.com/clojars/clojars-web",
        ..KEY
    },
    Rule {
        id: "package/docker",
        about: "Docker token: personal, organisation",
        wake: &[Wake::Prefix(&["dckr_pat_", "dckr_oat_"])],
        pattern: r"dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,40}",
        hits: &[
            concat!("(«dckr", "_pat_iv2Y9hRv0YgXhlISox0Ozxm20_b»)"),
            concat!(
                "新的密钥是«dckr",
                "_oat_KjnZonHzdBuSkGLXvYxdO0KsrJL1aS7e»。"
            ),
        ],
        misses: &[
            concat!("KEY=dckr", "_pat_Lhc40iLmI4b0WGiF"),
            "KEY=dckr_xat_UAOrokt9fLUJDKoEo2_mYy2ZILX",
        ],
        source: "docs.docker.com/security/access-tokens",
        ..KEY
    },
    Rule {
        id: "package/artifactory",
        about: "JFrog key or reference token",
        wake: &[Wake::Prefix(&["AKCp", "cmVmdGtuO"])],
        pattern: r"(?:AKCp[A-Za-z0-9]{69}|cmVmdGtuO[A-Za-z0-9]{55})",
        hits: &[
            concat!(
                "API_KEY=«AK",
                "Cp857nWhBWxF10peUkKvBvNWX9unbQsLIlcgrUYAHqBwgDsGe4pnKkapi0AltCESfYQpDgz»"
            ),
            concat!(
                "\"token\": \"«cmVm",
                "dGtuOS6qhzjKAPlFgMH97rSkMnNL9pNlOKOk4hlq4pgAiJSMGir3rmZfQv3L»\","
            ),
        ],
        misses: &[
            concat!("KEY=AK", "Cp8zxdQwSaAVNzNYuHS9B8IBQ1I7K12Ep"),
            concat!("KEY=cmVm", "dGtuOGeOK2Gf54QH2A7k7exBr"),
        ],
        source: "jfrog.com/help",
        ..KEY
    },
];
