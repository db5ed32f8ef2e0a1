"""A share of 12.5 per cent is 12.5 in one table and 0.125 in another. Which one it is, is never guessed."""

from __future__ import annotations

from store.importing.mapping.cell_values import has_percent_sign, is_number, plain_number


def in_doubt(shares: list[float]) -> bool:
    """Whether shares without a percent sign may as well be fractions of one."""
    return bool(shares) and max(shares) > 0 and all(share <= 1 for share in shares)


def cells_in_doubt(cells: list[str]) -> bool:
    """As :func:`in_doubt`, of cells as they stand; one with a percent sign is in no doubt."""
    return in_doubt([plain_number(cell) for cell in cells if is_number(cell) and not has_percent_sign(cell)])
