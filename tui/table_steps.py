"""The steps of describing a table, each run in a thread, where what it needs is first imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import StoreUnreachable

if TYPE_CHECKING:
    from pathlib import Path

    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.importing.mapping.model import Mapping
    from store.importing.mapping.open_table import OpenTable
    from store.importing.series_file import SeriesFile
    from tui.dialogs.form_plan import FormPlan, Texts
    from tui.forms.table import Before
    from tui.forms.table_answer import Taken


class Described(NamedTuple):
    """A mapping and what it reads in the table it was made of."""

    mapping: Mapping
    file: SeriesFile


def opened(path: Path) -> tuple[OpenTable, frozenset[str]]:
    """The table, and names of the mappings there are.

    Raises:
        FileRejected: it is gone, or no table any more.
    """
    from store.importing.formats.recognise import file_content
    from store.importing.mapping.folder import taken_names
    from store.importing.mapping.open_table import open_table

    return open_table(path.name, file_content(path)), taken_names()


def taken(backend: Backend, mappings: frozenset[str]) -> Taken:
    """What there is already."""
    from store.read.find import named_ids
    from tui.forms.table_answer import Taken

    indicators = frozenset(identity for identity, _ in named_ids(backend, "indicator"))
    return Taken(indicators, mappings, dict(named_ids(backend, "place")))


def form(table: OpenTable, known: Taken, words: Translator, before: Before | None) -> FormPlan:
    """The form to fill in."""
    from tui.forms.table import table_form

    return table_form(table, known, words, before)


def described(table: OpenTable, texts: Texts, known: Taken, words: Translator) -> Described:
    """What was said, tried on the whole table.

    Raises:
        FileRejected: it cannot read the very table it was made of.
    """
    from store.importing.mapping.make import mapping_of
    from tui.forms.table_answer import said_roles, table_answer

    answer = table_answer(texts, table.as_said(table.draft(), said_roles(texts)), known, words)
    mapping = mapping_of(answer.draft, answer.chosen)
    return Described(mapping, table.read(mapping))


def kept(mapping: Mapping) -> None:
    """The mapping in its file, read by the next import.

    Raises:
        StoreUnreachable: the folder cannot be written.
    """
    from store import locations
    from store.importing.mapping.folder import save_mapping

    try:
        save_mapping(mapping)
    except OSError as error:
        raise StoreUnreachable(path=str(locations.mappings_folder()), reason=error.strerror or str(error)) from error
