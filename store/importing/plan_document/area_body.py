"""What stands under the heading of a priority area: summary, goals, measures, tables, who and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.area_draft import ATTRIBUTES, ROLES, GoalDraft, MeasureDraft
from store.importing.plan_document.ledger import Passage
from store.importing.plan_document.outline import bare_title, label_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.table_rows import read_card, read_table
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.area_draft import AreaDraft
    from store.importing.plan_document.columns import Columns
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.pieces import Piece

_LABELLED = re.compile(r"^(?P<label>[^:\n]{2,80}):(?P<rest>.*)$", re.DOTALL)
_NUMBERED_MEASURE = re.compile(r"^(?:\w+\s+)?\d{1,3}(?:\.\d+)*\s*[:.)\u2013-]\s*(?P<title>\S.*)$")
_LONG = 160
"""Signs from which the first sentence of a measure is its title and the rest its detail."""


class AreaBody:
    """Reads the pieces of one area in order."""

    def __init__(self, ledger: Ledger, draft: AreaDraft) -> None:
        self._ledger, self._draft = ledger, draft
        self._mode = ""
        self._lead_in = ""
        self._list: list[MeasureDraft] = []
        """The bullets of the list that is being read."""
        self.columns: Columns | None = None

    def read(self, pieces: Sequence[Piece]) -> None:
        """All of them."""
        self._tabled = any(piece.rows for piece in pieces)
        for at, piece in enumerate(pieces):
            if piece.rows:
                self._table(piece)
            elif piece.kind is PieceKind.HEADING:
                self._heading(piece, pieces[at + 1 :])
            elif piece.kind is PieceKind.BULLET:
                self._bullet(piece)
            else:
                self._paragraph(piece)

    def _table(self, piece: Piece) -> None:
        table = read_table(self._ledger, piece, self.columns) or read_card(self._ledger, piece)
        if table is None:
            self._draft.tell(table_text(self._ledger, piece))
            return
        self.columns = table.columns if table.columns.roles and table.columns.heading_row >= -1 else None
        self._draft.rows += table.rows
        self._draft.headings += table.headings

    def _heading(self, piece: Piece, following: Sequence[Piece]) -> None:
        self._list = []
        label = label_of(piece.text)
        whole = self._ledger.whole(piece)
        if label and label not in ATTRIBUTES - {"follow_up", "detail"}:
            self._mode = label
            self._draft.labels += whole.sources
        elif label:
            self._mode = f"attribute:{label}"
            self._draft.labels += whole.sources
        elif self._names_a_measure(piece, following):
            title = bare_title(piece.text)
            numbered = _NUMBERED_MEASURE.match(title) if label_of(title.split(" ", maxsplit=1)[0]) else None
            self._add(whole.saying(numbered["title"] if numbered else title), Confidence.PROBABLE, "heading_is_measure")
            self._mode = "measure"
        else:
            self._mode = ""
            self._draft.tell(whole)

    def _names_a_measure(self, piece: Piece, following: Sequence[Piece]) -> bool:
        """Whether it is said under it who does it or when, before the next heading."""
        for one in following:
            if one.kind is PieceKind.HEADING and not label_of(one.text):
                break
            labelled = _LABELLED.match(one.text)
            label = label_of(labelled["label"]) if labelled else label_of(one.text) if one.kind is PieceKind.HEADING else ""
            if label in ROLES:
                return True
        return label_of(bare_title(piece.text).split(" ", maxsplit=1)[0]) == "measures"

    def _paragraph(self, piece: Piece) -> None:
        whole = self._ledger.whole(piece)
        labelled = _LABELLED.match(piece.text)
        label = label_of(labelled["label"]) if labelled else ""
        if not labelled or not label:
            self._lead_in = piece.text if piece.text.rstrip().endswith(":") else ""
            self._content(whole)
            return
        self._lead_in = ""
        rest = whole.saying(labelled["rest"])
        if label in ATTRIBUTES and self._draft.listed and self._mode in {"measures", "measure", ""}:
            if rest:
                self._attribute(label, rest, labelled["label"])
            else:
                self._mode = f"attribute:{label}"
                self._draft.labels += whole.sources
            return
        self._mode = label
        if label in {"summary", "definition", *ATTRIBUTES}:
            self._content(whole)
        elif rest:
            self._content(rest)
            self._mode = label if rest.text.endswith(":") or label == "measures" else ""
        else:
            self._draft.labels += whole.sources

    def _attribute(self, label: str, rest: Passage, heading: str) -> None:
        """What is said of the last measure; of who and when after a list of bullets, of all in the list."""
        last = self._draft.listed[-1]
        if label in ROLES[:-1] and self._list and last is self._list[-1]:
            for measure in self._list:
                measure.add(label, rest)
                measure.of_the_list = len(self._list) > 1
        else:
            last.add(label, rest, heading.strip())

    def _content(self, passage: Passage) -> None:
        """Running text, under the label that went before."""
        if self._mode.startswith("attribute:") and self._draft.listed:
            self._attribute(self._mode.partition(":")[2], passage, "")
        elif self._mode == "overall":
            self._goals(passage)
        elif self._mode == "definition":
            self._draft.definition = self._draft.definition.and_then(passage, "\n\n")
            self._mode = ""
        elif self._mode == "measure" and self._draft.listed:
            self._draft.listed[-1].add("detail", passage)
        else:
            self._draft.tell(passage)

    def _goals(self, passage: Passage) -> None:
        for sentence in self._ledger.parts(passage) if ";" not in passage.text else [passage]:
            for part in sentence.text.split(";"):
                if part.strip():
                    self._draft.goals.append(GoalDraft(sentence.saying(part), Confidence.CERTAIN, "goal_label", overall=True))

    def _bullet(self, piece: Piece) -> None:
        whole = self._ledger.whole(piece)
        if self._mode == "overall":
            self._draft.goals.append(GoalDraft(whole, Confidence.CERTAIN, "goal_label", overall=True))
        elif self._mode.startswith("attribute:") and self._draft.listed:
            self._attribute(self._mode.partition(":")[2], whole, "")
        elif self._mode in {"summary", "definition", "follow_up"} and not found_in("prose", "leads_measures", self._lead_in):
            self._draft.tell(whole)
        elif piece.level and self._draft.listed:
            self._draft.listed[-1].add("detail", whole)
        else:
            self._listed(whole)

    def _listed(self, whole: Passage) -> None:
        """A bullet that may be a measure: certain under "Åtgärder", else by its words and those above it."""
        if self._mode == "measure" and self._draft.listed:
            self._draft.listed[-1].add("detail", whole)
        elif self._mode == "measures":
            self._add(whole, Confidence.CERTAIN, "bullet_under_measures")
        elif found_in("prose", "leads_goals", self._lead_in):
            self._draft.goals.append(GoalDraft(whole, Confidence.PROBABLE, "bullet_under_goals", overall=True))
        elif found_in("prose", "leads_measures", self._lead_in) or found_in("prose", "measure_like", whole.text):
            self._add(whole, Confidence.PROBABLE, "bullet_of_area")
        elif self._lead_in or self._tabled:
            self._draft.tell(whole)
        else:
            self._add(whole, Confidence.GUESSED, "bullet_of_area")

    def _add(self, whole: Passage, confidence: Confidence, reason: str) -> None:
        title, detail = first_sentence(self._ledger, whole)
        measure = MeasureDraft(title, confidence, reason, detail)
        self._draft.listed.append(measure)
        self._list = [*self._list, measure] if reason.startswith("bullet") else []


def first_sentence(ledger: Ledger, whole: Passage) -> tuple[Passage, Passage]:
    """A long text as its first sentence and the rest; a short one whole."""
    parts = ledger.parts(whole)
    if len(whole.text) <= _LONG or len(parts) == 1:
        return whole, whole.saying("")
    rest = parts[1]
    for part in parts[2:]:
        rest = rest.and_then(part, " ")
    return parts[0], rest


def table_text(ledger: Ledger, piece: Piece) -> Passage:
    """A table that tells of no measures, as lines of text."""
    lines: list[str] = []
    sources: list[int] = []
    for row, cells in enumerate(piece.rows):
        found = [cell for column in range(len(cells)) if (cell := ledger.cell(piece, row, column))]
        sources += [number for cell in found for number in cell.sources]
        texts = [cell.text for cell in found]
        if texts:
            lines.append(": ".join([texts[0], " \N{MIDDLE DOT} ".join(texts[1:])]) if texts[1:] else texts[0])
    return Passage("\n".join(lines), tuple(sources))
