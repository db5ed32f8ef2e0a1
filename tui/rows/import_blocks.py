"""What the preview of an import says of one series, and of what was wrong in files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.rows.import_examples import changed_blocks, new_blocks, observation
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from store.i18n.translator import Translator
    from store.importing.planned_changes import PlannedChanges, SeriesChange
    from store.importing.series_file import ReadValue, SeriesFile


def series_blocks(
    change: SeriesChange, file: SeriesFile, places: Mapping[str, str], own: Collection[str], words: Translator
) -> list[Block]:
    """Examples of changed and new values, where they stand, and what was left out.

    ``places``: names by code; ``own``: codes of places whose values make the best examples.
    """
    series = change.series
    blocks: list[Block] = [Title(series.title), Paragraph(series.source, "muted"), Blank()]
    if change.is_new:
        blocks += [Item("+", words("import_screen.is_new"), sign_role="good"), Blank()]
    if not change.changes_anything:
        blocks += [Paragraph(words("import_screen.all_same")), Blank()]
    blocks += changed_blocks(change, places, own, words)
    blocks += new_blocks(change, places, own, words)
    blocks += _left_out(file, words)
    periods = sorted({(value.period_start, value.period_end) for value in series.values})
    first, last = (_seen_at(periods, edge, series.values) for edge in (0, -1)) if periods else ("–", "–")
    blocks.append(Field(words("import_screen.where"), series.where))
    blocks.append(Field(words("import_screen.unit"), words(f"code.unit.{series.unit}")))
    blocks.append(Field(words("import_screen.periods"), first if first == last else f"{first} … {last}"))
    blocks.append(Field(words("import_screen.places"), str(len({value.place_code for value in series.values}))))
    return blocks


def file_blocks(planned: PlannedChanges, words: Translator) -> list[Block]:
    """What a whole file is, and what of it was left out."""
    return [Title(planned.file.name), Paragraph(format_words(planned.file, words), "muted"), Blank(),
            *_left_out(planned.file, words)]  # fmt: skip


def format_words(file: SeriesFile, words: Translator) -> str:
    """What the file was recognised as."""
    key = f"import_screen.format.{file.format}"
    return words(key) if words.knows(key) else file.format


def _left_out(file: SeriesFile, words: Translator) -> list[Block]:
    if not file.notes:
        return []
    return [Heading(words("import_screen.left_out")), *(Paragraph(words(note)) for note in file.notes), Blank()]


def _seen_at(periods: Sequence[tuple[object, object]], edge: int, values: Iterable[ReadValue]) -> str:
    wanted = periods[edge]
    return next(observation(value).period for value in values if (value.period_start, value.period_end) == wanted)
