"""The shape of a workspace file, as steps that are only ever added to.

`user_version` is the number of the last step; a step sets it in its own transaction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x494D5244
"""“IMRD” in the file's header: what tells a workspace from any other SQLite file."""

MIGRATIONS = Migrations("imrdesk")


@MIGRATIONS()
def version_1(db: Database) -> None:
    """Letters with what was read in them, the history over them, drafts."""
    db.executescript(_LETTERS)
    db.executescript(_HISTORY)
    db.executescript(_DRAFTS_AND_FACTS)
    for table in (
        "letter_sources",
        "letter_texts",
        "extractions",
        "operations",
        "changes",
    ):
        db.executescript(_append_only(table))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("PRAGMA user_version = 1")


@MIGRATIONS()
def version_2(db: Database) -> None:
    """Changes of decision cards, checks, readings and tags' styles; notes that can be searched.

    SQLite cannot change a table's conditions, so the changes go into a new table as they are.
    """
    db.executescript(_CHANGES_OF_EVERYTHING)
    db.executescript(_append_only("changes"))
    db.executescript(_NOTES_AND_TAG_STYLES)
    last: dict[tuple[int, str], tuple[int, int, str]] = {}
    for change_id, letter_id, key, new in db.execute(
        "SELECT id, letter_id, key, new FROM changes WHERE target = 'note' ORDER BY id"
    ):
        first, _, _ = last.get((letter_id, key), (change_id, 0, ""))
        last[letter_id, key] = (first, change_id, new)
    db.table("notes").insert_all(
        {
            "letter_id": letter_id,
            "key": key,
            "first_change": first,
            "last_change": change_id,
            "words": _version_2_words(json.loads(new)),
            "tags": "[]",
        }
        for (letter_id, key), (first, change_id, new) in last.items()
        if new != "null"
    )
    db.execute("PRAGMA user_version = 2")


def _version_2_words(note: dict[str, Any]) -> str:
    """Return what a note of version 1 is found by; it has no tags."""
    words = f"{note['markdown']} {note['anchor'].get('quote', '')}"
    return " ".join(words.split()).casefold()


@MIGRATIONS()
def version_3(db: Database) -> None:
    """Everything short of a letter in columns, decisions, facets, words to search for; views.

    The new projections are empty until every letter was counted anew.
    """
    db.executescript(_CHANGES_WITH_FIELDS)
    db.executescript(_append_only("changes"))
    for column in _NEW_LETTER_COLUMNS:
        db.execute(f"ALTER TABLE letters ADD COLUMN {column}")
    db.executescript(_PROJECTIONS_3)
    db.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")
    db.execute("DELETE FROM workspace_facts WHERE key = 'counted_by'")
    db.execute("PRAGMA user_version = 3")


def _append_only(table: str) -> str:
    """Return the triggers that keep what is in `table` as it was written."""
    return "".join(
        f"""
        CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is only ever added to'); END;
        """
        for event in ("UPDATE", "DELETE")
    )


# Everything from `case_number` on is a projection: what review makes of the extraction and
# the history, kept here so that the queue is sorted and filtered in SQL. Empty text stands
# for "none", which keeps sorting and comparing plain. The letter's large parts stand in
# tables of their own, so that a walk over the queue stays short.
_LETTERS = """
CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    imported_at TEXT NOT NULL,
    case_number TEXT NOT NULL,
    outcome TEXT NOT NULL,
    decision_date TEXT NOT NULL,
    decision_count INTEGER NOT NULL,
    needs_eyes INTEGER NOT NULL,
    treatments TEXT NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 4),
    status_reason TEXT NOT NULL
) STRICT;
CREATE INDEX letters_by_case_number ON letters (case_number);
CREATE INDEX letters_by_outcome ON letters (outcome);
CREATE INDEX letters_by_decision_date ON letters (decision_date);
CREATE INDEX letters_by_needs_eyes ON letters (needs_eyes);
CREATE INDEX letters_by_status ON letters (status);
CREATE INDEX letters_by_name ON letters (name COLLATE NOCASE);

CREATE TABLE letter_sources (
    letter_id INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE RESTRICT,
    compressed BLOB NOT NULL
) STRICT;

CREATE TABLE letter_texts (
    letter_id INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    layout BLOB NOT NULL
) STRICT;

CREATE TABLE extractions (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    version TEXT NOT NULL,
    document BLOB NOT NULL,
    UNIQUE (letter_id, version)
) STRICT;
"""

# `undo_steps` and `letter_tags` are projections of the history and can be made anew from it.
_HISTORY = """
CREATE TABLE operations (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    label TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    of INTEGER REFERENCES operations (id) ON DELETE RESTRICT,
    CHECK ((kind = 'do') = (of IS NULL))
) STRICT;

CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operations (id) ON DELETE RESTRICT,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    target TEXT NOT NULL CHECK (target IN ('value', 'status', 'note', 'tag')),
    key TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_letter ON changes (letter_id);
CREATE INDEX changes_by_operation ON changes (operation_id);

CREATE TABLE undo_steps (
    operation_id INTEGER PRIMARY KEY REFERENCES operations (id) ON DELETE RESTRICT,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX undo_steps_undone ON undo_steps (operation_id) WHERE undone = 1;

CREATE TABLE letter_tags (
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    tag TEXT NOT NULL,
    PRIMARY KEY (letter_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_tags_by_tag ON letter_tags (tag);
"""

_DRAFTS_AND_FACTS = """
CREATE TABLE drafts (
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (letter_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace_facts (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_CHANGES_OF_EVERYTHING = """
CREATE TABLE new_changes (
    id INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operations (id) ON DELETE RESTRICT,
    letter_id INTEGER REFERENCES letters (id) ON DELETE RESTRICT,
    target TEXT NOT NULL CHECK (
        target IN (
            'value', 'status', 'note', 'tag', 'cards', 'check', 'reading', 'tag style'
        )
    ),
    key TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    why TEXT NOT NULL,
    CHECK ((letter_id IS NULL) = (target = 'tag style'))
) STRICT;
INSERT INTO new_changes (id, operation_id, letter_id, target, key, old, new, why)
    SELECT id, operation_id, letter_id, target, key, old, new, why FROM changes;
DROP TABLE changes;
ALTER TABLE new_changes RENAME TO changes;
CREATE INDEX changes_by_letter ON changes (letter_id);
CREATE INDEX changes_by_operation ON changes (operation_id);
CREATE INDEX changes_of_checks ON changes (id) WHERE target = 'check';
"""

# Both are projections of the history and can be made anew from it. A note has the ids of the
# changes that first wrote it and that made it as it stands, what it is found by, and its tags
# as JSON.
_NOTES_AND_TAG_STYLES = """
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    key TEXT NOT NULL,
    first_change INTEGER NOT NULL,
    last_change INTEGER NOT NULL,
    words TEXT NOT NULL,
    tags TEXT NOT NULL,
    UNIQUE (letter_id, key)
) STRICT;
CREATE INDEX notes_by_last_change ON notes (last_change);

CREATE TABLE tag_styles (
    tag TEXT PRIMARY KEY,
    style TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_CHANGES_WITH_FIELDS = """
CREATE TABLE new_changes (
    id INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operations (id) ON DELETE RESTRICT,
    letter_id INTEGER REFERENCES letters (id) ON DELETE RESTRICT,
    target TEXT NOT NULL CHECK (
        target IN (
            'value', 'status', 'note', 'tag', 'cards', 'check', 'reading', 'tag style',
            'assignment', 'doubt', 'field'
        )
    ),
    key TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    why TEXT NOT NULL,
    CHECK ((letter_id IS NULL) = (target IN ('tag style', 'field')))
) STRICT;
INSERT INTO new_changes (id, operation_id, letter_id, target, key, old, new, why)
    SELECT id, operation_id, letter_id, target, key, old, new, why FROM changes;
DROP TABLE changes;
ALTER TABLE new_changes RENAME TO changes;
CREATE INDEX changes_by_letter ON changes (letter_id);
CREATE INDEX changes_by_operation ON changes (operation_id);
CREATE INDEX changes_of_checks ON changes (id) WHERE target = 'check';
"""

# A letter's `states` tell in one character a field, in the order of the registry, whose its
# value is and how sure: see `summaries.STATE_MARKS`.
_NEW_LETTER_COLUMNS = (
    *(
        f"{name} TEXT NOT NULL DEFAULT ''"
        for name in (
            "format",
            "date_assigned",
            "date_of_injury",
            "ur_denial_date",
            "priority",
            "application_received",
            "licensure_states",
            "specialties",
            "sex",
            "states",
            "reviewer",
            "reviewed_at",
            "assigned_to",
        )
    ),
    "age INTEGER",
    "days_to_decision INTEGER",
    "errors INTEGER NOT NULL DEFAULT 0",
    "warnings INTEGER NOT NULL DEFAULT 0",
)

# All of them but the views are projections. The card -1 of a custom value is the letter.
_PROJECTIONS_3 = """
CREATE TABLE decisions (
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    card INTEGER NOT NULL,
    place INTEGER NOT NULL,
    number INTEGER,
    treatment TEXT NOT NULL,
    outcome TEXT NOT NULL,
    category TEXT NOT NULL,
    subcategory TEXT NOT NULL,
    body_part TEXT NOT NULL,
    ur_sources TEXT NOT NULL,
    imr_sources TEXT NOT NULL,
    states TEXT NOT NULL,
    PRIMARY KEY (letter_id, card)
) STRICT, WITHOUT ROWID;

CREATE TABLE custom_values (
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    card INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (letter_id, card, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_by_key ON custom_values (key, value);

CREATE TABLE facet_values (
    id INTEGER PRIMARY KEY,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (facet, value)
) STRICT;

CREATE TABLE letter_facets (
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
    value_id INTEGER NOT NULL REFERENCES facet_values (id) ON DELETE RESTRICT,
    PRIMARY KEY (letter_id, value_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_facets_by_value ON letter_facets (value_id, letter_id);

CREATE TABLE letter_words (
    letter_id INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE RESTRICT,
    others TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE texts_fts USING fts5 (
    text, content = 'letter_texts', content_rowid = 'letter_id',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE words_fts USING fts5 (
    others, notes, content = 'letter_words', content_rowid = 'letter_id',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE views (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
"""

SCHEMA_VERSION = 3
"""The `user_version` of a file whose steps have all been taken."""

SHAPES: Mapping[int, str] = {
    1: "d51b0ed63786c04d0afe32cb32f6abfe35aa53950e1a3cd39772ced574561ff8",
    2: "d1dd9ce8b509f49aa9c5ab3365357fd6c38552986be8cce811b73bfdb0e59517",
    3: "c5117c2e9520c418c657350e4c0298e3d14925e5359d6f3dbf5daf1b6743c120",
}
"""What the shape of a file of each version is known by; see `connection.shape_of`."""
