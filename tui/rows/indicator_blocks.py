"""What an indicator is, how it stands beside others, what goals want of it, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from store.read.age import series_age
from store.wording.comparison import comparison_sentence
from store.wording.figures import has_computed_intervals
from store.wording.product import product_words
from store.wording.verdict import target_words
from tui.judged import moved_glyph
from tui.rows.standing_words import age_words, rank_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorLink, IndicatorView


def about_blocks(view: IndicatorView, today: date, words: Translator) -> list[Block]:
    """Everything beside the chart."""
    return [*_beside(view, words), *_remarks(view, words), *_wanted(view, words), *_about(view, today, words)]


def _beside(view: IndicatorView, words: Translator) -> list[Block]:
    if not view.comparisons:
        return []
    unit = view.indicator.unit
    items = [Item(moved_glyph(one.moved), comparison_sentence(one, unit, words)) for one in view.comparisons]
    return [*items, Blank()]


def _remarks(view: IndicatorView, words: Translator) -> list[Block]:
    """What has to be known to read the figures right."""
    remarks = [words(f"judgement.break.{one.reason}", year=str(one.first_year)) for one in view.breaks]
    remarks += [words("judgement.computed_interval")] if has_computed_intervals(view) else []
    return [*(Paragraph(text, "muted") for text in remarks), *([Blank()] if remarks else [])]


def _wanted(view: IndicatorView, words: Translator) -> list[Block]:
    blocks: list[Block] = [Heading(words("indicator.wanted"))]
    if not view.links:
        return [*blocks, Paragraph(words("indicator.not_wanted"), "muted"), Blank()]
    for link, judgement in zip(view.links, view.judgements, strict=True):
        target = target_words(judgement, view.indicator.unit, words)
        direction = words(f"code.direction.{link.direction}")
        goal = f"{link.goal_id}: " if link.goal_id else ""
        blocks.append(Item("▪", f"{goal}{direction}{f', {target}' if target else ''}"))
        blocks += _baseline(link, words)
    notes = dict.fromkeys(link.note for link in view.links if link.note)
    return [*blocks, *(Paragraph(note, "muted", indent=2) for note in notes), Blank()]


def _baseline(link: IndicatorLink, words: Translator) -> list[Block]:
    if link.baseline is None:
        return []
    value = format_value(link.baseline, link.unit, words.language)
    return [Paragraph(words("indicator.baseline", value=value, period=link.baseline_period or "–"), "muted", indent=2)]


def _standing(view: IndicatorView, today: date, words: Translator) -> list[Block]:
    """The rank with its margin, and how old the newest value is."""
    rank = [Field(words("indicator.rank"), rank_words(view.rank, words))] if view.rank else []
    latest, indicator = view.judgement.latest, view.indicator
    if latest is None:
        return [*rank]
    age = series_age(latest.period_end, indicator.rhythm, indicator.theme, today)
    return [*rank, Field(words("indicator.newest"), age_words(age, latest.period, words))]


def _about(view: IndicatorView, today: date, words: Translator) -> list[Block]:
    indicator = view.indicator
    blocks: list[Block] = [
        Heading(words("indicator.about")),
        Field(words("column.id"), indicator.id),
        Field(words("indicator.product"), product_words(indicator.product, words)),
        Field(words("column.unit"), words(f"code.unit.{indicator.unit}")),
    ]
    if indicator.rhythm:
        blocks.append(Field(words("indicator.rhythm"), words(f"code.rhythm.{indicator.rhythm}")))
    blocks += _standing(view, today, words)
    return [*blocks, *(Paragraph(text) for text in (indicator.publisher_label, indicator.description, indicator.note) if text)]
