"""A plan as a folder of readable files, laid out as ``sample_data/``: to keep under version control, or to send to somebody."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import FileRejected
from store.exporting.folder import ForeignFile, begins_with, write_folder
from store.exporting.plan_content import Content, plan_content
from store.exporting.toml_text import toml_text

if TYPE_CHECKING:
    from pathlib import Path

    from store.db.backend import Backend, Row

MARK = "# radslag"
"""Every file of the folder begins so."""
_ANCESTOR = "SELECT parent_id FROM plan WHERE id = $1 AND parent_id IN (SELECT id FROM plan WHERE NOT hidden)"
_HEADS = """
SELECT DISTINCT i.id, i.title, i.title_en, i.unit, i.product, i.theme, i.source, i.publisher_label, i.table_no, i.description,
       i.pooled_years, i.value_access, i.rhythm, i.note, i.better, i.position
FROM indicator i WHERE i.id IN (
  SELECT l.indicator_id FROM goal_indicator l JOIN goal g ON g.id = l.goal_id JOIN priority_area a ON a.id = g.area_id
  WHERE NOT l.hidden AND NOT g.hidden AND NOT a.hidden AND a.plan_id = any($1)
  UNION SELECT l.indicator_id FROM area_indicator l JOIN priority_area a ON a.id = l.area_id
  WHERE NOT l.hidden AND NOT a.hidden AND a.plan_id = any($1)) AND NOT i.hidden
ORDER BY i.position, i.id
"""
_HEAD = (
    "id",
    "title",
    "title_en",
    "unit",
    "product",
    "theme",
    "source",
    "publisher_label",
    "table",
    "description",
    "pooled_years",
    "values",
    "rhythm",
    "note",
    "better",
)
_OBSERVATIONS = """
SELECT o.indicator_id, o.place_code, o.period_start, o.period_end, o.value, o.low, o.high, o.n, o.preliminary, o.missing,
       o.source, o.note
FROM observation o JOIN indicator i ON i.id = o.indicator_id
WHERE i.value_access = 'manual' AND o.indicator_id = any($1) AND o.replaced_on IS NULL AND o.breakdown = 'total'
  AND o.place_code IN (SELECT place_code FROM plan_place WHERE plan_id = any($2)
    UNION SELECT m.place_code FROM place_member m JOIN plan_place p ON p.place_code = m.member_code WHERE p.plan_id = any($2))
ORDER BY o.indicator_id, o.place_code, o.period_end, o.period_start
"""
_OBSERVATION = (
    "indicator",
    "place",
    "period_start",
    "period_end",
    "value",
    "low",
    "high",
    "n",
    "preliminary",
    "missing",
    "source",
    "note",
)
_METHODS = """
SELECT DISTINCT x.id, x.name, x.description FROM method x JOIN measure_method mm ON mm.method_id = x.id
JOIN measure m ON m.id = mm.measure_id WHERE m.plan_id = any($1) AND NOT m.hidden ORDER BY x.id
"""


def export_plan(backend: Backend, plan_id: str, folder: Path) -> list[Path]:
    """Write the plan, and those it belongs under, with methods, heads of the indicators and values written by hand.

    A folder is of one plan: methods and indicators of two would take each other's place.

    Raises:
        UnknownId: there is no such plan; ForeignFile, NotAFolder: the folder will not do; FileRejected: something in the store
            could not be read back (which is checked before anything is written).
    """
    files = plan_files(backend, plan_id)
    for path in sorted((folder / "plans").glob("*.toml")):
        if f"plans/{path.name}" not in files:
            raise ForeignFile(path=path)
    return write_folder(folder, files, lambda path: begins_with(path, MARK))


def plan_files(backend: Backend, plan_id: str) -> dict[str, str]:
    """The files' text by their paths in the folder."""
    ids = _with_ancestors(backend, plan_id)
    heads = backend.rows(_HEADS, [ids])
    names = {row[0]: clean(row[1]) for row in heads}
    files = {}
    for identity in ids:
        content = plan_content(backend, identity)
        name = f"plans/{identity.lower()}.toml"
        _require_readable(name, content)
        about = f"{MARK[2:]}: {identity}"
        files[name] = toml_text(content, names, about)
    known: list[Content] = [_head(row) for row in heads]
    files["indicators/indicators.toml"] = toml_text({"indicator": known} if known else {"indicator": []}, None, MARK[2:])
    observed = backend.rows(_OBSERVATIONS, [[row[0] for row in heads], ids])
    files["indicators/observations_manual.csv"] = _csv(_OBSERVATION, observed)
    files["methods.csv"] = _csv(("id", "name", "description"), backend.rows(_METHODS, [ids]))
    return files


def _with_ancestors(backend: Backend, plan_id: str) -> list[str]:
    """The plan and those above it; a ring is walked once."""
    found = [plan_id]
    while rows := backend.rows(_ANCESTOR, [found[-1]]):
        if rows[0][0] in found:
            break
        found.append(str(rows[0][0]))
    return found


def _head(row: Row) -> Content:
    head = {name: value for name, value in zip(_HEAD, row, strict=False) if value is not None}
    return head if head["pooled_years"] != 1 else {name: value for name, value in head.items() if name != "pooled_years"}


def _require_readable(name: str, content: Content) -> None:
    from pydantic import ValidationError

    from store.importing.plan_file import PlanFile
    from store.importing.read_file import problem_of

    try:
        PlanFile.model_validate(content)
    except ValidationError as error:
        raise FileRejected([problem_of(name, detail) for detail in error.errors()]) from error


def _csv(header: tuple[str, ...], rows: list[Row]) -> str:
    text = io.StringIO()
    text.write(f"{MARK}\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, bool):
        return "true"
    return repr(value) if isinstance(value, float) else str(value)
