"""The command line: read what was typed, run it, and turn whatever goes wrong into a sentence and an exit code.

Exit codes: 0 done, 1 refused, 2 not understood. Data go to stdout; messages, progress and refusals to stderr.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from store import locations
from store.errors import FileRejected, StoreError, StoreUnreachable
from store.i18n.translator import LANGUAGES, Translator
from store.settings import load_settings
from tui.cli_commands.parser import build_parser
from tui.text.columns import DASH
from tui.text.output import prepare_streams, say, silence, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from store.clock import Clock
    from store.settings import Settings
    from tui.cli_commands.session import Reply, Session

_SHOWN_PROBLEMS = 20
"""A file with more faults than this is not mended line by line."""
_INTERRUPTED = 130
_MODULES = {"import": "import_files"}
"""Commands whose name Python keeps for itself."""


def main(argv: Sequence[str] | None = None, clock: Clock | None = None) -> int:
    """Run ``radslag`` with what was typed after it, and return the exit code. No traceback ever reaches the user."""
    prepare_streams()
    typed = list(sys.argv[1:] if argv is None else argv)
    words = Translator()
    try:
        settings = load_settings(locations.settings_file())
        words = Translator(_language(typed, settings))
        return _answer(typed, words, settings, clock)
    except SystemExit as leaving:  # argparse, after --help or a complaint
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        silence()
        return 0
    except Exception as error:  # noqa: BLE001  (the last resort: a description in a file, a sentence on the screen)
        return _unexpected(error, words)


def _answer(typed: Sequence[str], words: Translator, settings: Settings, clock: Clock | None) -> int:
    args = build_parser(words).parse_args(typed)
    try:
        reply = _command(args.command or "start")(_session(args, words, settings, clock), args)
    except FileRejected as rejected:
        return _refuse(words.error(rejected), *_problems(rejected, words))
    except StoreError as error:
        return _refuse(words.error(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        return _refuse(words.error(StoreUnreachable(path=error.filename or DASH, reason=error.strerror or str(error))))
    return _write(reply, words)


def _command(name: str) -> Callable[[Session, argparse.Namespace], Reply]:
    """The module of the command, imported now: ``--help`` needs none of them."""
    module = _MODULES.get(name, name)
    run: Callable[[Session, argparse.Namespace], Reply] = import_module(f"tui.cli_commands.{module}").run
    return run


def _session(args: argparse.Namespace, words: Translator, settings: Settings, clock: Clock | None) -> Session:
    from store.clock import SystemClock
    from tui.cli_commands.session import Session

    from_environment = os.environ.get("RADSLAG_STORE")
    named = getattr(args, "store", None) or (Path(from_environment).expanduser() if from_environment else None)
    interactive = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    return Session(words, clock or SystemClock(), settings, named, interactive)


def _write(reply: Reply, words: Translator) -> int:
    try:
        write(reply.text)
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        return _refuse(words("cli.output_failed", reason=error.strerror or str(error)))
    return reply.code


def _language(typed: Sequence[str], settings: Settings) -> str:
    """The flag, else the environment, else the settings: found before the parser, whose help is in that language."""
    flags = [
        text.partition("=")[2] or following
        for text, following in pairwise([*typed, ""])
        if text == "--lang" or text.startswith("--lang=")
    ]
    for language in reversed(flags):
        if language in LANGUAGES:
            return language
    wanted = os.environ.get("RADSLAG_LANG", "")
    if wanted and wanted not in LANGUAGES:
        say(Translator(settings.language)("cli.unknown_language", text=wanted))
    return wanted if wanted in LANGUAGES else settings.language


def _refuse(*lines: str) -> int:
    for line in lines:
        say(line)
    return 1


def _problems(rejected: FileRejected, words: Translator) -> list[str]:
    lines = [f"  {words.problem(problem)}" for problem in rejected.problems[:_SHOWN_PROBLEMS]]
    left = len(rejected.problems) - _SHOWN_PROBLEMS
    return [*lines, f"  {words('cli.more_problems', count=left)}"] if left > 0 else lines


def _unexpected(error: Exception, words: Translator) -> int:
    from tui.text.crash import describe

    path = describe(error, locations.log_file())
    return _refuse(words("error.unexpected", reason=type(error).__name__, path=path or DASH))
