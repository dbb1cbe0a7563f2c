"""Every rule that can find a value: its name, how sure it is, and what it says to a reviewer.

A confidence is the share of right values among those that the rule gives, as far as the
letters at hand tell; one below the review threshold sends its value to a person. A rule
that can be sure or unsure is two rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of finding a value.

    Attributes:
        name: stable over versions; the part before the dot is where in the letter it looks.
        confidence: 0..1, of the values that it finds.
        meaning: one sentence for the reviewer.
    """

    name: str
    confidence: float
    meaning: str


RULES: Final[dict[str, Rule]] = {}
"""Every rule by its name."""


def _rule(name: str, confidence: float, meaning: str) -> Rule:
    if name in RULES:
        raise ValueError(f"rule {name} is there twice")
    rule = RULES[name] = Rule(name, confidence, meaning)
    return rule


FORMAT_LANDMARKS: Final = _rule(
    "format.landmarks", 0.99, "The letter has the headings and labels of this family."
)
FORMAT_FEW_LANDMARKS: Final = _rule(
    "format.few_landmarks", 0.7, "Only a few headings and labels of this family are there."
)
FORMAT_NONE: Final = _rule(
    "format.none", 0.4, "The letter has the headings and labels of no family that is known."
)

HEADER_LABEL: Final = _rule("header.label", 0.99, "It stands behind its label in the header.")
HEADER_COLUMNS: Final = _rule(
    "header.columns", 0.85, "It stands below its label, in a row of values under a row of labels."
)
HEADER_BLANK: Final = _rule("header.blank", 0.9, "The label is there, and nothing behind it.")
HEADER_NOT_APPLICABLE: Final = _rule(
    "header.not_applicable", 0.97, "The letter says that there is none."
)
HEADER_MORE: Final = _rule(
    "header.more", 0.6, "More stands behind the label than the one value that was taken."
)
HEADER_UNREADABLE: Final = _rule(
    "header.unreadable", 0.2, "What stands behind the label is no value of this field."
)
HEADER_TWICE: Final = _rule(
    "header.twice", 0.5, "The label is there more than once, with different values."
)
HEADER_REDACTED: Final = _rule(
    "header.redacted", 0.97, "What stands behind the label is blacked out in the letter."
)
HEADER_NOT_IN_FAMILY: Final = _rule(
    "header.not_in_family", 0.96, "Letters of this family do not give it, and this one does not."
)
HEADER_DATED: Final = _rule(
    "header.dated", 0.98, "It is the date of the letter, which is that of the decision."
)
HEADER_SENTENCE: Final = _rule(
    "header.sentence", 0.97, "A sentence of the letter states it, in the words of this family."
)
HEADER_AGREES: Final = _rule(
    "header.agrees", 0.995, "It stands behind its label, and a sentence of the letter agrees."
)
HEADER_DISAGREES: Final = _rule(
    "header.disagrees", 0.5, "It stands behind its label, and a sentence of the letter differs."
)
HEADER_MISSING: Final = _rule("header.missing", 0.4, "The label was not found in the letter.")
CASE_NUMBER_ANYWHERE: Final = _rule(
    "case_number.anywhere", 0.6, "It stands somewhere in the letter, not behind its label."
)

CREDENTIALS_LABEL: Final = _rule(
    "credentials.label", 0.98, "It stands behind its label in the reviewer's credentials."
)
CREDENTIALS_UNKNOWN: Final = _rule(
    "credentials.unknown_word", 0.6, "It stands behind its label, but is no name that is known."
)
CREDENTIALS_BLANK: Final = _rule(
    "credentials.blank", 0.7, "The label is there, and nothing behind it."
)
CREDENTIALS_SENTENCE: Final = _rule(
    "credentials.sentence", 0.98, "The sentence about the reviewer states it, where it belongs."
)
CREDENTIALS_ELSEWHERE: Final = _rule(
    "credentials.elsewhere", 0.6, "It is stated of a doctor, who may not be the reviewer."
)
CREDENTIALS_MISSING: Final = _rule(
    "credentials.missing", 0.4, "The label was not found in the letter."
)

SUMMARY_SECTION: Final = _rule(
    "summary.section", 0.98, "It is the text between its heading and the next."
)
SUMMARY_OPEN: Final = _rule(
    "summary.open", 0.6, "Its heading or the heading behind it was not found as it should be."
)
SUMMARY_MISSING: Final = _rule("summary.missing", 0.3, "The section was not found.")

AGE_PHRASE: Final = _rule(
    "worker.age_phrase", 0.98, "The summary states it of the injured worker, in so many words."
)
AGE_INTRODUCED: Final = _rule(
    "worker.age_introduced", 0.85, "The summary's first sentence introduces whom the file is about."
)
AGE_CONFLICT: Final = _rule(
    "worker.age_conflict", 0.5, "The summary gives the injured worker more than one age."
)
AGE_THEN: Final = _rule(
    "worker.age_then", 0.4, "It is the age at some earlier time, like that of the injury."
)
AGE_ELSEWHERE: Final = _rule(
    "worker.age_elsewhere", 0.6, "It is stated in a rationale and not in the summary."
)
AGE_UNCLEAR: Final = _rule(
    "worker.age_unclear", 0.5, "An age is stated, but it is not clear whose it is."
)
AGE_NOT_STATED: Final = _rule("worker.age_not_stated", 0.9, "The summary states no age.")

SEX_PHRASE: Final = _rule(
    "worker.sex_phrase", 0.98, "The summary states it of the injured worker, by a noun."
)
SEX_CONFLICT: Final = _rule(
    "worker.sex_conflict", 0.4, "The summary states both of the injured worker."
)
SEX_ELSEWHERE: Final = _rule(
    "worker.sex_elsewhere", 0.6, "It is stated in a rationale and not in the summary."
)
SEX_TITLE: Final = _rule("worker.sex_title", 0.6, "It follows from a title like Mr. or Ms.")
SEX_PRONOUN: Final = _rule("worker.sex_pronoun", 0.45, "It follows from pronouns alone.")
SEX_NOT_STATED: Final = _rule("worker.sex_not_stated", 0.9, "The summary does not state it.")
SEX_UNCLEAR: Final = _rule(
    "worker.sex_unclear", 0.5, "A sex is stated, but it is not clear whose it is."
)
WORKER_NO_SUMMARY: Final = _rule(
    "worker.no_summary", 0.3, "There is no summary that would state it."
)

ITEM_NUMBER: Final = _rule("item.number", 0.99, "It is printed before the treatment.")
ITEM_POSITION: Final = _rule(
    "item.position", 0.96, "No number is printed; the item's place in the list gives it."
)
ITEM_NUMBER_DOUBTFUL: Final = _rule(
    "item.number_doubtful", 0.6, "The numbers of the items do not count up by one."
)
ITEM_LINE: Final = _rule("item.line", 0.98, "It is the line before the item's guidelines.")
ITEM_LINE_DOUBTFUL: Final = _rule(
    "item.line_doubtful", 0.6, "It is not certain where the item's line begins."
)
ITEM_OUTCOME: Final = _rule("item.outcome", 0.99, "It ends the item's line.")
ITEM_OUTCOME_LOOSE: Final = _rule(
    "item.outcome_loose", 0.7, "It ends the item's line, without the colon that it should have."
)
ITEM_NO_OUTCOME: Final = _rule("item.no_outcome", 0.2, "The item's line has no outcome.")
ITEM_STATEMENT: Final = _rule(
    "item.statement", 0.98, "The letter states the decision on it in the words of this family."
)
ITEM_STATED_TWICE: Final = _rule(
    "item.stated_twice", 0.995, "The letter states it more than once, the same each time."
)
ITEM_STATED_DIFFERENTLY: Final = _rule(
    "item.stated_differently", 0.5, "The letter states it more than once, and not the same."
)
ITEM_SECTION: Final = _rule(
    "item.section", 0.97, "It stands in its own section of the letter, below the heading."
)
ITEM_SHARED: Final = _rule("item.shared", 0.6, "The letter gives it once for several treatments.")
ITEM_HEADING: Final = _rule(
    "item.heading", 0.6, "The rationale's heading says it; the rationale itself does not."
)
ITEM_CONCLUSION: Final = _rule(
    "item.conclusion", 0.7, "It follows from what the rationale concludes."
)
ITEM_CONCLUSION_AGREES: Final = _rule(
    "item.conclusion_agrees", 0.97, "The rationale concludes it, and its heading says the same."
)
ITEM_CONCLUSION_DISAGREES: Final = _rule(
    "item.conclusion_disagrees", 0.5, "The rationale concludes it, and its heading differs."
)
ITEM_NOT_IN_FAMILY: Final = _rule(
    "item.not_in_family", 0.95, "Letters of this family do not give it, and this one does not."
)
ITEM_UNLABELLED: Final = _rule(
    "item.unlabelled", 0.6, "No label was found; it is what is left of the item."
)
ITEM_SPEAKER: Final = _rule(
    "item.speaker", 0.98, "It is the words that say what this side based its decision on."
)
ITEM_SPEAKER_AGAIN: Final = _rule(
    "item.speaker_again", 0.6, "More is said of this side's decision behind that of the other."
)
ITEM_LABEL: Final = _rule("item.label", 0.98, "It stands behind its label in the item.")
ITEM_BLANK: Final = _rule("item.blank", 0.85, "The label is there, and nothing behind it.")
ITEM_MISSING: Final = _rule("item.missing", 0.4, "The label was not found in the item.")
ITEM_LABELS_INSIDE: Final = _rule(
    "item.labels_inside", 0.6, "Labels of another item stand inside it; it may be two items."
)

CASE_OUTCOME: Final = _rule("case.outcome", 0.99, "It follows from the outcomes of the decisions.")
CASE_OUTCOME_DOUBTFUL: Final = _rule(
    "case.outcome_doubtful", 0.6, "An outcome that it follows from is not certain."
)
CASE_OUTCOME_STATED: Final = _rule(
    "case.outcome_stated", 0.995, "The letter states it, and the decisions' outcomes agree."
)
CASE_OUTCOME_ONLY_STATED: Final = _rule(
    "case.outcome_only_stated", 0.7, "The letter states it; the decisions do not all tell."
)
CASE_OUTCOME_DISAGREES: Final = _rule(
    "case.outcome_disagrees", 0.5, "The letter states it, and the decisions' outcomes differ."
)
CASE_NO_OUTCOME: Final = _rule("case.no_outcome", 0.2, "No outcome of a decision was found.")

SOURCES_WORDS: Final = _rule(
    "sources.words", 0.97, "The guideline's text names the sources, and says they were used."
)
SOURCES_OTHER: Final = _rule(
    "sources.other", 0.9, "The text cites something that is none of the known sources."
)
SOURCES_NONE_CITED: Final = _rule("sources.none_cited", 0.97, "The text says that none was cited.")
SOURCES_UNCLEAR: Final = _rule(
    "sources.unclear", 0.6, "The text does not say plainly which sources were used."
)
SOURCES_NO_TEXT: Final = _rule("sources.no_text", 0.85, "There is no guideline text to name any.")

CATEGORY_WORDS: Final = _rule(
    "category.words", 0.95, "The vocabulary knows these words of the treatment."
)
CATEGORY_GENERAL: Final = _rule(
    "category.general", 0.7, "Only a general word of the treatment is known."
)
CATEGORY_CONFLICT: Final = _rule(
    "category.conflict", 0.65, "The treatment's words belong to more than one category."
)
CATEGORY_NONE: Final = _rule("category.none", 0.3, "No word of the treatment is in the vocabulary.")

BODY_PART_WORDS: Final = _rule("body_part.words", 0.96, "The treatment names it.")
BODY_PART_LEVEL: Final = _rule("body_part.level", 0.95, "The treatment names a level of the spine.")
BODY_PART_SEVERAL: Final = _rule(
    "body_part.several", 0.6, "The treatment names more than one; this is the first."
)
BODY_PART_NONE: Final = _rule("body_part.none", 0.93, "The treatment names none.")

FORMAT_NO_LETTER: Final = _rule(
    "format.no_letter", 0.4, "Nothing in this file is the text of an IMR letter."
)
UNKNOWN_LETTER: Final = _rule(
    "unknown.letter", 0.3, "The letter is of no family that is known; this was not looked for."
)

UNKNOWN_FAMILY_LIMIT: Final = 0.5
"""No value read out of a letter of an unknown family is surer than this."""
