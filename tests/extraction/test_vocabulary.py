from __future__ import annotations

import pytest

from imrdesk.assets import resource, resource_table
from imrdesk.domain.fields import CATEGORIES, GUIDELINE_SOURCES
from imrdesk.extraction.vocabulary import Words, vocabulary

TABLES = (
    *("treatments.tsv", "drugs.tsv", "dosage_forms.tsv", "body_parts.tsv", "states.tsv"),
    *("specialties.tsv", "guidelines.tsv", "hyphens.tsv"),
)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_it_is_and_reads(name: str) -> None:
    assert resource("vocabulary", name).read_text(encoding="utf-8").startswith("# ")
    assert list(resource_table("vocabulary", name))


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_ends_in_a_stray_separator(name: str) -> None:
    cells = [cell for row in resource_table("vocabulary", name) for cell in row]
    assert [cell for cell in cells if cell.endswith(";") or ";;" in cell or "; ;" in cell] == []


def test_categories_and_sources_are_those_of_the_registry() -> None:
    categories = {row[0] for row in resource_table("vocabulary", "treatments.tsv")} - {""}
    assert categories == set(CATEGORIES)
    sources = {row[0] for row in resource_table("vocabulary", "guidelines.tsv")}
    assert sources == set(GUIDELINE_SOURCES)


def test_no_word_of_a_treatment_has_two_meanings() -> None:
    meanings: dict[str, set[tuple[str, str]]] = {}
    for category, subcategory, _, words in resource_table("vocabulary", "treatments.tsv"):
        for word in words.split(";"):
            meanings.setdefault(" ".join(Words(word).forms), set()).add((category, subcategory))
    assert {word: kinds for word, kinds in meanings.items() if len(kinds) > 1} == {}


def test_no_drug_is_in_two_classes() -> None:
    classes: dict[str, set[str]] = {}
    for names, drug_class, _ in resource_table("vocabulary", "drugs.tsv"):
        for name in names.split(";"):
            classes.setdefault(" ".join(Words(name).forms), set()).add(drug_class)
    assert {name: kinds for name, kinds in classes.items() if len(kinds) > 1} == {}


def test_the_vocabulary_is_broad() -> None:
    known = list(vocabulary().services.meanings())
    drugs = [words for words, kind in known if kind and kind.category == "Pharmaceuticals"]
    assert len(drugs) > 1000
    assert len(known) - len(drugs) > 2000
    assert vocabulary().states["ca"] == vocabulary().states["california"] == "California"


def test_words_are_compared_without_case_hyphens_and_plurals() -> None:
    assert Words("Follow-up VISITS, patient\u2019s").forms == ["follow", "up", "visit", "patient"]
    assert Words("biopsies, pelvis, MTUS, abscess").forms == ["biopsy", "pelvis", "mtus", "abscess"]
