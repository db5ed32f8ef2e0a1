"""The form for a day kept by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.model.deadline import MAX_TITLE, DeadlineDraft, DeadlineKind
from store.model.year import FIRST_YEAR, LAST_YEAR
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts


def deadline_form(
    places: Sequence[tuple[str, str]], today: date, words: Translator, *, was: DeadlineDraft | None = None, place: str = ""
) -> FormPlan:
    """An empty form, or one with what a deadline ``was``; ``places`` are (code, name), ``place`` the one to begin with."""
    kinds = tuple((kind.value, words(f"year.code.{kind}")) for kind in DeadlineKind)
    code = was.place_code if was else place or places[0][0]
    fields = (
        FormField("title", words("year.form_title"), was.title if was else "", words("year.form_hint_title"), wide=True),
        FormField("kind", words("year.form_kind"), (was.kind if was else DeadlineKind.GRANT_REPORT).value, options=kinds),
        FormField("day", words("year.form_day"), was.due_date.isoformat() if was else "", words("year.form_hint_day")),
        FormField("place", words("year.form_place"), code, options=tuple(places)),
    )
    title = words("year.form_change" if was else "year.form_new")
    about = "" if was else words("year.form_about")
    return FormPlan(title, about, fields, lambda texts: _judged(texts, today, words), words("year.form_keys"))


def written_deadline(texts: Texts, today: date) -> DeadlineDraft:
    """What was written, once nothing is wrong."""
    day = parse_day(texts["day"], today)
    assert day is not None  # noqa: S101  (the form does not let go of an empty day)
    return DeadlineDraft(texts["place"], DeadlineKind(texts["kind"]), texts["title"].strip(), day)


def _judged(texts: Texts, today: date, words: Translator) -> Judgement:
    problems = {}
    if not texts["title"].strip() or len(texts["title"]) > MAX_TITLE:
        problems["title"] = words("year.expected_title")
    says: tuple[str, ...] = ()
    try:
        day = parse_day(texts["day"], today)
        if day is None:
            problems["day"] = words("year.form_no_day")
        elif not FIRST_YEAR <= day.year <= LAST_YEAR:
            problems["day"] = words("year.expected_year")
        elif day < today:
            says = (words("year.form_past"),)
    except InvalidValue as error:
        problems["day"] = words.error(error)
    return Judgement(problems, says)
