"""The two lines above the preview of an import: what it asks, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.clean import clean
from tui.rows.import_blocks import format_words
from tui.rows.size_words import size_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.i18n.translator import Translator
    from store.importing.planned_changes import PlannedChanges
    from store.write.previewed_import import Saved


class Head(NamedTuple):
    """A question or sentence, and what to know about it."""

    question: str
    told: str
    tone: str = ""
    """``refused``, or nothing."""


def importing_head(paths: Sequence[Path], number: int, words: Translator) -> Head:
    """Which of how many files is being read."""
    path = paths[number]
    question = words("import_screen.reading", number=number + 1, count=len(paths), name=path.name)
    try:
        return Head(question, size_words(path.stat().st_size, words.language))
    except (OSError, ValueError):
        return Head(question, "")


def preview_head(planned: Sequence[PlannedChanges], words: Translator, *, saving: bool) -> Head:
    """Whether to save, and the sums of all files."""
    new, changed, unchanged = (sum(getattr(one, name) for one in planned) for name in ("new", "changed", "unchanged"))
    heads = {change.series.indicator_id for one in planned for change in one.series if change.is_new}
    files = [f"{clean(one.file.name)} · {format_words(one.file, words)}" for one in planned[:1]] if len(planned) == 1 else []
    if new + changed == 0:
        return Head(words("import_screen.nothing"), "\n".join([words("import_screen.nothing_why", count=unchanged), *files]))
    counts = {"new": new, "changed_kept": changed, "unchanged": unchanged, "new_series": len(heads)}
    totals = " · ".join(words(f"import_screen.{name}", count=count) for name, count in counts.items() if count)
    question = words("import_screen.saving" if saving else "import_screen.ask", count=new + changed)
    return Head(question, "\n".join([totals, *files]))


def saved_words(saved: Saved, words: Translator) -> str:
    """What was saved, and how it is undone."""
    counts = _counts(saved.new, saved.changed, words)
    what = words("import_screen.values", what=counts, count=saved.changed or saved.new)
    if saved.changes > 1:
        return words("import_screen.saved_files", what=what, files=saved.changes)
    return words("import_screen.saved", what=what)


def _counts(new: int, changed: int, words: Translator) -> str:
    """``45 150 nya``, ``3 ändrade`` or both: what an import brings."""
    if new and changed:
        added, other = words("import_screen.new", count=new), words("import_screen.changed", count=changed)
        return words("import_screen.both", new=added, changed=other)
    return words("import_screen.changed", count=changed) if changed else words("import_screen.new", count=new)
