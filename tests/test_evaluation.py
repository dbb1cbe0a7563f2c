"""The judge of the extraction, and that the corpus is not read worse than it was."""

import json
import shutil
from pathlib import Path

import pytest

from evaluate_extraction import by_letter, compare, load, main, save
from evaluation import Evaluation, Judged, evaluate

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "build_scripts" / "evaluation_baseline.json"
SHARED_CORPUS = ROOT.parent / "shared" / "corpus"


@pytest.fixture
def samples_corpus(tmp_path: Path) -> Path:
    """Return the sample letters laid out as a corpus."""
    folder = tmp_path / "corpus"
    shutil.copytree(ROOT / "resources" / "samples", folder / "letters")
    shutil.copy(ROOT / "tests" / "data" / "samples_truth.jsonl", folder / "truth.jsonl")
    return folder


def judged(expected: str, got: str, *, marked: bool, file: str = "a.txt") -> Judged:
    return Judged(file, "notice_2013", "pdf", "wrap", "age", expected, got, marked, "rule", 0.9)


def test_the_samples_are_read_without_an_error(samples_corpus: Path) -> None:
    evaluation = evaluate(samples_corpus)
    assert evaluation.letters == 6
    assert evaluation.wrong == []


if SHARED_CORPUS.exists():  # the development corpus is no part of the repository

    def test_the_shared_corpus_is_read_no_worse_than_it_was() -> None:
        _, worse = compare(by_letter(evaluate(SHARED_CORPUS)), load(BASELINE))
        assert worse == []


def test_a_wrong_value_in_the_truth_is_found_and_told(
    samples_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    truth = samples_corpus / "truth.jsonl"
    lines = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    lines[0]["age"] = 99
    lines[1]["decisions"] = lines[1]["decisions"][:-1] or []
    truth.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    assert main([str(samples_corpus)]) == 0
    told = capsys.readouterr().out
    assert "age  SILENT" in told
    assert "expected 99" in told
    assert "(no such decision)" in told


@pytest.mark.parametrize(
    ("now", "better", "worse"),
    [
        (judged("1", "1", marked=False), True, False),
        (judged("1", "2", marked=True), True, False),
        (judged("1", "2", marked=False), False, False),
    ],
)
def test_letters_are_compared_with_what_they_were(now: Judged, better: bool, worse: bool) -> None:
    before = by_letter(Evaluation(1, [judged("1", "2", marked=False)]))
    gains, losses = compare(by_letter(Evaluation(1, [now])), before)
    assert (bool(gains), bool(losses)) == (better, worse)
    gains, losses = compare(before, by_letter(Evaluation(1, [now])))
    assert (bool(gains), bool(losses)) == (worse, better)


def test_a_letter_that_can_no_longer_be_read_is_a_loss(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    save(Evaluation(1, [judged("1", "1", marked=False)]), saved)
    _, worse = compare({}, load(saved))
    assert worse == ["a.txt: is not judged any more"]
