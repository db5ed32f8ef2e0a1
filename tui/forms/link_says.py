"""Sentences that stop nobody: what the target takes, and whether the survey could ever show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number, format_share, format_value
from store.i18n.typed_period import period_text, typed_period
from store.model.codes import Direction, Unit
from store.model.link_advice import latest_of, needed_pace, survey_power
from store.model.manual_indicator import ManualProduct

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import Observation
    from store.model.indicator_link import LinkFields, LinkSubject

_SURVEYS = {
    "ntu_municipal",
    ManualProduct.LUPP,
    ManualProduct.BUSINESS_SURVEY,
    ManualProduct.POLICE_SURVEY,
    ManualProduct.MANUAL,
}
_TWO_DECIMALS = 0.1


def link_says(fields: LinkFields, subject: LinkSubject, baseline_year: int | None, words: Translator) -> tuple[str, ...]:
    """At most one sentence each of the baseline, the pace and the survey."""
    said = (_baseline(fields, subject, words), _pace(fields, subject, baseline_year, words), _survey(fields, subject, words))
    return tuple(sentence for sentence in said if sentence)


def wanted_words(fields: LinkFields, unit: Unit, words: Translator) -> str:
    """``ska minska till 3 % 2028``."""
    wanted = words(f"code.direction.{fields.direction}")
    if fields.target is None or fields.direction is Direction.ZERO:
        return f"{wanted} {fields.target_year}" if fields.target_year else wanted
    target = format_value(fields.target, unit, words.language)
    return words(f"link.wanted.{fields.direction}", wanted=wanted, target=target, year=str(fields.target_year or "")).rstrip()


def _baseline(fields: LinkFields, subject: LinkSubject, words: Translator) -> str | None:
    try:
        span = typed_period(fields.baseline_period or "")
    except ValueError:
        return None
    found = next((one for one in subject.observations if (one.period_start, one.period_end) == span), None)
    if found is None or found.value is None or fields.baseline is None or abs(found.value - fields.baseline) < 0.05:  # noqa: PLR2004
        return None
    shown = [format_value(value, subject.unit, words.language) for value in (found.value, fields.baseline)]
    return words("link.other_value", period=period_text(*span), value=shown[0], typed=shown[1])


def _pace(fields: LinkFields, subject: LinkSubject, baseline_year: int | None, words: Translator) -> str | None:
    latest = latest_of(subject)
    if latest is None or latest.value is None or fields.aim is None:
        return None
    here = _value(latest, subject, words)
    if _there_already(fields, latest.value):
        return words("link.there_already", latest=here)
    found = needed_pace(fields, subject, baseline_year)
    if found is None or found.required is None:
        return None
    target = format_value(fields.aim, subject.unit, words.language)
    needed = _per_year(found.required, subject.unit, words)
    sentence = words("link.pace", pace=needed, latest=here, target=target, year=str(fields.target_year))
    if found.actual is None:
        return sentence
    return f"{sentence} {words('link.pace_so_far', pace=_per_year(found.actual, subject.unit, words))}"


def _survey(fields: LinkFields, subject: LinkSubject, words: Translator) -> str | None:
    latest = latest_of(subject)
    if subject.unit is not Unit.PERCENT or latest is None or fields.aim is None:
        return None
    if not latest.n:
        return words("link.answers_unknown") if subject.product in _SURVEYS else None
    power = survey_power(fields, subject)
    if power is None:
        return None
    shown = {name: format_share(getattr(power, name), words.language) for name in ("smallest", "wanted", "room")}
    key = "link.shows_nothing" if power.shows_nothing else "link.too_small" if power.too_small else "link.large_enough"
    return words(key, count=power.n, place=subject.place_name, **shown)


def _there_already(fields: LinkFields, value: float) -> bool:
    if fields.aim is None:
        return False
    if fields.direction is Direction.INCREASE:
        return value >= fields.aim
    return fields.direction is not Direction.MAINTAIN and value <= fields.aim


def _per_year(value: float, unit: Unit, words: Translator) -> str:
    decimals = 2 if abs(value) < _TWO_DECIMALS else 1
    sign = "+" if value > 0 else "−" if value < 0 else ""
    number = f"{sign}{format_number(abs(value), words.language, decimals)}"
    return words("link.points", number=number) if unit is Unit.PERCENT else number


def _value(one: Observation, subject: LinkSubject, words: Translator) -> str:
    value = format_value(one.value or 0.0, subject.unit, words.language)
    return f"{value} {period_text(one.period_start, one.period_end)}"
