"""What is wrong, or still lacking, in what is said of a table: a sentence by field."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.importing.formats.labels import fold
from store.importing.mapping.make import mapping_of
from store.importing.mapping.roles import Need, Role
from store.importing.mapping.when import read_when
from store.importing.mapping.where import read_where
from tui.forms.table_answer import COLUMN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.i18n.translator import Translator
    from store.importing.mapping.draft import MappingDraft
    from tui.dialogs.form_plan import Texts
    from tui.forms.table_answer import TableAnswer, Taken

_OWN_WORDS = (Need.VALUE, Need.PLACE, Need.PERIOD)
"""Questions that the command line asks in its own way: there one types a column's name."""
_ONCE = set(Role) - {Role.UNUSED, Role.ACROSS}
_FIELD = {Need.INDICATOR: "id"}
_FROM_TITLE = Need.INDICATOR
"""Made of the title: nothing to ask for until there is one."""


def lacking_sentences(answer: TableAnswer, words: Translator) -> dict[str, str]:
    """A question for everything that only she knows, by field."""
    first = f"{COLUMN}{_first_unread(answer.draft)}"
    found: dict[str, str] = {}
    for need in answer.lacking:
        if need is _FROM_TITLE and Need.TITLE in answer.lacking:
            continue
        field = first if need is Need.VALUE else _FIELD.get(need, str(need))
        found[field] = words(f"map_table.ask_{need}" if need in _OWN_WORDS else f"mapping.ask.{need}").removesuffix(":")
    return found


def wrong_sentences(texts: Texts, answer: TableAnswer, taken: Taken, words: Translator) -> dict[str, str]:
    """What cannot be as it is said, by field."""
    found = dict(_columns(answer.draft, words))
    place, period = texts["place"].strip(), answer.chosen.period
    if "place" not in answer.hidden and place and read_where(place).code is None:
        found["place"] = words("mapping.expected_place")
    if period and read_when(period, None) is None:
        found["period"] = words("mapping.not_a_period", given=period)
    if texts["name"].strip() in taken.mappings:
        found["name"] = words("map_table.name_taken", name=texts["name"].strip())
    if not found and not answer.lacking:
        found.update(_refused(answer, words))
    return found


def _columns(draft: MappingDraft, words: Translator) -> Iterator[tuple[str, str]]:
    """Columns that cannot all be what they are said to be."""
    count = Counter(one.role for one in draft.columns)
    pairs = {Role.START: Role.END, Role.END: Role.START}
    for at, one in enumerate(draft.columns):
        if one.role in _ONCE and count[one.role] > 1 and one is not draft.column(one.role):
            yield (
                f"{COLUMN}{at}",
                words("map_table.twice", role=words(f"mapping.role.{one.role}"), other=_name_of(draft, one.role)),
            )
        elif one.role is Role.PART and not count[Role.PERIOD]:
            yield f"{COLUMN}{at}", words("map_table.part_alone")
        elif one.role in pairs and (count[Role.PERIOD] or not count[pairs[one.role]]):
            yield f"{COLUMN}{at}", words("map_table.one_period")


def _name_of(draft: MappingDraft, role: Role) -> str:
    column = draft.column(role)
    return column.name if column else ""


def _refused(answer: TableAnswer, words: Translator) -> Iterator[tuple[str, str]]:
    """What the mapping itself does not take: an id with a capital in it, a title longer than a line."""
    try:
        mapping_of(answer.draft, answer.chosen)
    except InvalidValue as error:
        field = str(error.details["field"])
        known = {"id": "id", "name": "name", "title": "title", "source": "source"}
        yield known.get(field, "title"), words(str(error.details["expected"]))


def _first_unread(draft: MappingDraft) -> int:
    unread = [at for at, one in enumerate(draft.columns) if one.role is Role.UNUSED and fold(one.name)]
    return unread[0] if unread else 0
