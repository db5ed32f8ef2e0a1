"""The table of known series and the sample's indicators say the same."""

from __future__ import annotations

import csv
import tomllib
from importlib import resources

from store.importing.formats.known_series import id_of, known_head, known_kpi
from store.importing.formats.labels import core, slug
from store.model.codes import Unit


def test_series_table_follows_the_sample() -> None:
    """Every Brå indicator of the sample: same id, title, theme, unit, source and pooled years."""
    heads = tomllib.loads(resources.files("sample_data").joinpath("indicators/indicators.toml").read_text("utf-8"))["indicator"]
    wanted = {
        (
            one["id"],
            one["title"],
            one["theme"],
            one["unit"],
            one["source"],
            str(one.get("pooled_years", 1)),
            core(one["publisher_label"]),
        )
        for one in heads
        if one["product"] != "manual"
    }
    text = resources.files("store").joinpath("reference/series.csv").read_text("utf-8")
    keys = ("id", "title", "theme", "unit", "source", "pooled_years", "label")
    found = {tuple(row[key] for key in keys) for row in csv.DictReader(text.splitlines()) if row["product"] != "kolada"}
    assert found == wanted


def test_reworded_labels() -> None:
    """One letter more under the same table number is the same table; another question under it is not."""
    reworded = "Otrygghet vid utevistelse sen kväll i det egna bostadsområdet"
    found = known_head("ntu_municipal", reworded, Unit.PERCENT, table="3.1")
    assert found is not None
    assert found.indicator_id == "ntu-3.1"
    assert known_head("ntu_municipal", "Oro för dataintrång", Unit.PERCENT, table="3.1") is None


def test_kolada_titles_are_known_without_the_catalogue() -> None:
    """A data answer alone still gets the KPI's title."""
    found = known_kpi("N07540")
    assert found is not None
    assert found.title == "Anmälda brott totalt, antal/100 000 inv"


def test_ids_are_deterministic_and_fit_the_store() -> None:
    """Lower case, digits, hyphens, at most 80 characters."""
    assert slug("Våld i nära relationer, mot kvinnor") == "vald-i-nara-relationer-mot-kvinnor"
    assert slug("***") == "serie"
    assert len(id_of("sol", "å" * 500, "antal")) <= 80
