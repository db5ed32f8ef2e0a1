"""Plans of other shapes than the four real ones, made here: what municipalities' Word, Excel and text files look like."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document


def _saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text != "^":
                table.cell(at, column).text = text
    for column in range(len(rows[0])):
        for at in range(len(rows) - 1, 0, -1):
            if rows[at][column] == "^":
                table.cell(at - 1, column).merge(table.cell(at, column))


def word_with_tables() -> bytes:
    """Kumla: heading styles, a head table, a table an area, a goal merged over rows, partners in a column of their own."""
    document = docx.Document()
    document.add_heading("Handlingsplan för trygghet 2025–2028", 0)
    head = [
        ["Dokumenttyp", "Handlingsplan", "Beslutad av", "Kommunfullmäktige 2024-11-25 § 178"],
        ["Diarienummer", "KS 2024/00312", "Dokumentansvarig", "Trygghetssamordnare"],
        ["Gäller", "2025-01-01–2028-12-31", "Revideras senast", "2028-10"],
    ]
    _table(document, head)
    document.add_heading("Inledning", 1)
    document.add_paragraph("Kumla kommun ska vara en trygg plats. Planen bygger på lägesbilden från 2024.")
    document.add_heading("Prioriterade områden", 1)
    document.add_heading("Trygga offentliga miljöer", 2)
    document.add_paragraph("Många undviker stationsområdet efter mörkrets inbrott.")
    columns = ["Delmål", "Åtgärd", "Ansvarig", "Samverkansparter", "Tidplan", "Uppföljning"]
    rows = [
        columns,
        [
            "Fler känner sig trygga vid stationen (NTU)",
            "Genomföra trygghetsvandringar två gånger per år",
            "Samhällsbyggnadsförvaltningen",
            "Polisen, fastighetsägare",
            "2025–2028",
            "Antal vandringar",
        ],
        ["^", "Byta belysning i gångtunneln", "Samhällsbyggnadsförvaltningen", "", "Q2 2026", "Mätning före och efter"],
        ["Mindre skadegörelse", "Sanera klotter inom 24 timmar", "Kumla Bostäder AB", "Tekniska enheten", "Löpande", ""],
    ]
    _table(document, rows)
    document.add_heading("Barn och ungas uppväxt", 2)
    more = [
        columns,
        [
            "Fler fullföljer skolan",
            "Införa SSPF",
            "Barn- och utbildningsförvaltningen",
            "Polisen och socialtjänsten",
            "juni 2026",
            "",
        ],
    ]
    _table(document, more)
    document.add_heading("Uppföljning", 1)
    document.add_paragraph("Planen följs upp varje år i kommunstyrelsen.")
    return _saved(document)


def word_with_headed_measures() -> bytes:
    """Tierp: each measure is a heading with text, "Ansvarig:" and "Tidplan:" under it."""
    document = docx.Document()
    document.add_heading("Åtgärdsplan mot brott i Tierps kommun", 1)
    document.add_heading("Insatsområde 1: Våld i nära relationer", 2)
    document.add_paragraph("Mörkertalet är stort.")
    document.add_heading("Mål", 3)
    document.add_paragraph("Fler våldsutsatta söker stöd.", style="List Bullet")
    document.add_heading("Åtgärder", 3)
    document.add_heading("Utbilda personal i att fråga om våld", 4)
    document.add_paragraph("All personal i skola och vård går en webbutbildning.")
    document.add_paragraph("Ansvarig: Socialförvaltningen")
    document.add_paragraph("Tidplan: 2026-06-30")
    document.add_heading("Sprida information om stödlinjer", 4)
    document.add_paragraph("Affischer sätts upp i kommunens lokaler.")
    document.add_paragraph("Ansvarig: Kommunikationsenheten")
    document.add_paragraph("Status: Pågår")
    document.add_heading("Insatsområde 2: Narkotika", 2)
    document.add_paragraph("Unga får lätt tag i narkotika.")
    document.add_heading("Åtgärder", 3)
    document.add_heading("Fältarbete på kvällar", 4)
    document.add_paragraph("Ansvarig: Fritidsenheten")
    return _saved(document)


def word_with_cards() -> bytes:
    """Säffle: no heading styles, areas in bold, one card (a table on its side) a measure."""
    document = docx.Document()
    document.add_paragraph().add_run("Brottsförebyggande handlingsplan för Säffle kommun").bold = True
    for area, measure, who, when in (
        ("Fokusområde A. Trafik", "Hastighetsmätning på skolvägar", "Tekniska avdelningen", "2025-12-31"),
        ("Fokusområde B. Bedrägerier mot äldre", "Informationsträffar för pensionärer", "Polisen", "hösten 2025"),
    ):
        document.add_paragraph().add_run(area).bold = True
        _table(document, [["Åtgärd", measure], ["Ansvarig", who], ["Tidplan", when], ["Indikator", "Antal träffar"]])
    return _saved(document)


def word_with_areas_across_the_table() -> bytes:
    """Mora: one table for all, the name of each area in a row across it."""
    document = docx.Document()
    document.add_heading("Handlingsplan brottsförebyggande rådet i Mora", 1)
    rows = [
        ["Insats", "Mål", "Ansvarig", "Klart"],
        ["NARKOTIKA", "", "", ""],
        ["Drogtester på arbetsplatser", "Drogfria arbetsplatser", "HR", "2026"],
        ["Nätverk mot langning", "Färre langare", "Polisen", "2025-12"],
        ["TRAFIK", "", "", ""],
        ["Mopedkontroller", "Färre trimmade mopeder", "Polisen", "maj 2026"],
    ]
    _table(document, rows)
    for row in (1, 4):
        document.tables[0].cell(row, 0).merge(document.tables[0].cell(row, 3))
    return _saved(document)


def workbook_with_area_column() -> bytes:
    """Orsa: one sheet, the area once for several rows, a status column, dates as dates."""
    rows: list[list[object]] = [
        ["Aktivitetslista brottsförebyggande arbete Orsa kommun 2025"],
        [],
        ["Nr", "Fokusområde", "Insats", "Vad vill vi uppnå?", "Ansvarig förvaltning", "Klart senast", "Status", "Kommentar"],
        [
            1,
            "Skola",
            "Nätvandring två kvällar i veckan",
            "Minskad näthat",
            "Skolförvaltningen",
            "2025-10-01",
            "Pågår",
            "Två fältare",
        ],
        [2, "", "Föräldramöten om ANDTS", "Fler nyktra unga", "Elevhälsan", "2025-12-01", "Klar", ""],
        [
            3,
            "Centrum",
            "Ordningsvakter i centrum",
            "Fler trygga på kvällen",
            "Kommunledningskontoret",
            "2025-06-01",
            "Ej påbörjad",
            "",
        ],
    ]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Blad1")
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(at, column, cell)
    return buffer.getvalue()


def workbook_with_a_sheet_for_each_area() -> bytes:
    """Tranås: a sheet an area, a title above the table, columns for start and end."""
    columns = ["Åtgärd/aktivitet", "Syfte", "Ansvarig nämnd", "Startdatum", "Slutdatum", "Lägesrapport"]
    sheets = {
        "Våld": [
            "Kvinnofrid i fokus",
            "Fler utsatta får hjälp",
            "Socialnämnden",
            "2025-01-01",
            "2026-12-31",
            "Utbildning klar i mars",
        ],
        "Skadegörelse": [
            "Färgbomber som konstvägg",
            "Mindre klotter",
            "Kulturnämnden",
            "2025-05-01",
            "2025-09-30",
            "Genomfört",
        ],
    }
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        for name, row in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.write(0, 0, "Aktivitetsplan 2025 – Tranås kommun")
            sheet.write_row(2, 0, columns)
            sheet.write_row(3, 0, row)
    return buffer.getvalue()


MARKDOWN_WITH_LISTS = """# Trygghetsprogram för Vadstena kommun

Antaget av kommunfullmäktige 2023-06-14 § 55
Dnr 2023/118

## Bakgrund

Programmet bygger på kommunens lägesbild.

## Utvecklingsområde: Ungas fritid

Många unga saknar meningsfull fritid.

**Vi vill:**

- Alla unga har en fritidsaktivitet.

**Så gör vi:**

- Öppna fritidsgården på lördagar.
  - Personal finns till klockan 23.
- Starta en nattfotboll tillsammans med idrottsföreningarna.

Ansvarig: Kultur- och fritidsförvaltningen

## Utvecklingsområde: Trygga hem

**Vi vill:**

- Färre inbrott i bostäder (anmälda brott).

**Så gör vi:**

- Grannsamverkan i alla villaområden.

## Uppföljning

Programmet följs upp årligen av kommunstyrelsen.
"""

MARKDOWN_WITH_ONE_TABLE = """# Handlingsplan 2026

Gnesta kommun och Polisen

| När | Vem | Vad ska göras? | Varför | Målsättning |
|---|---|---|---|---|
| mars 2026 | Polisen | Öppet hus på stationen | Lågt förtroende | Ökat förtroende för polisen |
| 2026 | Kommunen och Polisen | Gemensam patrullering vid resecentrum | Otrygghet på kvällar | Fler trygga resenärer |
| sept 2026 | Räddningstjänsten | Brandskyddsutbildning för åttor | Bränder i containrar | Färre anlagda bränder |
"""

TEXT_FROM_PDF = """Brottsförebyggande plan för Åmåls kommun                    1 (3)

BROTTSFÖREBYGGANDE PLAN 2024–2027

Antagen av kommunstyrelsen 2024-02-06, § 21

Inledning

Den här planen beskriver hur Åmåls kommun arbetar brotts-
förebyggande tillsammans med polisen och det lokala närings-
livet under de kommande fyra åren i kommunens alla delar.

Fokusområden

1. Skadegörelse

Skadegörelse kostar kommunen stora belopp varje år och den
bidrar till att platser upplevs som otrygga av invånarna när
de rör sig ute på kvällen.

Åtgärder

• Rapportera all skadegörelse i ett gemensamt system så att
kommunen kan följa utvecklingen.
• Sanera klotter inom ett dygn.

Ansvarig: Tekniska kontoret

2
\fBrottsförebyggande plan för Åmåls kommun                    2 (3)

2. Narkotika

Tillgången på narkotika har ökat bland unga enligt polisen och
skolan, och det syns även i mätningar av avloppsvatten som har
gjorts i regionen.

Åtgärder

• Genomföra föräldramöten om narkotika i årskurs sju och åtta
varje höst.
• Utbilda krögare enligt metoden Krogar mot knark.

Ansvarig: Folkhälsosamordnaren

\fBrottsförebyggande plan för Åmåls kommun                    3 (3)

Uppföljning

Planen följs upp av Brå en gång om året.
"""

PROMISE_WITHOUT_BULLETS = """Medborgarlöften 2025 i Hagfors kommun

Polisen och Hagfors kommun lovar följande under 2025.

Löfte 1: Ett tryggare centrum

Polisen ska patrullera till fots i centrum varje fredag och lördag kväll under hela året.
Kommunen ska förbättra belysningen vid busstationen och i parken så att fler vågar gå där.

Löfte 2: Lugnare trafik

Polisen ska göra hastighetskontroller vid alla skolor under våren och hösten och redovisa dem.
"""
