"""The filter: a line in a little language, kept when it is worth keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.settings import load_settings
from tui.widgets.bars import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver, Look, Start


async def filtered(driver: Driver, typed: str) -> list[str]:
    """Filter the list of measures and say which ids are left."""
    await driver.press("slash")
    await driver.type(typed)
    await driver.press("enter")
    rows = [driver.rows._source.row(index) for index in range(driver.rows._source.count)]
    return [row.key for row in rows if row]


@pytest.mark.both_looks
async def test_a_filter_shows_what_fits_and_says_so(start: Start, look: Look) -> None:
    """Status, lead and free words narrow the list in the user's language, and the breadcrumb shows filter and count."""
    typed = "status:pågår ägare:skola" if look.language == "sv" else 'status:"in progress" owner:skola'
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("2")
        everything = driver.rows._source.count
        assert await filtered(driver, typed) == ["HED-V1"]
        assert f"[{typed}] · 1" in driver.breadcrumb
        await driver.press("c")
        assert driver.rows._source.count == everything
        assert "[" not in driver.breadcrumb


FITS = {
    "sen:ja": ["HED-N5", "HED-V4", "HED-V6", "NAS-B5"],
    "status:försenad sen:nej": ["ANG-H1"],
    "område:hed-n ägare:brottsförebyggande": ["HED-N1", "HED-N3", "HED-N4", "HED-N5"],
    "kommun:0682 ägare:saknas": ["NAS-B5", "NAS-B6"],
    '"krogar mot knark"': ["HED-N1"],
    "krogar knark HED": ["HED-N1"],
}


async def test_the_little_language(start: Start) -> None:
    """Every condition must hold; codes and words are found in any case."""
    async with start((80, 24)) as driver:
        await driver.press("2")
        for typed, left in FITS.items():
            assert await filtered(driver, typed) == left, typed


REFUSED = {
    "färg:röd": ("filter.unknown_key", "färg"),
    "status:borta": ("filter.unknown_status", "borta"),
    "status:p": ("filter.unknown_status", "p"),
    "sen:kanske": ("filter.yes_or_no", "kanske"),
    "ägare:": ("filter.no_value", "ägare"),
}


async def test_what_is_not_understood_is_refused_where_it_is_written(start: Start) -> None:
    """An unknown key, an unknown or ambiguous status is said in the dialog, which stays until it is mended."""
    async with start((80, 24)) as driver:
        await driver.press("2", "slash")
        for typed, (key, given) in REFUSED.items():
            await driver.type(typed)
            await driver.press("enter")
            assert driver.place == "FilterDialog"
            assert driver.words(key, given=given)[:40] in driver.text
        await driver.type("sen:ja")
        await driver.press("enter")
        assert driver.place == "MeasuresScreen"
        assert driver.rows._source.count == 4


async def test_signs_of_markup_quoting_and_sql_do_no_harm(start: Start) -> None:
    """Whatever is typed, the program lives and looks for just that."""
    async with start((80, 24)) as driver:
        await driver.press("2")
        for typed in ("[", "[/x]", '"', "'", "100%", "\\", "[red]"):
            left = await filtered(driver, typed)
            assert f"[{typed}]" in driver.breadcrumb
            assert (len(left) > 40) == (typed == '"'), typed
            assert not driver.app.screen.query_one(Notice).refused


async def test_a_saved_filter_is_offered_next_time(start: Start, settings_file: Path) -> None:
    """Ctrl+S uses and keeps the filter; the next run offers it, and Enter takes it."""
    async with start((80, 24)) as driver:
        await driver.press("2", "slash")
        await driver.type("sen:ja")
        await driver.press("ctrl+s")
        assert "[sen:ja] · 4" in driver.breadcrumb
        assert driver.words("dialog.filter_saved", filter="sen:ja") in driver.notice
        assert load_settings(settings_file).saved_filters == {"sen:ja": "sen:ja"}
    async with start((80, 24)) as driver:
        await driver.press("2", "slash")
        assert driver.words("dialog.saved_filters") in driver.text
        await driver.press("down", "enter")
        assert "[sen:ja] · 4" in driver.breadcrumb


async def test_a_filter_in_the_other_language_still_filters(start: Start) -> None:
    """After a change of language the filter in the breadcrumb is the one that holds."""
    async with start((80, 24)) as driver:
        await driver.press("2")
        assert await filtered(driver, "status:försenad") == ["ANG-H1", "HED-N5", "HED-V6", "NAS-B5"]
        await driver.press("f3")
        assert "[status:försenad] · 4" in driver.breadcrumb


async def test_a_settings_file_that_cannot_be_written_is_said(start: Start, settings_file: Path) -> None:
    """When the settings cannot be kept the filter still works, and a sentence says that it holds for this run only."""
    settings_file.parent.write_text("a file where the folder should be")
    async with start((120, 40)) as driver:
        await driver.press("2", "slash")
        await driver.type("sen:ja")
        await driver.press("ctrl+s")
        assert "[sen:ja] · 4" in driver.breadcrumb
        assert driver.words("screen.settings_not_saved", path="", reason="")[:30] in driver.notice


async def test_filter_from_where_you_stand(start: Start) -> None:
    """On a municipality and in an area the filter begins with that place."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "slash")
        assert "kommun:2083" in driver.text
        await driver.press("escape", "escape", "enter", "slash")
        assert "område:HED-N" in driver.text


async def test_nothing_fits(start: Start) -> None:
    """An empty answer is a calm sentence, and the editing keys do nothing."""
    async with start((80, 24)) as driver:
        await driver.press("2")
        assert await filtered(driver, "finnsinte") == []
        assert driver.words("screen.no_match") in driver.text
        await driver.press("s", "o", "d", "n", "enter", "space")
        assert driver.place == "MeasuresScreen"
