"""The preview of a plan document as lines: what it became in the order of the plan, then what was not placed and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.review import review_lines
from tui.rows.plan_import_words import LEFT, PERSONAL, doubt_words, kind_words, personal_words, state_sign
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.i18n.translator import Translator
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.proposal import Mark, NotPlaced
    from store.importing.plan_document.review import ReviewLine

_ROOMY = 70
"""Cells of a list in which the word of doubt has a column of its own beside long texts."""
_LOOK_FIRST = ("not_understood", "taken_out", "heading_only")
_HIDDEN_ROLE = "muted"
_SHOWN = 300
"""Signs of a text that a line may have room for."""


class PlanLine(NamedTuple):
    """One line of the preview."""

    row_key: str
    """Unique in the list."""
    key: str
    """Of the thing, as it is decided on; empty for a line that only groups those below."""
    kind: str
    """``plan``, ``kind``, ``places``, ``group``, or what a thing is."""
    text: str
    name: str = ""
    depth: int = 0
    mark: Mark | None = None
    line: ReviewLine | None = None
    left: NotPlaced | None = None


def plan_lines(review: PlanReview, places: Mapping[str, str], words: Translator) -> list[PlanLine]:
    """Everything proposed, then every sentence that was not placed, by reason."""
    found = []
    for line in review_lines(review.plan):
        text, row_key = line.text, line.key
        if line.kind in {"kind", "places"}:
            row_key = f"P.{line.kind}"
            text = words(f"code.kind.{text}") if line.kind == "kind" else places_text(review, places, words)
        found.append(PlanLine(row_key, line.key, line.kind, text, line.name, line.depth, line.mark, line))
    return [*found, *_not_placed(review, words)]


def places_text(review: PlanReview, places: Mapping[str, str], words: Translator) -> str:
    """The municipalities by name, or that none is known."""
    return ", ".join(places.get(code, code) for code in review.places) or words("plan_import.no_place")


def plan_columns(words: Translator) -> tuple[Column, ...]:
    """Whether it is saved, what it is, its words, how sure that is."""
    return (
        Column("", 1),
        Column(words("plan_import.what"), 18),
        Column(words("plan_document.became"), 20, grow=1),
        Column(words("plan_import.doubt"), 17, need=_ROOMY),
    )


class PlanImportRows:
    """A line is made when it is looked at."""

    def __init__(self, lines: list[PlanLine], review: PlanReview, words: Translator) -> None:
        self.lines, self._review, self._words = lines, review, words
        self._index = {line.row_key: index for index, line in enumerate(lines)}

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``."""
        line = self.lines[index]
        if line.kind == "group":
            return ListRow(line.row_key, (Cell(""), Cell(""), Cell(line.text, "heading")), heading=True)
        sign = "" if line.kind in {"kind", "places"} else state_sign(line.key, self._review)
        role = _HIDDEN_ROLE if sign == LEFT else "strong" if line.kind in {"area", "plan"} else ""
        kind = "  " * line.depth + kind_words(line.kind, line.name, self._words)
        doubt, doubt_role = self._doubt(line, sign)
        sign_role = {"✓": "good", "?": "urgent"}.get(sign, _HIDDEN_ROLE)
        text = " ".join(line.text[:_SHOWN].split())
        cells = (Cell(sign, sign_role), Cell(kind, _HIDDEN_ROLE), Cell(text, role), Cell(doubt, doubt_role))
        return ListRow(line.row_key, cells)

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is."""
        return self._index.get(key)

    def at(self, row_key: str) -> PlanLine:
        """The line with that key."""
        return self.lines[self._index[row_key]]

    def next_doubtful(self, after: int) -> str | None:
        """Key of the next line that a person should look at, from the top again after the last; None when there is none."""
        order = [*range(after + 1, len(self.lines)), *range(after + 1)]
        return next((self.lines[index].row_key for index in order if self._is_doubtful(self.lines[index])), None)

    def _is_doubtful(self, line: PlanLine) -> bool:
        if line.kind == "places":
            return not self._review.places
        if line.left:
            return line.left.reason == "not_understood" and line.key in self._review.taken
        return line.key in self._review.waiting or (line.kind != "kind" and line.key in self._review.personal)

    def _doubt(self, line: PlanLine, sign: str) -> tuple[str, str]:
        words = self._words
        if line.kind == "places" and not self._review.places:
            return f"? {words('plan_import.say_place')}", "urgent"
        if line.kind != "kind" and (personal := personal_words(line.key, self._review, words)):
            return f"{PERSONAL} {personal}", "urgent"
        if sign == LEFT:
            return f"{LEFT} {words('plan_import.left_out')}", _HIDDEN_ROLE
        if line.left:
            return words("plan_import.kept"), _HIDDEN_ROLE
        said = doubt_words(line.mark, words) if line.mark else ""
        return said, "urgent" if said.startswith("?") else _HIDDEN_ROLE


def _not_placed(review: PlanReview, words: Translator) -> Iterator[PlanLine]:
    by_reason: dict[str, list[NotPlaced]] = {}
    for one in review.plan.not_placed:
        by_reason.setdefault(one.reason, []).append(one)
    if by_reason:
        yield PlanLine("#", "", "group", words("plan_document.not_placed", count=len(review.plan.not_placed)))
    for reason in (*_LOOK_FIRST, *sorted(by_reason.keys() - set(_LOOK_FIRST))):
        if reason in by_reason:
            yield PlanLine(f"#{reason}", "", "group", words(f"plan_document.unplaced.{reason}"))
        for one in by_reason.get(reason, ()):
            yield PlanLine(one.key, one.key, "not_placed", one.sentence.text, left=one)
