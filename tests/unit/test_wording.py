"""The sentences: what is said of figures, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from store.i18n.translator import Translator
from store.model.codes import Direction, Unit
from store.model.indicator import IndicatorLink, Observation
from store.model.judgement import Moved
from store.statistics import difference_of, judge
from store.wording.change import judged_sentence
from store.wording.verdict import pace_sentence, verdict_sentence

SV, EN = Translator("sv"), Translator("en")


def wave(year: int, value: float | None, low: float | None = None, high: float | None = None) -> Observation:
    """A yearly survey value."""
    return Observation("2083", date(year, 1, 1), date(year, 12, 31), value, low, high, None, preliminary=False, missing=None)


def crimes(year: int, count: int, inhabitants: int = 15_000) -> Observation:
    """A yearly rate with the crimes behind it."""
    rate = count / inhabitants * 100_000
    return replace(wave(year, rate), count=count, exposure=float(inhabitants))


def wants(unit: Unit = Unit.PERCENT, direction: Direction = Direction.DECREASE, **wanted: object) -> IndicatorLink:
    """What a goal wants."""
    link = IndicatorLink(
        "x", "", None, unit, "bra_indicators", "open", direction, None, None, None, None, None, theme="perception"
    )
    return replace(link, **wanted)  # type: ignore[arg-type]


def said(series: list[Observation], link: IndicatorLink | None, words: Translator = SV, breaks: tuple[int, ...] = ()) -> str:
    """The sentence of the change, with ordinary blanks."""
    unit = link.unit if link else Unit.PERCENT
    return judged_sentence(judge(series, unit, link, breaks), unit, words).replace("\u00a0", " ")


def test_the_example_of_the_margin() -> None:
    """Two waves whose difference may be chance are said to be just that, with limits and years."""
    series = [wave(2021, 8, 5, 11), wave(2025, 6, 4, 9)]
    assert said(series, wants()) == "8 % (5–11) 2021, 6 % (4–9) 2025: förändringen ryms inom felmarginalen."
    assert said(series, wants(), EN) == "8% (5–11) 2021, 6% (4–9) 2025: the change is within the margin of error."


@pytest.mark.parametrize(
    ("direction", "ending"),
    [
        (Direction.DECREASE, "en säker minskning, åt det håll målet vill."),
        (Direction.INCREASE, "en säker minskning, tvärtemot vad målet vill."),
        (Direction.MAINTAIN, "en säker minskning, fast värdet skulle hållas kvar."),
    ],
)
def test_what_a_fall_is_depends_on_the_goal(direction: Direction, ending: str) -> None:
    """The same certain fall is good, bad, or something to hold back, as the goal has it; without a goal it is only a fall."""
    series = [wave(2021, 30, 27, 33), wave(2025, 15, 13, 17)]
    assert said(series, wants(direction=direction)).endswith(ending)
    assert said(series, None).endswith("2025: en säker minskning.")


def test_few_crimes_are_counted_and_get_no_percent() -> None:
    """From 4 to 9 is shown as 4 and 9: never as a rise of 125 %, and never as a certain one."""
    sentence = said([crimes(2023, 4), crimes(2024, 9)], wants(Unit.PER_100K))
    assert "(4 anmälda) 2023" in sentence
    assert "%" not in sentence
    assert sentence.endswith("så få fall att skillnaden kan vara slump.")


def test_many_crimes_have_a_percent() -> None:
    """With twenty or more both years the change in percent stands in the sentence; chance is still chance."""
    assert "(+71 %)" in said([crimes(2023, 53), crimes(2024, 90, 14_895)], wants(Unit.PER_100K))
    assert said([crimes(2023, 53), crimes(2024, 60)], wants(Unit.PER_100K)).endswith("inte större än vad slumpen kan ge.")


def test_nothing_is_said_across_a_break() -> None:
    """A new way of measuring in between: the values stand there, the comparison does not."""
    sentence = said([wave(2016, 20, 18, 22), wave(2017, 35, 33, 37)], wants(), breaks=(2017,))
    assert sentence.endswith("mätningen gjordes om däremellan, så värdena kan inte jämföras.")


def test_a_bare_share_cannot_be_assessed() -> None:
    """A share without limits and without respondents: no interval is made up."""
    assert said([wave(2021, 8), wave(2025, 2)], wants()).endswith("så förändringen kan inte bedömas.")
    assert said([wave(2025, 2)], wants()) == "2 % 2025. En enda mätning: förändringen kan inte bedömas."
    assert said([], wants()) == "Inget värde finns ännu."


def test_the_baseline_is_spoken_of_when_it_is_another_year() -> None:
    """Since the last wave, and since the goal's baseline; a baseline nobody published limits for is said to be bare."""
    series = [wave(2019, 33, 27, 41), wave(2024, 21, 15, 28), wave(2025, 22, 16, 29)]
    link = wants(baseline=33.0, baseline_period="2019")
    assert "Sedan utgångsvärdet: 33 % (27–41) 2019, 22 % (16–29) 2025: en säker minskning" in said(series, link)
    assert said(series, wants(baseline=40.0)).endswith(
        "Utgångsvärdet har ingen känd felmarginal, så förändringen sedan dess kan inte bedömas."
    )


@pytest.mark.parametrize(
    ("value", "ending"),
    [
        (wave(2025, 3, 1, 4), "är nått, också med felmarginalen inräknad."),
        (wave(2025, 4, 2, 7), "är nått, men bara inom felmarginalen."),
        (wave(2025, 6, 4, 9), "är inte nått, men skillnaden ryms inom felmarginalen."),
        (wave(2025, 9, 7, 12), "är inte nått, och det är säkert."),
        (wave(2025, 9), "är nått kan inte bedömas: felmarginalen är inte känd."),
    ],
)
def test_five_verdicts(value: Observation, ending: str) -> None:
    """A target of at most 5 % by 2027, and the five things that can be said of it."""
    link = wants(target=5.0, target_year=2027)
    sentence = verdict_sentence(judge([value], Unit.PERCENT, link), Unit.PERCENT, SV).replace("\u00a0", " ")
    assert "ålet högst 5 % till 2027" in sentence
    assert sentence.endswith(ending)


def test_no_target_no_verdict() -> None:
    """Where no goal names a target nothing is said of one."""
    assert verdict_sentence(judge([wave(2025, 6, 4, 9)], Unit.PERCENT, wants()), Unit.PERCENT, SV) == ""


def test_the_pace_is_two_figures_and_from_five_values_a_line() -> None:
    """What the pace was and what is needed; a forecast with its limits only from five values on."""
    link = wants(target=22.0, target_year=2026)
    values = [(2018, 30.0), (2019, 29.1), (2020, 28.7), (2021, 27.2), (2022, 27.0), (2023, 25.8)]
    series = [wave(year, value, value - 2, value + 2) for year, value in values]
    short = pace_sentence(judge(series[:4], Unit.PERCENT, link), Unit.PERCENT, SV)
    whole = pace_sentence(judge(series, Unit.PERCENT, link), Unit.PERCENT, SV).replace("\u00a0", " ")
    assert "behövs" in short
    assert "rät linje" not in short
    assert "En rät linje genom värdena leder till 23,4 % (22,1–24,8) år 2026." in whole


def test_what_may_be_chance_has_no_pace() -> None:
    """A change within the margin of error is not called a pace: only what is needed is said. A certain one has its pace."""
    link = wants(target=5.0, target_year=2029)
    chance = [wave(2021, 8, 5, 11), wave(2025, 6, 4, 9)]
    certain = [wave(2021, 18, 15, 21), wave(2025, 8, 6, 10)]
    unsure, sure = (pace_sentence(judge(series, Unit.PERCENT, link), Unit.PERCENT, SV) for series in (chance, certain))
    assert "behövs" in unsure
    assert "Takten har varit" not in unsure
    assert "Takten har varit" in sure


def test_a_complete_count_has_no_margin() -> None:
    """A number somebody counted is reached or not: nothing is said of a margin it does not have."""
    link = wants(Unit.COUNT, Direction.INCREASE, product="manual", target=40.0, target_year=2027)
    sentence = verdict_sentence(judge([wave(2025, 42)], Unit.COUNT, link), Unit.COUNT, SV)
    assert sentence == "Målet minst 40 till 2027 är nått."


def test_limits_rounded_together_are_not_exact() -> None:
    """The country's 6 (6–6) may be 6,4: a value of 6,5 (6,2–6,8) is not certainly above it."""
    country, own = wave(2025, 6, 6, 6), wave(2025, 6.5, 6.2, 6.8)
    difference = difference_of(own, country, Unit.PERCENT)
    assert difference
    assert difference.moved is Moved.UNCLEAR
