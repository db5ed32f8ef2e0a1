"""The form for where a file is to be put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.said_path import is_folder, is_possible, said_path
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts


def file_form(title: str, about: str, default: Path, words: Translator) -> FormPlan:
    """One line: the file. What is wrong with its folder is said while it is written."""

    def judge(texts: Texts) -> Judgement:
        path = written_path(texts)
        if not texts["file"].strip() or is_folder(path):
            return Judgement({"file": words("year.file_no_name")})
        if not is_possible(path):
            return Judgement({"file": words("year.file_impossible")})
        if not is_folder(path.parent):
            return Judgement({"file": words("year.file_no_folder", path=path.parent)})
        return Judgement(says=(words("year.file_there"),) if path.exists() else ())

    field = FormField("file", words("year.file_label"), str(default), wide=True)
    return FormPlan(title, about, (field,), judge, words("year.file_keys"), guarded=False)


def written_path(texts: Texts) -> Path:
    """The path, with ``~`` for one's own folder."""
    return said_path(texts["file"])
