"""What a fetch that goes well gives: every page, the intervals, the years asked for, and no more than was asked for."""

from __future__ import annotations

import csv
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from store.importing.fetch.faults import NothingThere, UncertaintyAlone, UnknownKpi, UnknownPlace
from store.importing.fetch.kolada import Years
from store.importing.fetch.progress import Step
from tests.kolada_server import body
from tests.unit.importing.made_files import value_of

if TYPE_CHECKING:
    from store.importing.fetch.progress import Progress
    from tests.kolada_server import KoladaServer
    from tests.unit.importing.fetching.conftest import Fetch, PatientTime


def test_values_of_places_by_code_and_by_name(fetch: Fetch) -> None:
    """Hedemora, Dalarna and the country, however they are written, become the store's codes."""
    file = fetch("N07540", "2083 Dalarna riket")
    assert {value.place_code for value in file.series[0].values} == {"2083", "20", "00"}
    assert value_of(file, "kolada-n07540", "2083", 2025).value == pytest.approx(10_664.55487)
    assert (file.format, file.problems, file.notes) == ("kolada", (), ())


def test_the_source_line(fetch: Fetch) -> None:
    """Where the values come from, which, and on what day: what stands in the journal. The series keep the reader's line."""
    file = fetch("N07540")
    assert file.name == "Källa: Kolada (RKA), KPI N07540, hämtad 2026-11-21"
    assert file.series[0].source == "Källa: Kolada (RKA)"


def test_every_page_is_fetched(fetch: Fetch, server: KoladaServer, told: list[Progress]) -> None:
    """Three pages by ``next_url`` are one file, and each is told."""
    server.page_size = 2
    file = fetch("N07540", "2083 0020 0000")
    assert len(file.series[0].values) == 5
    pages = [(one.page, one.values) for one in told if one.step is Step.PAGE]
    assert pages == [(1, 2), (2, 4), (3, 5)]


@pytest.mark.parametrize("link", ["?page={page}", "/v3{path}?page={page}"])
def test_a_next_page_may_be_told_in_short(fetch: Fetch, server: KoladaServer, link: str) -> None:
    """A link without host belongs to the service that gave it."""
    server.page_size = 2
    server.next_url = lambda path, page: link.format(path=path, page=page)
    assert len(fetch("N07540", "2083 0020 0000").series[0].values) == 5


def test_the_interval_comes_along(fetch: Fetch, server: KoladaServer) -> None:
    """Asking for N07631 fetches its uncertainty N07679 too: 8 ± 3."""
    file = fetch("N07631")
    assert [one.indicator_id for one in file.series] == ["kolada-n07631"]
    value = value_of(file, "kolada-n07631", "2083", 2024)
    assert (value.low, value.value, value.high) == (5.0, 8.0, 11.0)
    assert server.paths("/data") == ["/data/kpi/N07631,N07679/municipality/2083"]


@pytest.mark.parametrize("strict", [False, True], ids=["left out", "not found"])
def test_a_missing_uncertainty_is_no_fault(fetch: Fetch, server: KoladaServer, *, strict: bool) -> None:
    """Whether Kolada leaves the unknown id out or answers 404 for all, the KPI itself comes, without interval."""
    server.strict = strict
    value = value_of(fetch("N07633 N07540"), "kolada-n07633", "2083", 2023)
    assert (value.value, value.low, value.high) == (24.0, None, None)
    assert all("N07681" not in path for path in server.paths("/data"))


@pytest.mark.parametrize("strict", [False, True], ids=["left out", "not found"])
def test_an_unknown_kpi_is_named(fetch: Fetch, server: KoladaServer, *, strict: bool) -> None:
    """The one that does not exist is told by its id, and no values are asked for."""
    server.strict = strict
    with pytest.raises(UnknownKpi) as caught:
        fetch("N07540 N99999")
    assert (caught.value.details["kpis"], server.paths("/data")) == ("N99999", [])


def test_an_unknown_place_is_known_before_asking(fetch: Fetch, server: KoladaServer) -> None:
    """A misspelt name gets the names like it; nobody is troubled."""
    with pytest.raises(UnknownPlace) as caught:
        fetch("N07540", "Hedmora")
    assert "Hedemora" in str(caught.value.details["names"])
    assert server.asked == []


@pytest.mark.parametrize("place", ["LPO-SA", "G37393", "2099", "../kpi", "2083/year/2020", "Hisingen"])
def test_what_is_no_place_of_kolada_is_refused(fetch: Fetch, server: KoladaServer, place: str) -> None:
    """Police areas, groups, codes nobody has, pieces of an address."""
    with pytest.raises(UnknownPlace):
        fetch("N07540", place)
    assert server.asked == []


def test_an_uncertainty_alone_is_explained(fetch: Fetch) -> None:
    """N07679 by itself is half of an answer: the sentence says what to ask for."""
    with pytest.raises(UncertaintyAlone):
        fetch("N07679")


def test_a_kpi_without_values_here(fetch: Fetch) -> None:
    """Nothing at all is a refusal, not an empty import."""
    with pytest.raises(NothingThere):
        fetch("N15424", "2083")


def test_only_the_years_asked_for(fetch: Fetch) -> None:
    """From and to, both included."""
    years = [value.period_end.year for value in fetch("N07540", years=Years(2024, 2024)).series[0].values]
    assert years == [2024]
    with pytest.raises(NothingThere):
        fetch("N07540", years=Years(first=2026))


def test_a_pool_is_judged_by_all_years(fetch: Fetch, server: KoladaServer) -> None:
    """N07633 of 2023 is itself when 2022 has another value, and the pool 2022–2023 when it has the same, asked from 2023 on."""
    (own,) = fetch("N07633", years=Years(first=2023)).series[0].values
    assert own.period_start == date(2023, 1, 1)
    server.values["N07633", "2083", 2022] = 24.0
    (pool,) = fetch("N07633", years=Years(2023, 2023)).series[0].values
    assert (pool.period_start, pool.period_end) == (date(2022, 1, 1), date(2023, 12, 31))
    assert fetch("N07633", years=Years(last=2022)).series[0].values == (pool,)


def test_at_most_25_ids_in_a_path(fetch: Fetch, server: KoladaServer) -> None:
    """60 KPIs of 30 places: 25, 25 and 10 KPIs, each with 25 and 5 places, and nothing is lost between them."""
    kpis = [f"N{number:05}" for number in range(20_001, 20_061)]
    places = [row["code"] for row in _reference("places.csv") if row["kind"] == "municipality"][:30]
    server.heads = [{"id": kpi, "title": f"Nyckeltal {kpi}, antal"} for kpi in kpis]
    server.values = {(kpi, place, 2025): 1.0 for kpi in kpis for place in places}
    file = fetch(" ".join(kpis), " ".join(places))
    assert [path.count("N") for path in server.paths("/kpi")] == [25, 25, 10]
    assert [path.split("/")[3].count("N") for path in server.paths("/data")] == [25, 25, 25, 25, 10, 10]
    assert [len(path.split("/")[5].split(",")) for path in server.paths("/data")] == [25, 5] * 3
    assert sum(len(one.values) for one in file.series) == 60 * 30
    assert file.name.endswith("N20001, N20002, N20003 och 57 till, hämtad 2026-11-21")


def test_at_most_five_requests_a_second(fetch: Fetch, server: KoladaServer, time: PatientTime) -> None:
    """Any six requests in a row take at least a second; pages and failed tries count."""
    server.page_size = 1
    server.values = {("N07540", "2083", year): 1.0 for year in range(2000, 2020)}
    fetch("N07540")
    assert len(server.times) == 21
    assert all(later - earlier > 0.999 for earlier, later in zip(server.times, server.times[5:], strict=False))
    assert time.now - 1_000.0 < 5.0


def test_what_nobody_asked_for_is_left_out(fetch: Fetch, server: KoladaServer) -> None:
    """Records of other KPIs or places in an answer (Kolada can overlook an id) never reach the store."""
    one = '{"kpi": "%s", "municipality": "%s", "period": 2025, "values": [{"gender": "T", "value": 1}]}'
    records = ",".join(one % pair for pair in (("N07540", "2083"), ("N07540", "2280"), ("N00941", "2083")))
    records += ', 7, null, {"kpi": ["N07540"], "municipality": {"2083": 1}}'
    server.fail("/data", body(f'{{"values": [{records}], "next_url": null}}'.encode()))
    file = fetch("N07540")
    assert [(one.where, [value.place_code for value in one.values]) for one in file.series] == [("N07540", ["2083"])]


def test_we_say_who_we_are(fetch: Fetch, server: KoladaServer) -> None:
    """A service that wonders who asks can see the program's name and version."""
    fetch("N07540")
    assert all(agent.startswith("radslag/") for agent in server.agents)


def _reference(name: str) -> list[dict[str, str]]:
    text = resources.files("store").joinpath("reference", name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))
