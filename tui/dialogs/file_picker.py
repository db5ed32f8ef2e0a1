"""Which files? A list of a folder, and a field for a path that is pasted, or dropped on the terminal."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from store.importing.folder import FolderUnreadable, is_plan_folder
from tui.dialogs.picker_folders import first_folder, listed, looked_up, short
from tui.rows.folder_rows import UP, FolderRows, folder_columns, listing_words
from tui.widgets.line import Line
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from textual import events
    from textual.app import ComposeResult

    from store.i18n.translator import Translator
    from store.importing.folder import Listing


class FilePicker(ModalScreen[tuple[Path, ...] | None]):
    """Hands back the files that were chosen. Folders are listed in a thread, however large or slow they are."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/file_picker.tcss"]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012  (Textual types it so)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("enter", "take", show=False),
        Binding("backspace", "up", show=False),
        Binding("space", "mark", show=False),
        Binding("down", "to_list", show=False),
    ]

    def __init__(self, last_folder: str, words: Translator) -> None:
        super().__init__()
        self._last, self._words = last_folder, words
        self._folder: Path | None = None
        self._listing: Listing | None = None
        self._files: frozenset[str] = frozenset()
        """Keys of the lines that are files."""

    def compose(self) -> ComposeResult:
        """The folder, what is in it, the field, what is wrong, the keys."""
        words = self._words
        with Vertical(classes="dialog -tall-dialog"):
            yield Static(words("pick_file.title"), markup=False, classes="dialog--title")
            yield Static("", markup=False, id="folder")
            yield RowList(id="files", empty=words("pick_file.reading"))
            yield Static("", markup=False, id="listed")
            yield Line(placeholder=words("pick_file.path"))
            yield Static("", markup=False, classes="dialog--problem")
            yield Static(words("pick_file.keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The keys go to the list; the folder comes when the disk has answered."""
        self.query_one(RowList).focus()
        self.open_folder(None)

    @work(group="folder", exclusive=True)
    async def open_folder(self, folder: Path | None, *, came_from: Path | None = None) -> None:
        """List ``folder``, or the one to begin in. One that cannot be opened is told, and the one before stays.

        A folder that is a plan is handed back, unless it is being left.
        """
        words = self._words
        if folder and not came_from and await asyncio.to_thread(is_plan_folder, folder):
            self._hand_back([folder])
            return
        wanted = await asyncio.to_thread(first_folder, self._last) if folder is None else folder
        try:
            listing, rows = await asyncio.to_thread(listed, wanted, words)
        except FolderUnreadable as refused:
            if self._folder is None:
                self._folder = wanted
                self._show(FolderRows(wanted, None, words))
            self._say(words.error(refused))
            return
        self._folder, self._listing = wanted, listing
        self._files = frozenset(str(found.path) for found in listing.files)
        self._say("")
        self.query_one("#listed", Static).update(listing_words(listing, words))
        self._show(rows, str(came_from) if came_from else next((str(found.path) for found in listing.files), UP))

    @on(RowList.Chosen)
    def line_chosen(self, message: RowList.Chosen) -> None:
        """Out, in, or done; when files are marked they are what is meant."""
        marks = self.query_one(RowList).marks
        if message.key == UP:
            self.action_up()
        elif marks:
            self._hand_back([Path(key) for key in sorted(marks)])
        elif message.key in self._files:
            self._hand_back([Path(message.key)])
        else:
            self.open_folder(Path(message.key))

    @on(RowList.Highlighted)
    def cursor_moved(self) -> None:
        """Marks come and go with the cursor."""
        count = len(self.query_one(RowList).marks)
        text = self._words("pick_file.marked_keys", count=count) if count else self._words("pick_file.keys")
        self.query_one(".dialog--hint", Static).update(text)

    @on(Input.Submitted)
    def path_entered(self, message: Input.Submitted) -> None:
        """Enter in the field."""
        self.take_path(message.value)

    def on_paste(self, event: events.Paste) -> None:
        """A file dropped on the terminal while the keys go to the list."""
        event.stop()
        self.take_path(event.text)

    @work(group="path", exclusive=True)
    async def take_path(self, text: str) -> None:
        """A folder is opened, files are handed back, anything else is told."""
        folder = self._folder or Path()
        paths, kinds = await asyncio.to_thread(looked_up, text, folder)
        wrong = next((path for path, kind in zip(paths, kinds, strict=True) if kind != "file"), None)
        if kinds == ["folder"]:
            self.query_one(Input).value = ""
            self.query_one(RowList).focus()
            self.open_folder(paths[0])
        elif wrong is not None:
            known = "not_a_file" if kinds[paths.index(wrong)] else "no_such"
            self._say(self._words(f"pick_file.{known}", path=wrong))
        elif paths:
            self._hand_back(paths)

    def action_take(self) -> None:
        """Enter in the list."""
        self.query_one(RowList).choose()

    def action_up(self) -> None:
        """Out of the folder; the cursor stands on the one left."""
        if self._folder is not None and self._folder.parent != self._folder:
            self.open_folder(self._folder.parent, came_from=self._folder)

    def action_mark(self) -> None:
        """Mark a file, to take several; folders are passed over."""
        rows = self.query_one(RowList)
        if rows.cursor_key in self._files:
            rows.toggle_mark()
            self.cursor_moved()
        else:
            rows.action_move(1)

    def action_to_list(self) -> None:
        """Down... from the field is back to the list."""
        self.query_one(RowList).focus()

    def action_dismiss_empty(self) -> None:
        """Left without choosing."""
        self.dismiss(None)

    def _show(self, rows: FolderRows, key: str = UP) -> None:
        width = self.query_one("#folder").size.width
        self.query_one("#folder", Static).update(short(self._folder or Path(), width))
        shown = self.query_one(RowList)
        shown.set_marks(())
        shown.show(folder_columns(self._words), rows)
        shown.select(key)

    def _say(self, problem: str) -> None:
        self.query_one(".dialog--problem", Static).update(problem)

    def _hand_back(self, paths: Sequence[Path]) -> None:
        if self.is_current:
            self.dismiss(tuple(paths))
