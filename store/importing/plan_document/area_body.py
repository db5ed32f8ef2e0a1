"""What stands under the heading of a priority area: summary, goals, measures, tables, who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.area_draft import ATTRIBUTES, ROLES, GoalDraft
from store.importing.plan_document.cards import read_card
from store.importing.plan_document.labelled import labelled, labelled_heading, promiser
from store.importing.plan_document.ledger import NOTHING
from store.importing.plan_document.measure_list import MeasureList
from store.importing.plan_document.outline import bare_title, label_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.table_rows import read_table
from store.importing.plan_document.table_text import table_text
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.area_draft import AreaDraft
    from store.importing.plan_document.columns import Columns
    from store.importing.plan_document.labelled import Labelled
    from store.importing.plan_document.ledger import Ledger, Passage
    from store.importing.plan_document.pieces import Piece

_OF_THE_AREA = frozenset({"summary", "definition", "follow_up"})


class AreaBody:
    """Reads the pieces of one area in order."""

    def __init__(self, ledger: Ledger, draft: AreaDraft) -> None:
        self._ledger, self._draft = ledger, draft
        self._measures = MeasureList(ledger, draft)
        self._mode = ""
        """The label that went before; ``measure`` under a heading that is one, ``attribute:who`` under one of its parts."""
        self._lead_in = ""
        self.columns: Columns | None = None

    def read(self, pieces: Sequence[Piece]) -> None:
        """All of them."""
        self._tabled = any(piece.rows for piece in pieces)
        for at, piece in enumerate(pieces):
            if piece.rows:
                self._table(piece)
            elif piece.kind is PieceKind.HEADING:
                self._heading(piece, pieces[at + 1 :])
            elif piece.kind is PieceKind.BULLET and not self._labels(piece):
                self._bullet(piece)
            else:
                self._paragraph(piece)

    def _labels(self, piece: Piece) -> bool:
        """Whether a bullet is a label ("• Mål: …"), and no measure that happens to have a colon."""
        label = labelled(piece.text)
        return label is not None and (label.name in ATTRIBUTES or not label.rest or self._mode != "measures")

    def _table(self, piece: Piece) -> None:
        table = read_table(self._ledger, piece, self.columns) or read_card(self._ledger, piece)
        if table is None:
            self._draft.tell(table_text(self._ledger, piece))
            return
        self.columns = table.columns if table.columns.roles and table.columns.heading_row >= -1 else None
        for row in table.rows:
            row.over = self._measures.goal if not row.get("goal") else None
        self._draft.rows += table.rows
        self._draft.headings += table.headings

    def _heading(self, piece: Piece, following: Sequence[Piece]) -> None:
        whole = self._ledger.whole(piece)
        named = labelled_heading(piece.text)
        label = label_of(piece.text)
        if label not in ATTRIBUTES:
            self._measures.end()
            self._measures.goal = None
        if named and named.name == "overall":
            self._goal_over(whole.saying(named.rest))
        elif named and named.name == "one_measure":
            self._one_measure(whole.saying(named.rest))
        elif label:
            self._mode = label if label not in ATTRIBUTES - {"follow_up", "detail"} else f"attribute:{label}"
            self._measures.promiser = whole.saying(promiser(piece.text)) if label == "measures" else NOTHING
            self._draft.labels += whole.sources
        elif self._names_a_measure(following):
            self._measures.add(whole.saying(bare_title(piece.text)), Confidence.PROBABLE, "heading_is_measure")
            self._mode = "measure"
        else:
            self._mode = ""
            self._draft.tell(whole)

    def _goal_over(self, words: Passage) -> None:
        """A goal whose measures follow it."""
        self._measures.end()
        self._measures.goal = GoalDraft(words, Confidence.CERTAIN, "goal_label", overall=True)
        self._draft.goals.append(self._measures.goal)
        self._mode = "measures"

    def _one_measure(self, title: Passage) -> None:
        """A measure by its label, as in "Insats 3: Mopedträffar"; what follows tells of it."""
        self._measures.add(title, Confidence.CERTAIN, "labelled_measure")
        self._mode = "measure"

    def _names_a_measure(self, following: Sequence[Piece]) -> bool:
        """Whether it is said under it who does it or when, before the next heading."""
        for one in following:
            if one.kind is PieceKind.HEADING and not label_of(one.text):
                break
            label = labelled(one.text)
            name = label.name if label else label_of(one.text) if one.kind is PieceKind.HEADING else ""
            if name in ROLES:
                return True
        return False

    def _paragraph(self, piece: Piece) -> None:
        whole = self._ledger.whole(piece)
        label = labelled(piece.text)
        if label is None:
            self._lead_in = piece.text if piece.text.rstrip().endswith(":") else ""
            self._content(whole)
            return
        self._lead_in = ""
        rest = whole.saying(label.rest)
        if label.name in ATTRIBUTES and self._measures.any and self._mode not in _OF_THE_AREA | {"overall"}:
            self._told_of_measures(label, rest, whole, of_one=piece.kind is PieceKind.BULLET)
        elif label.name in {"overall", "aim"} and self._mode == "measure" and rest:
            self._measures.aim(rest)
        elif label.name == "overall" and label.is_numbered and rest:
            self._goal_over(rest)
        elif label.name == "one_measure" and rest:
            self._one_measure(rest)
        else:
            self._labelled(label, rest, whole)

    def _labelled(self, label: Labelled, rest: Passage, whole: Passage) -> None:
        """A label that says what follows in the area."""
        self._mode = label.name if label.name != "one_measure" else "measures"
        self._measures.promiser = whole.saying(promiser(label.words)) if label.name == "measures" else NOTHING
        if label.name in {*_OF_THE_AREA, *ATTRIBUTES, "aim"}:
            self._content(whole)
        elif rest:
            self._content(rest)
            self._mode = label.name if rest.text.endswith(":") or label.name == "measures" else ""
        else:
            self._measures.end()
            self._draft.labels += whole.sources

    def _told_of_measures(self, label: Labelled, rest: Passage, whole: Passage, *, of_one: bool) -> None:
        if rest:
            self._measures.tell(label.name, rest, label.words, of_one=of_one)
        else:
            self._mode = f"attribute:{label.name}"
            self._draft.labels += whole.sources

    def _content(self, passage: Passage) -> None:
        """Running text, under the label that went before."""
        if self._mode.startswith("attribute:") and self._measures.any:
            self._measures.tell(self._mode.partition(":")[2], passage)
        elif self._mode == "overall":
            self._goals(passage)
        elif self._mode == "definition":
            self._draft.definition = self._draft.definition.and_then(passage, "\n\n")
            self._mode = ""
        elif self._mode == "measure" and self._measures.any:
            self._measures.tell("detail", passage)
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
        elif self._mode.startswith("attribute:") and self._measures.any:
            self._measures.tell(self._mode.partition(":")[2], whole)
        elif self._mode in _OF_THE_AREA and not found_in("prose", "leads_measures", self._lead_in):
            self._draft.tell(whole)
        elif self._measures.goes_deeper(piece.level) or (self._mode == "measure" and self._measures.any):
            self._measures.tell("detail", whole)
        else:
            self._listed(whole, piece.level)

    def _listed(self, whole: Passage, level: int) -> None:
        """A bullet that may be a measure: certain under "Åtgärder", else by its words and those above it."""
        if self._mode == "measures":
            self._measures.add(whole, Confidence.CERTAIN, "bullet_under_measures", level)
        elif found_in("prose", "leads_goals", self._lead_in):
            self._draft.goals.append(GoalDraft(whole, Confidence.PROBABLE, "bullet_under_goals", overall=True))
        elif found_in("prose", "leads_measures", self._lead_in) or found_in("prose", "measure_like", whole.text):
            self._measures.add(whole, Confidence.PROBABLE, "bullet_of_area", level)
        elif self._lead_in or self._tabled:
            self._draft.tell(whole)
        else:
            self._measures.add(whole, Confidence.GUESSED, "bullet_of_area", level)
