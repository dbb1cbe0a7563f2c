"""The main window: put together here, and nothing else; what it does is in desk and flows."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QStackedWidget
from typing_extensions import override

from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import OVERTURNED, PARTIALLY_OVERTURNED, UPHELD
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.actions import ACTIONS, Actions, Group
from imrdesk.ui.backup_keeper import BackupKeeper
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.desk import Desk
from imrdesk.ui.dialogs.keys_dialog import KeysDialog
from imrdesk.ui.dialogs.legend import LegendSheet
from imrdesk.ui.dialogs.sheets import AboutSheet
from imrdesk.ui.dialogs.shortcut_sheet import ShortcutSheet
from imrdesk.ui.flows import Flows
from imrdesk.ui.key_rules import usable
from imrdesk.ui.settings import Settings
from imrdesk.ui.suggestions import suggestions
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.theme import Appearance, Theme
from imrdesk.ui.views.welcome import Welcome

_TOLD_FOR_MS = 8000  # long enough to read a sentence twice, and gone before it is out of date

_NEED_WORKSPACE = (
    "import_files",
    "import_folder",
    "export",
    "find_letter",
    "go_queue",
    "queue_options",
    "threshold",
)
_CHECKABLE = (
    "toggle_original", "freeze", "detach", "look_system", "look_light", "look_dark",
)  # fmt: skip


class MainWindow(QMainWindow):
    """One window on one workspace at a time."""

    def __init__(self, theme: Theme, settings: Settings, tasks: Tasks) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.workspace: Workspace | None = None
        self.controller = ReviewController(self)
        self.actions_by_key = Actions(self)
        changed_keys = settings.get(keys.CHANGED_KEYS)
        self.actions_by_key.use_keys(usable(changed_keys))
        text_size = settings.get(keys.TEXT_SIZE)
        self.desk = Desk(self.controller, theme, self.actions_by_key, text_size, suggestions())
        self.welcome = Welcome(self.actions_by_key, theme)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.desk)
        self.setCentralWidget(self.pages)
        self.flows = Flows(self, tasks)
        self.backups = BackupKeeper(tasks, self)
        self._place = QLabel()
        self._menus: list[QMenu] = []
        self.statusBar().addPermanentWidget(self.flows.progress)
        self.statusBar().addPermanentWidget(self._place)
        self._build_menus()
        self._connect()
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self._restore_layout()
        self._show_no_workspace()

    def menus(self) -> list[QMenu]:
        """Return the menus, from left to right."""
        return self._menus

    def _build_menus(self) -> None:
        for group in Group:
            menu = QMenu(f"&{group.value}", self)
            for spec in ACTIONS:
                if spec.group is group:
                    if spec.separated:
                        menu.addSeparator()
                    menu.addAction(self.actions_by_key[spec.key])
            self.menuBar().addMenu(menu)
            self._menus.append(menu)
        for key in _CHECKABLE:
            self.actions_by_key[key].setCheckable(True)
        self._show_appearance()

    def _connect(self) -> None:
        desk, flows, controller = self.desk, self.flows, self.controller
        self.actions_by_key.connect_slots(
            {
                "new_workspace": flows.new_workspace,
                "open_workspace": flows.choose_workspace,
                "import_files": flows.choose_files,
                "import_folder": flows.choose_folder,
                "export": flows.export,
                "reviewer_name": flows.ask_reviewer,
                "quit": self.close,
                "undo": desk.undo,
                "redo": desk.redo,
                "find_in_letter": desk.letter_view.open_find,
                "find_letter": desk.queue.search.setFocus,
                "next_attention": desk.advance,
                "previous_attention": lambda: desk.advance(backwards=True),
                "confirm_rest": desk.confirm_rest,
                "use_selection": desk.loop.use_selection,
                "append_selection": desk.loop.append_selection,
                "outcome_upheld": lambda: desk.loop.set_outcome(UPHELD),
                "outcome_overturned": lambda: desk.loop.set_outcome(OVERTURNED),
                "outcome_partial": lambda: desk.loop.set_outcome(PARTIALLY_OVERTURNED),
                "revert_field": desk.revert_field,
                "threshold": flows.ask_threshold,
                "add_decision": desk.decisions.add,
                **{key: partial(desk.decisions.act, key) for key in desk.decisions.commands},
                "next_place": desk.checks.next_place,
                "dismiss_check": desk.checks.dismiss_here,
                "read_again": desk.rereading.read_again,
                "read_all_again": flows.read_all_again,
                "next_letter": lambda: desk.step(1),
                "previous_letter": lambda: desk.step(-1),
                "mark_reviewed": lambda: desk.set_status(Status.REVIEWED),
                "sign_off": desk.sign_off,
                "postpone": desk.postpone,
                "reopen": desk.reopen,
                "tag": desk.annotating.tag_letter,
                "tags_of_workspace": desk.annotating.tags_of_workspace,
                "note_here": desk.annotating.note_here,
                "note_letter": desk.annotating.note_letter,
                "mark_passage": desk.annotating.mark,
                "passage_look": desk.annotating.open_menu,
                "all_notes": desk.annotating.all_notes,
                "go_queue": desk.go_queue,
                "queue_options": desk.queue.open_options,
                "go_letter": desk.go_letter,
                "go_record": desk.go_record,
                "go_notes": desk.go_notes,
                "go_history": desk.go_history,
                "larger_text": lambda: self._change_text_size(1),
                "smaller_text": lambda: self._change_text_size(-1),
                "toggle_original": desk.letter_view.toggle_original,
                "freeze": desk.letter_view.toggle_frozen,
                "detach": desk.letter_view.toggle_detached,
                "fit_width": desk.letter_view.fit_width,
                "look_system": lambda: self._set_appearance(Appearance.SYSTEM),
                "look_light": lambda: self._set_appearance(Appearance.LIGHT),
                "look_dark": lambda: self._set_appearance(Appearance.DARK),
                "keys": self._open_keys,
                "why": desk.explaining.explain,
                "legend": lambda: LegendSheet(self, self.theme).open(),
                "shortcuts": self._open_shortcuts,
                "about": lambda: AboutSheet(self, self.theme).open(),
            }
        )
        self.welcome.workspace_chosen.connect(lambda path: flows.open_workspace(Path(path)))
        self.welcome.samples_wanted.connect(flows.open_samples)
        desk.queue.import_wanted.connect(flows.choose_files)
        desk.ending.panel.export_wanted.connect(flows.export)
        desk.told.connect(lambda words: self.statusBar().showMessage(words, _TOLD_FOR_MS))
        self.backups.made.connect(lambda made: desk.told.emit(f"Backup made: {made.path.name}"))
        self.backups.failed.connect(lambda why: desk.messages.tell(why, Severity.WARNING))
        desk.letter_shown.connect(self._letter_shown)
        self.actions_by_key.keys_changed.connect(self._keep_keys)
        controller.opened.connect(lambda _letter: self._show_usable())
        controller.refreshed.connect(lambda _letter: self._show_usable())
        controller.changed.connect(lambda _changed: self._show_usable())

    # The workspace

    def may_leave(self) -> bool:
        """Keep what is being typed; where that fails, ask whether it may be lost."""
        if self.workspace is None or self.desk.leave_letter():
            return True
        return self.flows.ask_lose_typing(list(self.desk.record.typing()))

    def take_workspace(self, workspace: Workspace) -> None:
        """Review another workspace from now on; the one before is closed."""
        self.close_workspace()
        self.workspace = workspace
        self.controller.set_session(ReviewSession(workspace, self.flows.reviewer()))
        self.settings.remember_workspace(str(workspace.path))
        self.backups.watch(workspace)
        self.pages.setCurrentWidget(self.desk)
        self.setWindowTitle(f"{workspace.name} — imrdesk")
        self._place.setText(f"Every edit is saved in {workspace.path.name}")
        self._place.setToolTip(str(workspace.path))
        self._show_usable()
        if not workspace.read_only and not self.controller.session.counts_are_current:
            self.flows.recount()

    def close_workspace(self) -> None:
        """Let go of the workspace, keeping what is being typed."""
        if self.workspace is not None:
            self.flows.abandon()
            self.backups.watch(None)
            self.workspace.close()
            self.workspace = None
            self._show_no_workspace()

    def _show_no_workspace(self) -> None:
        self.controller.set_session(None)
        self.welcome.show_recent(self.settings.get(keys.RECENT_WORKSPACES))
        self.pages.setCurrentWidget(self.welcome)
        self.setWindowTitle("imrdesk")
        self._place.clear()
        self._show_usable()

    def show_letter(self, letter_id: int | None) -> None:
        """Open a letter, or the first of the queue, if there is one."""
        queue = self.desk.queue
        known = letter_id is not None and queue.model and queue.model.row_of(letter_id) is not None
        chosen = letter_id if known else queue.first_letter_id()
        if chosen is not None:
            self.desk.open_letter(chosen)
            self.desk.record.focus_first()

    def _letter_shown(self, letter_id: int) -> None:
        self.settings.set(keys.LAST_LETTER, letter_id)
        letter = self.controller.letter
        if letter is not None and self.workspace is not None:
            name = letter.case_number or "no case number"
            self.setWindowTitle(f"{name} — {self.workspace.name} — imrdesk")

    # What can be done now

    def _show_usable(self) -> None:
        has_workspace = self.workspace is not None
        has_letter = self.controller.letter is not None
        for spec in ACTIONS:
            if spec.needs_letter:
                self.actions_by_key[spec.key].setEnabled(has_letter)
        for key in (
            "import_files",
            "import_folder",
            "export",
            "find_letter",
            "go_queue",
            "queue_options",
            "read_all_again",
            "all_notes",
            "tags_of_workspace",
        ):
            self.actions_by_key[key].setEnabled(has_workspace)
        self.desk.top_bar.setVisible(has_letter)
        self.desk.letter_view.setVisible(has_letter)
        self.desk.tabs.setVisible(has_letter)
        session = self.controller.session if self.controller.has_session else None
        for key, label in (
            ("undo", session.undo_label() if session else None),
            ("redo", session.redo_label() if session else None),
        ):
            words = key.capitalize()
            self.actions_by_key[key].setText(f"&{words} {label or ''}".rstrip())
            self.actions_by_key[key].setEnabled(label is not None)

    # The keys

    def _open_keys(self) -> None:
        KeysDialog(self, self.actions_by_key).open()

    def _open_shortcuts(self) -> None:
        sheet = ShortcutSheet(self, self.actions_by_key)
        sheet.change_wanted.connect(self._open_keys)
        sheet.open()

    def _keep_keys(self) -> None:
        self.settings.set(keys.CHANGED_KEYS, self.actions_by_key.changed_keys)

    # The look

    def _change_text_size(self, step: int) -> None:
        self.desk.letter_view.change_text_size(step)
        self.settings.set(keys.TEXT_SIZE, self.desk.letter_view.text_size)

    def _set_appearance(self, appearance: Appearance) -> None:
        self.settings.set(keys.APPEARANCE, appearance)
        self.theme.set_appearance(appearance)
        self._show_appearance()

    def _show_appearance(self) -> None:
        for appearance in Appearance:
            action = self.actions_by_key[f"look_{appearance.value}"]
            action.setChecked(self.theme.appearance is appearance)

    def _restore_layout(self) -> None:
        self.restoreGeometry(self.settings.get(keys.WINDOW_GEOMETRY))
        self.desk.panes.restoreState(self.settings.get(keys.WINDOW_PANES))
        letter_view = self.desk.letter_view
        letter_view.set_show_original(wanted=bool(self.settings.get(keys.SHOW_ORIGINAL)))
        letter_view.set_window_geometry(self.settings.get(keys.LETTER_WINDOW))
        letter_view.pages.restore_zoom(self.settings.get(keys.PAGE_ZOOM))
        self.desk.queue.restore_columns(self.settings.get(keys.QUEUE_COLUMNS))
        self.desk.tabs.setCurrentIndex(self.settings.get(keys.RECORD_TAB))
        self.desk.annotating.set_ink(self.settings.get(keys.INK))

    def save_layout(self) -> None:
        """Remember the window's place, panes and columns for the next start."""
        self.settings.set(keys.WINDOW_GEOMETRY, self.saveGeometry())
        self.settings.set(keys.WINDOW_PANES, self.desk.panes.saveState())
        letter_view = self.desk.letter_view
        self.settings.set(keys.SHOW_ORIGINAL, int(letter_view.show_original))
        self.settings.set(keys.LETTER_WINDOW, letter_view.window_geometry)
        self.settings.set(keys.PAGE_ZOOM, letter_view.pages.zoom_percent)
        self.settings.set(keys.QUEUE_COLUMNS, self.desk.queue.columns())
        self.settings.set(keys.RECORD_TAB, self.desk.tabs.currentIndex())
        self.settings.set(keys.INK, self.desk.annotating.ink)

    def tell_error(self, error: UserError) -> None:
        """Show a refusal where the user is looking."""
        if self.pages.currentWidget() is self.desk:
            self.desk.messages.tell(str(error), Severity.ERROR)
        else:
            self.flows.tell_box(str(error))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.save_layout()
        self.close_workspace()
        self.desk.letter_view.shut_down()
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.workspace is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.flows.import_paths(paths)
