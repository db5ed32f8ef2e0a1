"""``radslag import plan``: a plan as the municipality has it. What it became is shown first; all of it is saved, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.clean import clean
from store.errors import InvalidValue
from store.exporting.plan_document import plan_document_data
from store.importing.plan_document.decisions import decide
from store.importing.plan_document.open_document import open_document
from store.importing.plan_document.personal import masked_plan, personal_data_in
from store.importing.plan_document.places_named import place_said
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.review import review_lines
from store.importing.plan_document.save_plan import imported_earlier, known_to, place_names, records_for, same_title, save_plan
from tui.cli_commands.own_store import own_store
from tui.cli_commands.planned import agreed
from tui.cli_commands.session import Reply
from tui.text.output import as_json, say, write
from tui.text.plan_counts import plan_holds
from tui.text.plan_document import plan_document_text

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from store.db.backend import Backend
    from store.importing.plan_document.pieces import SourceDocument
    from store.importing.plan_document.plan_records import Records
    from store.importing.plan_document.proposal import ProposedPlan
    from store.importing.plan_document.save_plan import Earlier
    from tui.cli_commands.session import Session


_SHOWN = 60
"""Signs of a text, to find it by."""


class _Looked(NamedTuple):
    """What is known before anything is written."""

    proposed: ProposedPlan
    decided: ProposedPlan
    places: tuple[str, ...]
    names: tuple[str, ...]
    earlier: Earlier | None
    same: Earlier | None
    records: Records | None


def run(session: Session, args: argparse.Namespace, files: list[Path]) -> Reply:
    """Read, recognise, show, ask, save. Exit code 1 when nothing was saved because nobody said yes.

    Raises:
        FileRejected: the document cannot be read.
        InvalidValue: more than one file, or a municipality nobody knows.
    """
    if len(files) != 1:
        raise InvalidValue(
            field="files", text=" ".join(str(file) for file in files), expected="plan_document.expected_one_file"
        )
    document = open_document(files[0])
    with own_store(session) as own:
        reply, applied = _settle(own.session, args, document)
        own.keep = applied
    return reply


def _settle(session: Session, args: argparse.Namespace, document: SourceDocument) -> tuple[Reply, bool]:
    """What to answer, and whether it was saved."""
    with session.reading() as backend:
        proposed = _guarded(session, recognise_plan(document, known_to(backend)), mask=args.mask)
        looked = _looked(session, backend, proposed, args)
    ids = looked.records.ids if looked.records else {}
    if not args.json:
        write(plan_document_text(proposed, ids, looked.names, session.words, session.width))
    applied = _apply(session, looked, args)
    _say_outcome(session, looked, args, applied=applied)
    code = 0 if applied or args.dry_run or looked.earlier else 1
    earlier = looked.earlier.id if looked.earlier else None
    kept = [] if earlier else [one.sentence.number for one in looked.decided.not_placed if one.kept]
    data = plan_document_data(proposed, looked.places, ids, applied=applied, earlier=earlier, kept=kept)
    return Reply(as_json(data) if args.json else "", code), applied


def _guarded(session: Session, plan: ProposedPlan, *, mask: bool) -> ProposedPlan:
    """The plan as it came or masked, having said where it holds personal data."""
    texts = {line.key: line.text for line in reversed(review_lines(plan))}
    for key, kinds in personal_data_in(plan).items():
        what = ", ".join(session.words(f"personal_data.kind.{kind}") for kind in kinds)
        where = clean(texts.get(key) or session.words("plan_document.not_placed_one"))[:_SHOWN]
        say(session.words("personal_data.import_masked" if mask else "personal_data.import_warns", where=where, what=what))
    return masked_plan(plan) if mask else plan


def _looked(session: Session, backend: Backend, proposed: ProposedPlan, args: argparse.Namespace) -> _Looked:
    places = tuple(place_said(said) for said in args.place) if args.place else proposed.places
    decided = decide(proposed, guesses=args.guesses)
    earlier = imported_earlier(backend, proposed)
    same = None if earlier else same_title(backend, proposed, places)
    records = records_for(backend, decided, places, _aside(session)) if places and not earlier else None
    return _Looked(proposed, decided, places, place_names(backend, places), earlier, same, records)


def _apply(session: Session, looked: _Looked, args: argparse.Namespace) -> bool:
    """Save when somebody said so. Ids are given anew: the store may have changed meanwhile."""
    if args.dry_run or looked.earlier:
        return False
    if not looked.places:
        raise InvalidValue(field="place", text="", expected="plan_document.expected_place")
    if looked.same:
        say(session.words("plan_document.same_title", id=looked.same.id))
    if not (args.yes or agreed(session)):
        return False
    with session.writing() as backend:
        records = records_for(backend, looked.decided, looked.places, _aside(session))
        save_plan(backend, looked.decided, records, session.clock, session.role(args.role))
    return True


def _say_outcome(session: Session, looked: _Looked, args: argparse.Namespace, *, applied: bool) -> None:
    words = session.words
    if looked.earlier:
        say(words("plan_document.earlier", id=looked.earlier.id, title=looked.earlier.title))
    elif applied and looked.records:
        plan = looked.decided
        counts = {"areas": len(plan.areas), "goals": len(plan.goals), "measures": len(plan.measures)}
        say(words("plan_document.saved", id=looked.records.file.plan.id, holds=plan_holds(counts, words)))
        if kept := sum(one.kept for one in plan.not_placed):
            say(words("plan_document.kept_aside", count=kept, heading=_aside(session)))
    elif not args.dry_run:
        say(words("cli.import_not_applied"))
    left = _guesses(looked.proposed)
    if left and not args.guesses and not looked.earlier:
        say(words("plan_document.guesses_left_out", count=left))


def _aside(session: Session) -> str:
    """Heads what was not placed, in the plan's own text."""
    return session.words("plan_document.aside")


def _guesses(plan: ProposedPlan) -> int:
    marks = [*(one.mark for one in plan.goals), *(one.mark for one in plan.measures)]
    return sum(mark.confidence is Confidence.GUESSED for mark in marks)
