"""The clock of the act and of the documents, in the sentences the meeting's own screen has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.content import own_source
from store.report.document import Bullets, Heading, Paragraph, Tone
from store.wording.act_clock import clock_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.model.act_clock import ClockItem
    from store.report.content import Setting
    from store.report.document import Block


def clock_blocks(items: Sequence[ClockItem], setting: Setting, level: int) -> Iterator[Block]:
    """What has passed first, then what comes soonest."""
    words = setting.words
    yield Heading(level, words("report.clock"))
    if items:
        yield Bullets(tuple(clock_sentence(item, words) for item in items))
        yield Paragraph(own_source(setting, example=any(item.example for item in items)), Tone.SOURCE)
    else:
        yield Paragraph(words("report.no_clock"))
