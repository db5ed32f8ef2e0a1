"""``radslag import plan FOLDER``: a plan as ``export plan`` wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli_commands.planned import agreed
from tui.cli_commands.session import Reply
from tui.text.output import as_json, say, write
from tui.text.plan_counts import plan_holds

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from store.exporting.plain import Plain
    from store.importing.plan_folder import PlanFolder
    from tui.cli_commands.session import Session


def is_plan_folder(files: Sequence[Path]) -> bool:
    """Whether ``plan FOLDER`` was typed. A statistics file that happens to be called plan has no folder after it."""
    return [str(files[0]), len(files)] == ["plan", 2] and files[1].is_dir()


def import_plan(session: Session, args: argparse.Namespace) -> Reply:
    """Read, check, show, ask, load. Exit code 1 when nothing was loaded because nobody said yes."""
    from tui.cli_commands.own_store import own_store

    with own_store(session) as own:
        reply, own.keep = _settle(own.session, args)
    return reply


def _settle(session: Session, args: argparse.Namespace) -> tuple[Reply, bool]:
    """What to answer, and whether something was loaded."""
    from store.importing.plan_folder import load_plan_folder, read_plan_folder

    with session.reading() as backend:
        read = read_plan_folder(backend, args.files[1])
    for note in read.personal:
        what = ", ".join(session.words(f"personal_data.kind.{kind}") for kind in note.kinds)
        key = "personal_data.import_masked" if args.mask else "personal_data.import_warns"
        say(session.words(key, where=f"{note.file} › {note.place}", what=what))
    if not args.json:
        write("\n".join(_lines(session, read)))
    loaded = bool(read.plans) and not args.dry_run and (args.yes or agreed(session))
    if loaded:
        with session.writing() as backend:
            anew = read_plan_folder(backend, args.files[1])
            load_plan_folder(backend, anew.masked() if args.mask else anew, session.clock, role=session.role(args.role))
        say(session.words("export.loaded", count=len(read.plans)))
    elif read.plans and not args.dry_run:
        say(session.words("cli.import_not_applied"))
    code = 0 if loaded or args.dry_run or not read.plans else 1
    return Reply(as_json(_data(read, loaded=loaded)) if args.json else "", code), loaded


def _lines(session: Session, read: PlanFolder) -> list[str]:
    words = session.words
    lines = [
        words("export.brings", id=file.plan.id, title=file.plan.title, holds=plan_holds(_counts(read, name), words))
        for name, file in read.plans.items()
    ]
    return [*lines, *(words("export.known", id=identity) for identity in read.known)]


def _counts(read: PlanFolder, name: str) -> dict[str, int]:
    areas = read.plans[name].area
    goals = sum(len(area.goal) + len(area.overall_goal) for area in areas)
    return {"areas": len(areas), "goals": goals, "measures": sum(len(area.measure) for area in areas)}


def _data(read: PlanFolder, *, loaded: bool) -> Plain:
    return {
        "loaded": loaded,
        "plans": [{"id": file.plan.id, "title": file.plan.title, **_counts(read, name)} for name, file in read.plans.items()],
        "known": list(read.known),
        "personal": [{"file": one.file, "place": one.place, "kinds": [*one.kinds]} for one in read.personal],
    }
