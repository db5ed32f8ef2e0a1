"""The two pages of the preview of a plan document: the source with what stands around it, and what it became."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from store.importing.plan_document.proposal import Confidence
from store.model.status import Status
from tui.present import status_text
from tui.rows.plan_import_words import PERSONAL, kind_words, personal_words, place_words, reason_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.importing.plan_document.ledger import SourceSentence
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.source_places import SourcePlaces
    from tui.rows.plan_import_rows import PlanLine

_OF_TITLE = frozenset({"years_in_title", "kind_in_title"})
_A_WORD = 10
_NAMED = 3
"""Sentences shown that name a municipality."""
_AFTER = 2
"""So many times as many sentences are shown after as before: what is meant stands at the top."""
_MOST = 200
"""Sentences shown of one thing: the whole of a long chapter stands in the document."""


def source_blocks(line: PlanLine, review: PlanReview, source: SourcePlaces, around: int, words: Translator) -> list[Block]:
    """The document's own sentences, each run of them after its place, with ``around`` others before and more behind."""
    numbers, title = source_numbers(line, review), words("plan_document.source")
    if not numbers:
        return [Heading(title), Paragraph(words("plan_import.no_source"), "muted"), Blank()]
    blocks: list[Block] = []
    before = None
    for run in _runs(numbers[:_MOST]):
        sentences = review.plan.sentences
        place = place_words(source.of(sentences[run[0] - 1]), words)
        if place != before:
            blocks += _where("" if blocks else title, place, wide=around > 0)
        before = place
        blocks += _with_others(sentences, run, around)
        blocks.append(Blank())
    if len(numbers) > _MOST:
        blocks.append(Paragraph(words("plan_document.more", count=len(numbers) - _MOST), "muted"))
    return blocks


def became_blocks(line: PlanLine, review: PlanReview, words: Translator) -> list[Block]:
    """What it is by now with all it says, how sure that is and why, and whether it will be saved."""
    blocks: list[Block] = [Title(f"{kind_words(line.kind, line.name, words)}: {line.text}")]
    if line.line:
        facts = [(name, _fact(name, text, words)) for name, text in line.line.facts]
        blocks += [Field(words(f"plan_document.fact.{name}").capitalize(), text) for name, text in facts]
    if line.kind == "goal":
        measures = [one.title for one in review.plan.measures if one.key in _measures_of(line, review)]
        blocks += [Field(words("plan_import.measures_of"), "\n".join(measures))] if measures else []
    blocks.append(Blank())
    blocks += [Item(sign, text, role, role) for sign, text, role in _notes(line, review, words)]
    return blocks


def together(line: PlanLine, review: PlanReview, source: SourcePlaces, words: Translator) -> list[Block]:
    """Both on one page, where there is no room for two: the document's words first."""
    return [
        *source_blocks(line, review, source, 0, words)[:-1],
        Heading(words("plan_document.became")),
        *(block for block in became_blocks(line, review, words) if not isinstance(block, Blank)),
    ]


def source_numbers(line: PlanLine, review: PlanReview) -> list[int]:
    """Numbers of the sentences a line is made of, in reading order."""
    if line.left:
        return [line.left.sentence.number]
    if line.mark is None:
        return []
    sources = line.mark.sources or (review.plan.title_mark.sources if line.mark.reason in _OF_TITLE else ())
    return sorted(set(sources)) or _that_say(line, review)


def _measures_of(line: PlanLine, review: PlanReview) -> set[str]:
    """Keys of the measures of a goal."""
    return {key for goal in review.plan.goals if goal.key == line.key for key in goal.measures}


def _that_say(line: PlanLine, review: PlanReview) -> list[int]:
    """Sentences that stand in something else already: those whose words are in the line, or the first that name a place."""
    sentences = review.plan.sentences
    if line.kind != "places":
        return [one.number for one in sentences if len(one.text) > _A_WORD and one.text in line.text]
    names = [name.casefold() for name in line.text.split(", ")]
    return list(islice((one.number for one in sentences if any(name in one.text.casefold() for name in names)), _NAMED))


def _where(title: str, place: str, *, wide: bool) -> list[Block]:
    """The heading of the page and the place; on one line where the lines are few and long."""
    below: list[Block] = [Paragraph(place, "muted"), Blank()] if place else []
    if wide and title:
        return [Heading(title), *below]
    return [Heading(" · ".join(part for part in (title, place) if part))] if title or not wide else [Paragraph(place, "muted")]


def _notes(line: PlanLine, review: PlanReview, words: Translator) -> list[tuple[str, str, str]]:
    notes: list[tuple[str, str, str]] = []
    if line.kind != "kind" and (personal := personal_words(line.key, review, words)):
        notes.append((PERSONAL, words("plan_import.personal", what=personal), "urgent"))
    remarks = line.line.remarks if line.line else ()
    notes += [(PERSONAL, words(f"plan_document.remark.{remark}"), "urgent") for remark in remarks]
    if line.left:
        notes.append(("·", words(f"plan_document.unplaced.{line.left.reason}"), "muted"))
    elif line.mark:
        role = "urgent" if line.mark.confidence is Confidence.GUESSED else "muted"
        notes.append(("·", reason_words(line.mark, words), role))
    if line.kind not in {"plan", "kind", "places"}:
        notes.append(("·", words(f"plan_import.{_fate(line, review)}"), "muted"))
    return notes


def _fate(line: PlanLine, review: PlanReview) -> str:
    if line.key in review.waiting:
        return "fate_waits"
    if line.left:
        return "fate_kept" if line.key in review.taken else "fate_not_kept"
    return "fate_saved" if line.key in review.taken else "fate_left_out"


def _fact(name: str, text: str, words: Translator) -> str:
    if name == "status":
        return status_text(Status(text), words)
    return words(f"code.direction.{text}") if name == "direction" else text


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Numbers that follow each other, together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _with_others(sentences: Sequence[SourceSentence], run: Sequence[int], around: int) -> list[Block]:
    first, last = run[0], run[-1]
    before = sentences[max(0, first - 1 - around) : first - 1]
    after = sentences[last : last + around * _AFTER]
    return [
        *(Paragraph(one.text, "muted") for one in before),
        *(Item("▌", sentences[number - 1].text, "", "accent") for number in run),
        *(Paragraph(one.text, "muted") for one in after),
    ]
