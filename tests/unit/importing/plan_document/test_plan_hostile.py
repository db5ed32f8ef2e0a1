"""Documents that are broken, protected, huge or not what they say: read or refused with a sentence, and soon."""

from __future__ import annotations

import io
import random
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.errors import FileRejected, StoreError
from store.importing.plan_document.open_document import open_document, read_document
from store.importing.plan_document.recognise import recognise_plan
from tests.hostile_files import HOSTILE, package, pdf_of
from tests.unseen_plans.truth import plans_of

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator

_SLOW = {
    "text of 20 megabytes on one line",
    "PDF of 1 000 pages",
    "500 measures, 20 columns, 2 000 signs a cell (docx)",
    "500 measures, 20 columns, 2 000 signs a cell (xlsx)",
}
"""Left to the benchmark, which measures their time and memory."""
_READ = {
    "PDF with 100 000 drawn lines",
    "mac-roman",
    "utf-16 without a mark",
    "latin-1",
    "a docx that is a PDF",
}
_SECONDS = 8


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - _SLOW))
def test_each_is_read_or_refused_with_a_sentence(name: str, words_sv: Translator) -> None:
    """No file of this kind takes long or ends in anything but a plan or a sentence that names the file and says what to do."""
    content = HOSTILE[name]()
    started = time.process_time()
    if name in _READ:
        assert recognise_plan(read_document("plan.docx", content)).sentences
    else:
        with pytest.raises(FileRejected) as refused:
            read_document("plan.docx", content)
        assert all(words_sv.problem(one).startswith("plan.docx") for one in refused.value.problems)
    assert time.process_time() - started < _SECONDS


@pytest.mark.parametrize("name", ["mac-roman", "utf-16 without a mark", "latin-1"])
def test_letters_are_right_whatever_wrote_the_file(name: str) -> None:
    """å, ä and ö are read from old Macintosh files and from UTF-16 that does not say what it is."""
    plan = recognise_plan(read_document("plan.txt", HOSTILE[name]()))
    assert (plan.title, [one.title for one in plan.measures]) == ("Handlingsplan för Åmål", ["Öka tryggheten på stationen."])


def test_dos_letters_are_right_too() -> None:
    """The same of files from DOS."""
    assert recognise_plan(read_document("plan.txt", "Handlingsplan för Åmål i höst".encode("cp850"))).title.startswith(
        "Handlingsplan för Åm"
    )


def test_a_scanned_plan_says_so(words_sv: Translator) -> None:
    """A PDF of pictures is refused with what to do; one with some pages of pictures is read, and says which it could not."""
    with pytest.raises(FileRejected) as refused:
        read_document("plan.pdf", HOSTILE["PDF of pictures only"]())
    assert "inskannad" in words_sv.problem(refused.value.problems[0])
    mixed = pdf_of(["BT /F1 10 Tf 50 700 Td (Handlingsplan) Tj ET", "0.9 g 50 50 400 700 re f"])
    assert read_document("plan.pdf", mixed).left_unread == ("pages_without_text",)


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    """A directory, and a file that is not there, are refused with a sentence."""
    for path in (tmp_path, tmp_path / "saknas.docx"):
        with pytest.raises(StoreError):
            open_document(path)


def test_a_damaged_picture_does_not_crash_the_reader() -> None:
    """A part of a Word file that is not read for its words, but is broken, gives the same sentence as any broken file."""
    content = bytearray(package({"word/document.xml": b"<x/>", "docProps/thumbnail.jpeg": b"picture" * 50}))
    at = content.find(b"docProps/thumbnail.jpeg") + len("docProps/thumbnail.jpeg") + 2
    content[at] ^= 255
    with pytest.raises(FileRejected):
        read_document("plan.docx", bytes(content))


def _damaged(content: bytes, seed: int) -> bytes:
    """The file with some bytes changed, taken out or put in; of a zip mostly inside one of its parts."""
    chance = random.Random(seed)
    if content.startswith(b"PK") and chance.random() < 0.7:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        return package(parts | {name: _changed(parts[name], chance)})
    return _changed(content, chance)


def _changed(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice([1, 3, 10, 50])):
        at = chance.randrange(len(changed) + 1)
        end = at + chance.randrange(12)
        changed[at:end] = bytes(chance.randrange(256) for _ in range(chance.randrange(12)))
    return bytes(changed)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([plan for name in ("tuning", "third") for plan in plans_of(name)]), st.integers(0, 1 << 30))
def test_damaged_files_end_in_a_plan_or_a_sentence(plan: object, seed: int) -> None:
    """However a file is damaged, nothing but an error with a sentence comes of it."""
    try:
        recognise_plan(read_document(plan.file, _damaged(plan.content, seed)))  # type: ignore[attr-defined]
    except StoreError as error:
        assert error  # noqa: PT017  (any error with a sentence is right)
