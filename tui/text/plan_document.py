"""``import plan``: the document to the left, what it became to the right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.review import review_lines, source_of
from store.model.status import Status
from tui.present import status_text
from tui.text.columns import cells, wrap
from tui.text.parts import finished, section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.i18n.translator import Translator
    from store.importing.plan_document.proposal import NotPlaced, ProposedPlan
    from store.importing.plan_document.review import ReviewLine

_SIGNS = {Confidence.CERTAIN: " ", Confidence.PROBABLE: "~", Confidence.GUESSED: "?"}
"""Before each thing; the word stands after it where it is not certain."""
_BETWEEN = " │ "
_MOST_LINES = 5
"""Of the source and of a fact; the whole stands in the document, and in --json."""
_MOST_TOLD = 200
_LONG_FACTS = frozenset({"summary", "definition", "detail", "text", "cause"})
_WITH_ID = frozenset({"area", "measure", "goal", "overall_goal"})


def plan_document_text(
    plan: ProposedPlan, ids: Mapping[str, str], place_names: Sequence[str], words: Translator, width: int
) -> str:
    """The whole proposal in two columns, then what was not placed. ``ids`` are those the things get, by key."""
    left = (width - len(_BETWEEN)) * 2 // 5
    right = width - len(_BETWEEN) - left
    heads = _side_by_side([words("plan_document.source")], [words("plan_document.became")], left)
    rule = "─" * left + "─┼─" + "─" * right
    lines = [*heads, rule]
    for line in review_lines(plan):
        lines += _side_by_side(_source(plan, line, words, left), _became(line, ids, place_names, words, right), left)
    lines += ["", *wrap(_summary(plan, words), width)]
    unread = [text for one in plan.left_unread for text in wrap(words(f"plan_document.unread.{one}"), width)]
    title = words("plan_document.not_placed", count=len(plan.not_placed))
    return finished(
        [*lines, *section(title, _not_placed(plan.not_placed, words, width)), *section(words("plan_document.unread"), unread)]
    )


def _summary(plan: ProposedPlan, words: Translator) -> str:
    """How much was found, and how much of it should be looked at."""
    marks = [line.mark.confidence for line in review_lines(plan)]
    return words(
        "plan_document.found",
        areas=len(plan.areas),
        goals=len(plan.goals),
        measures=len(plan.measures),
        probable=marks.count(Confidence.PROBABLE),
        guessed=marks.count(Confidence.GUESSED),
        remarks=sum(1 for measure in plan.measures if measure.remarks),
    )


def _source(plan: ProposedPlan, line: ReviewLine, words: Translator, width: int) -> list[str]:
    sentences = source_of(plan, line.mark)
    if not sentences:
        return []
    first = sentences[0]
    where = words("plan_document.page", page=first.page)
    text = " ".join(one.text for one in sentences)
    return _cut(wrap(f"{where} {text}", width), width)


def _became(line: ReviewLine, ids: Mapping[str, str], places: Sequence[str], words: Translator, width: int) -> list[str]:
    told = {"places": ", ".join(places) or words("plan_document.no_place"), "kind": ""}.get(line.kind)
    text = line.text if told is None else told or words(f"code.kind.{line.text}")
    name = words(f"plan_document.{line.kind}") if line.kind != "field" else words(f"plan_document.field.{line.name}")
    identity = line.name if line.kind == "link" else ids.get(line.key, "") if line.kind in _WITH_ID else ""
    head = f"{_SIGNS[line.mark.confidence]} {'  ' * line.depth}"
    said = " ".join(part for part in (name, identity) if part)
    found = _cut(_hanging(head, f"{said}: {text}", width), width)
    for fact, value in _told_once(line.facts):
        found += _fact(fact, value, words, width, len(head) + 2)
    if line.mark.confidence is not Confidence.CERTAIN:
        doubt = words(f"plan_document.confidence.{line.mark.confidence.value}")
        found += _hanging(" " * (len(head) + 2), f"({doubt}: {words(f'plan_document.reason.{line.mark.reason}')})", width)
    for remark in line.remarks:
        found += _hanging(" " * len(head) + "! ", words(f"plan_document.remark.{remark}"), width)
    return found


def _told_once(facts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Without what only says again what stands above it: a day in figures, one party that is all of "vem"."""
    told: list[tuple[str, str]] = []
    for fact, value in facts:
        said = {one.casefold() for _, one in told}
        if fact not in {"lead", "due_words", "detail"} or value.casefold() not in said:
            told.append((fact, value))
    return told


def _fact(fact: str, value: str, words: Translator, width: int, indent: int) -> list[str]:
    if fact == "status":
        value = status_text(Status(value), words)
    elif fact == "direction":
        value = words(f"code.direction.{value}")
    lines = _hanging(" " * indent, f"{words(f'plan_document.fact.{fact}')}: {value}", width)
    return _cut(lines, width, 2) if fact in _LONG_FACTS else lines


def _hanging(head: str, text: str, width: int) -> list[str]:
    parts = wrap(text, max(10, width - cells(head)))
    return [f"{head if not number else ' ' * cells(head)}{part}" for number, part in enumerate(parts)]


def _cut(lines: list[str], width: int, most: int = _MOST_LINES) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1][: width - 2]} …"]


def _side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    found = []
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else ""
        other = right[number] if number < len(right) else ""
        found.append(f"{one}{' ' * (width - cells(one))}{_BETWEEN}{other}".rstrip())
    return found


def _not_placed(sentences: Sequence[NotPlaced], words: Translator, width: int) -> list[str]:
    """By reason, what is worth a look first; the same words once, with how often they stand there."""
    by_reason: dict[str, list[NotPlaced]] = {}
    for one in sentences:
        by_reason.setdefault(one.reason, []).append(one)
    lines: list[str] = []
    order = ["not_understood", "left_out", *sorted(by_reason.keys() - {"not_understood", "left_out"})]
    for reason in order:
        found = by_reason.get(reason, [])
        if found:
            lines += wrap(f"{words(f'plan_document.unplaced.{reason}')}:", width)
        times = Counter(one.sentence.text for one in found)
        first = {one.sentence.text: one for one in reversed(found)}
        for text, count in list(times.items())[:_MOST_TOLD]:
            where = words("plan_document.page", page=first[text].sentence.page)
            again = f" ×{count}" if count > 1 else ""
            lines += _cut(_hanging("  ", f"{where} {text}{again}", width), width, 3)
        if len(times) > _MOST_TOLD:
            lines.append(f"  {words('plan_document.more', count=len(times) - _MOST_TOLD)}")
    return lines
