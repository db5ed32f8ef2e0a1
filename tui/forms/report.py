"""The form for a report: which, as what, in which language, where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.i18n.translator import LANGUAGES, Translator
from store.report.file_name import file_name, own_template
from store.report.formats import Format
from store.report.wanted import ReportKind, ReportWanted
from store.said_path import is_folder, said_path
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.dialogs.form_plan import Texts

_FIRST_YEAR, _LAST_YEAR = 1950, 2100


@dataclass(frozen=True, slots=True)
class ReportAnswer:
    """What was chosen."""

    wanted: ReportWanted
    format: Format
    words: Translator
    """The report's language, which may be another than the screens'."""
    folder: Path


def report_form(
    subjects: Mapping[ReportKind, str], folder: Path, templates: Path, words: Translator, *, year: int, place_code: str | None
) -> FormPlan:
    """Kinds in the order of ``subjects``, which says what each would be about; ``templates`` holds the municipality's own."""

    def judge(texts: Texts) -> Judgement:
        problems = {}
        if not is_folder(said_path(texts["folder"])):
            problems["folder"] = words("report.no_folder")
        is_annual = texts["kind"] == ReportKind.ANNUAL
        if is_annual and _year(texts) is None:
            problems["year"] = words("report.not_a_year", year=str(year))
        answer = report_answer(texts, subjects, place_code)
        shows = [words("report.form_file", name=file_name(answer.wanted, answer.format, answer.words))]
        template = own_template(templates, answer.format)
        shows += [words("report.template_used", path=template)] if template else []
        return Judgement(problems, shows="\n".join(shows), hidden=() if is_annual else ("year",))

    kinds = tuple((kind.value, words(f"report.kind.{kind}")) for kind in subjects)
    return FormPlan(
        title=words("report.form_title"),
        subtitle="",
        fields=(
            FormField("kind", words("report.form_kind"), kinds[0][0], options=kinds),
            FormField("year", words("report.form_year"), str(year), hint=words("report.hint_year")),
            FormField("format", words("report.form_format"), Format.DOCX, options=_options(words, "format", tuple(Format))),
            FormField(
                "language", words("report.form_language"), words.language, options=_options(words, "language", LANGUAGES)
            ),
            FormField("folder", words("report.form_folder"), str(folder), wide=True),
        ),
        guarded=False,
        judge=judge,
        keys=words("report.form_keys"),
    )


def report_answer(
    texts: Texts, subjects: Mapping[ReportKind, str], place_code: str | None, against: str | None = None
) -> ReportAnswer:
    """What stands in the form."""
    kind = ReportKind(texts["kind"])
    year = _year(texts) if kind is ReportKind.ANNUAL else None
    place = place_code if kind is not ReportKind.MEETING else None
    return ReportAnswer(
        ReportWanted(kind, subjects[kind], place, year, against_id=against if kind is ReportKind.EDITION else None),
        Format(texts["format"]),
        Translator(texts["language"]),
        said_path(texts["folder"]),
    )


def _options(words: Translator, field: str, codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((str(code), words(f"report.{field}.{code}")) for code in codes)


def _year(texts: Texts) -> int | None:
    text = texts["year"].strip()
    year = int(text) if text.isascii() and text.isdecimal() and len(text) == len("2026") else 0
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
