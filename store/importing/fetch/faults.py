"""What can go wrong while fetching. Each is a sentence of its own (``fetch.json``), and after each nothing has been written.

FetchFailed
├── PassingFault · TimedOut · Dropped · TooManyRequests · ServiceBroken · NotWhole      worth another try
├── Offline · Refused · NotThere · Elsewhere · TooLarge · Endless · BadAddress          not
└── UnknownKpi · UnknownPlace · UncertaintyAlone · NothingThere                         asked for the wrong thing
"""

from __future__ import annotations

from store.errors import StoreError


class FetchFailed(StoreError):
    """The root. ``host`` is where it was asked for."""

    key = "fetch.failed"


class PassingFault(FetchFailed):
    """A fault that may have passed a moment later."""

    key = "fetch.passing"

    def __init__(self, *, retry_after: float | None = None, **details: object) -> None:
        """``retry_after``: seconds the service asks us to wait; None when it does not say."""
        self.retry_after = retry_after
        super().__init__(**details)


class TimedOut(PassingFault):
    """No answer in time."""

    key = "fetch.timed_out"


class Dropped(PassingFault):
    """The connection ended before the answer did."""

    key = "fetch.dropped"


class TooManyRequests(PassingFault):
    """The service asks for fewer requests (429)."""

    key = "fetch.too_many_requests"


class ServiceBroken(PassingFault):
    """The service itself failed with ``status`` (500 and up)."""

    key = "fetch.service_broken"


class NotWhole(PassingFault):
    """The answer is no whole JSON document, or not the kind that was asked for."""

    key = "fetch.not_whole"


class Offline(FetchFailed):
    """The service cannot be reached at all; ``reason`` is the system's own words."""

    key = "fetch.offline"


class Refused(FetchFailed):
    """The service answered with ``status``, which another try will not change."""

    key = "fetch.refused"


class NotThere(Refused):
    """The service knows nothing under that address (``status`` 400, 404 or 422)."""

    key = "fetch.not_there"


class Elsewhere(FetchFailed):
    """The answer points to another place, ``other``, than the one that was asked."""

    key = "fetch.elsewhere"


class TooLarge(FetchFailed):
    """An answer, or all of them together, is larger than ``limit`` megabytes."""

    key = "fetch.too_large"


class Endless(FetchFailed):
    """The pages lead back to themselves, or never end."""

    key = "fetch.endless"


class BadAddress(FetchFailed):
    """``text`` is no address to ask at."""

    key = "fetch.bad_address"


class UnknownKpi(FetchFailed):
    """The service has none of the ``count`` KPIs ``kpis``."""

    key = "fetch.unknown_kpi"


class UnknownPlace(FetchFailed):
    """``text`` is no place the service has figures for; ``names`` look like it."""

    key = "fetch.unknown_place"


class UncertaintyAlone(FetchFailed):
    """Only uncertainties were asked for (``kpis``), without the KPIs they belong to."""

    key = "fetch.uncertainty_alone"


class NothingThere(FetchFailed):
    """The service has no value for what was asked."""

    key = "fetch.nothing_there"
