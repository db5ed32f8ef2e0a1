"""``show`` as text: the same figures as the screens, in lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.model.status import Status
from tui.present import status_glyph
from tui.text.columns import cells

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from tests.conftest import Run

VIEWS = [
    ("overview",),
    ("place", "2083"),
    ("place", "nässjö"),
    ("place", "1272"),
    ("place", "2280"),
    ("place", "0114"),
    ("plan", "HED"),
    ("plan", "ang"),
    ("plan", "NAS-SO"),
    ("area", "HED-N"),
    ("area", "BRO-6"),
    ("area", "ANG-T"),
    ("measure", "HED-N1"),
    ("indicator", "ntu-3.23"),
    ("indicator", "man-hastighet-otrygghet"),
    ("indicator", "man-avloppsvatten"),
]
MARK = "exempel: påhittade statusar"


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("view", VIEWS, ids=" ".join)
def test_every_view_fits_eighty_columns(radslag: Run, view: tuple[str, ...], language: str) -> None:
    """In a pipe no line is wider than 80 cells, none ends in blanks, and stderr is silent."""
    answer = radslag("show", *view, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.strip()
    assert [line for line in answer.out.splitlines() if cells(line) > 80 or line != line.rstrip()] == []


@pytest.mark.parametrize("view", [("overview",), ("place", "2083"), ("plan", "HED"), ("area", "HED-N"), ("measure", "HED-N1")])
def test_invented_statuses_are_marked(radslag: Run, view: tuple[str, ...]) -> None:
    """Every view that shows an invented status says so in its first lines."""
    assert MARK in radslag("show", *view).out.splitlines()[1:3]


@pytest.mark.parametrize("view", [("place", "1272"), ("area", "BRO-1"), ("indicator", "ntu-3.23")])
def test_what_is_not_invented_is_not_marked(radslag: Run, view: tuple[str, ...]) -> None:
    """Bromölla's measures have no invented status, and an indicator's values are the source's own."""
    assert MARK not in radslag("show", *view).out


def test_the_overview_counts_what_the_store_has(radslag: Run, backend: Backend) -> None:
    """Hedemora's line has its areas, measures and late ones, and the statuses as glyph, number and word."""
    [(measures,)] = backend.rows("SELECT count(*) FROM measure WHERE plan_id = 'HED'")
    backend.close()
    lines = radslag("show", "overview").out.splitlines()
    row = next(line for line in lines if line.startswith("2083"))
    assert row.split()[1:5] == ["Hedemora", "3", str(measures), "3"]
    assert any("◐ 6 pågår" in line.replace("\u00a0", " ") for line in lines)


def test_figures_carry_interval_period_respondents_and_source(radslag: Run) -> None:
    """A figure in an area is never a bare number."""
    lines = [line.strip().replace("\u00a0", " ") for line in radslag("show", "area", "HED-N").out.splitlines()]
    at = next(index for index, line in enumerate(lines) if line.endswith("(ntu-3.23)"))
    assert lines[at + 1] == "ska minska · 9,5 % (5,8–14,7) 2021–2022 ≈ oklart · n = 212"
    assert lines[at + 2] == "Källa: Brå (NTU) · NTU kommunal, tvåårsvärden"


def test_a_late_measure_says_how_late(radslag: Run) -> None:
    """The days since the due date stand under it."""
    assert "60 dagar sen" in radslag("show", "area", "HED-N").out


def test_a_measure_shows_the_plans_columns_and_its_history(radslag: Run, words_sv: Translator) -> None:
    """Goal, cause, parties, detailed proposal, and each status with who and why."""
    out = radslag("show", "measure", "hed-n1").out
    for part in ("HED-N-M1", "Orsak", "Länsstyrelsen", "Utbildningar, policy", "Delrapporter", "Aktiviteter"):
        assert part in out
    assert f"2025-02-04  {status_glyph(Status.IN_PROGRESS)} {words_sv('status.in_progress')}" in out
    assert "två krogar har skrivit på" in out


def test_an_indicator_shows_county_and_country(radslag: Run) -> None:
    """The place first, then its county, then the country, each with source."""
    out = radslag("show", "indicator", "ntu-3.23", "--place", "hedemora").out
    assert out.index("Hedemora (2083)\n  Period") < out.index("Dalarnas län (20)") < out.index("Riket (00)")
    assert out.count("Källa: Brå (NTU)") == 3


def test_a_survey_of_a_police_area_says_so(radslag: Run) -> None:
    """A municipality read through its police area names that area."""
    out = radslag("show", "indicator", "man-hastighet-otrygghet", "--place", "2280").out
    assert "värdena gäller" in out
    assert "(LPO-SA)" in out


def test_english_in_english(radslag: Run) -> None:
    """Labels and indicator names change language; the plan's own words do not."""
    out = radslag("show", "area", "HED-N", "--lang", "en").out
    assert "Problems with open drug dealing" in out
    assert "example: invented statuses" in out
    assert "Implementera metoden Krogar mot knark." in out


def test_a_place_without_a_plan_says_so(radslag: Run) -> None:
    """A municipality that has no plan in the file is no error."""
    answer = radslag("show", "place", "0114")
    assert answer.code == 0
    assert "ingen plan" in answer.out


def test_plain_glyphs_on_request(radslag: Run) -> None:
    """``RADSLAG_ASCII=1`` writes statuses with ordinary characters."""
    out = radslag("show", "measure", "HED-N1", RADSLAG_ASCII="1").out
    assert "> pågår" in out
    assert "◐" not in out


@pytest.mark.parametrize("view", [("area", "HED-N"), ("place", "2083"), ("measure", "HED-N1"), ("plan", "HED")])
@pytest.mark.parametrize("as_json", [False, True])
def test_hostile_text_is_harmless(radslag: Run, backend: Backend, view: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001
    """Markup prints as it stands; control and direction characters never reach the terminal."""
    hostile = "[/x] [red]röd[/red] \x1b]0;t\x07\x1b[2J\x9b31m\u202egnis \x00slut"
    for table in ("measure", "priority_area", "goal", "plan"):
        backend.rows(f"UPDATE {table} SET title = $1", [hostile])
    backend.rows("UPDATE measure SET detail = $1", [hostile])
    backend.rows("UPDATE change_event SET note = $1, role = $1", [hostile])
    backend.close()
    answer = radslag("show", *view, *(["--json"] if as_json else []))
    assert answer.code == 0
    assert "[/x]" in answer.out
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\x00"} & set(answer.out)


def test_keys_lists_every_command(bare: Run) -> None:
    """``keys`` needs no store, and gives each command its key and its sentence."""
    from tui.commands.registry import COMMANDS

    answer = bare("keys")
    assert answer.code == 0
    assert len([line for line in answer.out.splitlines() if line.startswith("  ")]) >= len(COMMANDS)
