"""Years in which a series began to be measured in a new way: what comes before is another series (reference/domain.md 8.5)."""

from __future__ import annotations

from typing import NamedTuple


class SeriesBreak(NamedTuple):
    """A new way of measuring."""

    first_year: int
    reason: str
    """Catalogue key ``series_break.<reason>``."""


_SURVEY = {
    "perception": SeriesBreak(2017, "ntu_method"),
    "trust": SeriesBreak(2017, "ntu_method"),
    # The survey of 2017 was the first by the new method, and asked about what happened in 2016.
    "victimisation": SeriesBreak(2016, "ntu_method"),
}
_SURVEYS = ("ntu", "bra_indicators")
_REPORTED = SeriesBreak(2015, "place_data")
_REPORTED_BY_WORD = (
    ("bedrageri", SeriesBreak(2019, "fraud_codes")),
    ("sexual", SeriesBreak(2018, "sexual_offences_act")),
    # The whole country rose from 2 289 to 29 120 in two years: codes coming into use, not violence.
    ("vald-nara-relation", SeriesBreak(2020, "relation_codes")),
    ("valdtakt", SeriesBreak(2018, "sexual_offences_act")),
)


def series_breaks(indicator_id: str, product: str, theme: str) -> tuple[SeriesBreak, ...]:
    """The breaks known of a series, oldest first: Brå's NTU by its new method, reported crime by law and by place coding."""
    if theme == "reported_crime":
        return (_REPORTED, *dict.fromkeys(known for word, known in _REPORTED_BY_WORD if word in indicator_id))
    if theme in _SURVEY and product.startswith(_SURVEYS):
        return (_SURVEY[theme],)
    return ()
