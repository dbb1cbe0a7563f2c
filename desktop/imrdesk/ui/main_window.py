"""The main window: put together here, and nothing else; what it does is in commands and flows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QStackedWidget
from typing_extensions import override

from imrdesk.domain.checks import Severity
from imrdesk.domain.letter_query import EVERY_LETTER, LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.failures import DamagedIndexError
from imrdesk.store.workspace import Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.action_specs import ACTIONS, Group, menu_title
from imrdesk.ui.actions import Actions
from imrdesk.ui.backup_keeper import BackupKeeper
from imrdesk.ui.columns_place import ColumnsPlace
from imrdesk.ui.commands import CHECKABLE, commands, show_usable
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.desk import Desk
from imrdesk.ui.dialogs.keys_dialog import KeysDialog
from imrdesk.ui.dialogs.shortcut_sheet import ShortcutSheet
from imrdesk.ui.flows import Flows
from imrdesk.ui.guide.helping import Helping
from imrdesk.ui.guide.places import field_place
from imrdesk.ui.import_flow import ImportFlow
from imrdesk.ui.keeping import Keeping
from imrdesk.ui.key_rules import usable
from imrdesk.ui.layout import last_place, last_query, restore_layout, save_layout, save_work
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.letters_place import LettersPlace
from imrdesk.ui.look_commands import LanguageMenu, has_choice_of_language
from imrdesk.ui.own_fields import OwnFields
from imrdesk.ui.places import Place, Places
from imrdesk.ui.print_flow import PrintFlow
from imrdesk.ui.recent import RecentWorkspaces
from imrdesk.ui.settings import Settings
from imrdesk.ui.suggestions import suggestions
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.theme import Appearance, Theme
from imrdesk.ui.tour.tour import Tour
from imrdesk.ui.views.progress.making import progress_page
from imrdesk.ui.views.welcome import Welcome
from imrdesk.ui.widgets import above_one_another
from imrdesk.ui.words import tr, translated

_TOLD_FOR_MS = 8000  # long enough to read a sentence twice, and gone before it is out of date


class MainWindow(QMainWindow):
    """One window on one workspace at a time.

    Args:
        tasks: run what is long; one after the other.
        finding: run searches, beside whatever is long; by itself as `tasks`.
    """

    def __init__(
        self, theme: Theme, settings: Settings, tasks: Tasks, finding: Tasks | None = None
    ) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.workspace: Workspace | None = None
        self.controller = ReviewController(self)
        self.letters = LetterList(finding or tasks, self)
        self.controller.session_changed.connect(self._show_letters_of_session)
        self.controller.changed.connect(self.letters.heed)
        self.letters.refused.connect(self.tell_error)
        self.actions_by_key = Actions(self)
        changed_keys = settings.get(keys.CHANGED_KEYS)
        self.actions_by_key.use_keys(usable(changed_keys))
        text_size = settings.get(keys.TEXT_SIZE)
        self.desk = Desk(
            self.controller, theme, self.actions_by_key, text_size, suggestions(), self.letters
        )
        self.welcome = Welcome(self.actions_by_key, theme)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.imports = ImportFlow(self, tasks)
        bars = above_one_another(self.imports.panel, self.desk.messages)
        self.places = Places(self.controller, theme, self.actions_by_key, bars)
        self.places.add_page(Place.REVIEW, lambda: self.desk)
        self.places.page(Place.REVIEW)
        self.letters_place = LettersPlace(self)
        self.places.add_page(Place.PROGRESS, lambda: progress_page(self, tasks))
        self.columns = ColumnsPlace(self, finding or tasks)
        self.pages.addWidget(self.places)
        self.setCentralWidget(self.pages)
        self.flows = Flows(self, tasks)
        self.helping = Helping(self, self.actions_by_key, theme)
        self.printing = PrintFlow(self)
        self.own_fields = OwnFields(
            self, self.controller, theme, self.desk.leave_letter, self.flows.recount
        )
        self.recent = RecentWorkspaces(settings)
        self.tour = Tour(self)
        self.backups = BackupKeeper(tasks, self)
        self.keeping = Keeping(self, tasks)
        self._place = QLabel()
        self._menus: list[QMenu] = []
        self.statusBar().addPermanentWidget(self.flows.progress)
        self.statusBar().addPermanentWidget(self._place)
        self._build_menus()
        self._connect()
        self.resize(1440, 900)
        restore_layout(self)
        self._show_no_workspace()

    def menus(self) -> list[QMenu]:
        """Return the menus, from left to right."""
        return self._menus

    def _build_menus(self) -> None:
        for group in Group:
            menu = QMenu(menu_title(group), self)
            for spec in ACTIONS:
                if spec.group is group:
                    if spec.separated:
                        menu.addSeparator()
                    menu.addAction(self.actions_by_key[spec.key])
            if group is Group.VIEW and has_choice_of_language():
                menu.addMenu(LanguageMenu(menu, self.settings, self.desk.told.emit))
            self.menuBar().addMenu(menu)
            self._menus.append(menu)
        for key in CHECKABLE:
            self.actions_by_key[key].setCheckable(True)
        self._show_appearance()

    def _connect(self) -> None:
        desk, flows, controller = self.desk, self.flows, self.controller
        self.actions_by_key.connect_slots(commands(self))
        self.welcome.workspace_chosen.connect(lambda path: flows.open_workspace(Path(path)))
        self.welcome.samples_wanted.connect(flows.open_samples)
        self.welcome.removal_wanted.connect(self._forget_recent)
        self.welcome.tour_declined.connect(self._decline_tour)
        desk.queue.import_wanted.connect(self.imports.choose_files)
        desk.ending.panel.export_wanted.connect(flows.export)
        desk.told.connect(lambda words: self.statusBar().showMessage(words, _TOLD_FOR_MS))
        self.backups.made.connect(
            lambda made: desk.told.emit(tr("Backup made: {name}", name=made.path.name))
        )
        self.backups.failed.connect(
            lambda why: desk.messages.tell(translated(why), Severity.WARNING)
        )
        desk.letter_shown.connect(self._letter_shown)
        desk.explaining.guide_wanted.connect(lambda path: self.helping.open(field_place(path)))
        self.places.shown.connect(lambda _place: self._show_usable())
        self.actions_by_key.keys_changed.connect(self._keep_keys)
        controller.opened.connect(lambda _letter: self._show_usable())
        controller.refreshed.connect(lambda _letter: self._show_usable())
        controller.changed.connect(lambda _changed: self._show_usable())
        controller.index_damaged.connect(self.keeping.mend_open, Qt.ConnectionType.QueuedConnection)

    # The workspace

    def may_leave(self) -> bool:
        """Keep what is being typed; where that fails, ask whether it may be lost."""
        self.columns.finish()
        if self.workspace is None or self.desk.leave_letter():
            return True
        return self.flows.ask_lose_typing(list(self.desk.record.typing()))

    def take_workspace(self, workspace: Workspace, *, remember: bool = True) -> None:
        """Review another workspace from now on; the one before is closed.

        Args:
            workspace: is closed with the window, or when another takes its place.
            remember: whether it is to be offered again at the next start.
        """
        self.close_workspace()
        self.workspace = workspace
        self.controller.set_session(ReviewSession(workspace, self.flows.reviewer()))
        if remember:
            self.settings.remember_workspace(str(workspace.path))
        self._note_recent()
        self.backups.watch(workspace)
        self.pages.setCurrentWidget(self.places)
        self.places.show_place(last_place(self))
        self.setWindowTitle(f"{workspace.name} — imrdesk")
        self._place.setText(tr("Every edit is saved in {name}", name=workspace.path.name))
        self._place.setToolTip(str(workspace.path))
        self._show_usable()
        self.imports.offer()
        if not workspace.read_only and not self.controller.session.counts_are_current:
            self.flows.recount()

    def show_only_read(self, why: str) -> None:
        """Tell, for as long as the workspace is open, that nothing can be changed in it."""
        self._place.setText(tr("For reading only, because {why}", why=translated(why)))

    def close_workspace(self) -> None:
        """Let go of the workspace, keeping what is being typed."""
        if self.workspace is not None:
            self.flows.abandon()
            save_work(self)
            self.letters.set_session(None)
            self._note_recent()
            self.backups.watch(None)
            self.workspace.close()
            self.workspace = None
            self._show_no_workspace()

    def _note_recent(self) -> None:
        """Keep how full the open workspace is, for the list of recent ones."""
        if self.workspace is not None:
            letters = sum(self.controller.session.status_counts().values())
            self.recent.note(self.workspace.path, letters)

    def _forget_recent(self, path: str) -> None:
        self.recent.remove(Path(path))
        self.welcome.show_recent(self.recent.entries())

    def _decline_tour(self) -> None:
        self.settings.set(keys.TOUR_SEEN, 1)
        self.welcome.offer_tour(wanted=False)

    def _show_no_workspace(self) -> None:
        self.controller.set_session(None)
        self.welcome.show_recent(self.recent.entries())
        self.welcome.offer_tour(wanted=not self.settings.get(keys.TOUR_SEEN))
        self.pages.setCurrentWidget(self.welcome)
        self.setWindowTitle("imrdesk")
        self._place.clear()
        self._show_usable()

    def _show_letters_of_session(self) -> None:
        session = self.controller.session if self.controller.has_session else None
        self.letters.set_session(session, last_query(self) if session else EVERY_LETTER)

    def show_letter(self, letter_id: int | None) -> None:
        """Open a letter, or the first of the list as soon as there is one."""
        self.letters.catch_up()
        if letter_id is not None and self.controller.session.rows([letter_id]):
            self._show_in_record(letter_id)
        else:
            self.letters.when_found(self._show_first)

    def _show_first(self) -> None:
        if self.letters.ids and self.controller.letter is None:
            self._show_in_record(self.letters.ids[0])

    def _show_in_record(self, letter_id: int) -> None:
        self.desk.open_letter(letter_id)
        self.desk.record.focus_first()

    def _letter_shown(self, letter_id: int) -> None:
        self.settings.set(keys.LAST_LETTER, letter_id)
        letter = self.controller.letter
        if letter is not None and self.workspace is not None:
            name = letter.case_number or tr("no case number")
            self.setWindowTitle(f"{name} — {self.workspace.name} — imrdesk")

    # Places

    def show_letters(self, query: LetterQuery) -> None:
        """Show the letters of a query in the table of all letters."""
        self.letters_place.show(query)

    def open_in_review(self, letter_id: int, path: str | None = None) -> None:
        """Show a letter where it is reviewed, with a field's path at that field."""
        self.places.show_place(Place.REVIEW)
        self.desk.open_letter(letter_id)
        if path is None:
            self.desk.go_record()
        else:
            self.desk.show_field(path)

    def _show_usable(self) -> None:
        show_usable(self)

    # The keys

    def open_keys(self) -> None:
        """Let the user choose the keys of the actions."""
        KeysDialog(self, self.actions_by_key).open()

    def open_shortcuts(self) -> None:
        """Show every key."""
        sheet = ShortcutSheet(self, self.actions_by_key)
        sheet.change_wanted.connect(self.open_keys)
        sheet.open()

    def _keep_keys(self) -> None:
        self.settings.set(keys.CHANGED_KEYS, self.actions_by_key.changed_keys)

    # The look

    def change_text_size(self, step: int) -> None:
        """Make the letter's text larger, or (below 0) smaller."""
        self.desk.letter_view.change_text_size(step)
        self.settings.set(keys.TEXT_SIZE, self.desk.letter_view.text_size)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take over how the window is to look."""
        self.settings.set(keys.APPEARANCE, appearance)
        self.theme.set_appearance(appearance)
        self._show_appearance()

    def _show_appearance(self) -> None:
        for appearance in Appearance:
            action = self.actions_by_key[f"look_{appearance.value}"]
            action.setChecked(self.theme.appearance is appearance)

    def tell_error(self, error: UserError) -> None:
        """Show a refusal where the user is looking."""
        if isinstance(error, DamagedIndexError):
            self.keeping.mend_open()
            return
        if self.pages.currentWidget() is self.places:
            self.desk.messages.tell(translated(str(error)), Severity.ERROR)
        else:
            self.flows.tell_box(translated(str(error)))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        save_layout(self)
        self.close_workspace()
        self.desk.letter_view.shut_down()
        event.accept()
