"""Two languages that say the same things, and everything that is said stands in both."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, get_args

import pytest

from store import errors
from store.importing import read_file
from store.importing.indicator_file import IndicatorHead
from store.model import codes, control, funnel, standing
from store.model.status import Status
from store.read.caveats import Caveat
from store.statistics import FunnelClass, Rule

if TYPE_CHECKING:
    from tests.contract.conftest import Catalogue, Constant

    Catalogues = dict[str, Catalogue]

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"^[a-z_]+(\.[a-z0-9_]+)+$")
NOT_KEYS = {"theme": "names of files and modules, not of sentences"}
CODES = {
    "code.kind": codes.PlanKind,
    "code.short_kind": codes.PlanKind,
    "code.phase": codes.Phase,
    "code.domain": codes.RiskDomain,
    "code.direction": codes.Direction,
    "code.unit": codes.Unit,
    "code.missing": codes.Missing,
    "code.assessment": codes.Assessment,
    "change": codes.Change,
    "status": Status,
    "short_status": Status,
    "funnel.title": funnel.ComparisonGroup,
    "funnel.obstacle": funnel.FunnelObstacle,
    "funnel.standing": FunnelClass,
    "funnel.caveat": Caveat,
    "control.obstacle": control.ControlObstacle,
    "control.rule": Rule,
    "control.signal": Rule,
    "standing.freshness": standing.Freshness,
}


def _gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _forms(sentence: str | dict[str, str]) -> dict[str, set[str]]:
    forms = sentence if isinstance(sentence, dict) else {"": sentence}
    return {form: _gaps(text) for form, text in forms.items()}


def _errors(root: type[errors.StoreError]) -> set[type[errors.StoreError]]:
    return {root}.union(*(_errors(child) for child in root.__subclasses__()))


def test_both_languages_have_the_same_keys(catalogues: Catalogues) -> None:
    """What can be said in one language can be said in the other."""
    assert catalogues["sv"].keys() ^ catalogues["en"].keys() == set()


def test_both_languages_have_the_same_gaps_and_forms(catalogues: Catalogues) -> None:
    """A sentence has the same gaps in both languages, and a singular where the other has one."""
    different = [key for key, text in catalogues["sv"].items() if _forms(text) != _forms(catalogues["en"][key])]
    assert different == []
    plural = [text for catalogue in catalogues.values() for text in catalogue.values() if isinstance(text, dict)]
    assert all(text.keys() == {"one", "other"} for text in plural)


def test_no_sentence_is_empty(catalogues: Catalogues) -> None:
    """Every sentence says something, with no blanks around it; only a line of help may be left out."""
    for catalogue in catalogues.values():
        said = [text for key, text in catalogue.items() if not key.endswith("_help")]
        texts = [form for text in said for form in (text.values() if isinstance(text, dict) else [text])]
        assert [text for text in texts if not text or text != text.strip()] == []


@pytest.mark.parametrize("prefix", CODES)
def test_every_code_has_its_word(catalogues: Catalogues, prefix: str) -> None:
    """No code of the domain is without a word."""
    assert [code.value for code in CODES[prefix] if f"{prefix}.{code.value}" not in catalogues["sv"]] == []


@pytest.mark.parametrize("field", ["product", "rhythm"])
def test_every_choice_of_an_indicator_has_its_word(catalogues: Catalogues, field: str) -> None:
    """What an indicator file may say of product and rhythm can be shown."""
    annotation = IndicatorHead.model_fields[field].annotation
    choices = {choice for part in (annotation, *get_args(annotation)) for choice in get_args(part) if isinstance(choice, str)}
    choices |= {choice for choice in get_args(annotation) if isinstance(choice, str)}
    assert choices
    assert [choice for choice in sorted(choices) if f"code.{field}.{choice}" not in catalogues["sv"]] == []


def test_every_error_has_its_sentence(catalogues: Catalogues) -> None:
    """Whatever can go wrong has a sentence of its own."""
    keys = [error.key for error in _errors(errors.StoreError)]
    assert [key for key in keys if key not in catalogues["sv"]] == []
    assert len(keys) == len(set(keys))
    assert [key for key in read_file._SENTENCES.values() if key not in catalogues["sv"]] == []


def test_every_key_written_in_the_program_exists(catalogues: Catalogues, constants: list[Constant]) -> None:
    """A key that stands in the program, whether asked for at once or passed on, has its sentence."""
    topics = {key.partition(".")[0] for key in catalogues["sv"]} - NOT_KEYS.keys()
    written = [(file, text) for file, text in constants if KEY.match(text) and text.partition(".")[0] in topics]
    assert len(written) > 100
    assert [place for place in written if not _stands(catalogues["sv"], place[1])] == []


def _stands(catalogue: Catalogue, key: str) -> bool:
    """Whether it is a key, or the beginning of keys that end in a code."""
    beginning = key if key.endswith("_") else f"{key}."
    return key in catalogue or any(known.startswith(beginning) for known in catalogue)


def _asked(file: Path) -> list[str]:
    """The beginnings of keys put together at run time: ``words(f"code.unit.{unit}")``."""
    calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call) and node.args]
    names = {id(call): str(getattr(call.func, "id", "") or getattr(call.func, "attr", "")) for call in calls}
    named = [call for call in calls if names[id(call)].strip("_") == "words"]
    composed = [call.args[0].values[0] for call in named if isinstance(call.args[0], ast.JoinedStr)]
    return [part.value for part in composed if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def test_every_composed_key_can_exist(catalogues: Catalogues) -> None:
    """A key put together at run time begins as some key does."""
    files = [file for folder in ("store", "tui") for file in (ROOT / folder).rglob("*.py")]
    beginnings = {beginning for file in files for beginning in _asked(file)}
    assert len(beginnings) > 10
    assert [one for one in sorted(beginnings) if not any(key.startswith(one) for key in catalogues["sv"])] == []
