//! Passwords that a program types into the fields of a page: tests, scrapers, agents with a browser.

use super::{call, judge, placeholder};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// How far before the call its field may be named, in bytes.
const BEFORE: usize = 120;

const TYPED: Rule = Rule {
    label: Label::PASSWORD,
    reach: 320,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(call::password),
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "browser/element",
        about: "Text for a field of a page that is described as one for a password, among the arguments of a tool",
        wake: &[Wake::Words(&[
            "element\"",
            "element\\",
            "selector\"",
            "selector\\",
            "target\"",
            "target\\",
        ])],
        pattern: concat!(
            r#"[a-z]{6,8}\\{0,3}"\s{0,2}:\s{0,2}\\{0,3}"[^"\n{}]{0,60}(?i:password|passwd|passphrase|passcode|passwort|kennwort|contraseña|senha|mot de passe|wachtwoord|hasło|пароль|密码|パスワード)[^\n{}]{0,60}\\{0,3}"\s{0,2},\s{0,16}"#,
            r#"(?:\\{0,3}"[a-z_A-Z]{1,16}\\{0,3}"\s{0,2}:\s{0,2}[^\n{},]{1,80},\s{0,16}){0,3}?\\{0,3}"(?:text|value|content|keys)\\{0,3}"\s{0,2}:\s{0,2}\\{0,3}"(?P<value>[^"\\\n]{3,128})"#,
        ),
        hits: &[
            r#"{"element":"Password field","ref":"e12","text":"«w8Kd22x!»","submit":true}"#,
            r#"{"selector":"input[name='password']","text":"«M@ple38!»"}"#,
            "{\"element\": \"Passwort Eingabe\",\n  \"ref\": \"e1\",\n  \"text\": \"«w8Kd22x!»\"}",
        ],
        misses: &[
            r#"{"element":"Search field","ref":"e12","text":"w8Kd22x"}"#,
            r#"{"element":"Password field","ref":"e12","text":"Enter your password"}"#,
            r#"{"selector":"a.forgot-password","action":"click"}"#,
        ],
        source: "Tools of Playwright MCP: browser_type",
        ..TYPED
    },
    Rule {
        id: "browser/typed",
        about: "Password that is typed into a field which the line names before",
        #[rustfmt::skip]
        wake: &[Wake::Words(&[
            "fill(", "type(", "sendkeys(", "send_keys(", "val(", "settext(", "set_text(", "typetext(", "type_text(", "entertext(", "enter_text(", "setvalue(", "set_value(", "presssequentially(", "press_sequentially(", "inputtext(", "input_text(", "replacetext(",
        ])],
        begin: Some(|text, at| names_field(text, at).then_some(at)),
        pattern: r#"[A-Za-z_]{3,20}\(\s{0,16}\\{0,3}["'`](?P<value>[^"'`\\\n]{3,128})\\{0,3}["'`]"#,
        hits: &[
            "driver.findElement(By.name(\"pass\")).sendKeys(\"«w8Kd22x!»\");",
            "$('#login-pass').val('«M@ple38!»')",
            "await page.getByRole('textbox', { name: 'Password' }).fill('«w8Kd22x!»');",
            "onView(withId(R.id.password)).perform(typeText(\"«w8Kd22x!»\"))",
        ],
        misses: &[
            "driver.findElement(By.name(\"q\")).sendKeys(\"w8Kd22x!\");",
            "await page.getByLabel('Password').fill('password')",
            "await password.fill(secret)",
            "compass.val('north12')",
        ],
        source: "Manuals of Selenium, Playwright, Cypress, jQuery and Espresso",
        ..TYPED
    },
    Rule {
        id: "browser/into",
        about: "Password that is typed into a field which the call names as its first argument",
        wake: &[Wake::Words(&[
            "type(",
            "fill(",
            "change(",
            "input(",
            "fillfield(",
            "fill_field(",
            "typetext(",
            "settext(",
            "paste(",
        ])],
        pattern: concat!(
            r#"[A-Za-z_]{4,12}\(\s{0,16}[^"'`/\n;]{0,48}["'`/][^"'`/\n;]{0,40}(?i:password|passwd|passphrase|passwort|kennwort|contraseña|senha|mot de passe)[^"'`/\n;]{0,24}["'`/][a-z]?\)?\s?,\s{0,16}"#,
            r#"(?:\{ ?target: ?\{ ?value: ?)?["'`](?P<value>[^"'`\\\n]{3,128})["'`]"#,
        ),
        hits: &[
            "await userEvent.type(screen.getByLabelText(/password/i), '«w8Kd22x!»');",
            "fireEvent.change(getByLabelText('Password'), { target: { value: '«M@ple38!»' } })",
            "I.fillField('Passwort', '«w8Kd22x!»');",
        ],
        misses: &[
            "userEvent.type(getByLabelText(/e-?mail/i), 'w8Kd22x!')",
            "fireEvent.change(getByLabelText('Password'), { target: { value: '' } })",
            "type('password_field', 'input_type')",
        ],
        source: "Manuals of Testing Library and CodeceptJS",
        ..TYPED
    },
    Rule {
        id: "browser/steps",
        about: "Password that a step of an agent types, before the field it goes to",
        wake: &[Wake::Words(&["text\"", "text\\", "value\"", "value\\"])],
        begin: Some(field_behind),
        pattern: r#"[a-z]{4,5}\\{0,3}"\s{0,2}:\s{0,2}\\{0,3}"(?P<value>[^"\\\n]{3,128})\\{0,3}""#,
        check: Some(|value| {
            placeholder::real(value) && judge::strong(value) && !judge::technical(value)
        }),
        hits: &[r#"{"action":"type","text":"«w8Kd22x!»","target":"password field"}"#],
        misses: &[
            r#"{"text":"Forgot12","href":"/password/reset"}"#,
            r#"{"text":"w8Kd22x!","target":"search field"}"#,
        ],
        source: "Records of agents that use a browser",
        ..TYPED
    },
];

/// Words for a field that takes a password, in lower case.
const FIELDS: [&str; 12] = [
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "passwort",
    "kennwort",
    "contraseña",
    "senha",
    "mot de passe",
    "wachtwoord",
    "hasło",
    "пароль",
];

/// Whether the line names a field for a password before the call at `at`.
fn names_field(text: &[u8], at: usize) -> bool {
    let from = at.saturating_sub(BEFORE);
    let line = &text[from..at];
    let line = &line[memchr::memrchr2(b'\n', b';', line).map_or(0, |at| at + 1)..];
    // Nothing but the field and the call is in it: `x = "password"; y.fill("…")` has two.
    let lower = String::from_utf8_lossy(line).to_lowercase();
    let short = [
        "\"pass\"", "'pass'", "-pass'", "_pass'", "-pass\"", "_pass\"", "pwd'", "pwd\"",
    ];
    FIELDS.iter().chain(&short).any(|word| lower.contains(word))
}

/// The key at `at`, if one for what it is typed into follows, with a word for a password.
fn field_behind(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + 240).min(text.len())];
    let close = memchr::memchr2(b'}', b'\n', window).unwrap_or(window.len());
    let window = &window[..close];
    let keys: [&[u8]; 4] = [b"\"target", b"\"element", b"\"selector", b"\"field"];
    let key = keys
        .iter()
        .find_map(|key| memchr::memmem::find(window, key))?;
    let behind = String::from_utf8_lossy(&window[key..]).to_lowercase();
    FIELDS
        .iter()
        .any(|word| behind.contains(word))
        .then_some(at)
}
