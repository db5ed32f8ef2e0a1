"""From what a person says to the id that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.errors import UnknownId
from store.i18n.translator import LANGUAGES, Translator
from store.read.find import find_id, named_ids, places_with_plan

if TYPE_CHECKING:
    from store.db.backend import Backend


@pytest.mark.parametrize(
    ("kind", "said", "meant"),
    [
        ("measure", "hed-n1", "HED-N1"),
        ("measure", " HED-N1 ", "HED-N1"),
        ("plan", "ang", "ANG"),
        ("area", "hed-n", "HED-N"),
        ("indicator", "NTU-3.23", "ntu-3.23"),
        ("place", "hedemora", "2083"),
        ("place", "HÄRNÖSAND", "2280"),
        ("place", "Ha\u0308rno\u0308sand", "2280"),
        ("place", "0682", "0682"),
        ("party", "Polisen", "polisen"),
    ],
)
def test_what_is_meant(backend: Backend, kind: str, said: str, meant: str) -> None:
    """Any case, blanks around it, and for a municipality its name."""
    assert find_id(backend, kind, said) == meant


@pytest.mark.parametrize(
    ("kind", "said", "near"),
    [
        ("measure", "HED-M1", "HED-N1"),
        ("measure", "HEDN1", "HED-N1"),
        ("place", "Hedemore", "2083"),
        ("place", "Nassjo", "0682"),
        ("plan", "HEF", "HED"),
        ("indicator", "ntu-3,23", "ntu-3.23"),
    ],
)
def test_a_slip_is_met_with_a_suggestion(backend: Backend, kind: str, said: str, near: str) -> None:
    """Up to five ids that look like it, in the sentence too."""
    with pytest.raises(UnknownId) as refusal:
        find_id(backend, kind, said)
    suggested = refusal.value.details["near"]
    assert isinstance(suggested, list)
    assert near in suggested
    assert len(suggested) == len(set(suggested)) <= 5
    for language in LANGUAGES:
        assert near in Translator(language).error(refusal.value)


def test_something_altogether_else(backend: Backend) -> None:
    """What looks like nothing gets no suggestion, and a sentence that is whole."""
    with pytest.raises(UnknownId) as refusal:
        find_id(backend, "measure", "\x1b]0;x\x07 qqqqqqqq")
    assert refusal.value.details["near"] == []
    assert "\x1b" not in Translator().error(refusal.value)


def test_the_palette_knows_everything_by_name(backend: Backend) -> None:
    """Every plan and measure, and each municipality with a plan, can be jumped to; what is hidden cannot."""
    assert [name for _, name in places_with_plan(backend)][:2] == ["Nässjö", "Bromölla"]
    backend.count("UPDATE measure SET hidden = true WHERE id = 'HED-N1'")
    assert len(named_ids(backend, "measure")) == 42
    assert ("HED", "Åtgärdsplan för Hedemora kommuns brottsförebyggande arbete") in named_ids(backend, "plan")
    with pytest.raises(UnknownId):
        find_id(backend, "measure", "HED-N1")
