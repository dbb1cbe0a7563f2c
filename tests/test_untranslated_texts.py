"""Nothing that a user reads in the window escapes translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import translations

_UI = translations.SOURCES / "ui"
# What shows its first argument, and what shows any of them.
_SHOW_FIRST = {
    "setText", "setToolTip", "setStatusTip", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setWindowTitle", "setTitle", "setSuffix", "setPrefix", "setLabelText",
    "setInformativeText", "showMessage", "setHeaderLabels", "setHorizontalHeaderLabels",
    "setPlainText", "setTabToolTip", "addSection", "begin", "label", "ElidedLabel", "QLabel",
    "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu",
    "QTableWidgetItem", "QListWidgetItem", "UserError", "tell_box",
}  # fmt: skip
_SHOW_ANY = {
    "addTab", "insertTab", "setTabText", "addRow", "addItem", "addItems", "addAction", "addMenu",
    "addButton", "question", "warning", "information", "critical", "getOpenFileName",
    "getOpenFileNames", "getSaveFileName", "getExistingDirectory", "ask_line", "ask_reason",
    "accept_or_cancel", "emit", "tell",
}  # fmt: skip
_LOGS = {"debug", "info", "warning", "error", "exception"}
_NAMES = re.compile(r"\b(imrdesk|Python|Qt|PySide6|Enter)\b")
# Where a literal that looks like a text is none that is shown.
_NO_TEXTS = {
    "action_specs.py": "the registry is collected as a whole",
    "key_rules.py": "lists of keys",
    "highlights.py": "the meanings of marks, for those who read the code",
    "rich_document.py": "names of fonts",
}
_NO_SENTENCES = {
    "note on ",
    "imrdesk pages",
    '"functional improvement"',
    "treatment:norco outcome:overturned",
}
"""Parts of keys in the workspace, the name of a thread, searches as they are typed."""
_WORD = re.compile(r"(?<!\.)\b[A-Za-z]{2,}")
_SENTENCE = re.compile(r"[A-Za-z]{2,},? [a-z]+|^ [a-z]{2,}|[a-z]{2,} $")
_MARKUP = re.compile(r"[<>=/{}]|^#|\b\w+: ?$")


def _sources() -> list[Path]:
    return sorted(_UI.rglob("*.py"))


class _Finder(ast.NodeVisitor):
    """Finds literals that are shown without having been translated."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in translations.TELLERS or _is_log(node):
            for value in [*node.args[2:], *(keyword.value for keyword in node.keywords)]:
                self.visit(value)
        elif not (name == "translated" and _is_of_core(node.args[0])):
            self._look_at(node, name)
            self.generic_visit(node)

    def _look_at(self, node: ast.Call, name: str) -> None:
        if _is_of_core(node):
            self.found.append((node.lineno, ast.unparse(node)))
        shown = node.args if name in _SHOW_ANY else node.args[:1] if name in _SHOW_FIRST else []
        is_text = _WORD if name in _SHOW_FIRST else re.compile(r"^&?[A-Z][a-z]|\w \w")
        for argument in shown:
            for line, text in _literals(argument):
                if is_text.search(_NAMES.sub("", text)):
                    self.found.append((line, text))

    def visit_Raise(self, node: ast.Raise) -> None:
        call = node.exc
        name = (
            call.func.id if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) else ""
        )
        if name == "UserError" or name.endswith("Mistake"):
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # no docstring
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        text = node.value
        if not isinstance(text, str) or text in _NO_SENTENCES or _MARKUP.search(text):
            return
        if _SENTENCE.search(_NAMES.sub("", text)):
            self.found.append((node.lineno, text))


def _is_of_core(node: ast.expr) -> bool:
    """Tell whether this is `str(error)`, which is a sentence of the core, in English."""
    return ast.unparse(node) in ("str(error)", "str(mistake)")


def _is_log(node: ast.Call) -> bool:
    func = node.func
    of = func.value if isinstance(func, ast.Attribute) and func.attr in _LOGS else None
    return isinstance(of, ast.Name) and of.id.endswith("log")


def _literals(node: ast.expr) -> Iterator[tuple[int, str]]:
    """Yield the literals of an expression that are in no call of their own."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    elif not isinstance(node, ast.Call | ast.Lambda | ast.Subscript | ast.Compare):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _literals(child)


def untranslated(code: str) -> list[tuple[int, str]]:
    """Return the lines and literals that are shown without having been translated."""
    finder = _Finder()
    finder.visit(ast.parse(code))
    return sorted(set(finder.found))


@pytest.mark.parametrize("path", _sources(), ids=lambda path: path.relative_to(_UI).as_posix())
def test_no_text_escapes_translation(path: Path) -> None:
    if path.name not in _NO_TEXTS:
        assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        'button.setText("Close")',
        'button.setText("close")',
        'button.setText(f"{count} of {total}")',
        'button.setText("Close" if done else tr("Cancel"))',
        'tabs.addTab(page, "Notes")',
        'self.told.emit("Go to a field first.")',
        'words = "to a field"',
        'words = f"{count} letters imported"',
        'words = tr("{a} and {b}", a=a, b="the others of it")',
        'raise UserError("Open a letter first.")',
        "bar.tell(str(error))",
        'menu.addAction("&Other tag…", take)',
    ],
)
def test_a_text_that_escapes_is_found(code: str) -> None:
    assert untranslated(code)


@pytest.mark.parametrize(
    "code",
    [
        'button.setText(tr("Close"))',
        "bar.tell(translated(str(error)))",
        'button.setObjectName("messageBar")',
        'label(tr("Close"), "cardTitle", role="muted")',
        'box.setWindowTitle("imrdesk")',
        'raise TypeError("no such thing here")',
        '_log.info("the log speaks English")',
        "html = f\"<span style='color: red'>{words}</span>\"",
        'bar.setText(f"{name}: {value}")',
        'icons = {"down": "muted"}',
    ],
)
def test_what_is_no_text_is_let_be(code: str) -> None:
    assert not untranslated(code)


@pytest.mark.parametrize(
    "path",
    sorted(translations.SOURCES.rglob("*.py")),
    ids=lambda path: path.relative_to(translations.SOURCES).as_posix(),
)
def test_what_the_core_says_is_literal(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    if "imrdesk.domain.words import" not in code:
        return
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and translations.teller(node) in ("say", "say_n"):
            assert translations.literals(node, path.name)
