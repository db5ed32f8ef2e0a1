"""Every day of the year can be said: what it is, where it stands and why it matters, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from store.i18n.translator import LANGUAGES, Translator
from store.model.codes import PlanKind
from store.model.deadline import DeadlineKind
from store.model.year import YearEntry, YearKind
from store.wording.year import day_words, kind_words, long_day, standing_words, title_words

TODAY = date(2026, 11, 21)
ENTRY = YearEntry(
    YearKind.DEADLINE,
    "1",
    TODAY,
    "kolada",
    (("2083", "Hedemora"),),
    None,
    done=False,
    example=False,
    plan_kind=PlanKind.APPENDIX,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_words_at_every_time(language: str) -> None:
    """Done, late by one day or many, today, in a week, some time that month: never a gap in what is said."""
    words = Translator(language)
    for kind in YearKind:
        for days in (-40, -1, 0, 7):
            for done in (True, False):
                entry = replace(ENTRY, kind=kind, day=TODAY + timedelta(days=days), done=done, month_only=days == 7)
                said = (kind_words(entry, words), standing_words(entry, TODAY, words), day_words(entry, words))
                assert all(said)
                assert len(said[0]) <= 14, "the column of the list has no more room"
                assert len(said[1]) <= 13
        assert words(f"year.why.{kind}")
    assert all(kind_words(replace(ENTRY, kind=YearKind.DOCUMENT_END, plan_kind=plan), words) for plan in PlanKind)
    assert all(words(f"year.code.{kind}") for kind in DeadlineKind)


def test_days_are_iso_with_their_weekday_and_week(words_sv: Translator, words_en: Translator) -> None:
    """The last days of December can belong to week 1, or the first of January to week 53."""
    assert long_day(date(2026, 11, 28), words_sv) == "2026-11-28 (lördag, vecka 48)"
    assert long_day(date(2027, 1, 1), words_en) == "2027-01-01 (Friday, week 53)"


def test_a_release_says_whose_figures(words_sv: Translator) -> None:
    """One series by its name, several by their number, always with the product: two products never look like one."""
    release = replace(ENTRY, kind=YearKind.DATA_RELEASE, title="ntu_municipal", about=("Otrygga",))
    assert title_words(release, words_sv) == "NTU kommunal, tvåårsvärden: Otrygga"
    assert title_words(replace(release, about=("a", "b")), words_sv) == "NTU kommunal, tvåårsvärden: 2 serier"
