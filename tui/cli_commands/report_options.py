"""What can be typed after ``radslag report``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.formats import Format
from store.report.wanted import ReportKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.i18n.translator import Translator
    from tui.cli_commands.usage import LocalParser


def add_report_options(
    parser: LocalParser,
    said: Callable[[str], str],
    file: Callable[[str, Translator], Path],
    year: Callable[[str, Translator], int],
) -> None:
    """Which report, of what, as which file, and where."""
    words = parser.words
    kinds, formats = [kind.value for kind in ReportKind], [one.value for one in Format]
    name = words("help_cli.file_name")
    parser.argument("kind", "report_kind", choices=kinds, metavar=words("help_cli.report_kind_name"))
    parser.argument("id", "report_id", metavar=words("help_cli.id_name"), type=said)
    parser.option("--format", help_key="report_format", choices=formats, metavar="|".join(formats))
    parser.option("--output", help_key="report_output", type=lambda text: file(text, words), metavar=name)
    parser.option("--template", help_key="report_template", type=lambda text: file(text, words), metavar=name)
    parser.option("--year", help_key="report_year", type=lambda text: year(text, words), metavar=words("help_cli.year_name"))
    parser.option("--place", help_key="at_place", type=said, metavar=words("help_cli.code_name"))
    parser.option("--snapshot", help_key="report_snapshot", type=said, metavar=words("help_cli.id_name"))
    parser.option("--against", help_key="against", type=said, metavar=words("help_cli.id_name"))
    parser.option("--replace", help_key="report_replace", action="store_true")
