"""Lists to choose among before a link is edited: which goal, which indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogs.choosing import PickPlan
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.i18n.translator import Translator
    from store.model.indicator_link import IndicatorWish, LinkOwner


def owner_key(owner: LinkOwner) -> str:
    """What a goal or area is called in a list."""
    return f"{owner.kind} {owner.id}"


def link_pick(links: Sequence[IndicatorWish], words: Translator) -> PickPlan:
    """Several goals want something of one indicator: which?"""
    rows = [
        ListRow(
            owner_key(link.owner),
            (
                Cell(link.owner.id),
                Cell(_title(link.owner, words)),
                Cell(words(f"code.direction.{link.fields.direction}"), "muted"),
            ),
        )
        for link in links
    ]
    columns = (Column(words("column.id"), 9), Column(words("link.goal"), 20, grow=1), Column(words("link.direction"), 17))
    return PickPlan(words("link.choose_link"), columns, tuple(rows), words("link.choose_keys"), words("link.no_goals"))


def owner_pick(owners: Sequence[tuple[LinkOwner, int]], words: Translator) -> PickPlan:
    """Which goal is to be linked? How many indicators it has stands beside: those with none are the ones looked for."""
    rows = [
        ListRow(owner_key(owner), (Cell(owner.id), Cell(_title(owner, words)), Cell(str(count) if count else "–", "muted")))
        for owner, count in owners
    ]
    columns = (
        Column(words("column.id"), 9),
        Column(words("link.goal"), 20, grow=1),
        Column(words("link.count"), 11, right=True),
    )
    return PickPlan(words("link.choose_goal"), columns, tuple(rows), words("link.choose_keys"), words("link.no_goals"))


def indicator_pick(names: Sequence[tuple[str, str, str | None, str]], linked: Collection[str], words: Translator) -> PickPlan:
    """Which indicator? Those the goal is linked to already stand first; choosing one changes the link."""
    rows = [
        ListRow(
            identity,
            (
                Cell((title_en if words.language == "en" else None) or title),
                Cell(words(f"code.short_product.{product}"), "muted"),
                Cell(words("link.is_linked") if identity in linked else "", "accent"),
            ),
        )
        for identity, title, title_en, product in sorted(names, key=lambda name: name[0] not in linked)
    ]
    columns = (Column(words("column.indicator"), 24, grow=1), Column(words("column.series"), 14), Column("", 8))
    return PickPlan(
        words("link.choose_indicator"),
        columns,
        tuple(rows),
        words("link.search_keys"),
        words("link.nothing_fits"),
        searched=True,
    )


def _title(owner: LinkOwner, words: Translator) -> str:
    return words("link.the_area", title=owner.title) if owner.kind == "area" else owner.title
