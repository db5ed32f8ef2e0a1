"""Examples of the values an import would change or bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_observation
from store.model.indicator import Observation
from tui.widgets.blocks import Blank, Block, Heading, Item, Paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from store.i18n.translator import Translator
    from store.importing.planned_changes import SeriesChange, ValueChange
    from store.importing.series_file import ReadValue
    from store.model.codes import Unit

_CHANGED_SHOWN = 6
_NEW_SHOWN = 4


def changed_blocks(change: SeriesChange, places: Mapping[str, str], own: Collection[str], words: Translator) -> list[Block]:
    """Old and new, those of the places in ``own`` first, newest first."""
    if not change.changed:
        return []
    blocks: list[Block] = [Heading(words("import_screen.changed_values", count=len(change.changed)))]
    examples = sorted(change.changed, key=lambda one: (one.new.place_code not in own, -one.new.period_end.toordinal()))
    unit = change.series.unit
    blocks += [Item("·", f"{_where(one.new, places)}: {_old_and_new(one, unit, words)}") for one in examples[:_CHANGED_SHOWN]]
    return [*blocks, *_more(len(change.changed) - _CHANGED_SHOWN, words), Blank()]


def new_blocks(change: SeriesChange, places: Mapping[str, str], own: Collection[str], words: Translator) -> list[Block]:
    """What is added, in the same order."""
    if not change.new:
        return []
    unit = change.series.unit
    blocks: list[Block] = [Heading(words("import_screen.new_values", count=len(change.new)))]
    examples = sorted(change.new, key=lambda one: (one.place_code not in own, -one.period_end.toordinal()))
    blocks += [Item("·", f"{_where(one, places)}: {_said(one, unit, words)}") for one in examples[:_NEW_SHOWN]]
    return [*blocks, *_more(len(change.new) - _NEW_SHOWN, words), Blank()]


def _more(count: int, words: Translator) -> list[Block]:
    return [Paragraph(words("import_screen.more_values", count=count), "muted", indent=2)] if count > 0 else []


def _old_and_new(change: ValueChange, unit: Unit, words: Translator) -> str:
    old, new = (_said(one, unit, words) for one in (change.old, change.new))
    if old == new:
        old, new = (f"{text} {_small_print(one, words)}" for text, one in ((old, change.old), (new, change.new)))
    return f"{old} → {new}"


def _small_print(value: ReadValue, words: Translator) -> str:
    """What may differ when the figure does not: respondents, and whether it is final."""
    respondents = [words("import_screen.respondents", n=value.n)] if value.n is not None else []
    final = words("import_screen.preliminary" if value.preliminary else "import_screen.final")
    return f"({', '.join([*respondents, final])})"


def _said(value: ReadValue, unit: Unit, words: Translator) -> str:
    if value.value is None:
        return words(f"code.missing.{value.missing}") if value.missing else "–"
    return format_observation(observation(value), unit, words.language)


def _where(value: ReadValue, places: Mapping[str, str]) -> str:
    breakdown = "" if value.breakdown == "total" else f" ({value.breakdown})"
    return f"{places.get(value.place_code, value.place_code)} {observation(value).period}{breakdown}"


def observation(value: ReadValue) -> Observation:
    """The value as it will stand in the store."""
    return Observation(
        value.place_code, value.period_start, value.period_end, value.value, value.low, value.high, value.n,
        value.preliminary, value.missing,
    )  # fmt: skip
