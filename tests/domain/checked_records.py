"""A record that fits together, to be changed so that it does not."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from built_letters import built_letter
from imrdesk.domain.checks import NOTHING_BESIDES, Check, Knowledge, run_checks
from imrdesk.domain.fields import decision_path
from imrdesk.domain.values import Value

CLEAN: dict[str, Value] = {
    "date_of_injury": date(2011, 11, 1),
    "ur_denial_date": date(2013, 8, 16),
    "application_received": date(2013, 9, 15),
    "date_assigned": date(2013, 11, 20),
    "decision_date": date(2013, 12, 20),
    "priority": "Standard",
    "licensure_states": ("California",),
    "age": 49,
    "sex": "male",
}
OF_DECISIONS: dict[str, Value] = {
    "rationale": "The guideline is met. The request is medically necessary.",
    "ur_guideline": "The Claims Administrator based its decision on the ODG.",
    "imr_guideline": "Decision based on MTUS Chronic Pain Medical Treatment 2009.",
}


def found(
    changed: Mapping[str, Value] = MappingProxyType({}),
    count: int = 1,
    knowledge: Knowledge = NOTHING_BESIDES,
) -> list[Check]:
    """Return the findings on a record that fits together but for what is changed."""
    built = built_letter(outcomes=("Overturned",) * count)
    values = {path: read.value for path, read in built.extraction.values.items()} | CLEAN
    for index in range(count):
        values |= {decision_path(index, key): value for key, value in OF_DECISIONS.items()}
    assert changed.keys() <= values.keys()
    return list(run_checks({**values, **changed}, count, knowledge))
