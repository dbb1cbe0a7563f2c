import json
from typing import Any

import pytest

import make_samples
from imrdesk.assets import resource
from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.domain.record import record_to_json
from imrdesk.review.extracting import extract_file

_TRUTH: list[dict[str, Any]] = [
    json.loads(line) for line in make_samples.TRUTH.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("truth", _TRUTH, ids=lambda truth: str(truth["file"]))
def test_every_fact_of_a_sample_letter_is_read(truth: dict[str, Any]) -> None:
    extraction = extract_file(resource("samples", truth["file"])).extraction
    values = {path: value.value for path, value in extraction.values.items()}
    record = record_to_json(values, extraction.decision_count)
    wanted = [*(field.key for field in LETTER_FIELDS), "decisions"]
    assert record == {key: truth[key] for key in wanted}
