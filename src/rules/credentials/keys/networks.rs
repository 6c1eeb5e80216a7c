//! Keys of networks, clusters and stores of secrets that have no prefix, and keys in files of a known form.

use crate::label::Label;
use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, unlike_words};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "identity/zerotier",
        about: "ZeroTier key, by its name",
        wake: &[Wake::Words(&["zerotier"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "Mein ZeroTier-Schlüssel lautet «ECpHOsku33nHJsH6",
                "LvS6E8bCknlNEcwY»."
            ),
            concat!("la clé ZeroTier : «sM33UVNe1Z1FKF50", "Qvh1gjkgTKUJtGdr»"),
        ],
        misses: &[
            concat!("ZeroTier build pesjnO9yyrk7A7Mk", "CMyWPEezL1HsAKQy"),
            "ZeroTier API key is short: E7tYtAQ",
        ],
        source: "docs.zerotier.com",
        ..NAMED
    },
    Rule {
        id: "identity/ngrok-auth",
        about: "ngrok authtoken, by its name",
        wake: &[Wake::Words(&["ngrok"])],
        pattern: named!(r"[12][A-Za-z0-9]{26}_[A-Za-z0-9]{20,24}"),
        near: &["ngrok*", "authtoken", "token"],
        hits: &[
            concat!(
                "ngrok config add-authtoken «2ZmL3fdjBQ0KkUQdNBlbVK9h",
                "so2_UxGtI5W0TATJjpCn0bN51»"
            ),
            concat!(
                "NGROK_AUTHTOKEN=«2Za54TQYbu0H1Qv8BR7rRu7J",
                "alN_6NqleePv219Zg50Q4UlP6»"
            ),
        ],
        misses: &[
            concat!("ngrok build njmi9Sn", "cYb52ahqyJNhrKz2Wtvo"),
            concat!("NGROK_AUTHTOKE", "N=2hBPkZ4jBuG8I"),
        ],
        source: "ngrok.com/docs",
        ..NAMED
    },
    Rule {
        id: "identity/vault-legacy",
        about: "HashiCorp Vault token of the older kind, by its name",
        wake: &[Wake::Words(&["vault"])],
        pattern: named!(r"s\.[A-Za-z0-9]{24}"),
        hits: &[
            concat!("VAULT_TOKEN=«s.0lFw4bOAI7C", "OeeGm4AEZRdJ8»"),
            concat!("vault login token «s.e8qBGfVpNS5", "dEu5PFxtp6f2L»"),
        ],
        misses: &[
            concat!("Vault build s.OoVpYXDTt56", "kPwP5seaChrg7"),
            "Vault API key is short: s.rW0Ko",
        ],
        source: "developer.hashicorp.com/vault/docs/concepts/tokens",
        ..NAMED
    },
    Rule {
        id: "identity/consul",
        about: "Consul or Nomad ACL token, by its name",
        wake: &[Wake::Words(&["consul", "nomad"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        near: &["token*", "secretid", "secret"],
        hits: &[
            concat!(
                "CONSUL_HTTP_TOKEN=«edf88eba-a255-4705",
                "-9bc4-b2a2d62e3aae»"
            ),
            concat!("NOMAD_TOKEN=«7ef4253c-7170-4745", "-9c90-69615ea94362»"),
        ],
        misses: &[
            concat!(
                "consul node 696ae6ab-e156-4",
                "e3f-a440-aebbc2ec8204 joined"
            ),
            concat!("nomad job 4dcfbb5a-31d9-4", "3eb-9e75-83aebd5e9589 runs"),
        ],
        source: "developer.hashicorp.com/consul/docs/security/acl",
        ..NAMED_UUID
    },
    Rule {
        id: "identity/kubeadm",
        about: "Bootstrap token of a Kubernetes cluster",
        wake: &[Wake::Words(&[
            "kubeadm",
            "bootstrap token",
            "bootstrap-token",
            "bootstraptoken",
        ])],
        pattern: named!(r"[a-z0-9]{6}\.[a-z0-9]{16}"),
        far: &[],
        hits: &[
            concat!(
                "kubeadm join 192.168.1.10:6443 --token «9yixu7.sfcg",
                "uththy7jrj7n»"
            ),
            concat!("bootstrap token: «tihvv8.d3zx", "kqhfq4rnwpzg»"),
        ],
        misses: &[
            concat!("Kubernetes bootstrap build h3j4c4.ke6n6", "pdqor3xqp6o"),
            "Kubernetes bootstrap API key is short: qsm88r.",
        ],
        source: "kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens",
        ..NAMED
    },
    Rule {
        id: "identity/laravel",
        about: "Laravel application key",
        wake: &[Wake::Words(&["base64:"])],
        sift: None,
        pattern: r"base64:[A-Za-z0-9+/]{43}=",
        right: Edge::Free,
        check: Some(unlike_words),
        hits: &[
            concat!(
                "APP_KEY=«base64:10vTDWBoq",
                "5lyyhfrW3CVNtEP5D7zFu066AJKUfFlJDP=»"
            ),
            concat!(
                "\"key\": \"«base64:F5mayt8T5",
                "W7voxJtqzh4AfmNVSWUdMYiFH6BNld8cVX=»\""
            ),
        ],
        misses: &[
            concat!("APP_KEY", "=base64:"),
            concat!("data bas", "e64:sVsxggK8BHAs="),
        ],
        source: "laravel.com/docs/encryption",
        ..KEY
    },
    Rule {
        id: "identity/ansible-vault",
        about: "Ansible vault: what a password opens",
        label: Label::SECRET,
        wake: &[Wake::Words(&["ansible_vault;"])],
        sift: None,
        pattern: r"(?s)ANSIBLE_VAULT;1\.[12];AES256(?:;[A-Za-z0-9_.-]{1,40})?\s{1,16}(?P<value>[a-f0-9]{20,80}(?:[ \t\r\n]+[a-f0-9]+)*)",
        reach: 32768,
        left: Edge::Free,
        right: Edge::Free,
        fit: Some(lines),
        hits: &[
            concat!(
                "$ANSIBLE_VAULT;1.1;AES256\n«3e5f25c21dec311b2388277b8778b998da12bf6afef4b3164a651c4efefeaf363fcf413d40a52bc9\n817a68375c488c738cd5db33020b62",
                "d3f99db97e114e9ac5e9c521c2b4e91b508e55b2c21c57c5e2\n4f7fa2125de2223805d409991edcd803af4f14244f9041478c202ac51e1f»\n"
            ),
            concat!(
                "password: !vault |\n          $ANSIBLE_VAULT;1.2;AES256;prod\n«932c90b79567b8451ca9cc6279fb25c0acd8a5d4e9147549ea0e680fd136c919728209858b105a81\nd01c1dad69de8c7e145a91639cd52e",
                "36a721bb0d46cb9f8d0f119209d3e8ff21f9657a4d91d8f61d\n55e7e02310ca0444d682f37b91ddb2560d3cde46c48e343a791127e3d596»"
            ),
        ],
        misses: &[
            concat!("$ANSIBLE", "_VAULT;1.1;AES256 is the header"),
            concat!("ANSIBLE_", "VAULT_PASSWORD_FILE=x"),
        ],
        source: "docs.ansible.com/ansible/latest/vault_guide",
        ..KEY
    },
    Rule {
        id: "identity/wireguard",
        about: "WireGuard private or preshared key",
        label: Label::PRIVATE_KEY,
        wake: &[Wake::Words(&[
            "privatekey",
            "private_key",
            "private-key",
            "presharedkey",
            "preshared_key",
            "preshared-key",
        ])],
        sift: None,
        pattern: r#"(?i:privatekey|private_key|private-key|presharedkey|preshared_key|preshared-key)["']?\s{0,3}[=: ]\s{0,3}["']?(?P<value>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)"#,
        right: Edge::Free,
        check: Some(unlike_words),
        hits: &[
            concat!(
                "[Interface]\nPrivateKey = «KaOD8anVM5UFOq2T6Vodni",
                "1SS+CjN1gz8nx3sxj7njk=»\n"
            ),
            concat!(
                "PresharedKey=«Ce90D6xJbmUE13loQcu/+m",
                "sNgtnmYOoKN6R423Mgjik=»"
            ),
        ],
        misses: &[
            concat!(
                "PublicKe",
                "y = niILy2qGmcDgWqLSFo67chRDV4Dkxa7UuUhgYWaRbA4="
            ),
            concat!("PrivateK", "ey = 8SwLxbjKNCX16Tt3dwNA="),
        ],
        source: "wireguard.com/quickstart",
        ..KEY
    },
    Rule {
        id: "identity/openvpn",
        about: "OpenVPN static key",
        label: Label::PRIVATE_KEY,
        wake: &[Wake::Words(&["openvpn static"])],
        sift: None,
        pattern: r"(?s)OpenVPN Static key V1-----\s{1,4}(?P<value>[a-f0-9]{32}(?:\s{1,4}[a-f0-9]{32}){1,15})",
        reach: 700,
        left: Edge::Free,
        hits: &[
            concat!(
                "-----BEGIN OpenVPN Static key V1-----\n«edbed7746c2399fa7195bc8713903009\n1acf71f394588f3d22701e1ef17f48e7",
                "\n216352fb185273581652c644b48089bb\n369b8068374fa729714eab7ec07e3924»\n-----END OpenVPN Static key V1-----"
            ),
            concat!(
                "<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n«4271b0d7b4f713965398166f857e5c2a\n64773537ec19f5c8a94dfa92b320c991",
                "\na6cc2ef11bacd5315fa0572242dec8f4\nae269c16f3397c8be873b758a12740c9»\n"
            ),
        ],
        misses: &[
            concat!("-----BEG", "IN OpenVPN Static key V1-----"),
            concat!("an OpenV", "PN static key 35e57595aa38e658"),
        ],
        source: "openvpn.net/community-resources",
        ..KEY
    },
];

/// Lines of 80 digits, and a last one that is shorter.
fn lines(found: &str) -> usize {
    let mut end = 0;
    for line in found.split_ascii_whitespace() {
        end = line.as_ptr() as usize - found.as_ptr() as usize + line.len();
        if line.len() != 80 {
            break;
        }
    }
    end
}
