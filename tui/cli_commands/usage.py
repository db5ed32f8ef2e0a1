"""argparse in the user's language: its headings and its complaints."""

from __future__ import annotations

import argparse
import re
import shutil
import textwrap
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator

_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "required"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "unrecognized"),
    (re.compile(r"argument (?P<name>.+?): expected one argument"), "needs_value"),
    (re.compile(r"argument (?P<name>.+?): expected at least one argument"), "needs_values"),
    (re.compile(r"argument (?P<name>.+?): ignored explicit argument (?P<given>.+)"), "takes_no_value"),
    (
        re.compile(r"argument (?P<name>.+?): invalid choice: (?P<given>.+) \(choose from (?P<choices>.+)\)"),
        "invalid_choice",
    ),
    (re.compile(r"argument (?P<name>.+?): (?P<message>.+)"), "bad_value"),
)
"""argparse says what is wrong only in English sentences; these are all it can say of a parser like ours."""
_MARGIN = 2


class LocalParser(argparse.ArgumentParser):
    """A parser that speaks ``words``: ``option`` and ``argument`` take the key of their help, not its text."""

    def __init__(self, *, words: Translator, **options: Any) -> None:  # noqa: ANN401  (handed on to argparse as they are)
        self.words = words
        self._headings: dict[str, argparse._ArgumentGroup] = {}
        description = options.pop("description", None)
        super().__init__(
            **options,
            description=_filled(description) if description else None,
            add_help=False,
            allow_abbrev=False,
            formatter_class=lambda prog: _LocalFormatter(prog, words("help_cli.usage")),
        )

    def argument(self, name: str, help_key: str, **options: Any) -> None:  # noqa: ANN401
        """Something told by its place, under the heading for arguments."""
        self._under("arguments").add_argument(name, help=self.words(f"help_cli.{help_key}"), **options)

    def option(self, *flags: str, help_key: str, **options: Any) -> None:  # noqa: ANN401
        """Something told by a flag, under the heading for options."""
        self._under("options").add_argument(*flags, help=self.words(f"help_cli.{help_key}"), **options)

    def error(self, message: str) -> NoReturn:
        """The complaint in the user's language, with the usage line; exit 2."""
        self.exit(2, f"{self.format_usage()}{self._complaint(message)}\n")

    def _under(self, heading: str) -> argparse._ArgumentGroup:
        if heading not in self._headings:
            self._headings[heading] = self.add_argument_group(self.words(f"help_cli.{heading}"))
        return self._headings[heading]

    def _complaint(self, message: str) -> str:
        for pattern, key in _COMPLAINTS:
            if found := pattern.fullmatch(message):
                return self.words(
                    f"help_cli.{key}", **{name: text.replace("'", "") for name, text in found.groupdict().items()}
                )
        return self.words("help_cli.not_understood", message=message)


class _LocalFormatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog, max_help_position=30)
        self._usage_word = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, f"{self._usage_word} " if prefix is None else prefix)


def _filled(text: str) -> str:
    width = shutil.get_terminal_size().columns - _MARGIN
    return "\n".join(textwrap.fill(line, width) for line in text.split("\n"))
