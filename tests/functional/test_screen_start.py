"""The first screen: where every municipality stands, answered in five seconds."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest

from store.i18n.translator import Translator
from tui.first_frame import remembered

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver, Start

PLACES = ["Bromölla", "Hedemora", "Härnösand", "Kramfors", "Nässjö", "Sollefteå"]
"""In Swedish order: ä after e, ö after o."""


def place_line(driver: Driver, place: str) -> list[str]:
    """The columns of a municipality's line."""
    line = next(line for line in driver.lines[2:] if line[2:].startswith(place))
    return re.split(r"\s{2,}", line[2:].strip())


@pytest.mark.parametrize(
    ("size", "language", "theme"),
    list(product([(80, 24), (120, 40)], ["sv", "en"], ["radslag-dark", "radslag-light", "radslag-contrast"])),
)
async def test_the_overview_answers_in_every_look(start: Start, size: tuple[int, int], language: str, theme: str) -> None:
    """Every municipality stands in Swedish order with what is late and unreported, at any size, in any language and theme."""
    words = Translator(language)
    async with start(size, language=language, theme=theme) as driver:
        starts = [line[2:].split(" ")[0] for line in driver.lines[2:8]]
        assert starts == PLACES
        assert place_line(driver, "Hedemora")[2:6] == ["●◉◉◐◐◐◐◐◐!!‖◌○○", "3", "5", "4 ≈"]
        assert place_line(driver, "Bromölla")[3:6] == ["–", "14", "–"]
        assert driver.breadcrumb.endswith(words("screen.meeting", place="Hedemora", when=words("calendar.in_days", count=7)))
        assert driver.notice.endswith(words("screen.example"))
        assert words("attention.situation_report_old", to="2023")[:24] in driver.text


async def test_the_cursor_starts_at_the_next_meeting(start: Start) -> None:
    """The municipality whose council meets first is the one the first Enter opens."""
    async with start((80, 24)) as driver:
        assert driver.rows.cursor_key == "2083"
        assert driver.lines[3].startswith("▸ Hedemora")


async def test_the_clock_of_the_act_has_a_column_where_there_is_room(start: Start) -> None:
    """In a wide window each municipality's line says which of the act's or document's dates has passed."""
    async with start((120, 40)) as driver:
        assert driver.words("column.clock") in driver.lines[1]
        assert place_line(driver, "Nässjö")[-1] == "‼ planen gick ut 2023"
        assert place_line(driver, "Kramfors")[-1] == "‼ löftet går ut om 40 dagar"


async def test_the_areas_beside_follow_the_cursor(start: Start) -> None:
    """Moving to another municipality shows its areas without opening it."""
    async with start((120, 40)) as driver:
        assert "Upplevd trygghet" in driver.page
        await driver.press("down")
        assert "Hemmet ska vara en try" in driver.page
        assert "Upplevd trygghet" not in driver.page


async def test_what_needs_attention_leads_to_the_measures_it_is_about(start: Start) -> None:
    """Enter on "3 åtgärder är sena" shows those three and nothing else."""
    async with start((80, 24)) as driver:
        await driver.press("tab")
        await driver.go("2083 attention.late")
        await driver.press("enter")
        assert driver.place == "MeasuresScreen"
        assert "kommun:2083 sen:ja" in driver.breadcrumb
        assert [line.split()[0] for line in driver.lines[2:5]] == ["▸", "HED-V4", "HED-V6"]
        assert driver.lines[2].split()[1] == "HED-N5"


async def test_a_wide_screen_is_used(start: Start) -> None:
    """At 200 columns and 60 lines nothing that the small window cuts is cut."""
    async with start((200, 60)) as driver:
        assert "…" not in driver.text
        assert driver.words("attention.goals_without_indicator", count=4) in driver.text


async def test_without_colour_every_status_is_still_a_sign_and_a_word(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR nothing is coloured, and what is late or delayed is still said."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter")
        assert "! försenad" in driver.text
        assert "2026-09-22 sen" in driver.text
        colours = re.findall(r"-r\d+ \{ fill: #(\w\w)(\w\w)(\w\w)", driver.app.export_screenshot())
        own = [colour for colour in colours if colour != ("c5", "c8", "c6")]  # Rich's grey for the line ends
        assert own
        assert all(red == green == blue for red, green, blue in own)


async def test_plain_characters_on_request(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """RADSLAG_ASCII=1 draws statuses with characters every terminal has."""
    monkeypatch.setenv("RADSLAG_ASCII", "1")
    async with start((80, 24)) as driver:
        assert place_line(driver, "Hedemora")[2] == "*@@>>>>>>!!=.oo"
        assert not set("○◌◐‖●◉✕") & set(driver.text)


async def test_the_next_start_begins_with_what_was_left(start: Start, demo_path: Path) -> None:
    """The first frame of the next start, drawn before the store is open, has the change made last before leaving."""

    def kept() -> list[str]:
        rows = remembered(demo_path, "sv")
        assert rows
        [hedemora] = [row for row in rows.lists["places"] if row.key == "2083"]
        return [cell.text for cell in hedemora.cells]

    async with start((80, 24), language="sv") as driver:
        bar = place_line(driver, "Hedemora")[2]
    assert bar in kept()
    async with start((80, 24), language="sv") as driver:
        await driver.press("enter", "enter", "s", "1", "enter")
        assert driver.place == "AreaScreen"
    assert bar not in kept()
    async with start((80, 24), language="sv") as driver:
        assert place_line(driver, "Hedemora")[2] in kept()
