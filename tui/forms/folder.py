"""The form for which folder files are to be put in. A folder that is not there is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.said_path import is_folder, is_possible, said_path
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.settings import Settings
    from tui.dialogs.form_plan import Texts


def folder_form(title: str, about: str, default: Path, words: Translator) -> FormPlan:
    """One line: the folder. What is wrong with it is said while it is written."""

    def judge(texts: Texts) -> Judgement:
        path = written_folder(texts)
        if not is_possible(path):
            return Judgement({"folder": words("revision.folder_impossible")})
        if not texts["folder"].strip() or path.is_file():
            return Judgement({"folder": words("revision.folder_wrong")})
        if not is_folder(path.parent):
            return Judgement({"folder": words("year.file_no_folder", path=path.parent)})
        return Judgement(says=(words("revision.folder_there"),) if is_folder(path) else ())

    field = FormField("folder", words("revision.folder"), str(default), wide=True)
    return FormPlan(title, about, (field,), judge, words("year.file_keys"))


def written_folder(texts: Texts) -> Path:
    """The path, with ``~`` for one's own folder."""
    return said_path(texts["folder"])


def own_folder(settings: Settings) -> Path:
    """Where the last report was put, else the folder for documents, else home."""
    home = Path.home()
    known = [Path(settings.report_folder)] if settings.report_folder else []
    return next((one for one in (*known, home / "Documents", home / "Dokument") if one.is_dir()), home)
