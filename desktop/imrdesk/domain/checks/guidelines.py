"""Guideline chapters that are for another part of the body than the request."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.checks.check import Check, CheckVocabulary, Facts, Severity
from imrdesk.domain.fields import decision_path
from imrdesk.domain.words import say

# Medical necessity is measured by the guidelines that apply to the worker's condition.
_LAW = "Labor Code 4610.5(c)(2)"
_CITING = {
    "ur_guideline": say("The claims administrator"),
    "imr_guideline": say("The IMR reviewer"),
}


def guideline_other_body_part(facts: Facts) -> Iterator[Check]:
    """Find cited chapters, none of which is for the part of the body that is to be treated.

    A request that names no part, and a part that no chapter is about, are not judged.
    """
    vocabulary = facts.knowledge.vocabulary
    if vocabulary is None:
        return
    for index in range(facts.decision_count):
        part_path = decision_path(index, "body_part")
        parts = vocabulary.body_parts(facts.text(part_path))
        is_judged = any(map(vocabulary.has_chapter_on, parts))
        # A request for two parts has the first of them as its value.
        parts |= vocabulary.body_parts(facts.text(decision_path(index, "treatment")))
        for key, who in _CITING.items() if is_judged else ():
            path = decision_path(index, key)
            chapter = _misplaced(vocabulary, facts.text(path), parts)
            if chapter:
                message = say(
                    "{who} cites the chapter “{chapter}”, but decision {number} is about the "
                    "{part}.",
                    who=who,
                    chapter=chapter,
                    number=index + 1,
                    part=facts.text(part_path),
                )
                yield Check(
                    "guideline_other_body_part",
                    Severity.WARNING,
                    (path, part_path),
                    message,
                    _LAW,
                    casts_doubt=False,
                )


def _misplaced(vocabulary: CheckVocabulary, citation: str, parts: frozenset[str]) -> str | None:
    """Return the first chapter that is cited, where none is for any of the parts."""
    cited = vocabulary.chapters(citation)
    fitting = any(not chapter.covers or chapter.covers & parts for chapter in cited)
    return cited[0].name if cited and not fitting else None
