"""What the preview of a folder with plans says: each plan, what is in it, and where personal data stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean
from tui.rows.import_head import Head
from tui.widgets.blocks import Blank, Block, Field, Item, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.importing.plan_file import PlanFile
    from store.importing.plan_folder import PlanFolder


def plan_columns(words: Translator) -> tuple[Column, ...]:
    """Id, title, how much is in it."""
    return (
        Column(words("plan_import.column_plan"), 6),
        Column(words("plan_import.column_title"), 20, grow=1),
        Column(words("plan_import.column_what"), 32, need=90),
    )


def folder_rows(read: PlanFolder, words: Translator) -> FixedRows:
    """A line for each plan."""
    plans = [(name, file.plan.id, file.plan.title, _counts(file, words)) for name, file in read.plans.items()]
    return FixedRows([ListRow(name, (Cell(one), Cell(title), Cell(counts, "muted"))) for name, one, title, counts in plans])


def folder_head(name: str, read: PlanFolder, words: Translator, *, mask: bool, saving: bool) -> Head:
    """Whether to save, and what there is to know first."""
    if not read.plans:
        return Head(words("plan_import.folder_nothing"), words("plan_import.folder_nothing_why"))
    told = [clean(name), *(words("plan_import.folder_known", id=identity) for identity in read.known)]
    if read.personal:
        told.append(words("plan_import.folder_masked" if mask else "plan_import.folder_masks", count=len(read.personal)))
    question = words("plan_import.folder_saving") if saving else words("plan_import.folder_ask", count=len(read.plans))
    return Head(question, "\n".join(told))


def folder_blocks(read: PlanFolder, name: str, words: Translator) -> list[Block]:
    """One plan: how much is in it, its areas, and where personal data stand."""
    file = read.plans[name]
    blocks: list[Block] = [Title(file.plan.title), Field(words("plan_import.file"), name, "muted")]
    blocks += [Field(words("plan_import.column_what"), _counts(file, words)), Blank()]
    blocks += [Item("·", area.title) for area in file.area]
    for note in read.personal:
        if note.file == name:
            what = ", ".join(words(f"personal_data.kind.{kind}") for kind in note.kinds)
            blocks.append(Item("!", f"{note.place}: {what}", "urgent"))
    return blocks


def _counts(file: PlanFile, words: Translator) -> str:
    counts = {
        "areas": len(file.area),
        "goals": sum(len(area.goal) + len(area.overall_goal) for area in file.area),
        "measures": sum(len(area.measure) for area in file.area),
    }
    return ", ".join(words(f"plan_import.{name}", count=count) for name, count in counts.items())
