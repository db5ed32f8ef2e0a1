"""What can be typed after ``radslag map``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.cli_commands.usage import LocalParser

COLUMNS = ("place", "period", "part", "start", "end", "value", "low", "high", "n", "indicator", "breakdown", "preliminary")
"""Roles that ``--…-column`` can give a column."""


def add_map_options(parser: LocalParser, said: Callable[[str], str]) -> None:
    """Everything the user can say of a table, and what can be done with the mappings there are."""
    words = parser.words
    column, text, name = (words(f"help_cli.map.{key}_name") for key in ("column", "text", "name"))
    for role in COLUMNS:
        parser.option(f"--{role}-column", help_key=f"map.column_{role}", type=said, metavar=column)
    parser.option("--sheet", help_key="map.sheet", type=said, metavar=text)
    parser.option("--header-row", help_key="map.header_row", type=int, metavar=words("help_cli.map.row_name"))
    parser.option("--place", help_key="map.place", type=said, metavar=words("help_cli.code_name"))
    parser.option("--period", help_key="map.period", type=said, metavar=words("help_cli.year_name"))
    parser.option("--indicator", help_key="map.indicator", type=said, metavar=words("help_cli.id_name"))
    for key in ("title", "source", "product"):
        parser.option(f"--{key}", help_key=f"map.{key}", type=said, metavar=text)
    parser.option("--unit", help_key="map.unit", choices=[unit.value for unit in Unit])
    parser.option("--scale", help_key="map.scale", choices=["percent", "fraction"])
    parser.option("--dates", help_key="map.dates", choices=["year", "month", "day"])
    parser.option(
        "--missing", help_key="map.missing", action="append", default=[], type=said, metavar=words("help_cli.map.mark_name")
    )
    parser.option("--name", help_key="map.name", type=said, metavar=name)
    parser.option("--replace", help_key="map.replace", action="store_true")
    parser.option("--mask", help_key="mask", action="store_true")
    parser.option("--dry-run", help_key="map.dry_run", action="store_true")
    parser.option("--list", help_key="map.list", action="store_true")
    parser.option("--show", help_key="map.show", type=said, metavar=name)
    parser.option("--forget", help_key="map.forget", type=said, metavar=name)
