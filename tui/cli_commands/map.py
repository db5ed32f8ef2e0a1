"""``radslag map``: say once what the columns of a table are, and ``import`` reads it ever after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.exporting.mapping import draft_data, mapping_data
from store.importing.formats.recognise import file_content, recognise
from store.importing.mapping.chosen import needs
from store.importing.mapping.folder import forget_mapping, kept_mapping, kept_mappings, save_mapping
from store.importing.mapping.guess import guess_mapping
from store.importing.mapping.make import mapping_of
from store.importing.mapping.read_table import read_with
from store.importing.mapping.toml_text import mapping_text
from tui.cli_commands.map_answers import ask, asked_to_replace
from tui.cli_commands.map_said import chosen_of, roles_of
from tui.cli_commands.personal import guarded
from tui.cli_commands.session import Reply
from tui.text.mapping import draft_text, kept_text, preview_text
from tui.text.output import as_json, say, write

if TYPE_CHECKING:
    import argparse

    from store.importing.mapping.chosen import Chosen
    from store.importing.mapping.draft import MappingDraft
    from store.importing.mapping.model import Mapping
    from tui.cli_commands.session import Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Make a mapping, or list, show or forget those there are."""
    if args.list:
        kept = kept_mappings()
        return session.shown(
            lambda: {"mappings": [mapping_data(one) for one in kept.mappings.values()]},
            lambda: kept_text(kept, session.words, session.width),
            json=args.json,
        )
    if args.show is not None:
        shown = kept_mapping(args.show)
        return session.shown(lambda: mapping_data(shown), lambda: mapping_text(shown).rstrip(), json=args.json)
    if args.forget is not None:
        say(session.words("mapping.forgotten", path=forget_mapping(args.forget)))
        return Reply()
    if args.file is None:
        say(session.words("mapping.say_what"))
        return Reply(code=2)
    return _make(session, args)


def _make(session: Session, args: argparse.Namespace) -> Reply:
    """Guess, show the guess, ask for what is lacking, try it on the file itself, and keep it."""
    words, content = session.words, file_content(args.file)
    guess = {"sheet": args.sheet, "header_row": args.header_row}
    roles = roles_of(args)
    draft, chosen = guess_mapping(args.file.name, content, **guess, roles=roles), chosen_of(args, words)
    if not args.json:
        write(draft_text(draft, chosen, words, session.width))
    if session.interactive and not args.json and needs(draft, chosen):
        draft, chosen = ask(
            session, draft, chosen, lambda said: guess_mapping(args.file.name, content, **guess, roles=roles | said)
        )
    lacking = needs(draft, chosen)
    if lacking:
        for need in lacking:
            say(words(f"mapping.need.{need}"))
        say(words("mapping.not_saved"))
        return Reply(as_json(draft_data(draft, lacking)) if args.json else "", 1)
    return _tried(session, args, draft, chosen, content)


def _tried(session: Session, args: argparse.Namespace, draft: MappingDraft, chosen: Chosen, content: bytes) -> Reply:
    """A mapping that cannot read the very file it was made of is not kept."""
    mapping = _guarded(session, mapping_of(draft, chosen), mask=args.mask)
    _must_hold(mapping)
    file = read_with(mapping, args.file.name, content)
    if file.problems:
        raise FileRejected(list(file.problems))
    shown = as_json(mapping_data(mapping)) if args.json else preview_text(file, session.words, session.width)
    if args.dry_run:
        return Reply(shown)
    write(shown)
    if not (args.replace or _may_be_written(session, mapping)):
        say(session.words("mapping.name_taken", name=mapping.name))
        return Reply(code=1)
    say(session.words("mapping.saved", path=save_mapping(mapping), file=args.file.name))
    _warn(session, mapping, args.file.name, content)
    return Reply()


def _guarded(session: Session, mapping: Mapping, *, mask: bool) -> Mapping:
    """A mapping is passed on to others: whose number stands in a source line had better be known."""
    head = mapping.indicator
    said = {name: guarded(session, getattr(head, name), f"personal_data.{name}", mask=mask) for name in ("title", "source")}
    return mapping.model_copy(update={"indicator": head.model_copy(update=said)})


def _must_hold(mapping: Mapping) -> None:
    from store.importing.mapping.consistent import inconsistencies

    problems = inconsistencies(mapping, mapping.name)
    if problems:
        raise FileRejected(problems)


def _may_be_written(session: Session, mapping: Mapping) -> bool:
    kept = kept_mappings()
    known = kept.mappings.get(mapping.name)
    broken = any(problem.file == f"{mapping.name}.toml" for problem in kept.problems)
    return (known in (None, mapping) and not broken) or asked_to_replace(session, mapping.name)


def _warn(session: Session, mapping: Mapping, name: str, content: bytes) -> None:
    """What makes ``import`` need to be told which mapping to use."""
    from store.importing.mapping.grid import read_grids
    from store.importing.mapping.headings import find_tables

    grids = read_grids(name, content)
    others = [one.name for one in kept_mappings().mappings.values() if one.name != mapping.name and find_tables(one, grids)]
    if recognise(name, content):
        say(session.words("mapping.known_format", name=mapping.name))
    elif others:
        say(session.words("mapping.also_fit", names=", ".join(others), name=mapping.name))
