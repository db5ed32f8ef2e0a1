"""Whatever is written as a path is judged while it is written, and never ends the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.i18n.translator import Translator
from tui.forms.file import file_form
from tui.forms.folder import folder_form

HOSTILE = ["~nobody-of-that-name/x", "x" * 3000, "/" + "å" * 300, "a\x00b", "/dev/null/x", "", "~"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_path_ends_the_program(text: str) -> None:
    """Half a path, one longer than a disk takes, one below a file, somebody unknown's home."""
    words = Translator("sv")
    for form, key in ((folder_form("", "", Path("/tmp"), words), "folder"), (file_form("", "", Path("/tmp"), words), "file")):
        judged = form.judge({key: text})
        assert judged.problems or text == "~"


def test_a_name_longer_than_a_disk_takes_is_told() -> None:
    """In a sentence about the name: the folder it would stand in is there."""
    words = Translator("sv")
    judged = folder_form("", "", Path(), words).judge({"folder": "x" * 3000})
    assert judged.problems == {"folder": "Så kan mappen inte heta."}
