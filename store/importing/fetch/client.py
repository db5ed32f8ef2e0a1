"""Documents of a service that answers in pages: asked for at a decent pace, asked for again when that may help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.fetch.faults import Endless, NotWhole, PassingFault, TooLarge
from store.importing.fetch.pace import Pace
from store.importing.fetch.progress import Progress, Step
from store.importing.fetch.transport import Transport
from store.importing.formats import json_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.clock import Clock
    from store.importing.fetch.address import Base
    from store.importing.fetch.manners import Manners
    from store.importing.fetch.progress import Tell
    from store.importing.formats.json_file import Json


class Client:
    """One conversation with one service."""

    def __init__(self, base: Base, clock: Clock, manners: Manners, tell: Tell) -> None:
        self.base = base
        self._clock = clock
        self._manners = manners
        self._tell = tell
        self._pace = Pace(manners)
        self._transport = Transport(base, manners)
        self._received = 0

    def pages(self, address: str) -> Iterator[list[Json]]:
        """The records of each page, from ``address`` on by ``next_url``.

        Raises:
            FetchFailed: a page could not be had; what came before it is worth nothing then.
        """
        seen: set[str] = set()
        following: str | None = address
        while following is not None:
            if following in seen or len(seen) >= self._manners.most_pages:
                raise Endless(host=self.base.host)
            seen.add(following)
            document = self._document(following)
            yield [record for record in _values(document) if isinstance(record, dict)]
            link = document.get("next_url")
            following = self.base.follow(link, following) if isinstance(link, str) and link else None

    def _document(self, address: str) -> Json:
        """One document, tried for several times. The last try's fault is the one that is told."""
        for attempt in range(1, self._manners.attempts):
            try:
                return self._asked(address)
            except PassingFault as fault:
                self._wait(attempt, fault)
        return self._asked(address)

    def _wait(self, attempt: int, fault: PassingFault) -> None:
        seconds = self._manners.pause(attempt, fault.retry_after)
        self._tell(Progress(Step.WAITING, seconds=seconds, attempt=attempt + 1, attempts=self._manners.attempts))
        self._manners.sleep(seconds)

    def _asked(self, address: str) -> Json:
        self._pace.keep()
        body = self._transport.answer(address, self._clock.now())
        self._received += len(body)
        if self._received > self._manners.most_bytes_in_all:
            raise TooLarge(host=self.base.host, limit=self._manners.most_bytes_in_all // 1_000_000)
        try:
            documents = json_file.documents(self.base.host, body)
        except FileRejected as error:
            raise NotWhole(host=self.base.host) from error
        if len(documents) != 1 or not _is_answer(documents[0]):
            raise NotWhole(host=self.base.host)
        return documents[0]


def _is_answer(document: Json) -> bool:
    link = document.get("next_url")
    return isinstance(document.get("values"), list) and (link is None or isinstance(link, str))


def _values(document: Json) -> list[object]:
    values = document["values"]
    return values if isinstance(values, list) else []
