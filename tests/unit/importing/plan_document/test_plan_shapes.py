"""Plans of other municipalities' shapes: other headings, other columns, other order, Word, Excel, Markdown, text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.recognise import recognise_plan
from tests import made_plans
from tests.plan_evaluation import known

if TYPE_CHECKING:
    from store.importing.plan_document.proposal import ProposedMeasure, ProposedPlan


def _plan(name: str, content: bytes | str) -> ProposedPlan:
    return recognise_plan(read_document(name, content.encode() if isinstance(content, str) else content), known())


def _areas(plan: ProposedPlan) -> dict[str, list[str]]:
    return {area.title: [measure.title for measure in area.measures] for area in plan.areas}


def _measure(plan: ProposedPlan, beginning: str) -> ProposedMeasure:
    return next(measure for measure in plan.measures if measure.title.startswith(beginning))


def _head(plan: ProposedPlan) -> dict[str, str]:
    return {one.name: one.value for one in plan.head}


def test_word_with_heading_styles_and_merged_cells() -> None:
    """Areas under "Prioriterade områden", a goal merged over two rows, partners in a column of their own, dates read."""
    plan = _plan("kumla.docx", made_plans.word_with_tables())
    assert plan.places == ("1881",)
    assert _areas(plan) == {
        "Trygga offentliga miljöer": [
            "Genomföra trygghetsvandringar två gånger per år",
            "Byta belysning i gångtunneln",
            "Sanera klotter inom 24 timmar",
        ],
        "Barn och ungas uppväxt": ["Införa SSPF"],
    }
    first = plan.areas[0]
    assert [(goal.text, len(goal.measures)) for goal in first.goals] == [
        ("Fler känner sig trygga vid stationen (NTU)", 2),
        ("Mindre skadegörelse", 1),
    ]
    assert {link.direction.value for link in first.goals[0].links} == {"decrease"}
    lamp, walk = _measure(plan, "Byta"), _measure(plan, "Genomföra")
    assert (str(lamp.start), str(lamp.due)) == ("None", "2026-06-30")
    assert ([one.name for one in walk.lead], [one.name for one in walk.partners]) == (
        ["Samhällsbyggnadsförvaltningen"],
        ["Polisen", "Fastighetsägare"],
    )
    assert [one.name for one in _measure(plan, "Införa").lead] == ["Barn- och utbildningsförvaltningen"]
    assert _measure(plan, "Sanera").due is None
    assert "Löpande" in _measure(plan, "Sanera").detail
    assert _head(plan) | {"follow_up": ""} == {
        "category": "Handlingsplan",
        "decided_by": "Kommunfullmäktige",
        "decided_on": "2024-11-25",
        "section_no": "§ 178",
        "registry_no": "KS 2024/00312",
        "responsible_function": "Trygghetssamordnare",
        "valid_from": "2025-01-01",
        "valid_to": "2028-12-31",
        "period": "2025–2028",
        "review_by": "2028-10",
        "follow_up": "",
    }


def test_word_with_a_heading_for_each_measure() -> None:
    """A heading with "Ansvarig:" under it is a measure; "Status: Pågår" is a status, "Tidplan: 2026-06-30" a day."""
    plan = _plan("tierp.docx", made_plans.word_with_headed_measures())
    assert _areas(plan) == {
        "Våld i nära relationer": ["Utbilda personal i att fråga om våld", "Sprida information om stödlinjer"],
        "Narkotika": ["Fältarbete på kvällar"],
    }
    assert plan.area_label == "Insatsområde"
    assert [goal.text for goal in plan.goals] == ["Fler våldsutsatta söker stöd."]
    assert str(_measure(plan, "Utbilda").due) == "2026-06-30"
    assert _measure(plan, "Utbilda").detail == "All personal i skola och vård går en webbutbildning."
    assert str(_measure(plan, "Sprida").status) == "in_progress"
    assert [one.name for one in _measure(plan, "Fältarbete").lead] == ["Fritidsenheten"]


def test_word_with_a_card_for_each_measure() -> None:
    """A table on its side is one measure; areas in bold are areas; "hösten 2025" gives no day but stays in words."""
    plan = _plan("saffle.docx", made_plans.word_with_cards())
    assert _areas(plan) == {
        "Trafik": ["Hastighetsmätning på skolvägar"],
        "Bedrägerier mot äldre": ["Informationsträffar för pensionärer"],
    }
    autumn = _measure(plan, "Informationsträffar")
    assert (autumn.due, autumn.remarks) == (None, ("no_certain_date",))
    assert "hösten 2025" in autumn.detail


def test_workbook_with_an_area_column() -> None:
    """The area stands once for several rows; status and day come along; the heading row is found below a title."""
    plan = _plan("orsa.xlsx", made_plans.workbook_with_area_column())
    assert _areas(plan) == {
        "Skola": ["Nätvandring två kvällar i veckan", "Föräldramöten om ANDTS"],
        "Centrum": ["Ordningsvakter i centrum"],
    }
    assert [str(measure.status) for measure in plan.measures] == ["in_progress", "completed", "not_started"]
    assert [str(measure.due) for measure in plan.measures] == ["2025-10-01", "2025-12-01", "2025-06-01"]
    assert [goal.text for goal in plan.goals] == ["Minskad näthat", "Fler nyktra unga", "Fler trygga på kvällen"]
    assert _measure(plan, "Nätvandring").detail == "Kommentar: Två fältare"


def test_markdown_with_lists() -> None:
    """Under "Vi vill" stand goals, under "Så gör vi" measures; a bullet below a bullet is detail; who stands after the list."""
    plan = _plan("vadstena.md", made_plans.MARKDOWN_WITH_LISTS)
    assert _areas(plan) == {
        "Ungas fritid": ["Öppna fritidsgården på lördagar.", "Starta en nattfotboll tillsammans med idrottsföreningarna."],
        "Trygga hem": ["Grannsamverkan i alla villaområden."],
    }
    assert [goal.text for goal in plan.goals] == [
        "Alla unga har en fritidsaktivitet.",
        "Färre inbrott i bostäder (anmälda brott).",
    ]
    assert {link.indicator_id for goal in plan.goals for link in goal.links} <= {
        "bra-bostadsinbrott-antal",
        "bra-bostadsinbrott-per-100k",
    }
    youth = _measure(plan, "Öppna")
    assert [one.name for one in youth.lead] == ["Kultur- och fritidsförvaltningen"]
    assert youth.remarks == ("said_of_the_list",)
    assert _head(plan)["decided_by"] == "kommunfullmäktige"
    assert plan.kind.value == "programme"


def test_markdown_with_one_table() -> None:
    """Columns in any order; a plan without areas becomes one, and says that it is a guess."""
    plan = _plan("gnesta.md", made_plans.MARKDOWN_WITH_ONE_TABLE)
    assert [(area.title, area.mark.reason) for area in plan.areas] == [("Handlingsplan 2026", "plan_as_area")]
    assert [str(measure.due) for measure in plan.measures] == ["2026-03-31", "2026-12-31", "2026-09-30"]
    assert [goal.cause for goal in plan.goals] == ["Lågt förtroende", "Otrygghet på kvällar", "Bränder i containrar"]
    assert plan.places == ("0461",)


def test_text_of_a_pdf_with_its_noise() -> None:
    """Page numbers, running heads and words cut at the line's end are out of the way; broken bullets are whole."""
    plan = _plan("amal.txt", made_plans.TEXT_FROM_PDF)
    assert _areas(plan) == {
        "Skadegörelse": [
            "Rapportera all skadegörelse i ett gemensamt system så att kommunen kan följa utvecklingen.",
            "Sanera klotter inom ett dygn.",
        ],
        "Narkotika": [
            "Genomföra föräldramöten om narkotika i årskurs sju och åtta varje höst.",
            "Utbilda krögare enligt metoden Krogar mot knark.",
        ],
    }
    assert "brottsförebyggande tillsammans med polisen och det lokala näringslivet" in plan.sections[0].text
    assert [one.sentence.text for one in plan.not_placed if one.reason == "running_head" and one.sentence.text == "2"]


def test_promise_in_sentences() -> None:
    """A heading "Löfte 1: …" is an area; what the sentences promise is guessed, with who promises it."""
    plan = _plan("hagfors.txt", made_plans.PROMISE_WITHOUT_BULLETS)
    assert {title: len(measures) for title, measures in _areas(plan).items()} == {
        "Ett tryggare centrum": 2,
        "Lugnare trafik": 1,
    }
    assert [[one.name for one in measure.lead] for measure in plan.measures] == [["Polisen"], ["Kommunen"], ["Polisen"]]
    assert plan.kind.value == "citizen_promise"


def test_areas_in_rows_across_the_table() -> None:
    """A row with one text across the table names the area of the rows below it."""
    plan = _plan("mora.docx", made_plans.word_with_areas_across_the_table())
    assert _areas(plan) == {
        "NARKOTIKA": ["Drogtester på arbetsplatser", "Nätverk mot langning"],
        "TRAFIK": ["Mopedkontroller"],
    }
    assert plan.places == ("2062",)


def test_numbered_goals_and_brackets() -> None:
    """A line "Delmål 1: …" is a goal; who and when in brackets after a measure are read, and the words stay."""
    text = (
        "Handlingsplan för ett tryggare Alvesta\n\nMålområde: Trygg i hemmet\n\n"
        "Delmål 1: Fler anmäler våld i nära relationer.\n\n"
        "Åtgärder för att nå målet\n\n– Informera på vårdcentraler (ansvarig: socialnämnden, klart 2026)\n"
    )
    plan = _plan("alvesta.txt", text)
    assert [goal.text for goal in plan.goals] == ["Fler anmäler våld i nära relationer."]
    [measure] = plan.measures
    assert measure.title == "Informera på vårdcentraler (ansvarig: socialnämnden, klart 2026)"
    assert ([one.name for one in measure.lead], str(measure.due)) == (["Socialnämnden"], "2026-12-31")


_FORM = """# Område A: Unga

| Åtgärd nr | A1 |
|---|---|
| Åtgärd | Sociala insatsgrupper |
| Syfte/mål | Att unga 12–20 år lämnar en kriminell livsstil |
| Ansvarig | Socialnämnden |
| Startdatum | 2025 |
| Slutdatum | 2027-12-31 |
"""


def test_a_form_whose_values_sound_like_headings_is_a_form() -> None:
    """The words "12–20 år" beside "Syfte/mål" makes no columns; a bare year in the column for the start is its first day."""
    plan = _plan("form.md", _FORM)
    assert _areas(plan) == {"Unga": ["Sociala insatsgrupper"]}
    only = plan.measures[0]
    assert ([one.name for one in only.lead], str(only.start), str(only.due)) == (["Socialnämnden"], "2025-01-01", "2027-12-31")
    assert [goal.text for goal in plan.goals] == ["Att unga 12–20 år lämnar en kriminell livsstil"]


def test_a_column_for_each_municipality_hides_no_measures() -> None:
    """One heading "Åtgärd" among names of places is enough; what stands under the names follows the measure."""
    table = (
        "| Åtgärd | Leksand | Rättvik | Gagnef | Ansvar |\n|-|-|-|-|-|\n| Kampanj | vår 2025 | - | höst 2025 | Biblioteken |"
    )
    plan = _plan(
        "joint.md", f"# Plan för Leksand, Rättvik och Gagnef kommuner\n\n## Prioriterat område: Bedrägerier\n\n{table}\n"
    )
    assert _areas(plan) == {"Bedrägerier": ["Kampanj"]}
    assert "Leksand: vår 2025" in plan.measures[0].detail


def test_an_area_column_holds_inside_a_section_too() -> None:
    """A sheet "Läs mig" before the sheet of measures is no area; "% klart" is no day, and "Summa" no measure."""
    rows = "| Prio-område | Åtgärd | Ansvarig | % klart | Slut |\n|-|-|-|-|-|\n"
    rows += "| Otrygghet | Belysning | Teknik | 50 | 2026-06-30 |\n| | Kameror | Teknik | 0 | |\n"
    rows += "| Skadegörelse | Sanering | Teknik | 0 | |\n"
    plan = _plan("list.md", f"# Läs mig\n\nYstads kommun\n\n# Åtgärder\n\n{rows}| | Summa | | 50 | |\n")
    assert _areas(plan) == {"Otrygghet": ["Belysning", "Kameror"], "Skadegörelse": ["Sanering"]}
    assert [str(one.due) for one in plan.measures] == ["2026-06-30", "None", "None"]


def test_numbered_goals_and_sentences_make_a_plan_without_areas() -> None:
    """Goals "Mål 1." under "Mål", "För att nå mål 1 …" under "Så gör vi" become goals, and measures as guesses."""
    goals = "Mål 1. Alla ska känna sig trygga.\n\nMål 2. Färre inbrott."
    doing = "För att nå mål 1 ordnas vandringar varje höst.\n\nFör att nå mål 2 ska skolan arbeta med SSPF."
    plan = _plan("prose.md", f"# Trygghetsplan 2025-2027\n\n## Mål\n\n{goals}\n\n## Så gör vi\n\n{doing}\n")
    assert [goal.text for goal in plan.goals] == ["Alla ska känna sig trygga.", "Färre inbrott."]
    assert [(one.title[:15], one.mark.confidence.value) for one in plan.measures] == [("För att nå mål ", "guessed")] * 2


def test_the_head_is_read_from_sentences_and_from_the_end() -> None:
    """Words "Gäller till och med" one day; who decided where the document ends; "Klart 2026." after "Ansvarig: …" is when."""
    text = "# Åtgärdsplan\n\nGäller till och med 2026-12-31.\n\n## Fokusområde: Trafik\n\n### Åtgärder\n\n"
    text += "- Farthinder på Storgatan. Ansvarig: Teknisk stab. Klart 2026.\n- Dialog\n\n"
    text += "Antagen av kommunfullmäktige den 24 februari 2025, § 12\n"
    plan = _plan("plan.md", text)
    wanted = {"valid_to": "2026-12-31", "decided_by": "kommunfullmäktige", "decided_on": "2025-02-24", "section_no": "§ 12"}
    assert wanted.items() <= _head(plan).items()
    bumps = _measure(plan, "Farthinder")
    assert ([one.name for one in bumps.lead], str(bumps.due)) == (["Teknisk stab"], "2026-12-31")


def test_an_area_across_a_table_is_one_wherever_its_words_stand() -> None:
    """A PDF tells of no merged cells: the title across the rows stands in the column under its middle."""
    rows = "| Nr | Åtgärd | Ansvarig |\n|-|-|-|\n| | FOKUSOMRÅDE 1: DROGER | |\n| 1.1 | Hundsök | Rektor |\n"
    plan = _plan("across.md", f"# Åtgärdsplan\n\n{rows}| | FOKUSOMRÅDE 2: PLATSER | |\n| 2.1 | Belysning | Teknik |\n")
    assert _areas(plan) == {"DROGER": ["Hundsök"], "PLATSER": ["Belysning"]}


def test_who_decided_is_told_without_the_rest_of_the_sentence() -> None:
    """A sentence that goes on with when the plan is revised gives both fields, and stays in the text: no word is lost."""
    said = "Antagen av kommunfullmäktige 2025-06-18 § 77, gäller tills vidare, revideras senast 2029."
    plan = _plan("plan.md", f"# Handlingsplan\n\n{said}\n\n## Fokusområde: Trafik\n\n### Åtgärder\n\n- Farthinder\n")
    assert {"decided_by": "kommunfullmäktige", "section_no": "§ 77", "review_by": "2029"}.items() <= _head(plan).items()
    assert "tills vidare" in " ".join([*(one.text for one in plan.sections), *(one.sentence.text for one in plan.not_placed)])
