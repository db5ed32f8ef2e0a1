"""Läs in: statistics files are read, shown as what they would change, and saved all together or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from tui import import_steps
from tui.dialogs.entry import Entry
from tui.rows.import_blocks import file_blocks, series_blocks
from tui.rows.import_head import Head, importing_head, preview_head, saved_words
from tui.rows.import_rows import ImportRows, import_columns
from tui.screens.base import bindings
from tui.screens.preview import PreviewScreen
from tui.screens.table_edits import TableEdits
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.importing.planned_changes import PlannedChanges
    from store.importing.series_file import SeriesFile

_FIRST_YEAR = 1900


class ImportScreen(PreviewScreen, TableEdits):
    """Reading, then a preview or a refusal; Enter saves the preview. Leaving before that leaves everything as it was."""

    OFFERS = ("next_pane", "apply_import", "map_table")
    BINDINGS: ClassVar[list[BindingType]] = [
        one for one in bindings(*OFFERS) if not (isinstance(one, Binding) and one.id == "undo")
    ]

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._year: int | None = None
        self._files: list[SeriesFile] | None = None
        """What was read; None while reading, and after a refusal."""
        self._planned: list[PlannedChanges] | None = None
        self._places: dict[str, str] = {}
        self._rows: ImportRows | None = None

    def place_name(self) -> str:
        """The view's name."""
        return self.words("import_screen.name")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to save only when the preview says so."""
        if action == "apply_import":
            return bool(self._planned) and not self.saving and self._changing > 0
        if action == "map_table":
            return self.unknown_table() is not None
        return super().check_action(action, parameters)

    @property
    def has_read(self) -> bool:
        """Whether what the files say is known."""
        return self._files is not None

    def unknown_table(self) -> Path | None:
        """The file that was refused because nobody has described its table."""
        name = next((problem.file for problem in self._problems if problem.key == "mapping.unknown_table"), None)
        return next((path for path in self._paths if path.name == name), None)

    def table_described(self) -> None:
        """Read the files again: the preview follows, or the next unknown table."""
        self.read_files()

    @work(group="import", exclusive=True)
    async def read_files(self) -> None:
        """A table whose year nobody knows is asked for it."""
        self._files = self._planned = None
        paths, year = self._paths, self._year
        files = await self.read_all(lambda at_file: import_steps.read(paths, at_file, year))
        if files is not None:
            self._problems = [problem for file in files for problem in file.problems]
        if self._problems:
            self._show()
            self._ask_for_year()
        else:
            self._files = files
            self.compare()

    @work(group="compare", exclusive=True)
    async def compare(self) -> None:
        """What the files would change in the store as it is now."""
        files = self._files or []
        self._planned = None
        self.say(Head(self.words("import_screen.comparing"), ""))
        answer = await self.ask(lambda backend: import_steps.compared(backend, files))
        if answer is None:
            self.say(Head(self.words("import_screen.failed"), ""))
            return
        self._planned, self._places = answer
        self._show()
        self.query_one("#series").focus()

    @on(RowList.Highlighted, "#series")
    def series_highlighted(self, message: RowList.Highlighted) -> None:
        """The page follows the cursor."""
        if self._rows is None:
            return
        planned, change = self._rows.at(message.key)
        overview = self.radslag.overview
        own = {place.code for place in overview.places} if overview else set()
        blocks = series_blocks(change, planned.file, self._places, own, self.words) if change else None
        self.query_one("#detail", Paper).show(blocks or file_blocks(planned, self.words))

    @property
    def _changing(self) -> int:
        return sum(one.new + one.changed for one in self._planned or [])

    async def save(self) -> None:
        """All files together."""
        clock, role, planned = self.radslag.clock, self.radslag.role, self._planned or []
        await self.commit(
            lambda backend: import_steps.saved(backend, planned, clock, role), lambda saved: saved_words(saved, self.words)
        )

    def reading_head(self, number: int) -> Head:
        """Which file is read."""
        return importing_head(self._paths, number, self.words)

    def _show(self) -> None:
        """Everything that is known."""
        split, problems = self.query_one(".split"), self.query_one("#problems", Paper)
        split.display, problems.display = self._planned is not None, bool(self._problems)
        if self._problems:
            unknown = self.unknown_table()
            why = self.words("map_table.offer", file=unknown.name) if unknown else self.words("import_screen.refused_why")
            self.show_problems(self._problems, why)
        elif self._planned is not None:
            self.say(preview_head(self._planned, self.words, saving=self.saving))
            self._rows = ImportRows(self._planned, self.words)
            any_new = any(change.is_new for one in self._planned for change in one.series)
            self.query_one("#series", RowList).show(import_columns(self.words, any_new=any_new), self._rows)
        elif self._reading:
            self.say(self.reading_head(0))
        self.refresh_bars()

    @work(group="dialog", exclusive=True)
    async def _ask_for_year(self) -> None:
        """Some files do not say which year they are about."""
        if not any(problem.key == "import_file.no_year" for problem in self._problems):
            return
        title = [problem.file for problem in self._problems][:1]
        text = await self.app.push_screen_wait(Entry(title, self.words, key="import_year", problem=self._year_problem))
        if text:
            self._year = int(text)
            self.read_files()

    def _year_problem(self, text: str) -> str | None:
        last = self.radslag.clock.today().year
        said = text.strip()
        if said.isdecimal() and said.isascii() and _FIRST_YEAR <= int(said) <= last:
            return None
        return self.words("dialog.not_a_year", first=str(_FIRST_YEAR), last=str(last))
