"""A change of the history in words: what was, what is, and what is to be said besides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from imrdesk.domain.annotation import Anchor, AnchorKind, NoteState, TagStyle
from imrdesk.domain.cards import card_of
from imrdesk.domain.custom_fields import CustomField, is_custom
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.fields import path_label
from imrdesk.domain.history import (
    CardsState,
    Edit,
    Origin,
    ReadingState,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.status import Assignment, StatusState
from imrdesk.domain.values import display_value
from imrdesk.ui.models import field_words
from imrdesk.ui.words import tr, translated, trn

Label = Callable[[str], str]
_CONTEXT = 24  # characters that stay beside what differs between two long texts


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words.

    Attributes:
        thing: what was changed: “Decision Date”, “Note on the letter”.
        was: in full; empty for nothing.
        becomes: in full; empty for nothing.
        remark: what is to be said besides: “confirmed”, a status' reason.
    """

    thing: str
    was: str = ""
    becomes: str = ""
    remark: str = ""

    def in_a_line(self, limit: int = 80) -> str:
        """Return it as plain text, long texts shortened."""
        was, becomes = shortened(self.was, self.becomes, limit)
        nothing = tr("nothing")
        told = f"{was or nothing} → {becomes or nothing}" if was != becomes else becomes
        words = f"{self.thing}: {told}" if was or becomes else self.thing
        return f"{words} ({self.remark})" if self.remark else words


def told(edit: Edit, label: Label = path_label) -> Told:
    """Say what a change did.

    Args:
        edit: the change.
        label: returns a field's name for people; by itself with the card's own number.
    """
    return _TELLERS[edit.target](edit, label)


def anchor_words(anchor: Anchor, label: Label = path_label) -> str:
    """Say what a note is about: “Decision Date”, “Decision 2”, “Passage”, “The whole letter”."""
    if anchor.kind in (AnchorKind.FIELD, AnchorKind.DECISION) and anchor.path is not None:
        return translated(label(anchor.path))
    return tr("Passage") if anchor.kind is AnchorKind.PASSAGE else tr("The whole letter")


def shortened(was: str, becomes: str, limit: int) -> tuple[str, str]:
    """Return two texts on a line each, cut to `limit` characters around where they differ."""
    was, becomes = " ".join(was.split()), " ".join(becomes.split())
    if max(len(was), len(becomes)) <= limit:
        return was, becomes
    same = 0
    while same < min(len(was), len(becomes)) and was[same] == becomes[same]:
        same += 1
    start = 0 if was == becomes or same <= _CONTEXT else same - _CONTEXT
    return _cut(was, start, limit), _cut(becomes, start, limit)


def _cut(text: str, start: int, limit: int) -> str:
    if start and len(text) > limit:
        text = "…" + text[start + 1 :]
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _value(edit: Edit, label: Label) -> Told:
    old, new = edit.old, edit.new
    if not isinstance(old, ValueState) or not isinstance(new, ValueState):
        raise TypeError(f"a change of {edit.key} holds {old!r} and {new!r}")
    was, becomes = display_value(old.value), display_value(new.value)
    name = translated(label(edit.key))
    if old.value != new.value:
        is_back = new.origin is Origin.MACHINE and not is_custom(edit.key)
        back = tr("as the program read it") if is_back else ""
        return Told(name, was, becomes, back)
    if old.origin is new.origin:
        return Told(name, was, becomes, tr("taken from another place in the letter"))
    confirmed = tr("confirmed") if new.origin is Origin.PERSON else tr("no longer confirmed")
    return Told(name, was, becomes, confirmed)


def _status(edit: Edit, _label: Label) -> Told:
    old, new = edit.old, edit.new
    if not isinstance(old, StatusState) or not isinstance(new, StatusState):
        raise TypeError(f"a change of status holds {old!r} and {new!r}")
    was, becomes = translated(old.status.value), translated(new.status.value)
    return Told(tr("Status"), was, becomes, new.reason)


def _note(edit: Edit, label: Label) -> Told:
    old = edit.old if isinstance(edit.old, NoteState) else None
    new = edit.new if isinstance(edit.new, NoteState) else None
    state = new or old
    if state is None:
        raise TypeError(f"a change of the note {edit.key} holds neither what was nor what is")
    thing = tr("Note on {place}", place=anchor_words(state.anchor, label))
    if state.anchor.kind is AnchorKind.PASSAGE:
        words = shortened("", state.anchor.quote or "", 40)[1]
        thing = tr("Passage “{words}”", words=words)
    if state.anchor.kind is AnchorKind.LETTER:
        thing = tr("Note on the letter")
    was, becomes = (each.markdown if each else "" for each in (old, new))
    return Told(thing, was, becomes, "; ".join(_about_passage(old, new)))


def _about_passage(old: NoteState | None, new: NoteState | None) -> list[str]:
    state = new or old
    if state is None or state.anchor.kind is not AnchorKind.PASSAGE:
        return [] if old and new else [tr("written") if new else tr("removed")]
    if old is None or new is None:
        return [_marked(state, made=new is not None)]
    was, becomes = translated(old.ink.value), translated(new.ink.value)
    remarks = [] if old.ink is new.ink else [f"{was} → {becomes}"]
    if old.tags != new.tags:
        remarks.append(tr("tags: {was} → {becomes}", was=_tags(old.tags), becomes=_tags(new.tags)))
    return remarks


def _marked(state: NoteState, *, made: bool) -> str:
    ink, tags = translated(state.ink.value), _tags(state.tags)
    if made and state.tags:
        return tr("marked in {ink}, tagged {tags}", ink=ink, tags=tags)
    if made:
        return tr("marked in {ink}", ink=ink)
    if state.tags:
        return tr("mark removed, was {ink}, tagged {tags}", ink=ink, tags=tags)
    return tr("mark removed, was {ink}", ink=ink)


def _tags(tags: tuple[str, ...]) -> str:
    return ", ".join(f"“{tag}”" for tag in tags) or tr("none")


def _tag(edit: Edit, _label: Label) -> Told:
    remark = tr("set") if edit.new else tr("taken off")
    return Told(tr("Tag “{tag}”", tag=edit.key), remark=remark)


def _cards(edit: Edit, _label: Label) -> Told:
    old, new = (_cards_of(state) for state in (edit.old, edit.new))
    added, removed = set(new) - set(old), set(old) - set(new)
    if added and not removed:
        remark = trn("one added", "{n} added", len(added))
    elif removed and not added:
        remark = trn("one removed", "{n} removed", len(removed))
    else:
        remark = tr("others than before") if added else tr("moved")
    return Told(tr("Decisions"), _counted(old), _counted(new), remark)


def _counted(cards: tuple[int, ...]) -> str:
    return trn("{n} decision", "{n} decisions", len(cards))


def _cards_of(state: State) -> tuple[int, ...]:
    return state.cards if isinstance(state, CardsState) else ()


def _check(edit: Edit, label: Label) -> Told:
    fields = ", ".join(translated(label(path)) for path in fields_of_check(edit.key))
    if isinstance(edit.new, Dismissal):
        thing, sentence = tr("Check on {fields} dismissed", fields=fields), edit.new.sentence
        return Told(thing, becomes=sentence, was=sentence, remark=edit.new.reason)
    sentence = edit.old.sentence if isinstance(edit.old, Dismissal) else ""
    return Told(tr("Check on {fields} open again", fields=fields), sentence, sentence)


def fields_of_check(key: str) -> list[str]:
    """Return the paths of the fields that a check joins, out of what it is known by."""
    return key.split(" ")[1:]


def _reading(edit: Edit, _label: Label) -> Told:
    versions = (s.version if isinstance(s, ReadingState) else "" for s in (edit.old, edit.new))
    was, becomes = (
        tr("extractor {version}", version=version) if version else "" for version in versions
    )
    return Told(tr("Read by the program"), was, becomes)


def _tag_style(edit: Edit, _label: Label) -> Told:
    thing = tr("Look of the tag “{tag}”", tag=edit.key)
    return Told(thing, *(_style(state) for state in (edit.old, edit.new)))


def _style(state: State) -> str:
    if not isinstance(state, TagStyle):
        return ""
    ink = translated(state.ink.value)
    return f"{ink}: {state.description}" if state.description else ink


def _assignment(edit: Edit, _label: Label) -> Told:
    old, new = (s.name if isinstance(s, Assignment) else "" for s in (edit.old, edit.new))
    return Told(tr("Assigned to"), old or tr("nobody"), new or tr("nobody"))


def _doubt(edit: Edit, label: Label) -> Told:
    remark = tr("marked doubtful") if edit.new else tr("no longer doubtful")
    return Told(label(edit.key), remark=remark)


def _field(edit: Edit, _label: Label) -> Told:
    old, new = (s if isinstance(s, CustomField) else None for s in (edit.old, edit.new))
    field = new or old
    if field is None:
        raise TypeError(f"a change of the field {edit.key} holds neither what was nor what is")
    return Told(field_words.named(field), remark=field_words.changes(old, new))


_TELLERS: Mapping[Target, Callable[[Edit, Label], Told]] = {
    Target.VALUE: _value,
    Target.STATUS: _status,
    Target.NOTE: _note,
    Target.TAG: _tag,
    Target.CARDS: _cards,
    Target.CHECK: _check,
    Target.READING: _reading,
    Target.TAG_STYLE: _tag_style,
    Target.ASSIGNMENT: _assignment,
    Target.DOUBT: _doubt,
    Target.FIELD: _field,
}


def concerns(edit: Edit, path: str) -> bool:
    """Tell whether a change is about a field: its value, a note on it or a check that joins it."""
    if edit.target in (Target.VALUE, Target.DOUBT):
        return edit.key == path
    if edit.target is Target.CHECK:
        return path in fields_of_check(edit.key)
    states = (state for state in (edit.old, edit.new) if isinstance(state, NoteState))
    return any(state.anchor.path in _around(path) for state in states)


def _around(path: str) -> tuple[str, ...]:
    card = card_of(path)
    return (path,) if card is None else (path, f"decisions.{card}")
