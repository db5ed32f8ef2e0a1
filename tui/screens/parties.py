"""Parter: the register of functions and organisations that plans name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.read.party_register import measures_of_party, party_register
from store.write.party import hide_party, merge_parties
from tui.dialogs.choosing import PickPlan
from tui.dialogs.pick import Pick
from tui.row_edits import edit_row, new_row
from tui.rows.party_rows import MEASURE, party_blocks, party_columns, party_rows
from tui.screens.base import bindings
from tui.screens.saving import Saving
from tui.screens.words_filter import WordsFilter
from tui.widgets.bars import Notice
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.party_register import PartyRegister, PartyRow

_TWO = 2


class PartiesScreen(Saving, WordsFilter):
    """The list, and where the party under the cursor stands."""

    OFFERS = ("edit_party", "new_party", "hide_party", "merge_parties", "mark", "unmark_all", "filter", "clear_filter")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)
    FILTERED, ASKED = "parties.title", "parties"

    def __init__(self) -> None:
        super().__init__()
        self._register: PartyRegister | None = None
        self._at = ""
        """Where the cursor belongs when the list comes."""

    @property
    def parties(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    def body(self) -> ComposeResult:
        """List and detail."""
        with Container(classes="split"):
            yield RowList(id="parties", classes="list", empty=self.words("screen.reading"))
            yield Paper(classes="detail")

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.parties.focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the register."""
        register = await self.ask(party_register)
        if register is None:
            return
        self._register = register
        rows = party_rows(register, self.filter_text, self.words)
        self.parties.show(party_columns(self.words), rows, empty=self.words("parties.none"))
        self.parties.select(self._at)
        self._at = ""
        self.refresh_bars()

    @on(RowList.Highlighted)
    def party_highlighted(self, message: RowList.Highlighted) -> None:
        """The detail follows the cursor."""
        self.load_detail(message.key)

    @work(group="detail", exclusive=True)
    async def load_detail(self, key: str) -> None:
        """Ask where the party stands; only the latest question is answered."""
        party = self._party(key)
        measures = await self.ask(lambda backend: measures_of_party(backend, key)) if party else ()
        if measures is not None and self.parties.cursor_key == key:
            self.query_one(Paper).show(party_blocks(party, measures, self.words) if party else [])

    @on(RowList.Chosen)
    def party_chosen(self) -> None:
        """A second click edits."""
        self.action_edit_party()

    @work(group="edit")
    async def action_edit_party(self) -> None:
        """The party in its form; of a measure that says who in words only, the measure's."""
        key = self.parties.cursor_key or ""
        if key.startswith(MEASURE):
            await edit_row(self, "measure", key.removeprefix(MEASURE))
        elif self._party(key):
            await edit_row(self, "party", key)

    @work(group="edit")
    async def action_new_party(self) -> None:
        """A party nobody has named yet."""
        made = await new_row(self, "party", "")
        if made:
            self._at = made
            self.load()

    @work(group="edit")
    async def action_hide_party(self) -> None:
        """Off the lists to choose from."""
        party = self._party(self.parties.cursor_key or "")
        if party is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        what, named = self.words("row_form.saved_gone", name=party.name), party.leads + party.partners
        what += f", {self.words('parties.still_named', count=named)}" if named else ""
        await self.save(what, lambda backend: hide_party(backend, party.id, clock, role=role))

    @work(group="edit")
    async def action_merge_parties(self) -> None:
        """Two names for the same become one: which of them is to hold is asked."""
        two = [party for key in self._two() if (party := self._party(key))]
        if len(two) != _TWO:
            self.tell(self.words("parties.mark_two"), refused=True)
            return
        kept = await self.app.push_screen_wait(Pick(self._which(two)))
        if kept is None:
            return
        into, other = sorted(two, key=lambda party: party.id != kept)
        clock, role = self.radslag.clock, self.radslag.role
        what = self.words("parties.merged", name=other.name, into=into.name)
        self.parties.set_marks(())
        await self.save(what, lambda backend: merge_parties(backend, other.id, into.id, clock, role=role))

    def action_mark(self) -> None:
        """Mark the party, to merge it with another."""
        if self._party(self.parties.cursor_key or ""):
            self.parties.toggle_mark()
            self.refresh_standing()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self.parties.set_marks(())
        self.refresh_standing()

    def refresh_standing(self) -> None:
        """How many are marked."""
        marks = len(self.parties.marks)
        self.query_one(Notice).standing = self.words("screen.marked", count=marks) if marks else ""

    def _party(self, key: str) -> PartyRow | None:
        return next((one for one in self._register.parties if one.id == key), None) if self._register else None

    def _two(self) -> set[str]:
        """The marked ones; one marked and another under the cursor are two as well."""
        marks = set(self.parties.marks)
        return marks | {self.parties.cursor_key or ""} if len(marks) < _TWO else marks

    def _which(self, two: list[PartyRow]) -> PickPlan:
        words = self.words
        rows = tuple(
            ListRow(one.id, (Cell(one.name), Cell(words("parties.named_in", count=one.leads + one.partners), "muted")))
            for one in sorted(two, key=lambda party: -(party.leads + party.partners))
        )
        columns = (Column(words("parties.party"), 20, grow=1), Column("", 24))
        return PickPlan(words("parties.which"), columns, rows, words("row_form.pick_keys"), "")
