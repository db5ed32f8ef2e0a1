"""From a file on disk to checked records, or to a list of problems that name file, place and field."""

from __future__ import annotations

import csv
import tomllib
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from store.clean import clean
from store.errors import FileRejected, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

    from pydantic_core import ErrorDetails

Record = TypeVar("Record", bound=BaseModel)

_SENTENCES = {
    "missing": "problem.missing",
    "extra_forbidden": "problem.unknown_key",
    "enum": "problem.not_a_code",
    "literal_error": "problem.not_a_code",
    "string_type": "problem.not_text",
    "string_too_short": "problem.empty",
    "too_short": "problem.empty",
    "string_too_long": "problem.too_long",
    "string_pattern_mismatch": "problem.not_an_id",
    "date_type": "problem.not_a_date",
    "date_parsing": "problem.not_a_date",
    "date_from_datetime_parsing": "problem.not_a_date",
    "finite_number": "problem.not_a_number",
    "float_type": "problem.not_a_number",
    "float_parsing": "problem.not_a_number",
    "int_type": "problem.not_a_number",
    "int_parsing": "problem.not_a_number",
    "bool_parsing": "problem.not_a_boolean",
    "tuple_type": "problem.not_a_list",
}
"""pydantic's error types and the catalogue's sentence for each; any other becomes ``problem.not_valid``."""


def read_toml(file: Traversable, model: type[Record]) -> Record:
    """A TOML file as one checked record.

    Raises:
        FileRejected: the file is missing, not UTF-8, not TOML, or not what ``model`` says.
    """
    try:
        content = tomllib.loads(_text(file))
    except (ValueError, RecursionError) as error:  # tomllib lets numbers too long and tables too deep through as these
        raise FileRejected([Problem(file.name, "", "", "problem.not_toml", {"reason": clean(str(error))})]) from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise FileRejected([problem_of(file.name, detail) for detail in error.errors()]) from error


def read_csv(file: Traversable, model: type[Record]) -> list[Record]:
    """A comma-separated file with a header row as checked records; an empty cell is a value left out.

    Raises:
        FileRejected: with every wrong row, not only the first.
    """
    records, problems = [], []
    for number, cells in _csv_rows(file):
        try:
            records.append(model.model_validate({name: text for name, text in cells.items() if text}))
        except ValidationError as error:
            problems += [problem_of(file.name, detail, row=number) for detail in error.errors()]
    if problems:
        raise FileRejected(problems)
    return records


def _csv_rows(file: Traversable) -> Iterable[tuple[int, dict[str, str]]]:
    header: list[str] | None = None
    for number, cells in _csv_lines(file):
        if not cells or cells[0].startswith("#"):
            continue
        if header is None:
            header = [cell.strip() for cell in cells]
            if len(set(header)) < len(header):
                raise FileRejected([Problem(file.name, str(number), "", "problem.defined_twice", {"given": ",".join(header)})])
            continue
        if len(cells) != len(header):
            details: dict[str, object] = {"expected": len(header), "found": len(cells)}
            raise FileRejected([Problem(file.name, str(number), "", "problem.row_length", details)])
        yield number, dict(zip(header, cells, strict=True))


def _csv_lines(file: Traversable) -> list[tuple[int, list[str]]]:
    reader = csv.reader(_text(file).splitlines(keepends=True))
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        problem = Problem(file.name, str(reader.line_num), "", "problem.unreadable", {"reason": clean(str(error))})
        raise FileRejected([problem]) from error


def _text(file: Traversable) -> str:
    try:
        return file.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise FileRejected([Problem(file.name, "", "", "problem.no_file")]) from error
    except UnicodeDecodeError as error:
        raise FileRejected([Problem(file.name, "", "", "problem.not_utf8", {"position": error.start})]) from error
    except OSError as error:
        raise FileRejected([Problem(file.name, "", "", "problem.unreadable", {"reason": error.strerror or ""})]) from error


def problem_of(file: str, detail: ErrorDetails, row: int | None = None) -> Problem:
    """One of pydantic's errors as a problem that names file, place and field."""
    path = list(detail["loc"])
    name = str(path.pop()) if path and isinstance(path[-1], str) else ""
    place = " › ".join(str(part + 1) if isinstance(part, int) else part for part in path)
    if row is not None:
        place = str(row)
    context = detail.get("ctx", {})
    key = _SENTENCES.get(detail["type"], "problem.not_valid")
    if detail["type"] == "value_error":
        key = f"problem.{context['error']}"
    given = "" if detail["type"] == "missing" else _shown(detail["input"])
    return Problem(file, place, name, key, {"given": given, "expected": clean(str(context.get("expected", "")))})


def _shown(value: object) -> str:
    try:
        return clean(str(value))[:80]
    except ValueError:  # a whole number too long to be written out
        return "…"
