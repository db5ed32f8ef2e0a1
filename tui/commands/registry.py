"""Every command of the program, in the order help lists them."""

from __future__ import annotations

from tui.commands.entry import Command

COMMANDS = (
    Command("open", "enter", "go", footer=True),
    Command("apply_import", "enter,a", "edit", footer=True),
    Command("back", "escape,backspace", "go", footer=True),
    Command("next_pane", "tab", "go"),
    Command("next_page", "right,space,pagedown", "go", footer=True),
    Command("previous_page", "left,pageup", "go"),
    Command("jump", "h", "go"),
    Command("open_measure", "enter", "go"),
    Command("view_overview", "1", "go", everywhere=True),
    Command("view_measures", "2", "go", everywhere=True),
    Command("view_indicators", "3", "go", everywhere=True),
    Command("view_journal", "4", "go", everywhere=True),
    Command("view_meetings", "5", "go", everywhere=True),
    Command("next_meeting", "m", "go", footer=True),
    Command("view_year", "6", "go", everywhere=True),
    Command("view_check", "7", "go", everywhere=True),
    Command("set_status", "s", "edit", footer=True),
    Command("set_lead", "o", "edit", footer=True),
    Command("set_due", "d", "edit", footer=True),
    Command("add_note", "n", "edit", footer=True),
    Command("assess_goal", "g", "edit", footer=True),
    Command("adjust_measure", "j", "edit", footer=True),
    Command("decide", "b", "edit", footer=True),
    Command("change_decision", "e", "edit"),
    Command("attendance", "a", "edit"),
    Command("write_minutes", "p", "edit"),
    Command("freeze", "f", "edit"),
    Command("close_meeting", "x", "edit"),
    Command("open_snapshot", "k", "view"),
    Command("import_files", "i", "edit", footer=True),
    Command("map_table", "m", "edit", footer=True),
    Command("take_form", "f", "edit", footer=True),
    Command("take_here", "h", "edit", footer=True),
    Command("take_both", "b", "edit", footer=True),
    Command("enter_value", "v", "edit", footer=True),
    Command("new_indicator", "plus", "edit"),
    Command("edit_link", "e", "edit", footer=True),
    Command("link_indicator", "l", "edit"),
    Command("new_meeting", "plus", "edit", footer=True),
    Command("start_meeting", "g", "go", footer=True),
    Command("make_forms", "f", "edit", footer=True),
    Command("make_reminders", "p", "edit", footer=True),
    Command("edit_meeting", "e", "edit"),
    Command("new_council", "r", "edit", footer=True),
    Command("edit_council", "R", "edit"),
    Command("add_item", "plus", "edit"),
    Command("edit_item", "c", "edit"),
    Command("hide_item", "minus", "edit"),
    Command("item_up", "K,shift+up", "edit"),
    Command("item_down", "J,shift+down", "edit"),
    Command("propose_agenda", "a", "edit"),
    Command("new_deadline", "plus", "edit", footer=True),
    Command("edit_deadline", "e", "edit"),
    Command("deadline_done", "s", "edit"),
    Command("hide_deadline", "minus,delete", "edit"),
    Command("save_calendar", "f", "edit", footer=True),
    Command("undo", "u", "edit"),
    Command("mark", "space", "edit"),
    Command("unmark_all", "x", "edit"),
    Command("filter", "slash", "view", footer=True),
    Command("clear_filter", "c", "view"),
    Command("other_place", "p", "view", footer=True),
    Command("other_council", "p", "view", footer=True),
    Command("previous_year", "left", "view", footer=True),
    Command("next_year", "right", "view", footer=True),
    Command("funnel", "b", "view", footer=True),
    Command("control_chart", "r", "view"),
    Command("choose_places", "l", "view", footer=True),
    Command("other_group", "l", "view", footer=True),
    Command("plan_text", "t", "view", footer=True),
    Command("make_report", "w", "view", footer=True),
    Command("next_theme", "f2", "view", everywhere=True),
    Command("next_language", "f3", "view", everywhere=True),
    Command("reload", "f5", "view"),
    Command("help", "question_mark,f1", "help", footer=True),
    Command("palette", "ctrl+p", "help", priority=True, everywhere=True),
    Command("leave", "q,ctrl+q", "help", everywhere=True),
)
_BY_ID = {command.id: command for command in COMMANDS}

EVERYWHERE = (
    "back",
    "view_overview",
    "view_measures",
    "view_indicators",
    "view_journal",
    "view_meetings",
    "view_year",
    "view_check",
    "undo",
    "next_theme",
    "next_language",
    "reload",
    "help",
    "palette",
    "leave",
)
"""Commands every screen offers."""


def commands(*ids: str) -> tuple[Command, ...]:
    """The named commands, in the order of the registry."""
    wanted = {*ids, *EVERYWHERE}
    missing = wanted - _BY_ID.keys()
    if missing:
        raise KeyError(*missing)
    return tuple(command for command in COMMANDS if command.id in wanted)
