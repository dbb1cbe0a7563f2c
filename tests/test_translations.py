"""The collecting of texts and the files that translate them."""

from pathlib import Path

import pytest

import pseudo_language
import translations


@pytest.fixture(scope="module")
def texts() -> translations.Texts:
    return translations.collect()


def test_every_text_is_collected_from_calls_and_from_registries(texts: translations.Texts) -> None:
    assert texts["{n:,} note"].plural == "{n:,} notes"
    for text in ("All notes of the workspace", "&File", "File", "Signed off", "Date of Injury"):
        assert text in texts
    core = (
        "No disputed treatment was found in the letter.",
        "A tag needs a name.",
        "Correct {field}",
    )
    for text in core:
        assert text in texts


def test_english_is_complete(texts: translations.Texts, tmp_path: Path) -> None:
    list(translations.update(texts, tmp_path))
    told = translations.read_ts(tmp_path / "imrdesk_en.ts")
    assert set(told) == set(texts)
    assert told["{n:,} note"] == ("{n:,} note", "{n:,} notes")


def test_translations_are_kept_and_new_texts_wait(tmp_path: Path) -> None:
    path = tmp_path / "imrdesk_de.ts"
    both = {"Yes": translations.Text("Yes"), "No": translations.Text("No")}
    translations.write_ts(path, "de", {"Yes": both["Yes"]}, {"Yes": ("Ja",)})
    assert "de: 1 of 2 texts" in list(translations.update(both, tmp_path))
    assert translations.read_ts(path) == {"Yes": ("Ja",)}
    assert 'type="unfinished"' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("told", "is_refused"),
    [
        ("{name} ist offen", False),
        ("offen", True),
        ("{nmae} ist offen", True),
    ],
)
def test_a_translation_shows_the_values_of_its_text(
    told: str, is_refused: bool, tmp_path: Path
) -> None:
    texts = {"Opened {name}": translations.Text("Opened {name}")}
    translations.write_ts(tmp_path / "imrdesk_de.ts", "de", texts, {"Opened {name}": (told,)})
    if is_refused:
        with pytest.raises(ValueError, match=r"Opened \{name\}"):
            list(translations.update(texts, tmp_path))
    else:
        assert list(translations.update(texts, tmp_path))


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ('tr(f"{name} opened")', "needs a literal"),
        ("tr(words)", "needs a literal"),
        ('trn("{n} letter", plural, 2)', "needs a literal"),
        ('trn("{n} fish", "{n} fish", 2); trn("{n} fish", "{n} fishes", 2)', "another plural"),
    ],
)
def test_a_text_that_cannot_be_collected_is_refused(
    code: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / "window.py").write_text(code, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        translations.collect(tmp_path)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Opened {name:,} in {{braces}}", ["{name:,}", "{{", "}}"]),
        ("&File", ["&F"]),
        ("<i>Nothing</i> &amp; more", ["<i>", "</i>", "&amp;"]),
        ("First line\nSecond line", ["\n"]),
    ],
)
def test_the_pseudo_language_keeps_what_is_no_word(text: str, kept: list[str]) -> None:
    told = pseudo_language.pseudo(text)
    assert all(part in told for part in kept)
    assert len(told) >= pseudo_language.LONGER * len(text) - 1


def test_the_pseudo_language_leaves_what_holds_no_word() -> None:
    assert pseudo_language.pseudo(" %") == " %"
