"""Which series of a publisher is which indicator (``store/reference/series.csv``), and what becomes of one that is not there.

The table is made from the sample's ``indicators.toml`` (Brå) and Kolada's catalogue; a test holds them together. A label that
is not in it gets a deterministic id of its own words and keeps them as its title, so that every edition of a file gives the
same ids.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib import resources

from store.importing.formats.labels import core, fold, slug
from store.model.codes import Unit

_ALIKE = 0.85
"""How like its label of another edition a table's label must be, under the same number, to be the same table."""

_OTHER_WORDS = {
    "totalt": "totalt antal anmälda brott",
    "våld utomhus vuxna": "våld i offentlig miljö mot vuxna",
    "personrån barn": "rån mot privatperson, unga",
    "stöldbrott": "stöld och tillgreppsbrott, totalt",
}
"""What Brå's municipal workbooks call a crime where their converted tables say something else."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a series before its values are read."""

    indicator_id: str
    title: str
    unit: Unit
    product: str
    theme: str
    source: str
    label: str
    """The publisher's words without years and footnotes."""
    table: str = ""
    answer: str = ""
    """For trust: ``stort`` or ``litet``; two tables differ in nothing else."""
    pooled_years: int = 1
    pooling: str = ""
    """How Kolada publishes a pool: under its ``last`` year, under ``both``, or ``hlv``: four rolling years, or one."""


def known_head(product: str, label: str, unit: Unit, *, table: str = "", answer: str = "") -> Head | None:
    """The known series of a label; ``table`` lets a slightly reworded label of the same table number through."""
    key = _key(label)
    found = _by_label().get((product, key, unit, answer)) or _by_label().get((product, key, unit, ""))
    if found or not table:
        return found
    same_number = _by_table().get((product, table))
    if same_number and same_number.answer in ("", answer):
        alike = SequenceMatcher(None, fold(same_number.label), key).ratio()
        return same_number if alike >= _ALIKE else None
    return None


def is_known(product: str, label: str) -> bool:
    """Whether the publisher has a series of this label, whatever its unit."""
    return (product, _key(label)) in _labels()


def known_kpi(kpi: str) -> Head | None:
    """The known series of a Kolada KPI id."""
    return _by_table().get(("kolada", kpi))


def id_of(prefix: str, *words: str) -> str:
    """A deterministic id of a publisher's own words: ``sol-befogenhetsbedrageri-antal``."""
    return "-".join([prefix, *(slug(word) for word in words if word)])[:80].rstrip("-.")


def _key(label: str) -> str:
    folded = fold(label)
    return _OTHER_WORDS.get(folded, folded)


@cache
def _heads() -> tuple[Head, ...]:
    text = resources.files("store").joinpath("reference/series.csv").read_text("utf-8")
    return tuple(
        Head(
            indicator_id=row["id"],
            title=row["title"],
            unit=Unit(row["unit"]),
            product=row["product"],
            theme=row["theme"],
            source=row["source"],
            label=row["label"],
            table=row["table"],
            answer=row["answer"],
            pooled_years=int(row["pooled_years"]),
            pooling=row["pooling"],
        )
        for row in csv.DictReader(text.splitlines())
    )


@cache
def _by_label() -> dict[tuple[str, str, Unit, str], Head]:
    return {
        (head.product, fold(core(head.label)), head.unit, head.answer): head for head in _heads() if head.product != "kolada"
    }


@cache
def _labels() -> frozenset[tuple[str, str]]:
    return frozenset((product, label) for product, label, _, _ in _by_label())


@cache
def _by_table() -> dict[tuple[str, str], Head]:
    return {(head.product, head.table): head for head in _heads() if head.table}
