"""Forms made for a meeting: files in a folder, and a record of what each said when it was made. All of them, or none."""

from __future__ import annotations

import re
import secrets
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from store.clean import clean
from store.db.bulk import insert_rows
from store.errors import StoreError, StoreUnreachable, UnknownId
from store.exporting.form_workbook import form_workbook
from store.exporting.whole_file import NoSuchFolder
from store.i18n.formats import alphabetical
from store.model.report_form import ReportForm
from store.read.find import find_id, named_ids
from store.read.meeting import meetings
from store.read.report_form import measures_to_report
from store.write.change_log import Event, record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.meeting import Meeting
    from store.model.report_form import FormMeasure
    from store.read.report_form import Party

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_ID_LENGTH = 8
_LONGEST_SLUG = 50
_NAMED = 2
"""Files named in a refusal; the folder says the rest."""
_ROW = ("form_id", "measure_id", "status", "measure_version", "report_version")


class FormsExist(StoreError):
    """``files`` lie in ``folder`` already; they may be filled in."""

    key = "form.exist"


class NothingToReport(StoreError):
    """No measure of the council's places waits for a report (of those asked for)."""

    key = "form.nothing"


class MadeForm(NamedTuple):
    """A form and the file it lies in."""

    form: ReportForm
    path: Path


def make_forms(
    backend: Backend,
    meeting_id: str,
    folder: Path,
    words: Translator,
    clock: Clock,
    *,
    parties: Sequence[str] = (),
    role: str | None = None,
) -> list[MadeForm]:
    """One form for each lead party (only those named in ``parties``, when any are), in the caller's transaction.

    When the transaction fails after that, :func:`discard` what this returned: a form nobody recorded cannot come back.

    Raises:
        UnknownId: no such meeting or party; NothingToReport; FormsExist: a file is there already, and none was made;
        NoSuchFolder: there is nowhere to make the folder.
        StoreUnreachable: the folder cannot be written, and no file is left behind.
    """
    meeting = next((one for one in meetings(backend) if one.id == meeting_id), None)
    if meeting is None:
        raise UnknownId(kind="meeting", id=meeting_id, near=[])
    wanted = [_party(backend, said, words) for said in parties]
    found = measures_to_report(backend, meeting)
    forms = [_form(meeting, party, found[party]) for party in sorted(found, key=_order) if not parties or party in wanted]
    if not forms:
        raise NothingToReport
    made = [MadeForm(form, folder / name) for form, name in zip(forms, _names(forms, words), strict=True)]
    with _written(made, folder, words):
        _recorded(backend, made, clock, role)
    return made


def discard(made: Sequence[MadeForm]) -> None:
    """Take the files away again, when what was recorded of them could not be saved."""
    for one in made:
        one.path.unlink(missing_ok=True)


def _form(meeting: Meeting, party: Party | None, measures: Sequence[FormMeasure]) -> ReportForm:
    identity = "".join(secrets.choice(_LETTERS) for _ in range(_ID_LENGTH))
    party_id, name = party or (None, None)
    return ReportForm(identity, meeting, party_id, name, tuple(measures))


def _order(party: Party | None) -> tuple[bool, str]:
    return (party is None, alphabetical(party[1]) if party else "")


def _party(backend: Backend, said: str, words: Translator) -> Party | None:
    """The party of that name or id, in any case; None for the measures without one."""
    wanted = clean(said).strip().casefold()
    known = dict(named_ids(backend, "party"))
    found = next(
        ((identity, name) for identity, name in known.items() if wanted in {identity.casefold(), name.casefold()}), None
    )
    if found is None and wanted != words("form.nobody").casefold():
        find_id(backend, "party", said)
    return found


def _names(forms: Sequence[ReportForm], words: Translator) -> list[str]:
    """``delrapport-polisen-2026-11-28.xlsx``: letters every disk takes, and no two alike."""
    names: list[str] = []
    for form in forms:
        stem = f"{_slug(words('form.file'))}-{_slug(form.party or words('form.nobody'))}"
        day = form.meeting.held_on.isoformat()
        candidates = (f"{stem}{'' if number == 1 else f'-{number}'}-{day}.xlsx" for number in range(1, len(forms) + 1))
        names.append(next(name for name in candidates if name not in names))
    return names


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_SLUG].strip("-") or "part"


@contextmanager
def _written(made: Sequence[MadeForm], folder: Path, words: Translator) -> Iterator[None]:
    """The files, on disk while the block runs and after it; gone again when anything fails."""
    contents = [form_workbook(one.form, words) for one in made]
    begun: list[Path] = []
    try:
        folder.mkdir(exist_ok=True)
        _refuse_overwriting(made, folder)
        for one, content in zip(made, contents, strict=True):
            with one.path.open("xb") as file:
                begun.append(one.path)
                file.write(content)
        yield
    except BaseException as error:
        for path in begun:
            path.unlink(missing_ok=True)
        if isinstance(error, FileNotFoundError) and not folder.parent.is_dir():
            raise NoSuchFolder(path=folder.parent) from error
        if isinstance(error, OSError | ValueError):
            raise StoreUnreachable(path=folder, reason=getattr(error, "strerror", None) or str(error)) from error
        raise


def _refuse_overwriting(made: Sequence[MadeForm], folder: Path) -> None:
    if there := [one.path.name for one in made if one.path.exists()]:
        named = ", ".join(there[:_NAMED]) + ("…" if len(there) > _NAMED else "")
        raise FormsExist(folder=folder, files=named, count=len(there))


def _recorded(backend: Backend, made: Sequence[MadeForm], clock: Clock, role: str | None) -> None:
    """What each form said, and that it was made: a fact about a file on a disk, which undo does not turn back."""
    now = clock.now()
    events: list[Event] = []
    for form, path in made:
        head = [form.id, form.meeting.id, form.party_id, form.year, now]
        backend.count("INSERT INTO report_form (id, meeting_id, party_id, year, made_on) VALUES ($1, $2, $3, $4, $5)", head)
        rows = [(form.id, one.id, one.status.value, one.version, one.report_version) for one in form.measures]
        insert_rows(backend, "report_form_row", _ROW, rows)
        events.append(Event("report_form", form.id, "made", None, clean(path.name), form.party, role))
    record(backend, events, now)
