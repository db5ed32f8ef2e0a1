"""Where page templates run: text is escaped, and a template sees what it is given and nothing else.

A municipality's template is somebody else's file. It runs in Jinja2's sandbox without a loader: it can read no file, change no
value it is given and reach nothing of the program.
"""

from __future__ import annotations

import traceback
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from jinja2 import Template

_NAME = "<template>"
"""What Jinja2 calls a template that comes from no file."""
FAULTS = (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError, RecursionError, MemoryError)
"""What a template that cannot be used may stop with."""


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """One for all pages."""
    made = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )
    made.filters["lines"] = _lines
    return made


@cache
def layout(name: str) -> Template:
    """A template of our own."""
    return environment().from_string(ours(name))


def ours(name: str) -> str:
    """A file of our own beside this one."""
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def fault(error: Exception) -> tuple[int, str]:
    """In which line of a template it stopped, and why."""
    reason = (str(error) or type(error).__name__).splitlines()[0]
    if isinstance(error, TemplateSyntaxError):
        return error.lineno, reason
    lines = [frame.lineno or 0 for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _NAME]
    return (lines[-1] if lines else 1), reason


def _lines(text: object) -> Markup:
    """Line breaks as line breaks; everything else escaped."""
    return Markup("<br>").join(escape(line) for line in str(text).split("\n"))
