"""What a person types, read: a status by any of its names, a day."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue, UnknownStatus
from store.i18n.translator import LANGUAGES, Translator
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence


def status_said(text: str, words: Translator) -> Status:
    """The status that ``text`` names: its code or label in either language, or a beginning that fits only one.

    Raises:
        UnknownStatus: it fits none, or several.
    """
    names = [(_bare(name), status) for status in Status for name in _names(status)]
    wanted = _bare(text)
    hits = {status for name, status in names if name == wanted} or {
        status for name, status in names if wanted and name.startswith(wanted)
    }
    if len(hits) != 1:
        choices: Sequence[Status] = [status for status in Status if status in hits] or list(Status)
        labels = ", ".join(f"{words(f'status.{status}')} ({status})" for status in choices)
        raise UnknownStatus(text=text, choices=labels)
    return hits.pop()


def past_day(text: str, today: date) -> date:
    """A day that has been.

    Raises:
        InvalidValue: it is no day, or has yet to come.
    """
    try:
        day = date.fromisoformat(clean(text).strip())
    except ValueError as error:
        raise InvalidValue(field="date", text=text, expected="expected.moment") from error
    if day > today:
        raise InvalidValue(field="date", text=text, expected="cli.not_future")
    return day


def moment_said(text: str) -> datetime:
    """A day, or a day and a time, of the user's own calendar, as the store counts: naive UTC.

    Raises:
        InvalidValue: it is neither.
    """
    try:
        given = datetime.fromisoformat(clean(text).strip())
        return given.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError) as error:
        raise InvalidValue(field="since", text=text, expected="expected.moment") from error


def _names(status: Status) -> list[str]:
    return [status.value, *(Translator(language)(f"status.{status}") for language in LANGUAGES)]


def _bare(text: str) -> str:
    """Lower case, underscores as blanks, accents away: a keyboard without å will do."""
    plain = unicodedata.normalize("NFKD", " ".join(text.replace("_", " ").replace("-", " ").split()).casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
