"""One request with the standard library, and every way it can fail turned into a fault of ours.

``urllib`` is enough for a few dozen polite GET requests, and one dependency less to keep.
"""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib import request
from urllib.error import HTTPError, URLError

from store import __version__
from store.importing.fetch.faults import (
    Dropped,
    Elsewhere,
    FetchFailed,
    NotThere,
    Offline,
    Refused,
    ServiceBroken,
    TimedOut,
    TooLarge,
    TooManyRequests,
)
from store.importing.fetch.opener import opener_of
from store.importing.fetch.pace import seconds_to_wait

if TYPE_CHECKING:
    from datetime import datetime

    from store.importing.fetch.address import Base
    from store.importing.fetch.manners import Manners

_HEADERS = {"Accept": "application/json", "User-Agent": f"radslag/{__version__}"}
_CHUNK = 65_536
_UNKNOWN = frozenset({400, 404, 422})
_TOO_MANY, _REQUEST_TIMEOUT, _BROKEN, _REDIRECT = 429, 408, 500, range(300, 400)


class Transport:
    """Asks one service."""

    def __init__(self, base: Base, manners: Manners) -> None:
        self._base = base
        self._manners = manners
        self._opener = opener_of(base)

    def answer(self, address: str, now: datetime) -> bytes:
        """The body under ``address``, which must be one of :class:`Base`. ``now`` (naive UTC) is for Retry-After dates.

        Raises:
            FetchFailed: in whatever way it failed.
        """
        asked = request.Request(address, headers=_HEADERS)  # noqa: S310  (Base lets only http and https through)
        try:
            with self._opener.open(asked, timeout=self._manners.timeout) as response:
                return self._body(response)
        except HTTPError as error:
            with error:
                raise self._status(error, now) from None
        except URLError as error:
            raise self._unreachable(error.reason) from None
        except (OSError, HTTPException) as error:
            raise self._unreachable(error) from None

    def _body(self, response: Any) -> bytes:  # noqa: ANN401  (urllib promises no more)
        limit, started = self._manners.most_bytes, self._manners.monotonic()
        chunks: list[bytes] = []
        size = 0
        while chunk := response.read1(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                raise TooLarge(host=self._base.host, limit=_megabytes(limit))
            if self._manners.monotonic() - started > self._manners.longest_answer:
                raise TimedOut(host=self._base.host)
        if response.length:  # bytes that were promised and never came
            raise Dropped(host=self._base.host)
        return b"".join(chunks)

    def _status(self, error: HTTPError, now: datetime) -> FetchFailed:
        host, status = self._base.host, error.code
        retry_after = seconds_to_wait(error.headers.get("Retry-After"), now)
        if status == _TOO_MANY:
            return TooManyRequests(host=host, retry_after=retry_after)
        if status == _REQUEST_TIMEOUT:
            return TimedOut(host=host, retry_after=retry_after)
        if status >= _BROKEN:
            return ServiceBroken(host=host, status=str(status), retry_after=retry_after)
        if status in _REDIRECT:
            return Elsewhere(host=host, other=error.headers.get("Location", ""))
        kind = NotThere if status in _UNKNOWN else Refused
        return kind(host=host, status=str(status))

    def _unreachable(self, reason: object) -> FetchFailed:
        """Which fault an error of the network is; a name nobody knows or a refused connection is no passing matter."""
        host = self._base.host
        if isinstance(reason, TimeoutError):
            return TimedOut(host=host)
        if isinstance(reason, (socket.gaierror, ssl.SSLCertVerificationError, ConnectionRefusedError)):
            return Offline(host=host, reason=reason.strerror or str(reason))
        if isinstance(reason, (ConnectionError, HTTPException, ssl.SSLError)):
            return Dropped(host=host)
        return Offline(host=host, reason=str(getattr(reason, "strerror", None) or reason))


def _megabytes(size: int) -> int:
    return max(size // 1_000_000, 1)
