"""What a filter finds, against the same question put in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.i18n.translator import Translator
from store.model.filter import MeasureFilter, parse_filter
from store.model.status import Status
from store.read.measure_rows import measure_count, measure_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.clock import FixedClock
    from store.db.backend import Backend

ASKED: dict[str, Callable[[str], MeasureFilter]] = {
    "": lambda text: MeasureFilter(words=(text,)),
    "ägare:": lambda text: MeasureFilter(owners=(text,)),
    "part:": lambda text: MeasureFilter(parties=(text,)),
    "kommun:": lambda text: MeasureFilter(place_code=text),
    "område:": lambda text: MeasureFilter(area_id=text),
}
SV = {Translator("sv")(f"status.{status}"): status for status in Status}


def _found(backend: Backend, clock: FixedClock, text: str) -> list[str]:
    wanted = parse_filter(text, SV)
    rows = measure_rows(backend, wanted, clock.today())
    assert measure_count(backend, wanted, clock.today()) == len(rows)
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("text", "sql"),
    [
        ("", "true"),
        ("status:pågår", "status = 'in_progress'"),
        ("status:pågår,pausad", "status IN ('in_progress', 'paused')"),
        ("plan:ang", "plan_id = 'ANG'"),
        ("område:hed-v", "area_id = 'HED-V'"),
        ("kommun:2282", "plan_id = 'ANG'"),
        ("sen:ja", "id IN ('HED-N5', 'HED-V4', 'HED-V6', 'NAS-B5')"),
        ("rapport:ja", "id IN (SELECT measure_id FROM interim_report WHERE year = 2026)"),
        ("rapport:nej plan:hed", "plan_id = 'HED' AND id NOT IN (SELECT measure_id FROM interim_report WHERE year = 2026)"),
        ("ägare:saknas", "id NOT IN (SELECT measure_id FROM measure_party WHERE role = 'lead')"),
        ("ägare:polis", "id IN (SELECT measure_id FROM measure_party WHERE role = 'lead' AND party_id = 'polisen')"),
        ("part:KRÖGARE", "id IN (SELECT measure_id FROM measure_party WHERE party_id = 'krogare')"),
        ("plan:hed status:pågår sen:nej", "plan_id = 'HED' AND status = 'in_progress' AND id <> 'HED-V4'"),
        ("kommun:2083 plan:ang", "false"),
    ],
)
def test_a_filter_finds_what_it_says(backend: Backend, clock: FixedClock, text: str, sql: str) -> None:
    """Each key, alone and together with others, finds the same as plain SQL."""
    expected = {identity for (identity,) in backend.rows(f"SELECT id FROM measure WHERE {sql}")}
    assert set(_found(backend, clock, text)) == expected


@pytest.mark.parametrize("name", ["Hedemora", "hedemora", "2083"])
def test_a_municipality_by_code_or_name(backend: Backend, clock: FixedClock, name: str) -> None:
    """Nobody knows codes by heart: ``kommun:hedemora`` is as good as ``kommun:2083``."""
    assert len(_found(backend, clock, f"kommun:{name}")) == 15


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("krogar", "HED-N1"),
        ("hed-n1", "HED-N1"),
        ("marknadsföring", "HED-N1"),
        ("krögare", "HED-N1"),
        ("nolltolerans", "HED-N2"),
        ("nikotin", "HED-N2"),
        ("TOBAKSFRI", "HED-N2"),
        ("narkotika", "HED-N5"),
    ],
)
def test_a_word_is_looked_for_everywhere(backend: Backend, clock: FixedClock, text: str, identity: str) -> None:
    """Title, id, detail, parties, goal, either wording and the area's name, whatever the case."""
    assert identity in _found(backend, clock, text)


@pytest.mark.parametrize("text", ["%", "_", "'", '"', "\\", ";--", "%_%", "' OR 1=1 --", "\\%", "$1", "{n}", "100 %", "a_b"])
@pytest.mark.parametrize("key", ASKED)
def test_signs_are_only_signs(backend: Backend, clock: FixedClock, text: str, key: str) -> None:
    """Wildcards, quotation marks and comments are text to look for: what is found has them, and nothing else is."""
    backend.count("UPDATE measure SET title = $1 WHERE id = 'BRO-1A'", [f"före {text} efter"])
    backend.count("UPDATE measure SET title = $1 WHERE id = 'BRO-1B'", ["före x efter"])
    backend.count("UPDATE party SET name = $1 WHERE id = 'krogare'", [f"före {text} efter"])
    wanted = ASKED[key](text)
    found = {row.id for row in measure_rows(backend, wanted, clock.today())}
    assert found == {"": {"BRO-1A"}, "part:": {"HED-N1"}}.get(key, set())


@pytest.mark.parametrize("size", [1, 4, 50, 100])
@pytest.mark.parametrize("text", ["", "status:pågår", "polis"])
def test_pages_laid_together_are_the_whole(backend: Backend, clock: FixedClock, text: str, size: int) -> None:
    """Page after page gives every measure once, in the same order as all at once."""
    wanted, today = parse_filter(text, SV), clock.today()
    count = measure_count(backend, wanted, today)
    pages = [measure_rows(backend, wanted, today, offset, size) for offset in range(0, count + size, size)]
    assert [row for page in pages for row in page] == measure_rows(backend, wanted, today)


def test_measures_come_in_the_order_of_their_plan(backend: Backend, clock: FixedClock) -> None:
    """As the document lists them: area by area, tenth after ninth."""
    assert _found(backend, clock, "plan:bro")[-1] == "BRO-10A"
    assert [identity[4] for identity in _found(backend, clock, "plan:hed")] == list("NNNNNVVVVVVTTTT")


def test_hidden_measures_are_not_found(backend: Backend, clock: FixedClock) -> None:
    """Deleted measures, and those of a deleted area, are in no list."""
    backend.count("UPDATE measure SET hidden = true WHERE id = 'HED-N1'")
    backend.count("UPDATE priority_area SET hidden = true WHERE id = 'HED-T'")
    assert len(_found(backend, clock, "plan:hed")) == 10
