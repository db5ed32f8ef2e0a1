"""A real HTTP server on this machine that answers as Kolada's API does, version 3, and fails in the ways a network can.

Values are Kolada's own where they are real series (N07540 of 2025), otherwise made up. Faults are scripted: a list of what to
do instead of answering, one for each request that matches.
"""

from __future__ import annotations

import json
import re
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Fault = Callable[["_Handler"], None]

Record = dict[str, Any]
HEADS: list[Record] = [
    {"id": "N07540", "title": "Anmälda brott totalt, antal/100 000 inv", "publication_date": "2026-03-31"},
    {
        "id": "N07631",
        "title": "NTU - Upplever att det är problem med öppen narkotikahandel i det egna bostadsområdet, andel (%)",
        "publication_date": "2025-12-15",
    },
    {
        "id": "N07679",
        "title": "Osäkerhetstal - Upplever att det är problem med öppen narkotikahandel i det egna bostadsområdet",
    },
    {"id": "N07633", "title": "NTU - Självrapporterad utsatthet för brott mot enskild person, andel (%)"},
    {"id": "N15424", "title": "Elever i åk 9 som är behöriga till yrkesprogram, andel (%)", "publication_date": None},
]
VALUES: dict[tuple[str, str, int], float | None] = {
    ("N07540", "2083", 2023): 10_112.5,
    ("N07540", "2083", 2024): 10_398.25,
    ("N07540", "2083", 2025): 10_664.55487,
    ("N07540", "0020", 2025): 10_021.75,
    ("N07540", "0000", 2025): 13_888.5,
    ("N07631", "2083", 2024): 8.0,
    ("N07631", "2083", 2025): 5.0,
    ("N07679", "2083", 2024): 3.0,
    ("N07679", "2083", 2025): 2.0,
    ("N07633", "2083", 2022): 21.0,
    ("N07633", "2083", 2023): 24.0,
}


class KoladaServer(ThreadingHTTPServer):
    """Listens on a free port of this machine until closed."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("localhost", 0), _Handler)
        self.heads = list(HEADS)
        self.values = dict(VALUES)
        self.page_size = 5_000
        self.strict = False
        """Whether one unknown id makes the whole answer a 404."""
        self.next_url: Callable[[str, int], str] = lambda path, page: f"{self.address}{path}?page={page}"
        """The link to a page: full path below the address, and number."""
        self.asked: list[str] = []
        """Every path asked for, with its query."""
        self.times: list[float] = []
        """When, on ``clock``."""
        self.agents: set[str] = set()
        self.clock: Callable[[], float] = time.monotonic
        self._faults: list[tuple[str, Fault, bool]] = []

    @property
    def address(self) -> str:
        """The base address to give."""
        return f"http://localhost:{self.server_address[1]}/v3"

    def fail(self, pattern: str, *faults: Fault, for_ever: bool = False) -> None:
        """Instead of the next answers to paths that match; or, ``for_ever``, of all."""
        self._faults += [(pattern, fault, for_ever) for fault in faults]

    def fault(self, path: str) -> Fault | None:
        """What is to be done instead of answering."""
        for number, (pattern, fault, for_ever) in enumerate(self._faults):
            if re.search(pattern, path):
                if not for_ever:
                    del self._faults[number]
                return fault
        return None

    def paths(self, begins: str) -> list[str]:
        """Paths asked for below the address, without query."""
        below = [urlsplit(path).path.removeprefix("/v3") for path in self.asked]
        return [path for path in below if path.startswith(begins)]

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that leave are what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: KoladaServer

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.times.append(self.server.clock())
        self.server.agents.add(self.headers.get("User-Agent", ""))
        fault = self.server.fault(self.path)
        if fault:
            fault(self)
        else:
            self.give(self.answer())

    def answer(self) -> Record | None:
        parts = urlsplit(self.path)
        page = int(parse_qs(parts.query).get("page", ["1"])[0])
        below = parts.path.removeprefix("/v3")
        if found := re.fullmatch(r"/kpi/([^/]+)", below):
            records = _known(self.server.heads, found[1].split(","), strict=self.server.strict)
        elif found := re.fullmatch(r"/data/kpi/([^/]+)/municipality/([^/]+)", below):
            records = _data(self.server.values, found[1].split(","), found[2].split(","))
        else:
            records = None
        if records is None:
            return None
        size = self.server.page_size
        some = records[(page - 1) * size : page * size]
        more = self.server.next_url(below, page + 1) if page * size < len(records) else None
        return {"values": some, "count": len(some), "next_url": more, "previous_url": None}

    def give(self, answer: Record | None) -> None:
        body = json.dumps(answer if answer is not None else {"detail": "Not found"}).encode()
        self.send(200 if answer is not None else 404, body)

    def send(self, status: int, body: bytes = b"", length: int | None = None, headers: Mapping[str, str] | None = None) -> None:
        with suppress(OSError):
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (http.server's own name)
        """Quiet."""


def _known(heads: list[Record], ids: list[str], *, strict: bool) -> list[Record] | None:
    found = [head for head in heads if head["id"] in ids]
    return None if strict and len(found) < len(ids) else found


def _data(values: dict[tuple[str, str, int], float | None], kpis: list[str], places: list[str]) -> list[Record]:
    return [
        {"kpi": kpi, "municipality": place, "period": year, "values": [_value(value)]}
        for (kpi, place, year), value in values.items()
        if kpi in kpis and place in places
    ]


def _value(value: float | None) -> Record:
    return {"gender": "T", "count": 1, "status": "", "value": value, "isdeleted": False}


def status(code: int, **headers: str) -> Fault:
    """An answer that is no answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(code, b"{}", headers=named)


def body(content: bytes, *, promised: int | None = None) -> Fault:
    """These bytes; with ``promised``, said to be as many, and then the connection ends."""
    return lambda handler: handler.send(200, content, promised)


def silence(seconds: float) -> Fault:
    """Nothing at all for so long."""
    return lambda _handler: time.sleep(seconds)


def hang_up(handler: _Handler) -> None:
    """The connection ends before a word is said."""
    handler.close_connection = True


@contextmanager
def serving() -> Iterator[KoladaServer]:
    """A server that runs until the block ends."""
    with KoladaServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
