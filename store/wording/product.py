"""What a product of statistics is called. Apart from figures: the first screen names products and needs no statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries


def product_words(product: str, words: Translator, *, short: bool = False) -> str:
    """Which product of which publisher a series comes from. One that no catalogue knows is shown by its own name."""
    known = "pxweb" if product.startswith("pxweb_") else product
    key = f"code.{'short_product' if short else 'product'}.{known}"
    return words(key) if words.knows(key) else product.replace("_", " ")


def series_name(series: LinkedSeries, words: Translator) -> str:
    """The indicator's title and which product it is: two that measure the same never look like one."""
    return f"{series.link.name(words.language)} ({product_words(series.link.product, words, short=True)})"
