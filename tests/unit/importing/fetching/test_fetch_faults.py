"""What a fetch does when the network or the service fails: another try where that may help, one sentence where it does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.errors import FileRejected, StoreError
from store.i18n.translator import LANGUAGES, Translator
from store.importing.fetch import faults
from store.importing.fetch.kolada import fetch_kolada
from store.importing.fetch.manners import Manners
from store.importing.fetch.progress import Step
from tests.kolada_server import body, hang_up, serving, silence, status

if TYPE_CHECKING:
    from store.importing.fetch.progress import Progress
    from tests.kolada_server import KoladaServer
    from tests.unit.importing.fetching.conftest import Fetch, PatientTime

HALF = json.dumps({"values": [{"kpi": "N07540", "municipality": "2083"}], "next_url": None}).encode()[:-20]
PASSING = {
    "too many": (status(429), faults.TooManyRequests),
    "broken": (status(500), faults.ServiceBroken),
    "gateway": (status(503), faults.ServiceBroken),
    "hung up": (hang_up, faults.Dropped),
    "dropped mid-body": (body(HALF, promised=100_000), faults.Dropped),
    "truncated": (body(HALF), faults.NotWhole),
    "empty": (body(b""), faults.NotWhole),
    "a page of the web": (body(b"<!doctype html><p>Underh\xc3\xa5ll"), faults.NotWhole),
    "no list": (body(b'{"values": {"a": 1}}'), faults.NotWhole),
    "an odd link": (body(b'{"values": [], "next_url": 7}'), faults.NotWhole),
    "too deep": (body(b"[" * 100_000), faults.NotWhole),
    "timeout": (silence(0.4), faults.TimedOut),
}
"""What happens, and what it is called when it never ends."""


@pytest.mark.parametrize("name", PASSING)
def test_a_passing_fault_is_tried_again(fetch: Fetch, server: KoladaServer, told: list[Progress], name: str) -> None:
    """Twice in a row, on the second page: the third try gives the same values as if nothing had been."""
    server.page_size = 2
    server.fail("page=2", PASSING[name][0], PASSING[name][0])
    assert len(fetch("N07540", "2083 0020 0000", timeout=0.2).series[0].values) == 5
    assert [(one.attempt, one.attempts) for one in told if one.step is Step.WAITING] == [(2, 5), (3, 5)]


@pytest.mark.parametrize("name", PASSING)
def test_a_fault_that_never_passes_ends_the_fetch(fetch: Fetch, server: KoladaServer, name: str) -> None:
    """A page that always fails: a bounded number of tries, then the fault by its name, and nothing of the pages before."""
    server.page_size = 2
    server.fail("page=2", PASSING[name][0], for_ever=True)
    with pytest.raises(PASSING[name][1]):
        fetch("N07540", "2083 0020 0000", timeout=0.1)
    assert sum("page=2" in path for path in server.asked) == 5


def test_the_wait_doubles(fetch: Fetch, server: KoladaServer, time: PatientTime) -> None:
    """Half a second, one, two, four; jitter makes each up to half shorter, never longer."""
    server.fail("/kpi", status(500), for_ever=True)
    with pytest.raises(faults.ServiceBroken):
        fetch("N07540")
    assert [wait for wait in time.waited if wait >= 0.5] == [0.5, 1.0, 2.0, 4.0]
    assert Manners(jitter=lambda: 0.0).pause(2, None) == 0.5
    assert Manners(jitter=lambda: 1.0).pause(50, None) == 8.0


@pytest.mark.parametrize(
    ("header", "waited"),
    [
        ("3", 3.0),
        ("Sat, 21 Nov 2026 10:00:07 GMT", 7.0),
        ("Sat, 21 Nov 2026 11:00:09 +0100", 9.0),
        ("Sat, 21 Nov 2026 09:00:00 GMT", 0.0),
        ("86400", 60.0),
        ("99999999999999999999999", 60.0),
        ("soon", 0.5),
        ("-5", 0.5),
    ],
)
def test_retry_after_is_honoured(fetch: Fetch, server: KoladaServer, time: PatientTime, header: str, waited: float) -> None:
    """Seconds or a moment, at most a minute; what cannot be read is as good as nothing said."""
    server.fail("/data", status(429, Retry_After=header))
    assert fetch("N07540").series
    assert waited in time.waited
    assert max(time.waited) == pytest.approx(max(waited, 0.2))


@pytest.mark.parametrize(("code", "fault"), [(401, faults.Refused), (403, faults.Refused), (410, faults.Refused)])
def test_a_no_is_a_no(fetch: Fetch, server: KoladaServer, code: int, fault: type[StoreError]) -> None:
    """What another try will not change is asked once."""
    server.fail("/kpi", status(code), for_ever=True)
    with pytest.raises(fault) as caught:
        fetch("N07540")
    assert (len(server.asked), caught.value.details["status"]) == (1, str(code))


def test_values_that_are_not_there_are_no_empty_answer(fetch: Fetch, server: KoladaServer) -> None:
    """A path of values that answers 404 ends the fetch: silently fewer values would be worse than none."""
    server.fail("/data", status(404))
    with pytest.raises(faults.NotThere):
        fetch("N07540")


@pytest.mark.parametrize("how", ["next_url", "redirect"])
@pytest.mark.parametrize(
    "link",
    [
        "{other}/data?page=2",
        "//example.org/v3/data?page=2",
        "https://example.org/v3/data?page=2",
        "http://localhost@example.org/",
        "http://[bad/",
        "file:///etc/hostname",
        "ftp://example.org/x",
    ],
)
def test_nobody_sends_us_elsewhere(fetch: Fetch, server: KoladaServer, how: str, link: str) -> None:
    """A link or redirect to another host, port or kind of address is refused, and that place never hears of us."""
    with serving() as other:
        target = link.format(other=other.address)
        if how == "redirect":
            server.fail("/data", status(302, Location=target))
        else:
            server.page_size, server.next_url = 2, lambda _path, _page: target
        with pytest.raises(faults.Elsewhere):
            fetch("N07540", "2083 0020 0000")
        assert other.asked == []


def test_a_redirect_within_the_service_is_followed(fetch: Fetch, server: KoladaServer) -> None:
    """The service may move its own pages."""
    server.fail("/data", status(307, Location="/v3/data/kpi/N07540/municipality/2083"))
    assert len(fetch("N07540").series[0].values) == 3


def test_pages_that_lead_in_a_circle_end(fetch: Fetch, server: KoladaServer) -> None:
    """A next page that has been already ends the fetch at once."""
    server.page_size, server.next_url = 2, lambda path, page: f"{server.address}{path}?page={min(page, 2)}"
    with pytest.raises(faults.Endless):
        fetch("N07540", "2083 0020 0000")
    assert len(server.paths("/data")) == 2


def test_pages_without_end_end(fetch: Fetch, server: KoladaServer) -> None:
    """A next page that is always new is followed only so far."""
    server.page_size = 1
    server.values = {("N07540", "2083", year): 1.0 for year in range(1900, 2026)}
    with pytest.raises(faults.Endless):
        fetch("N07540", most_pages=30)
    assert len(server.paths("/data")) == 30


def test_a_huge_answer_is_refused(fetch: Fetch, server: KoladaServer) -> None:
    """More bytes than any page holds are not read to the end, in one answer or in all together."""
    server.fail("/data", body(b'{"values": [' + b" " * 3_000_000), for_ever=True)
    with pytest.raises(faults.TooLarge) as caught:
        fetch("N07540", most_bytes=2_000_000)
    assert caught.value.details["limit"] == 2
    with pytest.raises(faults.TooLarge):
        fetch("N07540", most_bytes_in_all=2_000_000)


def test_records_that_contradict_each_other_are_refused(fetch: Fetch, server: KoladaServer) -> None:
    """Two values for one place and year on two pages: which is right nobody knows, so neither is taken."""
    record = '{{"kpi": "N07540", "municipality": "2083", "period": 2025, "values": [{{"gender": "T", "value": {}}}]}}'
    both = ",".join(record.format(value) for value in (1, 2))
    server.fail("/data", body(f'{{"values": [{both}]}}'.encode()))
    with pytest.raises(FileRejected) as caught:
        fetch("N07540")
    assert caught.value.problems[0].key == "import_file.two_values"


def test_a_slow_trickle_is_no_answer(server: KoladaServer) -> None:
    """Bytes that keep coming, but too slowly, do not hold the program for ever."""
    seconds = iter(range(0, 100_000, 50))
    server.fail("/kpi", body(b" " * 400_000), for_ever=True)
    with pytest.raises(faults.TimedOut):
        fetch_kolada(
            ["N07540"],
            ["2083"],
            address=server.address,
            manners=Manners(monotonic=lambda: float(next(seconds)), sleep=lambda _seconds: None),
        )


def test_offline_is_told_at_once() -> None:
    """Nobody listens there: one sentence, no minute of tries."""
    told: list[Progress] = []
    with serving() as gone:
        address = gone.address
    with pytest.raises(faults.Offline) as caught:
        fetch_kolada(["N07540"], ["2083"], address=address, progress=told.append)
    assert (told, bool(caught.value.details["reason"])) == ([], True)


def test_who_is_told_can_stop_it(server: KoladaServer) -> None:
    """Whatever the listener raises ends the fetch: a screen that is left, or Ctrl+C."""

    def stop(_progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_kolada(["N07540"], ["2083"], address=server.address, progress=stop)
    assert server.paths("/data") == []


def test_a_proxy_of_the_machine_is_not_asked_for_the_machine_itself(fetch: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    """An office's proxy cannot reach a server on this computer."""
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://proxy.invalid:9")
    assert fetch("N07540").series


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_is_a_sentence_with_a_way_on(language: str) -> None:
    """What happened, where, and what to do, with all gaps filled from what the fault carries."""
    words = Translator(language)
    details = {
        "host": "api.example",
        "status": "503",
        "reason": "unreachable",
        "other": "http://x",
        "limit": 20,
        "text": "abc",
        "kpis": "N1",
        "names": "–",
        "count": 1,
    }
    classes = [one for one in vars(faults).values() if isinstance(one, type) and issubclass(one, faults.FetchFailed)]
    assert len(classes) > 15
    for one in classes:
        sentence = words.error(one(**details))
        assert "{" not in sentence
        assert sentence.count(".") >= 2
