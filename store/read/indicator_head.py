"""One indicator's head, without its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.read.indicator import indicators

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.indicator import Indicator


def indicator_head(backend: Backend, indicator_id: str) -> Indicator:
    """What is measured, by whom, in what.

    Raises:
        UnknownId: there is no such indicator.
    """
    found = next((one for one in indicators(backend) if one.id == indicator_id), None)
    if found is None:
        raise UnknownId(kind="indicator", id=indicator_id, near=[])
    return found
