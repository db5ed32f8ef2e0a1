"""``map``: what is guessed of a table, how its first rows are read, and which mappings there are."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from store.clean import clean
from store.i18n.formats import format_interval, format_value
from store.importing.formats.sheets import column_letters
from store.importing.mapping.roles import Role
from tui.text.columns import DASH, indented, table
from tui.text.parts import finished

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs

    from store.i18n.translator import Translator
    from store.importing.mapping.chosen import Chosen
    from store.importing.mapping.draft import ColumnDraft, MappingDraft
    from store.importing.mapping.folder import Kept
    from store.importing.series_file import ReadSeries, ReadValue, SeriesFile

_SHOWN = 30
_PREVIEWED = 6
_LONGEST_NAME = 30


def draft_text(draft: MappingDraft, chosen: Chosen, words: Translator, width: int) -> str:
    """The columns with what they seem to be, and what their cells tell."""
    where = f"{draft.file} › {draft.sheet}" if draft.sheet else draft.file
    lines = indented(words("mapping.table", name=where, row=draft.header_row, count=draft.rows), width)
    heads = ["", *(words(f"mapping.head.{key}") for key in ("column", "role", "samples"))]
    shown = _most_telling(draft)
    lines += ["", *table([_column(at, draft, words) for at in shown], width, heads=heads)]
    if len(shown) < len(draft.columns):
        lines.append(words("mapping.more_columns", count=len(draft.columns) - len(shown)))
    lines += ["", *_told(draft, chosen, words, width)]
    return finished(lines).rstrip()


def preview_text(file: SeriesFile, words: Translator, width: int) -> str:
    """The first values as they are read, so that a wrong column shows before anything is kept."""
    count = sum(len(series.values) for series in file.series)
    lines = ["", words("mapping.preview", count=count), *preview_lines(file, words, width, indent=2)]
    return finished([*lines, *(words(note) for note in file.notes)])


def preview_lines(
    file: SeriesFile,
    words: Translator,
    width: int,
    *,
    places: Pairs[str, str] | None = None,
    indent: int = 0,
    most: int = _PREVIEWED,
) -> list[str]:
    """A line for each of the first values: series, place (its name where ``places`` has it), period, value, limits, answers."""
    values = ((series, value) for series in file.series for value in series.values)
    return table([_value(*one, words, places or {}) for one in islice(values, most)], width, right={3}, indent=indent)


def source_line(said: str, words: Translator) -> str:
    """``Källa: …``, however it was said."""
    plain = clean(said).strip()
    starts = words("mapping.source_line", source="").strip()
    return plain if not plain or plain.casefold().startswith(starts.casefold()) else words("mapping.source_line", source=plain)


def kept_text(kept: Kept, words: Translator, width: int) -> str:
    """A line for each mapping, and what is wrong with those that cannot be read."""
    if not kept.mappings and not kept.problems:
        return words("mapping.none")
    heads = [words(f"mapping.head.{key}") for key in ("name", "indicator", "columns")]
    rows = [
        (one.name, f"{one.indicator.id} {one.indicator.title}", " · ".join(one.table.headings[:8]))
        for one in kept.mappings.values()
    ]
    return finished([*(table(rows, width, heads=heads) if rows else []), *(words.problem(one) for one in kept.problems)])


def _most_telling(draft: MappingDraft) -> list[int]:
    """Positions of the columns shown: all, or of very many those that are read and the first of the others."""
    everything = range(len(draft.columns))
    read = [at for at in everything if draft.columns[at].role not in (Role.UNUSED, Role.ACROSS)]
    rest = [at for at in everything if at not in set(read)]
    return sorted([*read, *rest][:_SHOWN])


def _column(at: int, draft: MappingDraft, words: Translator) -> tuple[str, ...]:
    column = draft.columns[at]
    name = column.name if len(column.name) <= _LONGEST_NAME else f"{column.name[: _LONGEST_NAME - 1]}…"
    return (column_letters(at + draft.first_column), name, _role(column, draft, words), " · ".join(column.samples))


def _role(column: ColumnDraft, draft: MappingDraft, words: Translator) -> str:
    if column.role is Role.UNUSED:
        return DASH
    role = words(f"mapping.role.{draft.across if column.role is Role.ACROSS else column.role}")
    return role if column.is_sure else words("mapping.guessed", role=role)


def _told(draft: MappingDraft, chosen: Chosen, words: Translator, width: int) -> list[str]:
    unit = chosen.unit or draft.unit
    lines = [words("mapping.unit", unit=words(f"code.unit.{unit}"))] if unit else []
    marks = draft.marks | chosen.missing
    if marks:
        shown = ", ".join(f"{mark} = {words(f'code.missing.{why}')}" for mark, why in marks.items())
        lines += indented(words("mapping.marks", marks=shown), width)
    if draft.other_sheets:
        sheets = ", ".join(draft.other_sheets[:10])
        lines += indented(words("mapping.other_sheets", sheets=sheets), width)
    return lines


def _value(series: ReadSeries, value: ReadValue, words: Translator, places: Pairs[str, str]) -> tuple[str, ...]:
    language = words.language
    first, last = value.period_start, value.period_end
    years = str(last.year) if first.year == last.year else f"{first.year}–{last.year}"
    is_whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    period = years if is_whole else f"{first.isoformat()}–{last.isoformat()}"
    shown = DASH if value.value is None else format_value(value.value, series.unit, language)
    why = words(f"code.missing.{value.missing}") if value.missing else ""
    limits = format_interval(value.low, value.high, series.unit, language)
    n = f"n = {value.n}" if value.n is not None else ""
    return (
        series.title[:_LONGEST_NAME],
        places.get(value.place_code, value.place_code),
        period,
        shown,
        f"{limits} {n} {why}".strip(),
    )
