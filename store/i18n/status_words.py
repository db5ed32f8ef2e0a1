"""A status as people write it: its word in either language, or its code."""

from __future__ import annotations

import unicodedata

from store.i18n.translator import LANGUAGES, Translator
from store.model.status import Status


def status_named(text: str) -> Status | None:
    """The status whose word or code ``text`` is, in any case, accents and underscores aside; None when there is none."""
    return _names().get(_bare(text))


def _names() -> dict[str, Status]:
    speakers = [Translator(language) for language in LANGUAGES]
    return {
        _bare(name): status for status in Status for name in (status.value, *(words(f"status.{status}") for words in speakers))
    }


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(text.replace("_", " ").split()).casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
