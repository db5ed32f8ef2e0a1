"""What the user chose is kept; a file that cannot be read never stops the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    """Language, theme, role and saved filters are the same after a restart, also in a folder that was not there."""
    chosen = Settings("en", "radslag-contrast", "säkerhetschef", {"sena": 'sen:ja ägare:"lokala brå"'})
    file = tmp_path / "new" / "settings.json"
    save_settings(file, chosen)
    assert load_settings(file) == chosen
    assert [one.name for one in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"null", b"7", b"[" * 100_000, b'{"language": "sv"'])
def test_a_file_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file: defaults, and no refusal to start."""
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert load_settings(file) == Settings()


def test_no_file_and_a_folder_in_its_place(tmp_path: Path) -> None:
    """No file, or a folder where it should be: defaults."""
    assert load_settings(tmp_path / "none.json") == Settings()
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"language": "de", "theme": "x"}, Settings(theme="x")),
        ({"language": 7, "role": None, "unknown": 1}, Settings()),
        ({"theme": ["x"], "role": "chef"}, Settings(role="chef")),
        ({"saved_filters": {"a": "sen:ja", "b": 7}}, Settings(saved_filters={"a": "sen:ja"})),
        ({"saved_filters": []}, Settings()),
    ],
)
def test_what_is_of_the_wrong_kind_is_left_out(tmp_path: Path, content: dict[str, object], expected: Settings) -> None:
    """One bad value does not take the good ones with it."""
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(content), "utf-8")
    assert load_settings(file) == expected
