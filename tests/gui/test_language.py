"""The window in another language: every text that it shows comes through the translator."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

import translations
from imrdesk.domain.words import say, say_n
from imrdesk.errors import UserError
from imrdesk.ui import language
from imrdesk.ui.words import tr, translated, trn


@pytest.fixture(scope="module")
def languages_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("languages")
    translations.make_pseudo(folder)
    return folder


@pytest.fixture
def pseudo(qapp: QApplication, languages_folder: Path) -> Iterator[None]:
    assert language.install(qapp, "pseudo", languages_folder) == "pseudo"
    yield
    language.install(qapp, "en", languages_folder)


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A folder with a German that has three texts, one of them with a number."""
    texts = {
        "Letters": translations.Text("Letters"),
        "{n:,} note": translations.Text("{n:,} note", "{n:,} notes"),
        "Opened {name}": translations.Text("Opened {name}"),
    }
    told = {
        "Letters": ("Briefe",),
        "{n:,} note": ("{n:,} Notiz", "{n:,} Notizen"),
        "Opened {name}": ("{name} ist offen",),
    }
    source = tmp_path / "imrdesk_de.ts"
    translations.write_ts(source, "de", texts, told)
    translations.compile_ts(source, source.with_suffix(".qm"))
    return tmp_path


@pytest.mark.usefixtures("pseudo")
def test_a_text_is_longer_than_its_english_and_bracketed() -> None:
    told = tr("All notes of the workspace")
    assert told.startswith("[")
    assert told.endswith("]")
    assert len(told) >= 1.35 * len("All notes of the workspace")


@pytest.mark.usefixtures("pseudo")
def test_a_number_chooses_its_form_and_values_stay() -> None:
    assert trn("{n:,} note", "{n:,} notes", 1) == "[1 ñôôtéé]"
    assert trn("{n:,} note", "{n:,} notes", 1200) == "[1,200 ñôôtééš]"


@pytest.mark.usefixtures("pseudo")
def test_a_sentence_of_the_core_is_told_in_the_language_with_its_parts() -> None:
    sentence = say("Go to {field}", field=say("Case Number"))
    assert sentence == "Go to Case Number"
    assert translated(str(UserError(sentence))).startswith("[Gôô tôô [Çààšéé Ñûûmbééŕ]")
    assert tr("{operation} — saved", operation=say("Note on the letter")).startswith("[[Ñôô")
    notes = say_n("{n} note on this field", "{n} notes on this field", 2)
    assert translated(notes).startswith("[2 ñôôtééš ôôñ")


@pytest.mark.usefixtures("pseudo")
def test_what_a_user_typed_is_not_read_as_a_text() -> None:
    assert tr("Opened {name}", name="Letters") != tr("Opened {name}", name=tr("Letters"))
    assert translated("{x} is nothing that the program says") == (
        "{x} is nothing that the program says"
    )


def test_english_stands_where_a_language_is_not_there(qapp: QApplication, german: Path) -> None:
    assert language.install(qapp, "fr", german) == "en"
    assert tr("Letters") == "Letters"


def test_a_language_speaks_also_through_the_buttons_of_qt(qapp: QApplication, german: Path) -> None:
    assert language.languages(german) == ("en", "de")
    assert language.language_name("de") == "Deutsch"
    try:
        assert language.install(qapp, "de_AT", german) == "de"
        assert tr("Letters") == "Briefe"
        assert tr("Opened {name}", name="x") == "x ist offen"
        assert trn("{n:,} note", "{n:,} notes", 2) == "2 Notizen"
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert buttons.buttons()[0].text() == "Abbrechen"
    finally:
        assert language.install(qapp, "en", german) == "en"
    assert tr("Letters") == "Letters"


def test_the_language_of_the_system_is_taken_where_none_was_chosen(
    qapp: QApplication, german: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = QLocale.system()
    monkeypatch.setattr(system, "uiLanguages", lambda: ["fr-FR", "de-DE", "en"])
    monkeypatch.setattr(QLocale, "system", lambda: system)
    try:
        assert language.install(qapp, language.AS_THE_SYSTEM, german) == "de"
        assert QCoreApplication.translate("imrdesk", "Letters") == "Briefe"
    finally:
        language.install(qapp, "en", german)
