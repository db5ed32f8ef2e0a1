"""``show meetings`` and ``show meeting``: what the screens say, for pipes, screen readers and scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.db.connect import create_store

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Run


def test_every_meeting_the_next_one_first(radslag: Run) -> None:
    """Text and JSON list the same meetings in the same order, with state and how soon in words."""
    data = json.loads(radslag("show", "meetings", "--json").out)
    text = radslag("show", "meetings").out
    ids = [one["id"] for one in data["meetings"]]
    assert ids == sorted(ids, key=text.index)
    assert ids[0] == "BRA-HED-M3"
    assert "○ planerat · om 7 dagar" in text
    assert "● hållet · 95 dagar sedan" in text


@pytest.fixture
def empty_store(tmp_path: Path, clock: FixedClock) -> str:
    """A store with nothing in it."""
    path = tmp_path / "own.duckdb"
    create_store(path, clock, "own").close()
    return str(path)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_text_and_json_say_the_same(radslag: Run, language: str) -> None:
    """Every count, id and sentence of the JSON stands in the text; nothing is wider than the terminal."""
    data = json.loads(radslag("--lang", language, "show", "meeting", "bra-hed-m3", "--json").out)
    text = radslag("--lang", language, "show", "meeting", "BRA-HED-M3", COLUMNS="80").out
    flat = " ".join(text.split())
    since = data["since"]
    counts = (since["count"], data["reports_missing"]["count"], len(data["late"]), len(data["decisions_to_follow_up"]))
    assert counts == (21, 5, 3, 2)
    assert all(f"({count}):" in text for count in (*counts, len(data["agenda"])))
    for item in data["clock"]:
        assert item["sentence"] in flat
    for area in since["areas"]:
        for one in (*area["changes"], *area["notes"], *area["reports"], *area["assessments"]):
            assert one.get("id") or one.get("measure") or one.get("goal")
            assert " ".join(one["title"].split()) in flat
    for row in (*data["late"], *(row for group in data["due_within"] for row in group["measures"])):
        assert row["id"] in text
    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_meeting_nobody_knows(radslag: Run) -> None:
    """An unknown id is refused with what looks like it."""
    answer = radslag("show", "meeting", "BRA-HED-M9")
    assert answer.code == 1
    assert "BRA-HED-M" in answer.err
    assert answer.out == ""


def test_an_empty_store_has_no_meetings(bare: Run, empty_store: str) -> None:
    """Without a council it is said how the first meeting is planned."""
    answer = bare("show", "meetings", RADSLAG_STORE=empty_store)
    assert (answer.code, json.loads(bare("show", "meetings", "--json", RADSLAG_STORE=empty_store).out)["meetings"]) == (0, [])
    assert "Inga möten än" in answer.out
