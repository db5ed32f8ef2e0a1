"""The form for where a file is to be put."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts


def file_form(title: str, about: str, default: Path, words: Translator) -> FormPlan:
    """One line: the file. What is wrong with its folder is said while it is written."""

    def judge(texts: Texts) -> Judgement:
        path = written_path(texts)
        if not texts["file"].strip() or path.is_dir():
            return Judgement({"file": words("year.file_no_name")})
        if not path.parent.is_dir():
            return Judgement({"file": words("year.file_no_folder", path=path.parent)})
        return Judgement(says=(words("year.file_there"),) if path.exists() else ())

    field = FormField("file", words("year.file_label"), str(default), wide=True)
    return FormPlan(title, about, (field,), judge, words("year.file_keys"), guarded=False)


def written_path(texts: Texts) -> Path:
    """The path, with ``~`` for one's own folder."""
    return Path(texts["file"].strip()).expanduser()
