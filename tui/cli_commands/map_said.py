"""What was typed after ``radslag map``, as the store wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue
from store.importing.mapping.chosen import Chosen
from store.importing.mapping.roles import Role
from store.importing.mapping.shapes import Dates, Scale
from store.importing.mapping.where import read_where
from store.model.codes import Missing, Unit
from tui.cli_commands.map_options import COLUMNS
from tui.text.mapping import source_line

if TYPE_CHECKING:
    import argparse

    from store.i18n.translator import Translator


def roles_of(args: argparse.Namespace) -> dict[Role, str]:
    """The columns named by ``--…-column``."""
    said = {Role(role): getattr(args, f"{role}_column") for role in COLUMNS}
    return {role: column for role, column in said.items() if column is not None}


def chosen_of(args: argparse.Namespace, words: Translator) -> Chosen:
    """Everything else that was said.

    Raises:
        InvalidValue: a place nobody knows, or a mark without a reason.
    """
    return Chosen(
        name=args.name or "",
        indicator=args.indicator or "",
        title=clean(args.title or "").strip(),
        unit=Unit(args.unit) if args.unit else None,
        source=source_line(args.source or "", words),
        product=args.product or "",
        place=place_code(args.place) if args.place else "",
        period=args.period or "",
        scale=Scale(args.scale) if args.scale else None,
        dates=Dates(args.dates) if args.dates else None,
        missing=dict(_mark(said) for said in args.missing),
        has_header_row=args.header_row is not None,
        has_sheet=args.sheet is not None,
    )


def place_code(said: str) -> str:
    """The code of a place, by code or name.

    Raises:
        InvalidValue: nobody knows it.
    """
    code = read_where(said).code
    if code is None:
        raise InvalidValue(text=clean(said)[:80], field="place", expected="mapping.expected_place")
    return code


def _mark(said: str) -> tuple[str, Missing]:
    why, _, mark = said.partition("=")
    if not mark.strip() or why not in set(Missing):
        raise InvalidValue(text=clean(said)[:80], field="missing", expected="mapping.expected_mark")
    return mark, Missing(why)
