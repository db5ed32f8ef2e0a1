"""What can be told of a table before anybody has said anything, and what never is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from store.errors import FileRejected, InvalidValue
from store.importing.mapping.chosen import Chosen, needs
from store.importing.mapping.guess import guess_mapping
from store.importing.mapping.roles import Need, Role
from store.importing.mapping.shapes import Across, Dates
from store.model.codes import Missing, Unit

if TYPE_CHECKING:
    from store.importing.mapping.draft import MappingDraft

LUPP = """Lupp 2024, elever i åk 8, hela kommunen

Kommun;År;Andel, %;KI undre;KI övre;Antal svarande
Hedemora;2022;14,5;10,1;19,8;202
Hedemora;2024;12,5;9,1;16,8;1 212
Säter;2024;..;;;<5
"""


def _guess(text: str, **known: Any) -> MappingDraft:
    return guess_mapping("tabell.csv", text.encode(), **known)


def _roles(draft: MappingDraft) -> dict[str, str]:
    return {one.name: str(one.role) for one in draft.columns}


def test_a_survey_table_explains_itself() -> None:
    """Place, year, value, both limits and respondents are told from the headings, below a title with commas in it."""
    draft = _guess(LUPP)
    assert draft.header_row == 3
    assert list(_roles(draft).values()) == ["place", "period", "value", "low", "high", "n"]
    assert all(column.is_sure for column in draft.columns)
    assert draft.unit is Unit.PERCENT
    assert draft.marks == {"..": Missing.NOT_AVAILABLE, "<5": Missing.TOO_FEW}
    assert draft.columns[0].samples == ("Hedemora", "Säter")


def test_what_only_the_user_knows_is_asked_for() -> None:
    """Name, id and source are never guessed."""
    assert needs(_guess(LUPP), Chosen()) == (Need.TITLE, Need.INDICATOR, Need.SOURCE)


def test_contents_tell_where_headings_do_not() -> None:
    """Columns called nothing in particular are known by what stands in them, and said to be guessed."""
    draft = _guess("Var;Vilket;Svar\nHedemora;2024;3\nNässjö;2024;4\n")
    assert _roles(draft) == {"Var": "place", "Vilket": "period", "Svar": "value"}
    assert not any(column.is_sure for column in draft.columns)


def test_two_numbers_are_not_chosen_between() -> None:
    """With two columns of numbers and no heading that tells, the user says which one is the value."""
    draft = _guess("Kommun;År;A;B\nHedemora;2024;3;5\n")
    assert draft.column(Role.VALUE) is None
    assert Need.VALUE in needs(draft, Chosen())


@pytest.mark.parametrize(
    ("text", "across", "roles"),
    [
        ("Kommun;2022;2023\nHedemora;1;2\n", Across.PERIOD, ["place", "across", "across"]),
        (";År 2022;2023 prel.;Summa\nHedemora;1;2;3\n", Across.PERIOD, ["place", "across", "across", "unused"]),
        ("Fråga;2021;2023\nHot;1;2\nStöld;1;2\n", Across.PERIOD, ["indicator", "across", "across"]),
        ("År;Hedemora;Säter\n2022;1;2\n", Across.PLACE, ["period", "across", "across"]),
        ("År;2083;0682\n2022;1;2\n", Across.PLACE, ["period", "across", "across"]),
    ],
)
def test_wide_tables(text: str, across: Across, roles: list[str]) -> None:
    """Years or places side by side are told by the headings; a code like 2083 is no year."""
    draft = _guess(text)
    assert draft.across is across
    assert list(_roles(draft).values()) == roles


@pytest.mark.parametrize(
    ("cells", "dates"),
    [
        (["2024-01-01 00:00:00", "2025-01-01 00:00:00"], Dates.YEAR),
        (["2024-01-01", "2024-02-01"], Dates.MONTH),
        (["2024-03-14", "2024-02-01"], Dates.DAY),
        (["2010-01", "2010-12"], Dates.MONTH),
        (["2010-12", "2012-14"], None),
        (["2024", "2025"], None),
    ],
)
def test_what_dates_stand_for(cells: list[str], dates: Dates | None) -> None:
    """Excel's dates in a column of years stand for years; ``2010-12`` beside ``2010-01`` is December, not three years."""
    draft = _guess("Kommun;Period;Värde\n" + "".join(f"Hedemora;{cell};1\n" for cell in cells))
    assert draft.dates is dates


def test_small_shares_are_doubted() -> None:
    """Shares between 0 and 1 may be fractions: the user is asked, unless a percent sign or the unit says otherwise."""
    draft = _guess("Kommun;År;Andel\nHedemora;2024;0,125\nSäter;2024;0,3\n")
    assert Need.SCALE in needs(draft, Chosen())
    assert Need.SCALE not in needs(draft, Chosen(unit=Unit.INDEX))
    assert Need.SCALE not in needs(_guess("Kommun;År;Andel\nHedemora;2024;0,5 %\n"), Chosen())


def test_the_users_word_goes_first() -> None:
    """A column named by heading or by letter gets its role, and facts are told anew from it."""
    text = "Kommun;År;Antal;Kvot\nHedemora;2024;3;..\n"
    draft = _guess(text, roles={Role.VALUE: "kvot"})
    assert _roles(draft) == {"Kommun": "place", "År": "period", "Antal": "unused", "Kvot": "value"}
    assert draft.marks == {"..": Missing.NOT_AVAILABLE}
    assert _roles(_guess(text, roles={Role.VALUE: "D"}))["Kvot"] == "value"
    with pytest.raises(InvalidValue):
        _guess(text, roles={Role.VALUE: "Kvoten"})


@pytest.mark.parametrize("text", ["bara en rad\n", "ett ord\ntill\n", "a;b\n"])
def test_what_is_no_table(text: str) -> None:
    """A file without headings above rows is refused with a sentence."""
    with pytest.raises(FileRejected) as refused:
        _guess(text)
    assert refused.value.problems[0].key == "mapping.no_table"


def test_the_right_sheet(workbook: Any) -> None:
    """A sheet of text before the table is passed over; another is chosen by name; one that is not there is said."""
    content = workbook(
        {"Läs mig": [["Om undersökningen"], ["Text"]], "A": [["Kommun", "År", "Värde"], ["Säter", 2024, 3]], "B": [["x"]]}
    )
    assert guess_mapping("t.xlsx", content).sheet == "A"
    with pytest.raises(FileRejected):
        guess_mapping("t.xlsx", content, sheet="C")


def test_hostile_headings() -> None:
    """Markup, control characters, blanks, repeats, and a heading as long as a book: every column gets a name of its own."""
    header = ["[red]År[/]", "\x1b]0;x\x07Kommun", "", "Andel", "andel", "Å" * 5_000, "(C)"]
    draft = _guess(";".join(f'"{name}"' for name in header) + "\n2024;Säter;1;2;3;4;5\n")
    names = [column.name for column in draft.columns]
    assert len({name.casefold() for name in names}) == len(header)
    assert names[0] == "[red]År[/]"
    assert names[2:5] == ["(C)", "Andel", "andel (2)"]
    assert names[6] == "(C) (2)"
    assert all("\x1b" not in name and len(name) <= 130 for name in names)


def test_a_thousand_columns() -> None:
    """A thousand columns are read as quickly as ten."""
    header = ";".join(["Kommun", "År", *(f"Värde {number}" for number in range(998))])
    draft = _guess(header + "\n" + ";".join(["Säter", "2024", *["1"] * 998]) + "\n", roles={Role.VALUE: "Värde 500"})
    assert len(draft.columns) == 1_000
    assert draft.column(Role.VALUE) == draft.columns[502]
