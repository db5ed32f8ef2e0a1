"""The minutes as blocks, made of their plain data: those of now and those of a frozen copy look the same."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from store.i18n.formats import format_moment
from tui.present import ascii_only
from tui.rows.room_words import present_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from store.i18n.translator import Translator

Data = dict[str, Any]
"""What `store.exporting.minutes` gives, perhaps read back from a frozen copy."""


def minutes_blocks(data: Data, today: date, words: Translator) -> list[Block]:
    """The whole of the minutes."""
    example = [Paragraph(words("text.example"), "muted")] if data["example"] else []
    return [
        Title(words("minutes.title", title=data["title"])),
        *example,
        Blank(),
        *_head(data, words),
        *_attendance(data["attendance"], words),
        *(block for item in data["items"] for block in _item(item, today, words)),
        *_pending(data["pending"], today, words),
        *_snapshots(data["snapshots"], words),
    ]


def _head(data: Data, words: Translator) -> list[Block]:
    fields = (
        ("council", data["council_name"]),
        ("day", " ".join(part for part in (data["held_on"], data["starts_at"]) if part)),
        ("venue", data["venue"]),
        ("state", words(f"minutes.state.{data['state']}")),
        ("opened", local(data["opened_on"])),
        ("closed", local(data["closed_on"])),
    )
    return [Field(words(f"minutes.{key}"), text) for key, text in fields if text]


def _attendance(data: Data, words: Translator) -> list[Block]:
    groups = [(key, data[key]) for key in ("present", "absent", "unsaid")]
    count = sum(len(names) for _, names in groups)
    if not count:
        return []
    if len(data["unsaid"]) == count:
        said = words("room.attendance_unsaid")
    else:
        said = present_words(len(data["present"]), count, data["quorum"], words)
    return [
        Blank(),
        Heading(words("minutes.attendance")),
        Paragraph(said, "strong"),
        *(Field(words(f"minutes.{key}"), ", ".join(names)) for key, names in groups if names),
    ]


def _item(data: Data, today: date, words: Translator) -> list[Block]:
    title = words("minutes.item", number=data["position"], title=data["title"]) if data["id"] else words("minutes.other")
    blocks: list[Block] = [Blank(), Heading(title)]
    if data["note"]:
        blocks.append(Paragraph(data["note"]))
    elif data["id"] and not data["decisions"] and not data["assessments"]:
        blocks.append(Paragraph(words("minutes.no_note"), "muted"))
    blocks += [
        Field(words("minutes.decision", number=one["number"]), decision_text(one, today, words)) for one in data["decisions"]
    ]
    for one in data["assessments"]:
        said = f"{one['goal']} {words('code.assessment.' + one['assessment'])}"
        goal = " ".join(one["goal_title"].split())
        blocks.append(Field(words("minutes.assessed"), f"{said}: {one['note']}\n{goal}" if one["note"] else f"{said}\n{goal}"))
    return blocks


def _pending(decisions: list[Data], today: date, words: Translator) -> list[Block]:
    if not decisions:
        return []
    return [
        Blank(),
        Heading(words("minutes.pending")),
        *(decision_item(one, today, words) for one in decisions),
    ]


def _snapshots(heads: list[Data], words: Translator) -> list[Block]:
    if not heads:
        return []
    items = [Item("·", f"{one['id']} · {local(one['taken_on'])} · SHA-256 {one['sha256']}", "muted") for one in heads]
    return [Blank(), Heading(words("minutes.snapshots")), *items]


def decision_item(one: Data, today: date, words: Translator) -> Item:
    """A decision with a sign for whether it is done, which the words say too."""
    late = not one["done"] and one["due"] is not None and date.fromisoformat(one["due"]) < today
    sign = ("*" if one["done"] else "o") if ascii_only() else "●" if one["done"] else "○"
    return Item("!" if late else sign, decision_text(one, today, words), "urgent" if late else "")


def decision_text(one: Data, today: date, words: Translator) -> str:
    """The wording, then what it is about, who, until when, and what has become of it."""
    due = one["due"]
    if one["done"]:
        state = words("measure.decision_done")
    elif due and date.fromisoformat(due) < today:
        state = words("room.decision_late", day=due)
    else:
        state = words("room.decision_due", day=due) if due else ""
    about = ", ".join(part for part in (one["measure"], one["responsible"], state) if part)
    kind = f"{words('room.kind.adjustment')}: " if one["kind"] == "adjustment" else ""
    return f"{kind}{one['wording']} ({about})" if about else f"{kind}{one['wording']}"


def local(moment: str | None) -> str:
    """``2026-11-21T10:00:00Z`` as the user's own wall clock; empty for none."""
    return format_moment(datetime.fromisoformat(moment).replace(tzinfo=None)) if moment else ""
