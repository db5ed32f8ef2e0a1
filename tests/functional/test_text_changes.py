"""``status``, ``history`` and ``undo``: changes from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store import locations
from store.errors import StaleVersion
from store.model.status import Status
from store.settings import Settings, save_settings
from store.write.measure import Seen, set_status

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.conftest import Run


def _measure(radslag: Run, identity: str) -> Any:
    return json.loads(radslag("show", "measure", identity, "--json").out)


def test_a_status_is_saved_and_said(radslag: Run) -> None:
    """One line per measure on stdout, and the store has the status, note, day and role."""
    answer = radslag("status", "hed-n1", "genomförd", "--note", "Klart nu", "--date", "2026-11-20", "--as", "Skolchef")
    assert answer == (0, "Sparad: HED-N1 ● genomförd (var ◐ pågår)\n", "")
    measure = _measure(radslag, "HED-N1")
    assert (measure["status"], measure["version"]) == ("completed", 2)
    newest = measure["history"][-1]
    assert (newest["status"], newest["note"], newest["role"]) == ("completed", "Klart nu", "Skolchef")
    assert (newest["effective_on"], newest["at"]) == ("2026-11-20", "2026-11-21T10:00:00Z")


def test_several_measures_are_one_change(radslag: Run) -> None:
    """Measures with commas between are changed together, each once, and undone together."""
    answer = radslag("status", "HED-N1, hed-n2,HED-N1", "paused", "--json")
    data = json.loads(answer.out)
    assert [measure["id"] for measure in data["measures"]] == ["HED-N1", "HED-N2"]
    undone = radslag("undo")
    assert undone.code == 0
    assert sorted(undone.out.splitlines()) == [
        "Ångrat: HED-N1 status ◐ pågår (var ‖ pausad)",
        "Ångrat: HED-N2 status ◉ i ordinarie verksamhet (var ‖ pausad)",
    ]
    assert _measure(radslag, "HED-N1")["status"] == "in_progress"


def test_the_role_is_the_coordinators_unless_settings_say_otherwise(radslag: Run) -> None:
    """Who changed it: ``--as``, else the settings' role, else the coordinator."""
    radslag("status", "HED-N1", "paused")
    assert _measure(radslag, "HED-N1")["history"][-1]["role"] == "samordnare"
    save_settings(locations.settings_file(), Settings(role="Fältsekreterare"))
    radslag("status", "HED-N1", "planned")
    assert _measure(radslag, "HED-N1")["history"][-1]["role"] == "Fältsekreterare"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("HED-N1", "klar"), "”klar” är ingen status. Välj en av: ej påbörjad (not_started)"),
        (("HED-N1", "p"), "planerad (planned), pågår (in_progress), pausad (paused)"),
        (("HED-N9", "pågår"), "ingen åtgärd med beteckningen HED-N9. Menade du HED-N"),
        (("HED-N1,HED-X", "pågår"), "ingen åtgärd med beteckningen HED-X"),
        (("", "pågår"), "ingen åtgärd"),
        (("HED-N1", "pågår", "--date", "2026-11-22"), "Dagen har inte varit än"),
        (("HED-N1", "pågår", "--date", "igår"), "Skriv en dag som"),
        (("HED-N1", "pågår", "--note", "x" * 10_001), "högst 10 000 tecken"),
        (("[/x]\x1b[2J", "pågår"), "[/x]"),
    ],
)
def test_what_is_refused_changes_nothing(radslag: Run, backend: Backend, typed: tuple[str, ...], words: str) -> None:
    """A sentence on stderr, exit code 1, nothing on stdout, and the store as it was."""
    sql = "SELECT (SELECT sum(version) FROM measure), (SELECT count(*) FROM change_event)"
    before = backend.rows(sql)
    backend.close()
    answer = radslag("status", *typed)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err.replace("\u00a0", " ")
    assert "\x1b" not in answer.err
    versions = [measure["version"] for measure in _all_measures(radslag)]
    assert (sum(versions), len(json.loads(radslag("history", "--json").out)["events"])) == before[0]


def _all_measures(radslag: Run) -> list[Any]:
    plans = [json.loads(radslag("show", "plan", plan, "--json").out) for plan in ("HED", "NAS", "BRO", "ANG")]
    return [measure for plan in plans for area in plan["areas"] for measure in area["measures"]]


def test_a_stale_version_is_refused(backend: Backend, clock: FixedClock) -> None:
    """Who read an older version than the store has is told so, and nothing of the change is kept."""
    with pytest.raises(StaleVersion), backend.transaction():
        set_status(backend, [Seen("HED-N2", 1), Seen("HED-N1", 7)], Status.PAUSED, clock)
    assert backend.rows("SELECT version, status FROM measure WHERE id = 'HED-N2'") == [(1, "embedded")]


def test_history_shows_the_change_and_its_undoing(radslag: Run) -> None:
    """Both stay in the journal: the change as undone, the undoing as a change of its own."""
    radslag("status", "HED-N1", "genomförd", "--note", "fel knapp")
    radslag("undo", "--as", "Stabschef")
    out = radslag("history", "HED-N1", "--since", "2026-11-21").out
    assert "◐ pågår → ● genomförd · samordnare · ångrad" in " ".join(out.split())
    assert "● genomförd → ◐ pågår · Stabschef · ångrar en ändring" in " ".join(out.split())
    assert "fel knapp" in out
    assert "2025-02-04" not in out


def test_nothing_to_undo_is_a_sentence(radslag: Run) -> None:
    """The demo's own invented history is not undone: there is nothing of the user's yet."""
    assert radslag("undo") == (1, "", "Det finns inget kvar att ångra.\n")


def test_an_empty_history_says_so(radslag: Run) -> None:
    """No change since tomorrow is no error."""
    answer = radslag("history", "--since", "2030-01-01")
    assert answer.code == 0
    assert "Inga ändringar." in answer.out


def test_history_refuses_a_day_that_is_none(radslag: Run) -> None:
    """``--since`` wants a day."""
    answer = radslag("history", "--since", "nyss")
    assert (answer.code, answer.out) == (1, "")
    assert "nyss" in answer.err
