"""What was done beside what came of it: a measure's status and its goal indicators. Never that one led to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.wording.change import outcome_words
from store.wording.product import series_name
from tui.judged import judged_glyph, judged_role, series_text
from tui.present import status_word
from tui.widgets.blocks import Block, Heading, Item, Paragraph

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.measure import MeasureView


def outcome_blocks(view: MeasureView, words: Translator, *, values: bool) -> list[Block]:
    """``försenad, ingen säker förändring`` and which indicator; its latest value too, where no table beside has it."""
    if not view.indicators:
        return [Heading(words("measure.indicators")), Paragraph(words("measure.no_indicator"), "muted")]
    blocks: list[Block] = [Heading(words("judgement.outcome.heading"))]
    status = status_word(view.row.status, words)
    for one in view.indicators:
        beside = words("judgement.outcome.beside", status=status, outcome=outcome_words(one, words))
        blocks.append(Item(judged_glyph(one.judgement), f"{beside}: {series_name(one, words)}", judged_role(one.judgement)))
        if values:
            blocks.append(Paragraph(f"{series_text(one, words)} · {one.link.indicator_id}", "muted", indent=2))
    return [*blocks, Paragraph(words("judgement.outcome.no_cause"), "muted", indent=2)]
