"""What every function of this package asks of its arguments. A wrong one is a programmer's error and is said plainly."""

from __future__ import annotations

from math import isfinite


def require_finite(**values: float) -> None:
    """Every one of ``values`` is a number: neither NaN nor infinite.

    Raises:
        ValueError: one is not; the message names it.
    """
    for name, value in values.items():
        if not isfinite(value):
            raise ValueError(f"{name} is not a number: {value}")


def require_positive(**values: float) -> None:
    """Every one of ``values`` is a number above zero.

    Raises:
        ValueError: one is not; the message names it.
    """
    require_finite(**values)
    for name, value in values.items():
        if value <= 0:
            raise ValueError(f"{name} must be above zero: {value}")


def require_share_of(count: float, n: float) -> None:
    """``count`` of ``n`` is a share: ``n`` above zero, ``count`` within 0–n.

    Raises:
        ValueError: it is not.
    """
    require_finite(count=count)
    require_positive(n=n)
    if not 0 <= count <= n:
        raise ValueError(f"no share: {count} of {n}")


def require_count(count: float) -> None:
    """``count`` is a number of events: zero or above.

    Raises:
        ValueError: it is not.
    """
    require_finite(count=count)
    if count < 0:
        raise ValueError(f"a count is never negative: {count}")


def require_inside_unit(**values: float) -> None:
    """Every one of ``values`` lies strictly between 0 and 1: a level of confidence, a power, a share that varies.

    Raises:
        ValueError: one does not; the message names it.
    """
    for name, value in values.items():
        if not 0 < value < 1:
            raise ValueError(f"{name} must be between 0 and 1: {value}")
