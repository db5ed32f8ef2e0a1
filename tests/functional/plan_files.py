"""Plan documents for the tests of bringing a plan in, and the way to the preview of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests import made_plans
from tui.dialogs.form import Form
from tui.screens.import_plan import PlanImportScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver

GUESSED = made_plans.PROMISE_WITHOUT_BULLETS
IDS = "SELECT id FROM measure WHERE NOT hidden UNION ALL SELECT id FROM priority_area WHERE NOT hidden ORDER BY 1"
"""What of the plans is seen."""
HOSTILE = """# Handlingsplan [b]för[/b] Arvika kommun \x1b]0;titel\x07

## Fokusområde: Skola [red]

- Anordna föräldramöten, ring 070-174 06 05 [/nonsens]
- {long}
- Öka närvaron.

## Bilagor [x]
""".replace("{long}", "Lång åtgärd " + "mycket " * 280)


def word_plan(folder: Path) -> Path:
    """Kumla's plan as a Word file."""
    path = folder / "kumla.docx"
    path.write_bytes(made_plans.word_with_tables())
    return path


async def choose(driver: Driver, path: Path) -> None:
    """Take the file in the picker, by its path."""
    await driver.press("tab")
    await driver.type(str(path))
    await driver.press("enter")


def preview(driver: Driver) -> PlanImportScreen:
    """The preview on top."""
    screen = driver.app.screen
    assert isinstance(screen, PlanImportScreen), screen
    return screen


async def write(driver: Driver, field: str, text: str) -> None:
    """Write in a field of the form on top."""
    form = driver.app.screen
    assert isinstance(form, Form), form
    form.query_one(f"#field-{field}").value = text  # type: ignore[attr-defined]  # (every field has a value)
    await driver.rest()
