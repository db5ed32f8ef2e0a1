"""The register of parties as a list, and one party in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical
from tui.widgets.blocks import Blank, Block, Heading, Item, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.party_register import PartyMeasure, PartyRegister, PartyRow

MEASURE = "measure:"
"""Begins the key of a line that is a measure, not a party; its id follows."""
_UNSPLIT = "unsplit"


def party_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of the register."""
    return (
        Column(words("parties.party"), 20, grow=1),
        Column(words("parties.kind"), 16, need=60),
        Column(words("parties.leads"), 7, right=True),
        Column(words("parties.partners"), 7, right=True),
        Column(words("parties.plans"), 6, right=True, need=70),
    )


def party_rows(register: PartyRegister, text: str, words: Translator) -> FixedRows:
    """Those that have every word of ``text``; last the measures whose parties could not be told apart."""
    wanted = [alphabetical(word) for word in text.split()]
    parties = sorted(register.parties, key=lambda one: alphabetical(one.name))
    rows = [_row(one, words) for one in parties if _has(one, wanted, words)]
    unsplit = [one for one in register.unsplit if all(word in alphabetical(f"{one.title} {one.words}") for word in wanted)]
    if unsplit:
        rows.append(ListRow(_UNSPLIT, (Cell(words("parties.unsplit", count=len(unsplit))),), heading=True))
    rows += [ListRow(f"{MEASURE}{one.measure_id}", (Cell(f"  {one.words}"), Cell(one.measure_id, "muted"))) for one in unsplit]
    return FixedRows(rows)


def party_blocks(party: PartyRow, measures: Sequence[PartyMeasure], words: Translator) -> list[Block]:
    """Where it is named."""
    blocks: list[Block] = [Title(party.name), Paragraph(words(f"row_form.party_kind.{party.kind}"), "muted")]
    for is_lead, key in ((True, "parties.is_lead"), (False, "parties.is_partner")):
        found = [one for one in measures if one.is_lead is is_lead]
        if found:
            blocks += [Blank(), Heading(words(key)), *(Item("·", f"{one.id} {one.title}") for one in found)]
    return blocks if measures else [*blocks, Blank(), Paragraph(words("parties.nowhere"), "muted")]


def _has(party: PartyRow, wanted: Sequence[str], words: Translator) -> bool:
    searched = alphabetical(f"{party.name} {words(f'row_form.party_kind.{party.kind}')}")
    return all(word in searched for word in wanted)


def _row(party: PartyRow, words: Translator) -> ListRow:
    counts = (party.leads, party.partners, party.plans)
    cells = [Cell(str(count) if count else "–", "" if count else "muted") for count in counts]
    return ListRow(party.id, (Cell(party.name), Cell(words(f"row_form.party_kind.{party.kind}"), "muted"), *cells))
