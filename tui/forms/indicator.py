"""The form for a series of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Unit
from store.model.manual_indicator import Better, ManualProduct, NewIndicator, Rhythm
from store.model.manual_value import MAX_LINE, MAX_NOTE
from store.write.new_indicator import indicator_id
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts


def indicator_form(known: Sequence[tuple[str, str]], words: Translator) -> FormPlan:
    """An empty form; ``known`` is (id, title) of every indicator there is."""
    titles = {title.casefold(): identity for identity, title in known}
    taken = {identity for identity, _ in known}
    defaults = {product.value: words(f"entry.source_of.{product}") for product in ManualProduct}

    def judge(texts: Texts) -> Judgement:
        title = texts["title"].strip()
        if not title:
            return Judgement(_problems(texts, words))
        twin = titles.get(title.casefold())
        says = [words("entry.same_title", id=twin)] if twin else []
        return Judgement(_problems(texts, words), (*says, words("entry.will_be_called", id=indicator_id(title, taken))))

    def fills(key: str, texts: Texts) -> Texts:
        untouched = texts["source"].strip() in {"", *defaults.values()}
        return {"source": defaults[texts["product"]]} if key == "product" and untouched else {}

    return FormPlan(words("entry.title_new"), words("entry.about_new"), _fields(words), judge, words("entry.keys"), fills)


def new_indicator(texts: Texts, words: Translator) -> NewIndicator:
    """What was written, once nothing is wrong. A source line says what it is, also when the hand left that out."""
    source = texts["source"].strip()
    begins = words("entry.source_begins")
    return NewIndicator(
        title=texts["title"].strip(),
        unit=Unit(texts["unit"]),
        better=Better(texts["better"]),
        product=ManualProduct(texts["product"]),
        source=source if source.casefold().startswith(begins.casefold()) else f"{begins} {source}",
        rhythm=Rhythm(texts["rhythm"]),
        note=texts["note"].strip() or None,
    )


def _fields(words: Translator) -> tuple[FormField, ...]:
    units = tuple((unit.value, words(f"code.unit.{unit}")) for unit in Unit)
    ways = tuple((way.value, words(f"entry.better.{way}")) for way in Better)
    products = tuple((product.value, words(f"code.product.{product}")) for product in ManualProduct)
    rhythms = tuple((rhythm.value, words(f"code.rhythm.{rhythm}")) for rhythm in Rhythm)
    return (
        FormField("title", words("entry.name"), placeholder=words("entry.hint_title"), wide=True),
        FormField("unit", words("column.unit"), Unit.PERCENT.value, options=units),
        FormField("better", words("entry.scale"), Better.LOWER.value, options=ways, hint=words("entry.hint_scale")),
        FormField("product", words("entry.product"), ManualProduct.MANUAL.value, options=products),
        FormField("rhythm", words("indicator.rhythm"), Rhythm.YEARLY.value, options=rhythms),
        FormField("source", words("entry.source"), words(f"entry.source_of.{ManualProduct.MANUAL}"), wide=True),
        FormField("note", words("entry.note"), placeholder=words("entry.hint_note_new"), wide=True),
    )


def _problems(texts: Texts, words: Translator) -> dict[str, str]:
    found = {
        "title": "entry.no_title" if not texts["title"].strip() else None,
        "source": "entry.no_source" if not texts["source"].strip() else None,
    }
    for field, most in (("title", MAX_LINE), ("source", MAX_LINE - 20), ("note", MAX_NOTE)):
        if len(texts[field]) > most:
            found[field] = "entry.too_long"
    return {field: words(key) for field, key in found.items() if key}
