#!/usr/bin/env python3
"""Makes the corpus of whole conversations: transcripts.jsonl and expected.tsv, beside this file.

    python3 corpus/generate.py        rewrites both files; the same bytes every time

transcripts.jsonl holds conversations in efface's native format, in eight languages, with personal data and secrets planted
where people leave them, look-alikes that must stay, every case the gate knows, and JSON spelt in many ways.
expected.tsv says for each line: line number (from 1), conversation_id, language, kind, outcome (`out` or
`held:REASON`), the planted values as a JSON array, the look-alikes as a JSON array (empty for held records). No head line.
Both are judged at `--now 2026-01-15T00:00:00Z`.

All text was written for this project; licence MIT OR Apache-2.0, as the rest of it. Nobody in it is real: see
generate/people.py for where the values come from. The parts: generate/*.txt the conversations, scripts.py their reader,
outputs.py what tools print, people.py the account holders and values, facts.py the gate's cases.
"""

import json
import random
import re
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE / "generate"))

import facts                      # noqa: E402
import people                     # noqa: E402
import scripts                    # noqa: E402
from outputs import hexes, uuid   # noqa: E402

SEED = 20260115
RAW = re.compile(r'"\\u0001(.*?)\\u0001"|"\x01(.*?)\x01"')   # a number spelt as given, not as Python would
LINT = [re.compile(p) for p in (
    r"(?<!git)(?<=[\w.+-])@[\w-]+\.(?:[a-z]+\.)*(?:example|test|com|org|net|invalid)\b", r"\b(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d",
    r"2001:0?db8", r"(?i)00[:-]00[:-]5e", r"/(?:home|Users)/\w", r"\b\d{4} \d{4} \d{4}\b", r"555-01\d\d", r"7700 900")]


def main():
    rng = random.Random(SEED)
    todo = [script for path in sorted((HERE / "generate").glob("*.txt")) for script in scripts.load(path) for _ in range(script.times)]
    rng.shuffle(todo)
    cases = facts.schedule(len(todo), rng)
    lines, rows, problems = [], [], []
    for number, (script, case) in enumerate(zip(todo, cases), 1):
        values = people.Values(script.lang, rng, pick(script, rng))
        record = scripts.Record(script, values, rng)
        problems += [f"line {number} {script.lang}/{script.slug}: {what}" for what in check(record, values)]
        gate, outcome = facts.make(case, rng)
        data = assemble(record, values, gate, rng)
        lines.append(spell(data, rng))
        kept = record.kept if outcome == "out" else []
        rows.append((number, data["conversation_id"], script.lang, script.kind, outcome, compact(record.planted), compact(kept)))
    problems += verify(lines, rows)
    (HERE / "transcripts.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")
    (HERE / "expected.tsv").write_text("".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8", newline="\n")
    summary(lines, rows, cases, problems)
    return 1 if problems else 0


def pick(script, rng):
    """The account holder: the one the script asks for, or anybody of its language."""
    fits = [p for p in people.PEOPLE if p[1] == script.who] if script.who else [p for p in people.PEOPLE if p[0] == script.lang]
    return rng.choice(fits)


def check(record, values):
    """What is wrong with a record: a value that also stands unmarked, or something that should be marked and is not."""
    rest = "\n".join(record.rest)
    own = [values.name, values.email, values.phone_home, values.phone_intl, values.login]
    for value in dict.fromkeys(record.planted + own):
        if value in rest:
            yield f"unmarked: {value}"
        if any(value in kept for kept in record.kept):
            yield f"kept and planted: {value}"
    for pattern in LINT:
        if found := pattern.search(rest):
            yield f"not marked: {rest[max(0, found.start() - 20):found.end() + 20]!r}"
    if left := re.search(r"[⟦⟧⟪⟫⟨⟩]|\{\{", rest):
        yield f"mark left over: {rest[max(0, left.start() - 20):left.end() + 20]!r}"


def assemble(record, values, gate, rng):
    """The native record: account, consent, gate facts, messages, and now and then a field nobody named."""
    zone = rng.choice(facts.ZONES)
    account = {"id": rng.choice(["acct_" + hexes(rng, 16), uuid(rng)]), "email": values.email, "name": values.name,
               "phone": values.phone_intl, "plan": gate["plan"]}
    consent = {"training": gate["training"], "decided_at": gate["decided"]}
    if consent["decided_at"] is not facts.MISSING:
        consent["decided_at"] = facts.stamp(gate["decided"], rng.choice(facts.ZONES))
    if gate["consent"] != "given":
        consent = facts.MISSING if gate["consent"] == "missing" else None
    data = {"conversation_id": uuid(rng), "account": account, "consent": consent, "incognito": gate["incognito"],
            "safety_flagged": gate["flagged"], "created_at": facts.stamp(gate["created"], zone),
            "updated_at": facts.stamp(gate["updated"], zone), "messages": turns(record, gate, zone, rng)}
    if rng.random() < 0.18:
        data["model"] = rng.choice(["assist-3-large", "assist-3-small", "assist-2.1"])
    if rng.random() < 0.12:
        data["metadata"] = {"client": rng.choice(["web", "ios", "cli"]), "build": "2025.09.3", "locale": values.lang}
    if rng.random() < 0.06:
        data["trace"] = int("1" + "".join(rng.choice("0123456789") for _ in range(22)))
    if rng.random() < 0.06:
        data["temperature"] = "\x011.10\x01"
    if rng.random() < 0.04:
        data["usage"] = {"in": rng.randrange(50, 9000), "out": rng.randrange(50, 900), "cost": "\x013.20e-3\x01", "cached": None}
    return drop(shuffled(data, rng))


def turns(record, gate, zone, rng):
    """The messages with times between start and end; a plain text is now and then a list of one block."""
    span = gate["updated"] - gate["created"]
    dated = rng.random() < 0.75
    messages = []
    for i, message in enumerate(record.messages):
        content = message["content"]
        if isinstance(content, str) and rng.random() < 0.25:
            content = [{"type": "text", "text": content}]
        at = gate["created"] + timedelta(seconds=int(span.total_seconds() * i / max(1, len(record.messages) - 1)))
        messages.append({"role": message["role"], "content": content, **({"created_at": facts.stamp(at, zone)} if dated else {})})
    if rng.random() < 0.3:
        messages = [{key: m[key] for key in sorted(m)} for m in messages]
    return messages


def shuffled(data, rng):
    """Another order of the top-level fields in about half of the records."""
    keys = list(data)
    if rng.random() < 0.5:
        rng.shuffle(keys)
    return {key: data[key] for key in keys}


def drop(value):
    """Takes out the fields that are missing in this case."""
    if isinstance(value, dict):
        return {key: drop(inner) for key, inner in value.items() if inner is not facts.MISSING}
    return value


def spell(data, rng):
    """One line of JSON, in one of the spellings that writers use."""
    text = json.dumps(data, ensure_ascii=rng.random() < 0.35, separators=rng.choice([(",", ":"), (",", ":"), (", ", ": "), (", ", ":")]))
    text = RAW.sub(lambda m: m[1] or m[2], text)
    extra = rng.random()
    if extra < 0.06:
        text = text.replace("/", "\\/")
    elif extra < 0.10:
        text = text.replace("<", "\\u003c").replace(">", "\\u003E").replace("&", "\\u0026")
    elif extra < 0.12:
        text = text.replace("@", "\\u0040")
    return text


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def strings(value):
    """Every string of a value, keys and whole numbers too."""
    if isinstance(value, (str, int)):
        yield str(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def verify(lines, rows):
    """Reads the lines back: they parse, no key twice, and what expected.tsv names does stand in the text."""
    def pairs(found):
        if len({key for key, _ in found}) != len(found):
            raise ValueError("duplicate key")
        return dict(found)
    for line, row in zip(lines, rows):
        data = json.loads(line, object_pairs_hook=pairs)
        text = "\n".join(strings(data["messages"]))
        for value in json.loads(row[5]) + json.loads(row[6]):
            if value not in text:
                yield f"line {row[0]}: named but not there: {value}"


def summary(lines, rows, cases, problems):
    sizes = sorted(len(line.encode()) for line in lines)
    clean = sum(row[5] == "[]" for row in rows)
    out = sum(row[4] == "out" for row in rows)
    print(f"{len(lines)} records, {sum(sizes)} bytes (smallest {sizes[0]}, median {sizes[len(sizes) // 2]}, largest {sizes[-1]})")
    print(f"{out} pass the gate ({100 * out // len(rows)} %), {clean} have nothing planted ({100 * clean // len(rows)} %)")
    columns = {"language": [r[2] for r in rows], "kind": [r[3] for r in rows], "gate case": cases, "outcome": [r[4] for r in rows]}
    for title, column in columns.items():
        print(f"by {title}: " + ", ".join(f"{name} {n}" for name, n in sorted(Counter(column).items())))
    for problem in problems:
        print("PROBLEM", problem, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
