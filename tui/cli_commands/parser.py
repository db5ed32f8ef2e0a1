"""What can be typed after ``radslag``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from store import __version__
from store.i18n.translator import LANGUAGES
from store.said_path import said_path
from tui.cli_commands.check_options import add_check_options
from tui.cli_commands.export_options import add_export_options
from tui.cli_commands.forms_options import add_forms_options
from tui.cli_commands.freeze_options import add_meeting_options
from tui.cli_commands.import_options import add_plan_options
from tui.cli_commands.map_options import add_map_options
from tui.cli_commands.personal import add_mask_option
from tui.cli_commands.report_options import add_report_options
from tui.cli_commands.usage import LocalParser
from tui.cli_commands.year_options import add_calendar, add_remind, add_show_year

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator

_NAMED_VIEWS = {
    "place": "code",
    "minutes": "id",
    "snapshot": "id",
    "plan": "id",
    "area": "id",
    "measure": "id",
    "indicator": "id",
    "funnel": "id",
    "control": "id",
    "meeting": "id",
    "changes": "id",
}
"""Each view of ``show`` that has to be told what to show, with what that is called in the help."""
_GROUPS = ("county", "country", "similar")
"""The codes of store.model.funnel, which is not read just to say them in the help."""
_TAKES = ("form", "here", "both")
"""The codes of store.model.report_form.Take."""
_YEARS = range(1950, 2101)
"""Years a statistics file can be about."""


def build_parser(words: Translator) -> LocalParser:
    """The whole command line, in the language of ``words``."""
    description, epilog = words("help_cli.program"), words("help_cli.examples")
    parser = LocalParser(words=words, prog="radslag", description=description, epilog=epilog)
    commands = parser.add_subparsers(title=words("help_cli.commands"), metavar=words("help_cli.command_name"), dest="command")
    _add_common(parser)
    parser.option("--version", help_key="version", action="version", version=f"radslag {__version__}")
    for name, add in {
        "demo": _demo,
        "show": _show,
        "status": _status,
        "meeting": _meeting,
        "freeze": _freeze,
        "history": _history,
        "undo": _undo,
        "import": _import,
        "fetch": _fetch,
        "forms": _forms,
        "map": _map,
        "calendar": _calendar,
        "remind": _remind,
        "report": _report,
        "check": _check,
        "export": _export,
    }.items():
        add(_subcommand(commands, words, name, "command"))
    _shown(_subcommand(commands, words, "where", "command"))
    _add_common(_subcommand(commands, words, "keys", "command"))
    return parser


def _subcommand(parsers: argparse._SubParsersAction[LocalParser], words: Translator, name: str, kind: str) -> LocalParser:
    text = words(f"help_cli.{kind}.{name}")
    return parsers.add_parser(name, words=words, help=text, description=text)


def _demo(parser: LocalParser) -> None:
    _add_common(parser)
    parser.option("--fresh", help_key="fresh", action="store_true")


def _show(parser: LocalParser) -> None:
    words = parser.words
    views = parser.add_subparsers(
        title=words("help_cli.views"), metavar=words("help_cli.view_name"), dest="view", required=True
    )
    _add_common(parser)
    _shown(_subcommand(views, words, "overview", "view"))
    _shown(_subcommand(views, words, "meetings", "view"))
    for name, what in _NAMED_VIEWS.items():
        view = _subcommand(views, words, name, "view")
        view.argument("id", f"which.{name}", metavar=words(f"help_cli.{what}_name"), type=_said)
        _shown(view)
        if name in {"indicator", "funnel", "control"}:
            view.option("--place", help_key="at_place", type=_said, metavar=words("help_cli.code_name"))
        if name == "changes":
            view.option("--against", help_key="against", type=_said, metavar=words("help_cli.id_name"))
        if name == "funnel":
            view.option("--group", help_key="group", choices=_GROUPS, metavar="|".join(_GROUPS))
    wheel = _subcommand(views, words, "year", "view")
    _shown(wheel)
    add_show_year(wheel, _said, lambda text: _year(text, words))


def _shown(parser: LocalParser) -> None:
    _add_common(parser)
    parser.option("--json", help_key="json", action="store_true")


def _status(parser: LocalParser) -> None:
    words = parser.words
    parser.argument("measures", "which.measures", metavar=words("help_cli.measure_name"), type=_said)
    parser.argument("status", "which.status", metavar=words("help_cli.status_name"), type=_said)
    _shown(parser)
    parser.option("--note", help_key="note", type=_said, metavar=words("help_cli.text_name"))
    parser.option("--date", help_key="date", type=_said, metavar=words("help_cli.date_name"))
    add_mask_option(parser)
    _add_role(parser)


def _meeting(parser: LocalParser) -> None:
    add_meeting_options(parser, _said)
    _add_common(parser)


def _freeze(parser: LocalParser) -> None:
    add_meeting_options(parser, _said)
    _shown(parser)
    _add_role(parser)


def _history(parser: LocalParser) -> None:
    words = parser.words
    parser.argument("measure", "which.history", nargs="?", metavar=words("help_cli.measure_name"), type=_said)
    _shown(parser)
    parser.option("--since", help_key="since", type=_said, metavar=words("help_cli.date_name"))


def _undo(parser: LocalParser) -> None:
    _shown(parser)
    _add_role(parser)


def _import(parser: LocalParser) -> None:
    words = parser.words
    parser.argument(
        "files", "which.files", nargs="+", metavar=words("help_cli.file_name"), type=lambda text: _file(text, words)
    )
    _planned(parser)
    add_mask_option(parser)
    parser.option("--year", help_key="year", type=lambda text: _year(text, words), metavar=words("help_cli.year_name"))
    parser.option("--take", help_key="forms.take", choices=_TAKES, metavar="|".join(_TAKES))
    add_plan_options(parser, _said)
    parser.option("--mapping", help_key="map.which", type=_said, metavar=words("help_cli.map.name_name"))


def _fetch(parser: LocalParser) -> None:
    words = parser.words
    year, kpi, place = (words(f"help_cli.{name}_name") for name in ("year", "kpi", "code"))
    # argparse would write the options first, where --place takes what follows for places.
    parser.usage = f"{parser.prog} kolada {kpi} … --place {place} … [--from {year}] …"
    parser.argument("source", "which.source", choices=("kolada",), metavar="kolada")
    parser.argument("kpis", "which.kpis", nargs="+", metavar=kpi, type=_said)
    parser.option("--place", help_key="fetch_place", action="extend", nargs="+", required=True, metavar=place, type=_said)
    parser.option("--from", help_key="from_year", dest="first_year", type=lambda text: _year(text, words), metavar=year)
    parser.option("--to", help_key="to_year", dest="last_year", type=lambda text: _year(text, words), metavar=year)
    parser.option("--address", help_key="address", type=_said, metavar=words("help_cli.address_name"))
    _planned(parser)


def _forms(parser: LocalParser) -> None:
    _shown(parser)
    add_forms_options(parser, _said, lambda text: _file(text, parser.words))
    _add_role(parser)


def _planned(parser: LocalParser) -> None:
    """What goes with every command that shows changes before it makes them."""
    _shown(parser)
    parser.option("--yes", help_key="yes", action="store_true")
    parser.option("--dry-run", help_key="dry_run", action="store_true")
    _add_role(parser)


def _map(parser: LocalParser) -> None:
    words = parser.words
    parser.argument("file", "map.file", nargs="?", metavar=words("help_cli.file_name"), type=lambda text: _file(text, words))
    _shown(parser)
    add_map_options(parser, _said)


def _calendar(parser: LocalParser) -> None:
    words = parser.words
    _add_common(parser)
    add_calendar(parser, _said, lambda text: _year(text, words), lambda text: _file(text, words))


def _remind(parser: LocalParser) -> None:
    words = parser.words
    _add_common(parser)
    add_remind(parser, _said, lambda text: _file(text, words))


def _report(parser: LocalParser) -> None:
    _add_common(parser)
    add_report_options(parser, _said, _file, _year)


def _check(parser: LocalParser) -> None:
    add_check_options(parser, _said)
    _shown(parser)


def _export(parser: LocalParser) -> None:
    for what in add_export_options(parser, _said, lambda text: _file(text, parser.words)):
        _shown(what)
    _add_common(parser)


def _add_role(parser: LocalParser) -> None:
    parser.option("--as", help_key="role", dest="role", type=_said, metavar=parser.words("help_cli.role_name"))


def _add_common(parser: LocalParser) -> None:
    words = parser.words
    parser.option("-h", "--help", help_key="help", action="help")
    # Without a default: a subcommand must not forget what was said before it.
    file, absent = words("help_cli.file_name"), argparse.SUPPRESS
    parser.option("--store", help_key="store", metavar=file, default=absent, type=lambda text: _file(text, words))
    parser.option("--lang", help_key="lang", metavar="sv|en", default=absent, choices=LANGUAGES)


def _file(text: str, words: Translator) -> Path:
    # Empty is what a script's unset variable gives; it must not quietly mean the user's own store.
    if not text:
        raise argparse.ArgumentTypeError(words("help_cli.empty"))
    return said_path(text)


def _year(text: str, words: Translator) -> int:
    year = int(text) if text.isdecimal() and len(text) == len("2025") else 0
    if year not in _YEARS:
        raise argparse.ArgumentTypeError(words("help_cli.not_a_year"))
    return year


def _said(text: str) -> str:
    """What was typed, without the halves of characters that a terminal in another encoding sends."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
