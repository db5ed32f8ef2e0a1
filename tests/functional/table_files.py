"""A table nobody has described, and the way to the form for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from tests.functional.import_files import pick

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver

LUPP = """Lupp, elever i åk 8, Hedemora

Kommun;År;Andel, %;KI undre;KI övre;Antal svarande
Hedemora;2022;14,5;10,1;19,8;202
Hedemora;2024;12,5;9,1;16,8;1 212
"""
MARKED = "År;Hur många;[red]Not[/red] \x1b[31m\u202e{}\n2023;7;a\n2024;kanske;b\n2025;9;c\n"
"""A heading with everything in it, a cell that is no number, and no place."""


def table_file(path: Path, text: str = LUPP) -> Path:
    """The table as a text file."""
    path.write_text(text, "utf-8")
    return path


async def to_form(driver: Driver, path: Path) -> None:
    """Import the file, be refused, ask to describe it."""
    await pick(driver, path)
    assert driver.place == "ImportScreen"
    assert f"m {driver.words('command.map_table')}" in driver.key_line
    await driver.press("m")
    assert driver.place == "Form"


async def field(driver: Driver, key: str) -> None:
    """Walk down to a field, as with the arrow key."""
    wanted = driver.app.screen.query_one(f"#field-{key}")
    while driver.app.focused is not wanted:
        before = driver.app.focused
        await driver.press("down")
        assert driver.app.focused is not before, f"the arrows do not reach {key}"


async def write(driver: Driver, **texts: str) -> None:
    """Write each text in the field of its name, downwards."""
    for key, text in texts.items():
        await field(driver, key)
        await driver.type(text)


def below(driver: Driver) -> str:
    """What stands below the fields: what is left to say, and the first values."""
    shown = driver.app.screen.query_one(".form--shows", Static)
    return " ".join(str(shown.content).replace("\u00a0", " ").split()) if shown.display else ""
