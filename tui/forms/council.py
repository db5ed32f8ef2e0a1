"""The form for a council: its name, the places it speaks for, the functions that sit on it, and its quorum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.manual_value import MAX_LINE
from store.write.meeting import CouncilFields
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.i18n.translator import Translator
    from store.model.meeting import Council
    from tui.dialogs.form_plan import Texts

_MOST = 200
"""Characters in the name of one function."""
_SHOWN = 3
"""Names of places that a sentence proposes."""


def council_form(places: Sequence[tuple[str, str]], seen: Council | None, words: Translator) -> FormPlan:
    """The form for a new council, or for one there is; ``places`` are (code, name) of those that can be named."""
    known = _by_name(places)

    def judge(texts: Texts) -> Judgement:
        functions = said_functions(texts["functions"])
        problems = council_problems(texts, known)
        said = {field: words(key, count=len(functions)) for field, key in problems.items()}
        listed = (words("planning.members_are", count=len(functions)), " · ".join(functions)) if functions else ()
        return Judgement(said, listed)

    title = words("planning.title_change", id=seen.id) if seen else words("planning.title_council")
    return FormPlan(title, words("planning.never_names"), _fields(places, seen, words), judge, words("entry.keys"))


def council_answer(texts: Texts, places: Sequence[tuple[str, str]]) -> CouncilFields:
    """What was written, once nothing is wrong."""
    known = _by_name(places)
    return CouncilFields(
        name=texts["name"].strip(),
        places=tuple(known[name.casefold()] for name in _parts(texts["places"], ",")),
        functions=said_functions(texts["functions"]),
        quorum=int(texts["quorum"]) if texts["quorum"].strip() else None,
    )


def said_functions(text: str) -> tuple[str, ...]:
    """Functions with a semicolon between, each once."""
    return tuple(dict.fromkeys(_parts(text, ";")))


def council_problems(texts: Texts, known: Mapping[str, str]) -> dict[str, str]:
    """A catalogue key for each field that will not do."""
    places, functions = _parts(texts["places"], ","), said_functions(texts["functions"])
    strangers = [name for name in places if name.casefold() not in known]
    found = {
        "name": "planning.no_name"
        if not texts["name"].strip()
        else "entry.too_long"
        if len(texts["name"]) > MAX_LINE
        else None,
        "places": "planning.no_places" if not places else "planning.unknown_place" if strangers else None,
        "functions": "entry.too_long" if any(len(one) > _MOST for one in functions) else None,
        "quorum": _quorum_problem(texts["quorum"].strip(), len(functions)),
    }
    return {field: key for field, key in found.items() if key}


def _quorum_problem(text: str, members: int) -> str | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and int(text)):
        return "planning.wrong_quorum"
    return "planning.quorum_too_high" if members and int(text) > members else None


def _fields(places: Sequence[tuple[str, str]], seen: Council | None, words: Translator) -> tuple[FormField, ...]:
    names = ", ".join(name for _, name in seen.places) if seen else ""
    functions = "; ".join(seen.functions) if seen else ""
    quorum = str(seen.quorum) if seen and seen.quorum else ""
    shown = ", ".join(name for _, name in places[:_SHOWN])
    hint = words("planning.hint_functions")
    return (
        FormField("name", words("entry.name"), seen.name if seen else "", placeholder=words("planning.hint_name"), wide=True),
        FormField("places", words("preparation.about_places"), names, placeholder=shown, wide=True),
        FormField("functions", words("preparation.about_functions"), functions, placeholder=hint, wide=True),
        FormField("quorum", words("preparation.about_quorum"), quorum, words("planning.hint_quorum")),
    )


def _by_name(places: Sequence[tuple[str, str]]) -> dict[str, str]:
    return {code.casefold(): code for code, _ in places} | {name.casefold(): code for code, name in places}


def _parts(text: str, mark: str) -> list[str]:
    return [part for part in (" ".join(part.split()) for part in text.split(mark)) if part]
