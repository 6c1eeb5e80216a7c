"""Numbers for tests/stdnum.rs: valid ones and ones with one character changed, by python-stdnum.

    generate.py COUNT MODULE [TEMPLATE] ...

For each pair of arguments rows of JSON: which pair it is, from 0, a number, and whether the module takes
it. With a template, numbers are drawn from it and kept if the module takes them. Without one (an empty
argument) they come from the module's own judgement: beginning with the examples in its documentation,
characters are changed at random, a digit to a digit and a letter to a letter, and what is valid again is
kept and changed further. So the numbers wander through all that the module takes. The same arguments
give the same rows.

A template is a list of forms, one of which is drawn:

    #            a digit
    @            a capital letter
    [A-F2]       one of these characters
    <ab,cd>      one of these words
    {ddmmyy}     a date of 1930 to 1999; also ddmm, yymmdd, yyyymmdd. {yymmdd,20} is one of 2000 to 2019,
                 {yymmdd,m+40} has so much more on the month, {yymmdd,d+40} on the day
    |            parts two forms
"""

import datetime
import importlib
import json
import random
import re
import string
import sys

# Changes and draws that are tried for one number.
TRIES = 5000
# What a module asks for only when it is told to.
STRICT = {"mx.rfc": {"validate_check_digits": True}}
TOKEN = re.compile(r"#|@|\[[^\]]+\]|<[^>]+>|\{[^}]+\}|.")


def main():
    count = int(sys.argv[1])
    pairs = sys.argv[2:]
    for row, at in enumerate(range(0, len(pairs), 2)):
        for number, valid in Numbers(pairs[at], pairs[at + 1]).all(count):
            print(json.dumps({"row": row, "value": number, "valid": valid}))


class Numbers:
    def __init__(self, name, template):
        self.name = name
        self.module = importlib.import_module("stdnum." + name)
        self.forms = template.split("|") if template else []
        self.chance = random.Random(name + template)
        self.seen = set()
        self.current = [] if template else self.examples()

    def all(self, count):
        """Yields so many valid numbers, and as many that are not."""
        for at in range(count):
            number = self.draw() if self.forms else self.wander(at)
            if number is None:
                return
            if number not in self.seen:
                self.seen.add(number)
                yield self.written(number, at), True
            for _ in range(TRIES):
                wrong = self.change(number, 1)
                if wrong not in self.seen and not self.valid(wrong):
                    self.seen.add(wrong)
                    yield like(wrong, self.written(number, at)), False
                    break

    def valid(self, number):
        try:
            return bool(self.module.is_valid(number, **STRICT.get(self.name, {})))
        except Exception:
            return False

    def examples(self):
        """The numbers of the documentation's examples that are valid, in their plain form."""
        said = r"""(?:validate|is_valid|compact|format)\(['"]([^'"]+)['"]"""
        plain = []
        for number in re.findall(said, self.module.__doc__ or ""):
            try:
                number = self.module.compact(number) if hasattr(self.module, "compact") else number
            except Exception:
                continue
            if self.valid(number) and number not in plain:
                plain.append(number)
        return plain

    def wander(self, at):
        if not self.current:
            return None
        slot = at % len(self.current)
        for _ in range(TRIES):
            changed = self.change(self.current[slot], self.chance.choice((1, 2, 2, 3, 4, 6)))
            if changed not in self.seen and self.valid(changed):
                self.current[slot] = changed
                break
        return self.current[slot]

    def draw(self):
        for _ in range(TRIES):
            form = self.chance.choice(self.forms)
            number = "".join(self.token(token) for token in TOKEN.findall(form))
            if number not in self.seen and self.valid(number):
                return number
        return None

    def token(self, token):
        if token == "#":
            return self.chance.choice(string.digits)
        if token == "@":
            return self.chance.choice(string.ascii_uppercase)
        if token[0] == "[" and len(token) > 1:
            spread = lambda pair: "".join(map(chr, range(ord(pair[1]), ord(pair[2]) + 1)))
            return self.chance.choice(re.sub(r"(.)-(.)", spread, token[1:-1]))
        if token[0] == "<" and len(token) > 1:
            return self.chance.choice(token[1:-1].split(","))
        if token[0] == "{" and len(token) > 1:
            return self.date(token[1:-1])
        return token

    def date(self, form):
        form, _, more = form.partition(",")
        recent = more == "20"
        first = datetime.date(2000 if recent else 1930, 1, 1)
        date = first + datetime.timedelta(days=self.chance.randrange((20 if recent else 70) * 365))
        add = {"m": 0, "d": 0}
        if "+" in more:
            add[more[0]] = int(more[2:])
        parts = {
            "yyyy": "%04d" % date.year,
            "yy": "%02d" % (date.year % 100),
            "mm": "%02d" % (date.month + add["m"]),
            "dd": "%02d" % (date.day + add["d"]),
        }
        return re.sub(r"yyyy|yy|mm|dd", lambda part: parts[part[0]], form)

    def change(self, number, count):
        places = [at for at, c in enumerate(number) if c.isalnum() and c.isascii()]
        chars = list(number)
        for at in self.chance.sample(places, min(count, len(places))):
            kind = string.digits if chars[at].isdigit() else string.ascii_uppercase
            kind = kind.lower() if chars[at].islower() else kind
            chars[at] = self.chance.choice([c for c in kind if c != chars[at]])
        return "".join(chars)

    def written(self, number, at):
        """Every other number as the module would print it."""
        if at % 2 and hasattr(self.module, "format"):
            try:
                return self.module.format(number)
            except Exception:
                pass
        return number


def like(number, form):
    """A number with the separators of another one of the same length."""
    plain = iter(number)
    if sum(c.isalnum() for c in form) != len(number):
        return number
    return "".join(next(plain) if c.isalnum() else c for c in form)


main()
