"""What a note can be about."""

import pytest

from imrdesk.domain.annotation import Anchor, AnchorKind
from imrdesk.domain.letter import Span

SPAN = Span(3, 8)


@pytest.mark.parametrize(
    ("anchor", "kind", "held"),
    [
        (Anchor.letter(), AnchorKind.LETTER, (None, None, None)),
        (Anchor.field("age"), AnchorKind.FIELD, ("age", None, None)),
        (Anchor.passage(SPAN, "Table"), AnchorKind.PASSAGE, (None, SPAN, "Table")),
    ],
)
def test_an_anchor_holds_what_its_kind_needs(
    anchor: Anchor, kind: AnchorKind, held: tuple[object, ...]
) -> None:
    assert anchor.kind is kind
    assert (anchor.path, anchor.span, anchor.quote) == held


@pytest.mark.parametrize(
    ("kind", "path", "span", "quote"),
    [
        (AnchorKind.LETTER, "age", None, None),
        (AnchorKind.LETTER, None, SPAN, "Table"),
        (AnchorKind.FIELD, None, None, None),
        (AnchorKind.FIELD, "age", SPAN, "Table"),
        (AnchorKind.PASSAGE, None, None, None),
        (AnchorKind.PASSAGE, None, SPAN, None),
        (AnchorKind.PASSAGE, None, None, "Table"),
        (AnchorKind.PASSAGE, "age", SPAN, "Table"),
    ],
)
def test_an_anchor_of_two_minds_is_refused(
    kind: AnchorKind, path: str | None, span: Span | None, quote: str | None
) -> None:
    with pytest.raises(ValueError, match=f"an anchor of kind {kind}"):
        Anchor(kind, path, span, quote)
