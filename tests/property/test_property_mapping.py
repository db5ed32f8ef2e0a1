"""Any mapping that is saved is read back identical, and whatever stands in a table, figures or sentences come out."""

from __future__ import annotations

import tomllib
from math import isfinite
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import FileRejected
from store.i18n.translator import Translator
from store.importing.formats.labels import fold
from store.importing.formats.recognise import read_bytes
from store.importing.mapping.folder import load_mapping
from store.importing.mapping.guess import guess_mapping
from store.importing.mapping.model import Cells, ColumnRoles, Fixed, LabelledSeries, Mapping, SeriesHead, TableLook
from store.importing.mapping.read_table import read_with
from store.importing.mapping.shapes import Across, Dates, Scale, Shape
from store.importing.mapping.toml_text import mapping_text
from store.model.codes import Missing, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.errors import Problem


texts = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
slugs = st.from_regex(r"[a-z0-9]{1,8}([-.][a-z0-9]{1,8}){0,3}", fullmatch=True)
heads = st.builds(
    SeriesHead, id=slugs, title=texts, unit=st.sampled_from(Unit), source=texts, product=slugs, theme=st.just("other")
)
cell_rules = st.builds(
    Cells,
    scale=st.none() | st.sampled_from(Scale),
    dates=st.none() | st.sampled_from(Dates),
    missing=st.dictionaries(texts, st.sampled_from(Missing), max_size=5),
)
labels = st.lists(
    st.builds(LabelledSeries, label=texts, id=slugs, title=st.none() | texts, unit=st.none() | st.sampled_from(Unit)),
    max_size=3,
).map(tuple)
numbers = st.one_of(
    st.floats().map(str), st.integers().map(str), st.sampled_from(["12,5", "..", "x", "1 234", "12,5 %", "", "-"])
)
cells = st.one_of(numbers, st.text(max_size=8), st.sampled_from(["Hedemora", "2083", "682", "2024", "2021–2022", "Riket"]))
LONG = "Kommun;År;Andel;KI undre;KI övre;Antal svarande\n"


@st.composite
def long_mappings(draw: st.DrawFn) -> Mapping:
    """A mapping of a long table with headings of any characters."""
    names = draw(st.lists(texts, min_size=4, max_size=8, unique_by=fold).map(tuple))
    look = TableLook(headings=names, sheet=draw(st.none() | texts), header_row=draw(st.none() | st.integers(1, 1_000)))
    place, value, low, indicator, *_ = look.headings
    has_labels = draw(st.booleans())
    return Mapping(
        name=draw(slugs),
        table=look,
        columns=ColumnRoles(place=place, value=value, low=low, indicator=indicator if has_labels else None),
        fixed=Fixed(period="2024"),
        cells=draw(cell_rules),
        indicator=draw(heads),
        series=draw(labels) if has_labels else (),
    )


wide_mappings = st.builds(
    lambda name, heading, rule, head: Mapping(
        name=name,
        table=TableLook(shape=Shape.WIDE, across=Across.PERIOD, headings=(heading,)),
        fixed=Fixed(place="2083"),
        cells=rule,
        indicator=head,
    ),
    slugs,
    texts,
    cell_rules,
    heads,
)


@settings(max_examples=150)
@given(mapping=long_mappings() | wide_mappings)
def test_saved_is_read_back_identical(tmp_path: Path, mapping: Mapping) -> None:
    """Quotation marks, line ends, control characters, letters of any script: none is lost, none breaks the file."""
    text = mapping_text(mapping)
    assert tomllib.loads(text)
    file = tmp_path / f"{mapping.name}.toml"
    file.write_text(text, "utf-8", newline="\n")
    assert load_mapping(file) == mapping
    file.unlink()


@settings(max_examples=150)
@given(rows=st.lists(st.lists(cells, min_size=6, max_size=6), max_size=8))
def test_any_cells(rows: list[list[str]]) -> None:
    """Finite numbers in the range of their unit, each place and period once; or problems with sentences."""
    body = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    content = f"{LONG}{body}\n".replace("\0", " ").encode("utf-8", "replace")
    mapping = Mapping(
        table=TableLook(headings=tuple(LONG.strip().split(";"))),
        columns=ColumnRoles(place="Kommun", period="År", value="Andel", low="KI undre", high="KI övre", n="Antal svarande"),
        cells=Cells(missing={"..": Missing.NOT_AVAILABLE}),
        indicator=SeriesHead(id="x", title="X", unit=Unit.PERCENT, source="Källa: x"),
    )
    file = read_with(mapping, "t.csv", content)
    values = [value for series in file.series for value in series.values]
    assert all(0 <= value.value <= 100 and isfinite(value.value) for value in values if value.value is not None)
    assert len({(value.place_code, value.period_start, value.period_end) for value in values}) == len(values)
    assert all(Translator("sv").problem(problem) for problem in file.problems)
    assert file.problems or values


@given(content=st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes(content: bytes) -> None:
    """No bytes make the guess, or the search for a mapping, fail with anything but a refusal."""
    for attempt in (guess_mapping, read_bytes):
        problems: Sequence[Problem] = ()
        try:
            attempt("fil", content)
        except FileRejected as refused:
            problems = refused.problems
        assert all(Translator("sv").problem(problem) for problem in problems)
