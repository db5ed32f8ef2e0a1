"""Every product a reader can make has a name on the screens; one that nobody has named yet does no harm."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from store.i18n.translator import LANGUAGES, Translator
from store.wording.product import product_words

READ = {"ntu_municipal", "ntu_county", "ntu_national", "bra_sol", "bra_municipal_csv", "bra_indicators", "kolada", "pxweb_scb"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_products_have_names(language: str) -> None:
    """In both languages, long and short."""
    text = resources.files("store").joinpath("reference/series.csv").read_text("utf-8")
    products = READ | {row["product"] for row in csv.DictReader(text.splitlines())}
    for short in (False, True):
        names = [product_words(product, Translator(language), short=short) for product in sorted(products)]
        assert len(set(names)) == len(names)
        assert not [name for name in names if "_" in name]


def test_an_unknown_product_is_its_own_name(words_sv: Translator) -> None:
    """A store made by a later version is still shown."""
    assert product_words("lokal_matning", words_sv) == "lokal matning"
