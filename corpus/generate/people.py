"""Account holders and the pools that planted values are drawn from.

Nobody here is real. Names are the conventional placeholders of each language; e-mail domains, telephone numbers, IP and
MAC addresses come from the ranges set aside for examples; card numbers, IBANs and identity numbers are the published
test or specimen values. Telephone numbers of countries that publish no fictional range are plainly counted-up digits.
Passwords were made up for this file.
"""

import base64
import hashlib
import hmac
import json

# (language, full name, first name, last name, login, phone international, phone as written at home)
PEOPLE = [
    ("en", "Jane Doe", "Jane", "Doe", "jdoe", "+1 202 555 0143", "(202) 555-0143"),
    ("en", "John Doe", "John", "Doe", "johnd", "+12125550187", "212-555-0187"),
    ("en", "Mark Doe", "Mark", "Doe", "mdoe", "+1-415-555-0112", "415.555.0112"),
    ("en", "Will Doe", "Will", "Doe", "wdoe", "+1 312 555 0164", "312 555 0164"),
    ("en", "Rose Doe", "Rose", "Doe", "rdoe", "+44 7700 900461", "07700 900461"),
    ("en", "Richard Roe", "Richard", "Roe", "rroe", "+44 20 7946 0321", "020 7946 0321"),
    ("en", "Joe Bloggs", "Joe", "Bloggs", "jbloggs", "+447700900123", "07700 900123"),
    ("en", "Jane Roe", "Jane", "Roe", "janeroe", "+1 503 555 0128", "(503) 555-0128"),
    ("de", "Max Mustermann", "Max", "Mustermann", "mmustermann", "+49 30 23125 417", "030 23125 417"),
    ("de", "Erika Mustermann", "Erika", "Mustermann", "emuster", "+49 176 04069 012", "0176 04069012"),
    ("de", "Lieschen Müller", "Lieschen", "Müller", "lmueller", "+4917604069088", "0176/040690-88"),
    ("fr", "Jean Dupont", "Jean", "Dupont", "jdupont", "+33 6 39 98 12 34", "06 39 98 12 34"),
    ("fr", "Marie Martin", "Marie", "Martin", "mmartin", "+33199004512", "01.99.00.45.12"),
    ("es", "Juan Pérez", "Juan", "Pérez", "jperez", "+34 612 345 678", "612 345 678"),
    ("es", "María García", "María", "García", "mgarcia", "+34 912 345 678", "91 234 56 78"),
    ("pt", "João da Silva", "João", "da Silva", "joaosilva", "+55 11 91234-5678", "(11) 91234-5678"),
    ("pt", "Maria Silva", "Maria", "Silva", "msilva", "+351 912 345 678", "912 345 678"),
    ("zh", "张三", None, "张", "zhangsan", "+86 138 0013 8000", "13800138000"),
    ("zh", "李四", None, "李", "lisi88", "+86 139 1234 5678", "139-1234-5678"),
    ("zh", "王小明", "小明", "王", "wangxm", "+8613812345678", "138 1234 5678"),
    ("id", "Budi Santoso", "Budi", "Santoso", "budis", "+62 812-3456-7890", "0812-3456-7890"),
    ("id", "Siti Rahayu", "Siti", "Rahayu", "srahayu", "+6281234567890", "0812 3456 7890"),
    ("ja", "山田太郎", None, "山田", "yamadat", "+81 90-1234-5678", "090-1234-5678"),
    ("ja", "鈴木花子", None, "鈴木", "hsuzuki", "+81 3-1234-5678", "03-1234-5678"),
]

MAIL_HOSTS = ["example.com", "example.org", "example.net", "mail.example", "post.example"]

# What others write in: not the account holder's own.
MAIL_OTHER = [
    "support@shop.example", "billing@acme.example", "m.keller@firma.example", "hr@example.org", "office@clinic.example",
    "anna.k@example.net", "p.larsen+orders@example.com", "team-lead@corp.example", "contact@agence.example",
    "vendas@loja.example", "atencion@banco.example", "kundendienst@strom.example", "layanan@toko.example",
    "info@shouhin.example", "kefu@shop.example", "landlord77@example.org", "o'brien@example.com", "x_y.z@mail.test",
]

PHONE_OTHER = {
    "en": ["+1 (646) 555-0199", "020 7946 0958", "800-555-0133", "+44 7700 900982", "646-555-0171"],
    "de": ["030 23125 902", "+49 (0)30 23125-118", "0176 04069077"],
    "fr": ["01 99 00 77 31", "+33 1 99 00 12 08", "06.39.98.55.10"],
    "es": ["+34 600 123 456", "934 567 890"],
    "pt": ["(21) 3456-7890", "+55 21 98765-4321"],
    "zh": ["010-12345678", "+86 21 1234 5678"],
    "id": ["(021) 1234567", "+62 21 1234 5678"],
    "ja": ["03-9876-5432", "+81-80-9876-5432", "080-9876-5432"],
}

CARDS = [
    "4111 1111 1111 1111", "5555 5555 5555 4444", "4012888888881881", "3782 822463 10005", "6011-1111-1111-1117",
    "5105-1051-0510-5100", "30569309025904", "3530 1113 3330 0000", "4111-1111-1111-1111", "4242 4242 4242 4242",
    "371449635398431", "2223 0031 2200 3222",
]

IBANS = [
    "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19", "FR14 2004 1010 0505 0001 3M02 606",
    "NL91 ABNA 0417 1643 00", "ES91 2100 0418 4502 0005 1332", "PT50 0002 0123 1234 5678 9015 4",
    "AT61 1904 3002 3457 3201", "CH93 0076 2011 6238 5295 7", "BE68 5390 0754 7034", "IT60 X054 2811 1010 0000 0123 456",
]
IBAN_HOME = {"de": IBANS[0], "fr": IBANS[2], "es": IBANS[4], "pt": IBANS[5]}
BICS = ["COBADEFFXXX", "NWBKGB2L", "BNPAFRPP", "CAIXESBBXXX", "ABNANL2A", "CGDIPTPL", "UBSWCHZH80A"]
ABAS = ["021000021", "011401533", "121000358", "026009593"]
ACCOUNTS = ["000123456789", "4455667788", "1234567890", "987654321"]
SORTS = ["60-16-13", "20-00-00", "40-47-84"]
UK_ACCOUNTS = ["31926819", "55779911", "70872490"]
SSNS = ["078-05-1120", "219-09-9999", "457-55-5462"]

IPS = [f"{net}.{host}" for net in ("192.0.2", "198.51.100", "203.0.113") for host in (7, 23, 44, 61, 88, 130, 179, 201, 246)]
IP6S = ["2001:db8::17", "2001:db8:85a3::8a2e:370:7334", "2001:0db8:0000:0042:0000:8a2e:0370:7334", "2001:db8:1:2::5e",
        "2001:db8:cafe::9:1"]
MACS = ["00:00:5E:00:53:0A", "00:00:5e:00:53:4f", "00-00-5E-00-53-B1", "00:00:5e:00:53:c7", "0000.5e00.53e2"]

PASSWORDS = {
    "en": ["Tulip-Harbour-42", "copperKettle!9", "n0rthwind_Sail", "Gr33n&Gable77", "wet-otter-parade-6", "Qv7#marble"],
    "de": ["Blauwal_2019!", "Kirschbaum#77", "zwiebel-Treppe-3", "MeinHund4Ever"],
    "fr": ["Coquelicot!58", "petit_Nuage94", "Lavande-et-miel7"],
    "es": ["Girasol.2021", "CasaAzul#15", "lunaLlena88!"],
    "pt": ["Maracuja@2020", "pastel-Nata7", "chuvaFina!33"],
    "zh": ["Xiaomao2019!", "lvcha#8866", "Feiji-520-abc"],
    "id": ["KopiSusu_88", "merdeka45!Ok", "Rendang#Pedas7"],
    "ja": ["Sakura-2020!", "neko_daisuki9", "Umi#to#Yama3"],
}

# For connection URLs: no character that would end the password there.
PASSWORDS_URL = ["Tulip-Harbour-42", "n0rthwind_Sail", "wet-otter-parade-6", "s3cure.Pier", "lampOil%2177", "bR1ck-oven-88"]

BIRTHDAYS = {
    "en": ["14 March 1984", "03/14/1984", "July 9, 1991", "1978-11-02", "2nd June 1969"],
    "de": ["14.03.1984", "9. Juli 1991", "02.11.1978"],
    "fr": ["14/03/1984", "9 juillet 1991", "2 novembre 1978"],
    "es": ["14/03/1984", "9 de julio de 1991", "02-11-1978"],
    "pt": ["14/03/1984", "9 de julho de 1991", "02/11/1978"],
    "zh": ["1984年3月14日", "1991-07-09", "1978.11.02"],
    "id": ["14 Maret 1984", "09-07-1991", "2 November 1978"],
    "ja": ["1984年3月14日", "1991/07/09", "昭和53年11月2日"],
}

# Specimen numbers that the issuing authorities or standards print themselves.
NATIONAL_IDS = {
    "de": "86 095 742 719",          # tax identification number, specimen
    "fr": "2 55 08 14 168 025 38",   # NIR with key, specimen
    "es": "12345678Z",               # DNI, specimen
    "pt": "111.444.777-35",          # CPF, textbook example
    "zh": "11010519491231002X",      # GB 11643 specimen
    "id": "3171234567890123",        # NIK, counted-up digits
    "ja": "123456789018",            # My Number, counted-up digits with a right check digit
}


def jwt(subject, minute):
    """A well-formed JWT: says itself that it is an example, signed with the word "example"."""
    def part(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
    head = part(b'{"alg":"HS256","typ":"JWT"}')
    claims = {"iss": "https://auth.example.com", "sub": subject, "note": "example only", "iat": 1757000000 + minute * 60}
    body = part(json.dumps(claims, separators=(",", ":")).encode())
    mac = part(hmac.new(b"example", f"{head}.{body}".encode(), hashlib.sha256).digest())
    return f"{head}.{body}.{mac}"


class Values:
    """The values of one record: each key is drawn once and then stays the same for the whole conversation."""

    def __init__(self, lang, rng, person=None):
        self.lang, self.rng, self.drawn = lang, rng, {}
        if person is None:
            person = rng.choice([p for p in PEOPLE if p[0] == lang])
        _, self.name, self.first, self.last, self.login, self.phone_intl, self.phone_home = person
        self.email = self._own_email()
        # How mail and letters address the person; in Chinese and Japanese the family name with a title does that.
        self.call = self.first or self.name

    def _own_email(self):
        host = self.rng.choice(MAIL_HOSTS)
        ascii_last = self.last.lower().replace("ü", "ue").replace("é", "e").replace("í", "i").replace(" ", "")
        if not ascii_last.isascii():
            return f"{self.login}@{host}"
        local = self.rng.choice([self.login, f"{self.login}{self.rng.randrange(60, 99)}",
                                 f"{self.login[0]}.{ascii_last}", f"{ascii_last}.{self.login[0]}+home"])
        return f"{local}@{host}"

    def __getitem__(self, key):
        if key not in self.drawn:
            self.drawn[key] = self._draw(key)
        return self.drawn[key]

    def _draw(self, key):
        """`card`, `card2`, `card3` are three different cards; the digit only asks for another value."""
        own = {"name": self.name, "first": self.call, "last": self.last, "email": self.email, "login": self.login,
               "phone": self.phone_home, "phonei": self.phone_intl}
        if key in own:
            return own[key]
        kind = key if key == "ip6" else key.rstrip("0123456789")
        lang, rng = self.lang, self.rng
        if kind == "basic":
            return base64.b64encode(f"{rng.choice(['deploy', 'reader', 'svc-report'])}:{self._fresh('pw', PASSWORDS['en'])}".encode()).decode()
        if kind == "jwt":
            return jwt("user-" + str(rng.randrange(1000, 9999)), rng.randrange(99999))
        if kind == "iban":
            return self._fresh(kind, [IBAN_HOME[lang]] if lang in IBAN_HOME and key == "iban" else IBANS)
        if kind == "ibanc":
            return self["iban"].replace(" ", "")
        if kind == "nid":
            return NATIONAL_IDS[lang]
        pools = {"card": CARDS, "bic": BICS, "ssn": SSNS, "aba": ABAS, "acct": ACCOUNTS, "sort": SORTS,
                 "ukacct": UK_ACCOUNTS, "ip": IPS, "ip6": IP6S, "mac": MACS, "omail": MAIL_OTHER,
                 "ophone": PHONE_OTHER[lang], "pw": PASSWORDS[lang], "pwe": PASSWORDS["en"], "pwu": PASSWORDS_URL, "dob": BIRTHDAYS[lang]}
        return self._fresh(kind, pools[kind])

    def _fresh(self, kind, pool):
        """A value of the pool that this record does not use yet, as long as there is one."""
        used = set(self.drawn.values())
        left = [v for v in pool if v not in used] or pool
        return self.rng.choice(left)
