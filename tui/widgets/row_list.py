"""The list of the program: draws only the lines on the screen, so that a hundred thousand rows cost what thirty do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.clean import clean
from tui.widgets.column_layout import GAP, Placed, fitted, placed
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow, RowSource

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual import events


class RowList(ScrollView, can_focus=True):
    """Lines of cells under one heading line, with a cursor and marks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--head", "row--plain", "row--cursor", "row--cursor-blurred", "row--muted", "row--urgent", "row--strong",
        "row--good", "row--heading", "row--accent",
    }  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(1)", show=False),
    ]

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another line."""

        list: RowList
        key: str

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.list

    @dataclass
    class Chosen(Message):
        """The line was opened, by Enter or a second click."""

        list: RowList
        key: str

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.list

    @dataclass
    class PageWanted(Message):
        """A line that is not here yet is about to be shown."""

        list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.list

    def __init__(self, *, empty: str = "", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._columns: tuple[Column, ...] = ()
        self._source: RowSource = FixedRows()
        self._empty = empty
        self._cursor = 0
        self._marks: set[str] = set()
        self._fresh_focus = self._brought_keys = False
        self._layout: list[Placed] = []
        self._measured = -1
        """The width the columns were laid out for. A scrollbar that comes or goes changes it without a resize."""

    @property
    def _width(self) -> int:
        """Cells of a line. The scrollbar's is not among them: a figure must never lose its last digit to it."""
        return self.scrollable_content_region.width

    @property
    def cursor_key(self) -> str | None:
        """What the cursor stands on; None in an empty list or on a line that is not here yet."""
        row = self._source.row(self._cursor) if self._source.count else None
        return row.key if row else None

    @property
    def cursor_index(self) -> int:
        """Which line the cursor is on, counted from 0."""
        return self._cursor

    @property
    def marked(self) -> tuple[str, ...]:
        """Keys of the marked lines, or else of the line under the cursor."""
        return tuple(sorted(self._marks)) or ((self.cursor_key,) if self.cursor_key else ())

    @property
    def marks(self) -> frozenset[str]:
        """Keys of the marked lines."""
        return frozenset(self._marks)

    def show(self, columns: tuple[Column, ...], source: RowSource, *, empty: str | None = None) -> None:
        """Show other rows. The cursor stays on the line it stood on, if that line is still there."""
        key = self.cursor_key
        self._columns, self._source = columns, source
        self._empty = self._empty if empty is None else empty
        kept = source.index_of(key) if key else None
        self._cursor = kept if kept is not None else max(0, min(self._cursor, source.count - 1))
        if isinstance(source, FixedRows):
            self._marks = {mark for mark in self._marks if source.index_of(mark) is not None}
        # Nothing lies to the side: a width that followed the window's would cost a layout of the screen for nothing.
        self.virtual_size = Size(1, source.count + 1)
        self._measure()
        self.refresh(layout=self.styles.auto_dimensions)
        self._keep_in_sight()
        self._announce()

    def show_empty(self, text: str) -> None:
        """What to say when there is no line."""
        self._empty = text
        self.refresh()

    def select(self, key: str) -> None:
        """Put the cursor on the line ``key``, if it is there."""
        index = self._source.index_of(key)
        if index is not None:
            self._move_to(index)

    def toggle_mark(self) -> None:
        """Mark or unmark the line under the cursor, and go on to the next."""
        row = self._source.row(self._cursor) if self._source.count else None
        if row is not None and not row.heading:
            self._marks ^= {row.key}
        self._move_to(self._cursor + 1)
        self.refresh()

    def set_marks(self, keys: Collection[str]) -> None:
        """Mark these lines and no others."""
        self._marks = {key for key in keys if self._source.index_of(key) is not None}
        self.refresh()

    def rows_changed(self) -> None:
        """A page has come: draw again, and say what the cursor stands on."""
        self.refresh()
        self._announce()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  (Textual's signature)
        """With ``height: auto``: the heading line and every row, or room to say that there is none."""
        return max(3, self._source.count + 1)

    def render_line(self, y: int) -> Strip:
        """One line: the heading at the top, else the row that is scrolled there."""
        width = self._width
        if width != self._measured:
            self._measure()
        if y == 0:
            return self._line(tuple(Cell(column.title, "head") for column in self._columns), "head", "  ")
        index = y - 1 + round(self.scroll_y)
        if index >= self._source.count:
            text = f"  {self._empty}" if y == 2 and not self._source.count else ""  # noqa: PLR2004
            return Strip([Segment(set_cell_size(text, width), self._style("muted"))], width)
        row = self._source.row(index)
        if row is None:
            self.post_message(self.PageWanted(self, index))
            return Strip([Segment(set_cell_size("  …", width), self._style("muted"))], width)
        return self._row_line(index, row)

    def action_move(self, step: int) -> None:
        """One line up or down."""
        self._move_to(self._cursor + step)

    def action_page(self, step: int) -> None:
        """One screenful up or down."""
        self._move_to(self._cursor + step * max(1, self.size.height - 2))

    def action_edge(self, end: int) -> None:
        """To the first or the last line."""
        self._move_to((self._source.count - 1) * end)

    def choose(self) -> None:
        """Open the line under the cursor."""
        if self.cursor_key is not None:
            self.post_message(self.Chosen(self, self.cursor_key))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; one where it stands, or a double one, opens. The click that brings the focus does not."""
        index = event.y - 1 + round(self.scroll_y)
        if event.y == 0 or index >= self._source.count:
            return
        again = index == self._cursor and not self._brought_keys
        self._move_to(index)
        if again or event.chain > 1:
            self.choose()

    def on_focus(self) -> None:
        """Focus comes just before the press of the button that brought it."""
        self._fresh_focus = True
        self.call_later(setattr, self, "_fresh_focus", False)  # noqa: FBT003

    def on_mouse_down(self) -> None:
        """Remember whether this click brought the keys here."""
        self._brought_keys = self._fresh_focus

    def on_resize(self) -> None:
        """Columns are measured anew."""
        self._measure()
        self.refresh()
        self._keep_in_sight()

    def watch_has_focus(self, _focused: bool) -> None:  # noqa: FBT001  (Textual's watcher)
        """The cursor is drawn stronger where the keys go."""
        self.refresh()

    def _move_to(self, index: int) -> None:
        index = max(0, min(index, self._source.count - 1))
        if index == self._cursor:
            return
        self._cursor = index
        self._keep_in_sight()
        self.refresh()
        self._announce()

    def _announce(self) -> None:
        if self.cursor_key is not None:
            self.post_message(self.Highlighted(self, self.cursor_key))

    def _keep_in_sight(self) -> None:
        # Two lines of margin below the heading line, which covers the first line of the scrolled region.
        self.scroll_to_region(Region(0, self._cursor, 1, 2), animate=False, force=True, immediate=True, x_axis=False)

    def _measure(self) -> None:
        self._measured = self._width
        self._layout = placed(self._columns, self._width)

    def _row_line(self, index: int, row: ListRow) -> Strip:
        here = index == self._cursor
        base = ("cursor" if self.has_focus else "cursor-blurred") if here else ("heading" if row.heading else "plain")
        sign = "▸" if here and self.has_focus else " "
        mark = "✓" if row.key in self._marks else " "
        return self._line(row.cells, base, sign + mark, wide=row.wide)

    def _line(self, cells: tuple[Cell, ...], base: str, edge: str, *, wide: bool = False) -> Strip:
        ground = self._style(base)
        segments = [Segment(edge, ground)]
        layout = [(0, self._columns[0], max(0, self._width - len(edge)))] if wide and self._columns else self._layout
        for position, (number, column, width) in enumerate(layout):
            cell = cells[number] if number < len(cells) else Cell("")
            text = fitted(clean(cell.text), width, right=column.right)
            style = ground + self._foreground(cell.role) if cell.role and cell.role != "head" else ground
            segments.append(Segment((" " * GAP if position else "") + text, style))
        return Strip(segments).adjust_cell_length(self._width, ground)

    def _style(self, role: str) -> Style:
        return self.get_component_rich_style(f"row--{role}")

    def _foreground(self, role: str) -> Style:
        style = self._style(role)
        return Style(color=style.color, bold=style.bold)
