"""The steps a test of a row's form is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogs.form import Form
from tui.row_edits import edit_row
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from tests.driver import Driver


async def to_the_form(driver: Driver, entity: str = "measure", row: str = "HED-N1") -> None:
    """The form of a row, opened from a screen on which it can be saved."""
    await driver.press("1", "P")
    begin(driver, edit_row(saving(driver), entity, row))
    await driver.rest()
    assert isinstance(driver.app.screen, Form)


def begin(driver: Driver, asking: Coroutine[object, object, object]) -> None:
    """As a key of the screen would."""
    driver.app.screen.run_worker(asking, group="edit")


def saving(driver: Driver) -> Saving:
    """The screen on top."""
    screen = driver.app.screen
    assert isinstance(screen, Saving)
    return screen


async def write(driver: Driver, field: str, text: str) -> None:
    """Write in a field of the form, in place of what stands there."""
    widget = driver.app.screen.query_one(f"#field-{field}")
    widget.focus()
    widget.value = text  # type: ignore[attr-defined]
    await driver.rest()


def stands(driver: Driver, field: str) -> str:
    """What stands in a field."""
    return str(driver.app.screen.query_one(f"#field-{field}").value)  # type: ignore[attr-defined]


async def stored(driver: Driver, column: str, table: str = "measure", row: str = "HED-N1") -> object:
    """What the store holds."""
    [(value,)] = await driver.behind(lambda backend: backend.rows(f"SELECT {column} FROM {table} WHERE id = $1", [row]))
    return value
