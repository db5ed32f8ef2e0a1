"""What is said of a target while it is set: the pace, and whether the survey is large enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from store.i18n.translator import Translator
from store.model.codes import Direction, Unit
from store.model.indicator import Observation
from store.model.indicator_link import LinkFields, LinkSubject
from store.model.link_advice import needed_pace, survey_power
from tui.forms.link_says import link_says

NEWEST = Observation("2083", date(2025, 1, 1), date(2025, 12, 31), 30.0, 21.0, 40.0, 100, preliminary=False, missing=None)
SUBJECT = LinkSubject("x", "Otrygg sent", None, Unit.PERCENT, "ntu_municipal", None, "Hedemora", (NEWEST,))
WANTED = LinkFields(Direction.DECREASE, 30.0, "2025", 27.0, 2028)


@pytest.mark.parametrize(("n", "smallest"), [(100, 18.2), (200, 12.8), (400, 9.1), (1000, 5.7)])
def test_the_published_sizes(n: int, smallest: float) -> None:
    """At 30 % the smallest change is 18.2, 12.8, 9.1, 5.7 points for 100 to 1 000 answers (statistics reference, 3)."""
    power = survey_power(WANTED, replace(SUBJECT, observations=(replace(NEWEST, n=n),)))
    assert power is not None
    assert round(power.smallest, 1) == smallest
    assert power.too_small


def test_the_sentence_says_both_sizes() -> None:
    """Three points in a survey of a hundred: told with the size it could show, in both languages."""
    sv = link_says(WANTED, SUBJECT, 2025, Translator("sv"))
    assert "Undersökningen har 100 svar här (Hedemora): den kan visa en förändring på 18,2 procentenheter, inte 3." in sv[-1]
    assert "18.2 percentage points, not 3." in link_says(WANTED, SUBJECT, 2025, Translator("en"))[-1]


def test_a_large_change_or_survey_is_told_to_do() -> None:
    """Twenty points from a hundred answers, or three from ten thousand, can be followed."""
    large = replace(SUBJECT, observations=(replace(NEWEST, n=10_000),))
    for fields, subject in ((replace(WANTED, target=10.0), SUBJECT), (WANTED, large)):
        power = survey_power(fields, subject)
        assert power is not None
        assert not power.too_small
        assert not link_says(fields, subject, 2025, Translator("sv"))[-1].startswith("!")


def test_a_survey_that_can_show_nothing_downwards() -> None:
    """From 6 % with 98 answers not even a fall to zero would show, and it is said so."""
    small = replace(SUBJECT, observations=(replace(NEWEST, value=6.0, n=98),))
    fields = LinkFields(Direction.ZERO, 6.0, "2025")
    power = survey_power(fields, small)
    assert power is not None
    assert power.shows_nothing
    assert "9,5 procentenheter, men det finns bara 6 att gå" in link_says(fields, small, 2025, Translator("sv"))[-1]


def test_silence_where_nothing_can_be_said() -> None:
    """No target, no share, nothing measured, a share of 0 or 100: no guess."""
    assert survey_power(replace(WANTED, target=None), SUBJECT) is None
    assert survey_power(WANTED, replace(SUBJECT, unit=Unit.COUNT)) is None
    assert survey_power(WANTED, replace(SUBJECT, observations=())) is None
    assert survey_power(replace(WANTED, baseline=100.0), SUBJECT) is None
    assert link_says(WANTED, replace(SUBJECT, observations=()), 2025, Translator("sv")) == ()
    unknown = replace(SUBJECT, observations=(replace(NEWEST, n=None),))
    assert link_says(WANTED, unknown, 2025, Translator("sv"))[-1] == Translator("sv")("link.answers_unknown")


def test_the_pace_is_from_now_to_the_target() -> None:
    """Three points in three years is one a year; what was done since the baseline stands beside."""
    pace = needed_pace(WANTED, SUBJECT, 2025)
    assert pace is not None
    assert pace.required == -1.0
    since = replace(WANTED, baseline=32.0, baseline_period="2021")
    assert link_says(since, SUBJECT, 2021, Translator("sv"))[0].replace("\u00a0", " ") == (
        "Det kräver −1,0 procentenheter per år från 30 % 2025 till 27 % 2028. Hittills: −0,5 procentenheter per år."
    )


def test_a_target_already_reached_and_another_baseline_are_told() -> None:
    """A target the latest value is at already asks for no pace; a baseline that is not what the series has is pointed out."""
    reached = link_says(replace(WANTED, baseline=35.0, target=31.0), SUBJECT, 2025, Translator("sv"))
    reached = tuple(sentence.replace("\u00a0", " ") for sentence in reached)
    assert reached[0] == "Serien har 30 % för 2025, inte 35 %."
    assert reached[1] == "Senaste värdet är 30 % 2025: målvärdet är redan nått."
    assert needed_pace(replace(WANTED, target_year=2025), SUBJECT) is None
