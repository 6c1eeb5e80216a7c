//! Passwords and keys in what connects to something: headers of messages, arguments of tools, what
//! a console prints.

use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const CONNECT: Rule = Rule {
    label: Label::PASSWORD,
    reach: 320,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(placeholder::real),
    confidence: Confidence::Likely,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "connect/element",
        about: "Password in an element of XML that has attributes",
        wake: &[Wake::Words(&["password ", "passwd ", "pwd "])],
        sift: Some(|text, at| text[..at].last().is_some_and(|b| b"<:".contains(b))),
        pattern: r#"(?i:password|passwd|pwd) [^<>\n]{1,96}[^/<>\n]>(?P<value>[^<>\s]{4,128})</"#,
        hits: &["<wsse:Password Type=\"PasswordText\">«F$qb9AN!Qla0»</wsse:Password>"],
        misses: &[
            "<Password type=\"text\" />",
            "<password minlength=\"8\">required</password>",
        ],
        check: Some(|value| placeholder::real(value) && judge::strong(value)),
        source: "OASIS Web Services Security, UsernameToken Profile 1.1",
        ..CONNECT
    },
    Rule {
        id: "connect/aws-secret",
        about: "AWS secret access key behind its id, or behind its name",
        label: Label::API_KEY,
        wake: &[
            Wake::Prefix(&["AKIA", "ASIA"]),
            Wake::Words(&["secret access key", "aws_secret_access_key"]),
        ],
        pattern: r"(?:(?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+\n](?:[^\n]{0,60}[^A-Za-z0-9/+\n])?|(?i:secret[ _]access[ _]key)(?: \[[^\]\n]{0,24}\])?(?:[ :=]{1,3}|[ \t:*]{0,3}\r?\n\s{0,8}|[ :*]{0,3}(?:</?[a-z][^<>\n]{0,40}>\s{0,8}){1,4})|(?i:aws_secret_access_key)[ =]{1,3})(?P<value>[A-Za-z0-9/+]{40})",
        right: Edge::Word,
        check: Some(random::random),
        confidence: Confidence::Certain,
        hits: &[
            concat!(
                "ACCESSKEY\t«AKIA",
                "52C67HTYYWOXNPPR»\t2024-05-11T09:22:31+00:00\t«i5sl9FLhm+69BKqI70mEP1uNLRk/13NLgNb3qM8I»\tActive"
            ),
            "Secret access key\n«BeLtQohZbaOJfWxNo/DvQZSiUoI9nfc2C6p/8rVj»\n\nCountry",
            "<label>Secret access key</label>\n<div class=\"v\">«BeLtQohZbaOJfWxNo/DvQZSiUoI9nfc2C6p/8rVj»</div>",
            "AWS Secret Access Key [None]: «BeLtQohZbaOJfWxNo/DvQZSiUoI9nfc2C6p/8rVj»",
            "aws configure set aws_secret_access_key «tj6JanU/Kv80JRNORtSZuFgLGyKa7UBQZgLmbNGQ»",
        ],
        misses: &[
            concat!(
                "AKIA",
                "52C67HTYYWOXNPPR is in /home/app/releases/current/config/aws/keys"
            ),
            "AWS Secret Access Key [None]: ",
        ],
        source: "AWS, Managing access keys for IAM users",
        ..CONNECT
    },
    Rule {
        id: "connect/domain-user",
        about: "Password behind the user of a Windows domain: `-U DOMAIN/user%…`",
        wake: &[Wake::Words(&["user=", "user ", "u '", "u \""])],
        pattern: r#"(?i:user|u)[ =]{1,2}["']?[A-Za-z0-9._-]{1,40}[/\\]{1,2}[A-Za-z0-9._-]{1,40}%(?P<value>[^\s"'`]{4,64})"#,
        hits: &["smbclient //nas/share -U 'ACME/jane%«o_o.A5CvZf»' -c 'ls'"],
        misses: &[
            "smbclient //nas/share -U ACME/jane",
            "user a/b%20c is unknown",
        ],
        check: Some(|value| {
            let bytes = value.as_bytes();
            let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
            placeholder::real(value) && bytes.len() >= 6 && digits > 0
        }),
        source: "smbclient(1)",
        ..CONNECT
    },
];
