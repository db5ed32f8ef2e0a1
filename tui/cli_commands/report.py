"""``radslag report``: a report as a file, or as text on stdout."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from store import locations
from store.read.find import find_id
from store.report.build import build_report
from store.report.errors import ReportEnding, ReportExists, ReportNotText
from store.report.file_name import file_name, own_template
from store.report.formats import Format
from store.report.subject import find_subject
from store.report.wanted import ReportKind, ReportWanted
from store.report.write import write_report
from tui.cli_commands.session import Reply
from tui.text.output import say
from tui.text.progress import ProgressLine

if TYPE_CHECKING:
    import argparse

    from store.report.document import Document
    from tui.cli_commands.session import Session

_STDOUT = Path("-")
_TEXT = (Format.MD, Format.HTML, Format.CSV)


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Read, lay out, write beside and rename. Ctrl+C leaves no half file."""
    format_ = _format(args)
    if args.output == _STDOUT and format_ not in _TEXT:
        raise ReportNotText(format=format_.value)
    with session.reading() as backend:
        wanted = ReportWanted(
            kind := ReportKind(args.kind),
            find_subject(backend, kind, args.id, session.clock.today()),
            find_id(backend, "place", args.place) if args.place else None,
            args.year or (session.clock.today().year if kind is ReportKind.ANNUAL else None),
            args.snapshot,
            find_id(backend, "plan", args.against) if args.against else None,
        )
        target = None if args.output == _STDOUT else _target(session, args, wanted, format_)
        document = build_report(backend, wanted, session.words, session.clock)
    template = args.template or own_template(locations.templates_folder(), format_)
    if target is None:
        return Reply(_text(document, format_, template))
    with ProgressLine(session.words) as line:
        write_report(document, format_, target, template=template, progress=line.tell)
    say(session.words("report.written", path=target))
    return Reply()


def _format(args: argparse.Namespace) -> Format:
    """What was said, else what the file's name ends with, else Word."""
    if args.format:
        return Format(args.format)
    ending = args.output.suffix.lstrip(".").casefold() if args.output else ""
    return Format(ending) if ending in set(Format) else Format.DOCX


def _target(session: Session, args: argparse.Namespace, wanted: ReportWanted, format_: Format) -> Path:
    """Where it goes: a named file, a named folder, or the folder we are in.

    Raises:
        ReportEnding: its name says that it is another kind of file.
        ReportExists: there is a file already.
    """
    path: Path = args.output or Path()
    if path.is_dir():
        path /= file_name(wanted, format_, session.words)
    elif not path.suffix:
        path = path.with_suffix(f".{format_.value}")
    elif path.suffix.casefold() != f".{format_.value}":
        raise ReportEnding(path=path, format=format_.value, endings=", ".join(f".{one.value}" for one in Format))
    if path.exists() and not args.replace:
        raise ReportExists(path=path)
    return path


def _text(document: Document, format_: Format, template: Path | None) -> str:
    """The file as text, by way of a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"report.{format_.value}"
        write_report(document, format_, file, template=template)
        return file.read_text("utf-8-sig").rstrip("\n")
