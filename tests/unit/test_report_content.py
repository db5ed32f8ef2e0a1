"""What reports say of plans that lack things, of promises, of years, and of very long plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from store.errors import UnknownId
from store.i18n.translator import Translator
from store.model.codes import Assessment
from store.model.follow_up import GoalJudgement
from store.model.status import Status
from store.read.plans import area_view
from store.report.build import build_report
from store.report.document import Figure, Heading, Paragraph, Table, Tone
from store.report.kept import Kept, kept_area, kept_measure
from store.report.subject import find_subject
from store.report.wanted import ReportKind, ReportWanted
from store.write.new_edition import new_edition

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend, Row
    from store.report.document import Document

WORDS = Translator("sv")
TODAY = date(2026, 11, 21)
LONG = "Ett långt ord i taget. " * 90


def made(backend: Backend, clock: FixedClock, kind: ReportKind, subject: str, year: int | None = None) -> Document:
    """The report in Swedish."""
    return build_report(backend, ReportWanted(kind, subject, year=year), WORDS, clock)


def paragraphs(document: Document) -> str:
    """All running text."""
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_a_plan_without_areas_is_a_calm_report(backend: Backend, clock: FixedClock) -> None:
    """Whatever the document says of itself is there, and one sentence says that there is nothing to follow up."""
    assert made(backend, clock, ReportKind.ANNUAL, "NAS-ML").blocks
    for kind in (ReportKind.PLAN, ReportKind.PROMISE):
        document = made(backend, clock, kind, "NAS-ML")
        assert not [block for block in document.blocks if isinstance(block, Table | Figure)]
        assert document.head
    assert "Planen har inga områden" in paragraphs(made(backend, clock, ReportKind.PLAN, "NAS-ML"))
    assert "Inga löften är inlagda" in paragraphs(made(backend, clock, ReportKind.PROMISE, "NAS-ML"))


def test_an_area_without_measures_or_values_is_a_calm_report(backend: Backend, clock: FixedClock) -> None:
    """No table, no empty picture: sentences say what there is none of."""
    backend.count("UPDATE measure SET hidden = true WHERE area_id = $1", ["HED-N"])
    backend.count("UPDATE observation SET value = NULL, low = NULL, high = NULL, missing = 'too_few'", [])
    document = made(backend, clock, ReportKind.AREA, "HED-N")
    assert not [block for block in document.blocks if isinstance(block, Figure)]
    assert "Området har inga åtgärder i planen." in paragraphs(document)
    assert "Utan värde: Problem med öppen narkotikahandel i bostadsområdet (Brå, årsvis), " in paragraphs(document)
    assert made(backend, clock, ReportKind.PLAN, "HED").blocks
    assert made(backend, clock, ReportKind.MEETING, "BRA-HED-M3").blocks


def test_a_year_without_anything_is_one_sentence(backend: Backend, clock: FixedClock) -> None:
    """2019 has nothing; 2025 has reports and activities of its own and none of 2026."""
    empty = made(backend, clock, ReportKind.ANNUAL, "HED", 2019)
    assert "För 2019 finns inget antecknat" in paragraphs(empty)
    last = made(backend, clock, ReportKind.ANNUAL, "HED", 2025)
    captions = {block.caption: block for block in last.blocks if isinstance(block, Table)}
    assert {row[1] for row in captions["Delrapporter för 2025"].rows} == {"2025"}
    assert {row[2][:4] for row in captions["Genomförda aktiviteter 2025"].rows} == {"2025"}
    assert all(row[3] != row[4] for row in captions["Ändrad status 2025"].rows)


def test_a_change_that_was_turned_back_is_no_change_of_the_year(backend: Backend, clock: FixedClock) -> None:
    """An undone status is not told of in the yearly follow-up."""
    before = [block for block in made(backend, clock, ReportKind.ANNUAL, "HED").blocks if isinstance(block, Table)]
    [(newest,)] = backend.rows("SELECT max(change_no) FROM change_event", [])
    row = "INSERT INTO change_event VALUES ($1, $2, $3, 'measure', 'HED-N1', 'status', $4, $5, NULL, NULL, NULL, $6, false)"
    now = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001  (the store keeps naive UTC)
    backend.count(row, [900001, newest + 1, now, "in_progress", "paused", None])
    backend.count(row, [900002, newest + 2, now, "paused", "in_progress", newest + 1])
    after = [block for block in made(backend, clock, ReportKind.ANNUAL, "HED").blocks if isinstance(block, Table)]
    assert after == before


def test_missing_head_fields_are_said_once(backend: Backend, clock: FixedClock) -> None:
    """Never as errors, and never as empty rows in the head."""
    document = made(backend, clock, ReportKind.PROMISE, "ANG")
    said = [block.text for block in document.blocks if isinstance(block, Paragraph) and "anger inte" in block.text]
    assert said == ["Dokumentet anger inte: antagen av, beslutad, paragraf, ägare, revideras, gallring."]
    assert all(value for _, value in document.head)


def test_a_municipality_stands_for_its_plan_or_its_promise(backend: Backend) -> None:
    """Its name is enough; what is unknown gets suggestions, as everywhere."""
    assert find_subject(backend, ReportKind.PLAN, "hedemora", TODAY) == "HED"
    assert find_subject(backend, ReportKind.PROMISE, "Nässjö", TODAY) == "NAS-ML"
    with pytest.raises(UnknownId) as refused:
        find_subject(backend, ReportKind.AREA, "HED-Q", TODAY)
    assert "HED-N" in refused.value.details["near"]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("status", "touched", "ended", "kept"),
    [
        (Status.COMPLETED, True, False, Kept.YES),
        (Status.EMBEDDED, True, True, Kept.YES),
        (Status.IN_PROGRESS, True, False, Kept.PARTLY),
        (Status.DELAYED, True, True, Kept.PARTLY),
        (Status.CANCELLED, True, False, Kept.NO),
        (Status.PLANNED, True, False, Kept.UNSAID),
        (Status.PLANNED, True, True, Kept.NO),
        (Status.NOT_STARTED, False, True, Kept.UNSAID),
    ],
)
def test_a_promise_is_kept_by_what_was_reported(
    backend: Backend,
    status: Status,
    touched: bool,  # noqa: FBT001
    ended: bool,  # noqa: FBT001
    kept: Kept,
) -> None:
    """Nothing is invented: what nobody has reported is not said, even when the promise's time is over."""
    area, _ = area_view(backend, "ANG-D", TODAY)
    row = replace(area.measures[0], status=status, touched_on=datetime(2026, 1, 1) if touched else None)  # noqa: DTZ001
    assert kept_measure(row, ended=ended) is kept


def test_the_councils_assessment_goes_before_statuses(backend: Backend) -> None:
    """An area whose goals were judged is as kept as they were; half judged is not wholly kept."""
    area, _ = area_view(backend, "HED-T", TODAY)
    judged = [
        replace(goal, judgement=GoalJudgement(Assessment.MET, TODAY, None, example=False))
        for goal in (*area.overall_goals, *area.goals)
    ]
    overall = tuple(goal for goal in judged if goal.level == "overall")
    rows = tuple(goal for goal in judged if goal.level == "row")
    all_met = kept_area(replace(area, overall_goals=overall, goals=rows), ended=False)
    assert (all_met.kept, all_met.by_assessment) == (Kept.YES, True)
    assert kept_area(replace(area, overall_goals=overall), ended=False).kept is Kept.PARTLY
    assert not kept_area(area_view(backend, "ANG-D", TODAY)[0], ended=False).by_assessment


def test_a_joint_promise_puts_its_parties_side_by_side(backend: Backend, clock: FixedClock) -> None:
    """Three municipalities and the police, each with its own column; a value of the police area stands in the area's own."""
    document = made(backend, clock, ReportKind.PROMISE, "ANG")
    who, values = [block for block in document.blocks if isinstance(block, Table)][:2]
    assert who.headings[1:5] == ("Härnösands kommun", "Kramfors kommun", "Sollefteå kommun", "Polisen")
    only_police = next(row for row in who.rows if row[0].startswith("Polisen ska höja"))
    assert only_police[1:] == ("–", "–", "–", "ansvarar", "–")
    assert values.headings[1:5] == ("Härnösand", "Kramfors", "Sollefteå", "Lokalpolisområde Södra Ångermanland")
    assert [row[4].replace("\u00a0", " ") for row in values.rows] == ["38 % 2023"]
    assert any(
        block.tone is Tone.LEAD and "2 hållna" in block.text for block in document.blocks if isinstance(block, Paragraph)
    )


def test_a_plan_of_five_hundred_long_measures_asks_no_more_questions(
    backend: Backend, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the plan, the report asks the store as many questions, and is there within seconds."""
    asked: list[str] = []
    rows = type(backend).rows

    def counted(self: Backend, sql: str, *given: Any) -> list[Row]:
        asked.append(sql)
        return rows(self, sql, *given)

    monkeypatch.setattr(type(backend), "rows", counted)
    made(backend, clock, ReportKind.PLAN, "HED")
    few = len(asked)
    backend.count(
        """INSERT INTO measure (id, plan_id, area_id, position, title, detail, parties_verbatim)
           SELECT 'HED-N' || (1000 + i), 'HED', 'HED-N', 1000 + i, $1, $1, $1 FROM range(500) AS made(i)""",
        [LONG],
    )
    backend.count(
        """INSERT INTO interim_report (measure_id, year, reported_on, done)
           SELECT id, 2026, DATE '2026-11-01', $1 FROM measure WHERE position >= 1000""",
        [LONG],
    )
    asked.clear()
    begun = datetime.now().astimezone()
    document = made(backend, clock, ReportKind.PLAN, "HED")
    assert len(asked) == few
    assert (datetime.now().astimezone() - begun).total_seconds() < 20
    assert max(len(block.rows) for block in document.blocks if isinstance(block, Table)) > 500
    assert any(LONG in row for block in document.blocks if isinstance(block, Table) for row in block.rows)


def test_headings_skip_no_level(backend: Backend, clock: FixedClock) -> None:
    """A reader who walks by headings misses none."""
    for kind, subject in ((ReportKind.PLAN, "BRO"), (ReportKind.PLAN, "HED"), (ReportKind.MEETING, "BRA-HED-M2")):
        levels = [block.level for block in made(backend, clock, kind, subject).blocks if isinstance(block, Heading)]
        assert all(later <= earlier + 1 for earlier, later in zip([0, *levels], levels, strict=False))


def test_the_papers_of_a_plan_say_which_edition_they_are(backend: Backend, clock: FixedClock) -> None:
    """An edition another took over from says so on every paper; of a plan's only edition there is nothing to say."""
    assert "Utgåva" not in dict(made(backend, clock, ReportKind.PLAN, "HED").head)
    new_edition(backend, "HED", {"valid_from": date(2026, 11, 1)}, clock)
    for kind, subject in ((ReportKind.PLAN, "HED"), (ReportKind.ANNUAL, "HED"), (ReportKind.AREA, "HED-N")):
        assert dict(made(backend, clock, kind, subject).head)["Utgåva"] == "tidigare utgåva"
