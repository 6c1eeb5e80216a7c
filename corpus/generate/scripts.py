"""Reads the conversation scripts (*.txt) and turns one into messages.

A script file holds conversations:

    === slug | kind | options      options: x2 (two records of it), who=First_Last (the account)
    @u                             a user's turn; @a assistant, @s system
    text of the turn
    @tool Bash                     a tool call of the assistant: its argument, or a JSON object
    @result                        what came back

In the text ⟦…⟧ is planted (⟦@email⟧ draws a value, ⟦Rose⟧ is literal), ⟪…⟫ is a look-alike to keep, {{name}} is tool output
from outputs.py, {{file name}} a file of files/, and ⟨a|b|c⟩ one of several wordings.
"""

import json
import re
from pathlib import Path

import outputs

HERE = Path(__file__).resolve().parent
MARKS = re.compile(r"⟦([^⟦⟧]*)⟧|⟪([^⟪⟫]*)⟫")
CHOICE = re.compile(r"⟨([^⟨⟩]*)⟩")
MACRO = re.compile(r"\{\{([a-z_]+(?: [\w.-]+)?)\}\}")
ARGUMENT = {"Bash": "command", "Read": "file_path", "Grep": "pattern", "Glob": "pattern", "WebFetch": "url"}


class Script:
    """One conversation as written: where it comes from and its turns as (tag, text)."""

    def __init__(self, lang, header):
        parts = [p.strip() for p in header.strip("= \n").split("|")]
        self.lang, self.slug, self.kind = lang, parts[0], parts[1]
        options = parts[2].split() if len(parts) > 2 else []
        self.times = next((int(o[1:]) for o in options if re.fullmatch(r"x\d+", o)), 1)
        self.who = next((o[4:].replace("_", " ") for o in options if o.startswith("who=")), None)
        self.turns = []


def load(path):
    """The scripts of one file; its name up to the first "_" or "." is the language."""
    lang, scripts = re.match(r"[a-z]+", path.name)[0], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("==="):
            scripts.append(Script(lang, line))
        elif re.fullmatch(r"@(u|a|s|result|tool \w+)", line):
            scripts[-1].turns.append([line[1:], []])
        elif scripts and scripts[-1].turns:
            scripts[-1].turns[-1][1].append(line)
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f"{path.name}: text before the first turn: {line[:40]}")
    for script in scripts:
        script.turns = [(tag, "\n".join(rows).strip("\n")) for tag, rows in script.turns]
    return scripts


class Record:
    """The messages of one record with everything planted in and kept from it."""

    def __init__(self, script, values, rng):
        self.values, self.rng = values, rng
        self.planted, self.kept, self.rest = [], [], []
        self.messages = []
        self._calls = []
        for tag, text in script.turns:
            self._turn(tag, text)

    def _expand(self, text):
        """Chooses the wordings and fills in tool output; marks stay for `_plain`."""
        def macro(found):
            name = found[1]
            if name.startswith("file "):
                return (HERE / "files" / name[5:]).read_text(encoding="utf-8").rstrip("\n")
            return outputs.expand(name, self.values, self.rng)
        while CHOICE.search(text):
            text = CHOICE.sub(lambda m: self.rng.choice(m[1].split("|")), text)
        return MACRO.sub(macro, text)

    def _plain(self, text):
        """`text` without marks; what they held is noted, and what stands outside planted marks goes to `rest`."""
        def value(found):
            if found[2] is not None:
                self._note(self.kept, found[2])
                return found[2]
            value = self.values[found[1][1:]] if found[1].startswith("@") else found[1]
            self._note(self.planted, value)
            return value
        self.rest.append(MARKS.sub(lambda m: "\0" if m[2] is None else m[2], text))
        return MARKS.sub(value, text)

    @staticmethod
    def _note(where, value):
        if value not in where:
            where.append(value)

    def _turn(self, tag, text):
        text = self._expand(text)
        if tag.startswith("tool "):
            self._tool(tag[5:], text)
        elif tag == "result":
            self._result(self._plain(text))
        else:
            role = {"u": "user", "a": "assistant", "s": "system"}[tag]
            self.messages.append({"role": role, "content": self._plain(text)})

    def _tool(self, name, text):
        """A tool call: joins the assistant's text before it, as one list of blocks."""
        if text.startswith("{"):
            given = self._filled(json.loads(text))
        elif name == "Write":
            path, _, body = text.partition("\n")
            given = {"file_path": self._plain(path), "content": self._plain(body)}
        else:
            given = {ARGUMENT.get(name, "input"): self._plain(text)}
        call = "toolu_01" + "".join(self.rng.choice("ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz123456789") for _ in range(22))
        self._calls.append(call)
        block = {"type": "tool_use", "id": call, "name": name, "input": given}
        if not self.messages or self.messages[-1]["role"] != "assistant":
            self.messages.append({"role": "assistant", "content": []})
        last = self.messages[-1]
        if isinstance(last["content"], str):
            last["content"] = [{"type": "text", "text": last["content"]}]
        last["content"].append(block)

    def _filled(self, value):
        """A tool's argument with its marks filled in, keys too; "int:…" becomes a JSON number."""
        if isinstance(value, dict):
            return {self._plain(key): self._filled(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._filled(inner) for inner in value]
        if isinstance(value, str):
            text = self._plain(value.removeprefix("int:"))
            return int(text) if value.startswith("int:") else text
        return value

    def _result(self, text):
        content = [{"type": "text", "text": text}] if self.rng.random() < 0.4 else text
        block = {"type": "tool_result", "tool_use_id": self._calls.pop(0), "content": content}
        if self.rng.random() < 0.3:
            block["is_error"] = False
        last = self.messages[-1]
        if last["role"] == "user" and isinstance(last["content"], list):
            last["content"].append(block)
        else:
            self.messages.append({"role": "user", "content": [block]})
