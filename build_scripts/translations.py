"""Collects what the window says, and makes the files that translate it.

python build_scripts/translations.py            brings resources/translations/*.ts up to date
python build_scripts/translations.py --compile  and makes the .qm files that the program reads
python build_scripts/translations.py --pseudo   and the language that nobody speaks, as well

A new language begins as a copy of imrdesk_en.ts under its own name (imrdesk_de.ts), and is
written with Qt Linguist. Texts are found where `tr`, `trn`, `declared` and `say` are called, and
in the registries of fields, statuses and actions; pyside6-lupdate finds only the methods of Qt.
"""

from __future__ import annotations

import argparse
import ast
import string
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "build_scripts")]

import pseudo_language  # noqa: E402  found through the line above when run as a script

SOURCES = ROOT / "desktop" / "imrdesk"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "imrdesk"
TELLERS = {"tr": 1, "declared": 1, "say": 1, "trn": 2, "say_n": 2}
"""The functions whose literals are texts, and how many of their arguments are."""
ERRORS = ("UserError", "ValueMistake", "SearchMistake", "CalledOffError")
"""What is raised with a sentence, which is looked up as it is where it is a literal."""
HANDED_ON = "say"
"""The one that some parts are given as an argument; they give it texts of registries as well."""


@dataclass
class Text:
    """One text of the window.

    Attributes:
        source: as it stands in the program, which is what it is looked up by.
        plural: its other English form, where it goes with a number.
        places: `file:line` of each call; a registry's name where it is declared.
    """

    source: str
    plural: str | None = None
    places: list[str] = field(default_factory=list)


Texts = dict[str, Text]


def collect(sources: Path = SOURCES) -> Texts:
    """Return every text of the program by its source, in alphabetical order.

    Raises:
        ValueError: where a text is no literal, or has two plurals.
    """
    found: Texts = {}
    for path in sorted(sources.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(sources.parent).as_posix()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and teller(node) in ERRORS:
                _add_sentence(found, node, f"{name}:{node.lineno}")
            elif isinstance(node, ast.Call) and teller(node) in TELLERS:
                source, *plural = literals(node, f"{name}:{node.lineno}") or [""]
                if source:
                    _add(found, source, plural[0] if plural else None, f"{name}:{node.lineno}")
    for place, source in registry_texts():
        _add(found, source, None, place)
    return dict(sorted(found.items()))


def teller(call: ast.Call) -> str:
    """Return the name of the function that is called, also of `self.say`; empty for others."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == HANDED_ON:
        return HANDED_ON
    return call.func.id if isinstance(call.func, ast.Name) else ""


def literals(call: ast.Call, place: str) -> list[str]:
    """Return the texts of a call of one of the `TELLERS`; none where `say` is given a registry's.

    Raises:
        ValueError: where one of them is no literal.
    """
    name = teller(call)
    wanted = call.args[: TELLERS[name]]
    texts = [a.value for a in wanted if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if len(texts) < TELLERS[name] and name != HANDED_ON:
        raise ValueError(f"{place}: {name}() needs a literal text")
    return texts


def _add(found: Texts, source: str, plural: str | None, place: str) -> None:
    text = found.setdefault(source, Text(source))
    if plural is not None and text.plural not in (None, plural):
        raise ValueError(f"{place}: “{source}” has another plural elsewhere")
    text.plural = text.plural or plural
    text.places.append(place)


def _add_sentence(found: Texts, call: ast.Call, place: str) -> None:
    sentence = call.args[0] if call.args else None
    if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
        _add(found, sentence.value, None, place)


def registry_texts() -> Iterator[tuple[str, str]]:
    """Yield the texts that registries declare, each with the registry's name."""
    from imrdesk.domain.annotation import Ink  # noqa: PLC0415  only where texts are collected
    from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, Section  # noqa: PLC0415
    from imrdesk.domain.review import FieldState  # noqa: PLC0415
    from imrdesk.domain.status import Status  # noqa: PLC0415
    from imrdesk.review.why import RULE_WORDS  # noqa: PLC0415
    from imrdesk.ui.action_specs import ACTIONS, Group  # noqa: PLC0415

    for one in (*LETTER_FIELDS, *DECISION_FIELDS):
        for text in (one.label, one.meaning, one.source, *map(str, one.allowed)):
            yield "fields", text
    for sentence in RULE_WORDS.values():
        yield "rules", sentence
    for registry in (Section, FieldState, Status, Ink, Group):
        for member in registry:
            yield registry.__name__, member.value
    for group in Group:
        yield "Group", f"&{group.value}"
    for spec in ACTIONS:
        yield "ACTIONS", spec.text


Forms = tuple[str, ...]
"""A translation: one form, or as many as the language has for numbers."""


def read_ts(path: Path) -> dict[str, Forms]:
    """Return the finished translations of a file, by their source."""
    found: dict[str, Forms] = {}
    for message in etree.parse(path).getroot().iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.get("type") is None:
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found[source] = tuple(forms or [translation.text or ""])
    return found


def write_ts(path: Path, language: str, texts: Texts, translations: Mapping[str, Forms]) -> None:
    """Write the file that Qt Linguist opens; what has no translation is marked unfinished."""
    root = etree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = etree.SubElement(root, "context")
    etree.SubElement(context, "name").text = CONTEXT
    for text in texts.values():
        message = etree.SubElement(context, "message")
        for place in sorted({place.partition(":")[0] for place in text.places}):
            etree.SubElement(message, "location", filename=place)
        etree.SubElement(message, "source").text = text.source
        if text.plural is not None:
            message.set("numerus", "yes")
            etree.SubElement(message, "extra-po-msgid_plural").text = text.plural
        _write_forms(message, text, translations.get(text.source))
    data = etree.tostring(
        root, xml_declaration=True, encoding="utf-8", pretty_print=True, doctype="<!DOCTYPE TS>"
    )
    path.write_bytes(data)


def _write_forms(message: etree._Element, text: Text, forms: Forms | None) -> None:
    translation = etree.SubElement(message, "translation")
    if forms is None:
        translation.set("type", "unfinished")
    if text.plural is None:
        translation.text = forms[0] if forms else ""
        return
    for form in forms or ("", ""):
        etree.SubElement(translation, "numerusform").text = form


def english(texts: Texts) -> dict[str, Forms]:
    """Return the texts as they are, in both forms where they go with a number."""
    return {text.source: tuple(filter(None, (text.source, text.plural))) for text in texts.values()}


def pseudo(texts: Texts) -> dict[str, Forms]:
    """Return the texts in the language that nobody speaks."""
    forms = english(texts)
    return {source: tuple(map(pseudo_language.pseudo, form)) for source, form in forms.items()}


def mistakes(texts: Texts, translations: Mapping[str, Forms]) -> list[str]:
    """Say which translations lack a value that their text shows, or show one it has not.

    The number that a text goes with may be left out: “one added”.
    """
    return [
        f"“{source}” shows {sorted(_names(source))}, its translation “{form}” does not"
        for source, forms in translations.items()
        for form in forms
        if source in texts and not _fits(form, texts[source])
    ]


def _fits(form: str, text: Text) -> bool:
    number = set() if text.plural is None else {"n"}
    return _names(form) - number == _names(text.source) - number


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def compile_ts(path: Path, out: Path) -> None:
    """Make the file that the program reads out of one that Qt Linguist writes."""
    command = [str(_lrelease()), "-silent", str(path), "-qm", str(out)]
    subprocess.run(command, check=True)


def _lrelease() -> Path:
    beside = Path(sys.executable).with_name("pyside6-lrelease")
    return beside.with_suffix(".exe") if sys.platform == "win32" else beside


def make_pseudo(folder: Path, texts: Texts | None = None) -> Path:
    """Make the language that nobody speaks in a folder; return the file that the program reads."""
    texts = texts or collect()
    source = folder / f"imrdesk_{pseudo_language.CODE}.ts"
    # Under the rules of English: two forms, one of them for 1.
    write_ts(source, "en", texts, pseudo(texts))
    out = source.with_suffix(".qm")
    compile_ts(source, out)
    source.unlink()
    return out


def update(texts: Texts, folder: Path = FOLDER) -> Iterable[str]:
    """Bring the files of all languages up to date; yield a line for each."""
    write_ts(folder / "imrdesk_en.ts", "en", texts, english(texts))
    for path in sorted(folder.glob("imrdesk_*.ts")):
        language = path.stem.partition("_")[2]
        translations = read_ts(path)
        if wrong := mistakes(texts, translations):
            raise ValueError("\n".join([str(path), *wrong]))
        write_ts(path, language, texts, translations)
        done = sum(source in texts for source in translations)
        yield f"{language}: {done} of {len(texts)} texts"


def main(arguments: list[str] | None = None) -> int:
    """Collect, write and compile; return the exit status."""
    parser = argparse.ArgumentParser(description="Collect the window's texts and translate them.")
    parser.add_argument("--compile", action="store_true", help="make the .qm files")
    parser.add_argument("--pseudo", action="store_true", help="and the pseudo language")
    options = parser.parse_args(arguments)
    texts = collect()
    for line in update(texts):
        print(line)
    if options.compile or options.pseudo:
        for path in sorted(FOLDER.glob("imrdesk_*.ts")):
            compile_ts(path, path.with_suffix(".qm"))
    if options.pseudo:
        print(make_pseudo(FOLDER, texts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
