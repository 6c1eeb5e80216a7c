//! Further tokens of the registries of packages.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "package/packagist",
        about: "Private Packagist token",
        wake: &[Wake::Prefix(&["packagist_"])],
        pattern: r"packagist_(?:uut|ack|out|acs)_[a-f0-9]{40,90}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «packagist_uu",
                "t_ac627160e3731b7fd0cd222101c7ab332bba177aa990f021194b0279ac2c3e049d60»\""
            ),
            concat!(
                "key: '«packagist_uu",
                "t_5e7a1681b1ea667c8a55e6de96215d418f84662e0d64bf5e20f44ee51d309e9c8d6a»'"
            ),
        ],
        misses: &[
            concat!("KEY=packagist_uu", "t_418d08"),
            concat!(
                "KEY=packagist_uu",
                "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "packagist.com/docs",
        ..KEY
    },
    Rule {
        id: "package/open-vsx",
        about: "Open VSX token",
        wake: &[Wake::Prefix(&["ovsxat_", "ovsxp_"])],
        pattern: r"ovsx(?:at|p)_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«ovsxa",
                "t_e6898a71-7dbd-4dee-9e78-f826b82d0b84»&v=1"
            ),
            concat!(
                "export TOKEN=«ovsxa",
                "t_bee74bc6-26e4-457f-aa02-e4ff37eb75a2»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ovsxa", "t_3cff4c"),
            concat!("KEY=ovsxa", "t_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        ],
        source: "github.com/eclipse/openvsx",
        ..KEY
    },
    Rule {
        id: "package/jsr",
        about: "JSR token",
        wake: &[Wake::Prefix(&["jsrp_", "jsrd_"])],
        sift: Some(solid),
        pattern: r"jsr[pd]_[A-Za-z0-9]{40,64}",
        hits: &[
            concat!(
                "(«jsr",
                "p_5VGPWRrMyfXPVlqFLo0oJ9WnXzL53RhQLSSs4z21WgeXUjJI»)"
            ),
            concat!(
                "新的密钥是«jsr",
                "p_Smhw3BDOMpLvuzOxf0AzlMf3qCnKrBxCVP4ltJBRAjv3G7K4»。"
            ),
        ],
        misses: &[
            concat!("KEY=jsr", "p_1777f2"),
            concat!(
                "KEY=jsr",
                "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "jsr.io/docs",
        ..KEY
    },
    Rule {
        id: "package/npm-legacy",
        about: "npm token of the older kind",
        wake: &[Wake::Words(&["authtoken"])],
        sift: None,
        pattern: r#"(?i:authtoken)["']?\s?[:=]\s?["']?(?P<value>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})"#,
        hits: &[
            concat!(
                "//registry.npmjs.org/:_authToken=«83cbaa9d-8937-42f0",
                "-ab8c-793abc80f459»"
            ),
            concat!("_authToken=\"«91030833-26bd-4fa3", "-9fbb-647d04744142»\""),
        ],
        misses: &[
            concat!("//regist", "ry.npmjs.org/:_authToken=${NPM_TOKEN}"),
            concat!("author=4", "897b872-20e7-4690-b47c-47ab8bfacebe"),
        ],
        source: "docs.npmjs.com",
        ..KEY
    },
    Rule {
        id: "package/cloudsmith",
        about: "Cloudsmith key, by its name",
        wake: &[Wake::Words(&["cloudsmith"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "la clé Cloudsmith : «f0731373e6da53d2e264",
                "c0b9c85b3599533451ec»"
            ),
            concat!(
                "Cloudsmith 的密钥是«3a50b1136f22f8a5ca68",
                "3fa9bd570b416ee5187d»。"
            ),
        ],
        misses: &[
            concat!(
                "Cloudsmith build 35773798a1fdf59ae489",
                "8c9c9afba5eef6d62116"
            ),
            "Cloudsmith API key is short: 63f1b57",
        ],
        source: "help.cloudsmith.io",
        ..NAMED
    },
    Rule {
        id: "package/hex",
        about: "Hex key, by its name",
        wake: &[Wake::Words(&["hex_api", "hexpm", "hex.pm"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("HEX_API_KEY=«af0d2086c7b3d244", "927c6ed8cc747399»"),
            concat!("hex.pm key: «1c1adf5fd9c45928", "3d6cdb688b669745»"),
        ],
        misses: &[
            concat!("Hex build c8c89494ac490fa0", "6fe1340d7f858f50"),
            "Hex API key is short: 0c7fc6f",
        ],
        source: "hex.pm/docs",
        ..NAMED
    },
    Rule {
        id: "package/chocolatey",
        about: "Chocolatey key, by its name",
        wake: &[Wake::Words(&["chocolatey", "choco "])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "CHOCOLATEY_API_KEY=«e658b432-7bb6-48e3",
                "-acab-1eee77b8fc14»"
            ),
            concat!(
                "choco push --key «e3dd4b45-0771-4449",
                "-b2f1-83c0683d47aa»"
            ),
        ],
        misses: &[
            concat!("Chocolatey build c77eb162-556c-47e8", "-a2a0-7bd6b5b1a7eb"),
            "Chocolatey API key is short: 4dbef53",
        ],
        source: "docs.chocolatey.org",
        ..NAMED_UUID
    },
    Rule {
        id: "package/cocoapods",
        about: "CocoaPods key, by its name",
        wake: &[Wake::Words(&["cocoapods"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "COCOAPODS_TRUNK_TOKEN=«73630a0ab4f8e6e6",
                "0d713eb6458ef65a»"
            ),
            concat!(
                "CocoaPods trunk token «1e4b73adedb9dc10",
                "63f7395670605f1b»"
            ),
        ],
        misses: &[
            concat!("CocoaPods build 97bbaddc0d221021", "97376bbd71a6abed"),
            "CocoaPods API key is short: f2f2098",
        ],
        source: "guides.cocoapods.org",
        ..NAMED
    },
    Rule {
        id: "package/anaconda",
        about: "Anaconda key, by its name",
        wake: &[Wake::Words(&["anaconda", "conda_token"])],
        pattern: named!(r"[a-z]{2}-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "anaconda: {\n  secretKey: \"«ab-7cbe2332-04a8-47",
                "22-b067-b2968ae9df32»\"\n}"
            ),
            concat!(
                "kunci API Anaconda: «ab-67970d0a-c747-44",
                "56-9936-6a1e79fbf3a4»"
            ),
        ],
        misses: &[
            concat!("Anaconda build ab-addedb3e-f105-424", "9-b455-1f5a3a39d1b4"),
            "Anaconda API key is short: ab-b0dc",
        ],
        source: "docs.anaconda.com",
        ..NAMED_UUID
    },
    Rule {
        id: "package/quay",
        about: "Quay robot account key, by its name",
        wake: &[Wake::Words(&["quay"])],
        pattern: named!(r"[A-Z0-9]{64}|[A-Za-z0-9]{40}"),
        hits: &[
            concat!(
                "QUAY_TOKEN=«3DWCDC7HO2WQMXU6GTQNO51C37E2LTG4",
                "1R0WOE1IT1W7P1EOR2DYXPSNMAZKQH6P»"
            ),
            concat!(
                "quay robot token: «ZSc29Ol5eBqiZvxgWJUv",
                "c9VAOZD28rwPiqLXsue1»"
            ),
        ],
        misses: &[
            concat!(
                "Quay robot account build YMUKK82AY6IZOOLL58N0W8712I22CGMC",
                "007LUTVX0YGKFS1RKBZ1YIJZ2F2WEDHH"
            ),
            "Quay robot account API key is short: QGAPTHI",
        ],
        source: "docs.quay.io",
        ..NAMED
    },
];
