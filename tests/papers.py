"""Reports to write: one as a municipality would have it, and ones made of whatever text."""

from __future__ import annotations

from datetime import datetime

from store.report.document import (
    Bullets,
    Column,
    Document,
    Fields,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Point,
    Series,
    Table,
    Tone,
)

MADE_ON = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001  (the store keeps naive UTC)
_LONG = "Utbilda personal på krogar i metoden Ansvarsfull alkoholservering, med uppföljning vartannat år."


def _series(name: str, *values: float, wide: float | None = None, broken_at: int | None = None) -> Series:
    points = [
        Point(
            f"{2017 + 2 * at}–{2018 + 2 * at}",
            2018.0 + 2 * at,
            value,
            None if wide is None else value - wide,
            None if wide is None else value + wide,
            at == broken_at,
        )
        for at, value in enumerate(values)
    ]
    return Series(name, tuple(points))


def figure(caption: str = "Otrygga ute sena kvällar, Hedemora") -> Figure:
    """Four pooled survey years with limits, a break before the third, two places beside it, target and baseline."""
    return Figure(
        caption,
        "Andelen otrygga i Hedemora gick från 22,1 % 2017–2018 till 25,4 % 2023–2024. Målet 20 % är inte nått.",
        "%",
        _series("Hedemora", 22.1, 28.3, 24.0, 25.4, wide=6.1, broken_at=2),
        (_series("Dalarna", 24.1, 25.0, 23.5, 23.9), _series("Riket", 26.0, 27.5, 25.5, 26.1)),
        20.0,
        "Mål 2027",
        22.1,
        "Källa: Brå, NTU 2017–2024, n = 212.",
        "Serien bröts 2021 (ny metod).",
    )


def measures(count: int, text: str = _LONG) -> Table:
    """So many measures in a table of every kind of column."""
    rows = [
        (f"HED-N{at}", text, "Socialförvaltningen", "● genomförd" if at % 2 else "! försenad", "2026-12-31", f"{at}\u00a0250,5")
        for at in range(1, count + 1)
    ]
    headings = ("Id", "Åtgärd", "Ansvarig", "Status", "Klart senast", "Kostnad")
    kinds = (Column.TEXT, Column.TEXT, Column.TEXT, Column.TEXT, Column.DATE, Column.NUMBER)
    return Table("Åtgärder inom Narkotika", headings, tuple(rows), kinds, "Källa: Hedemora kommun.")


def document(*blocks: object, title: str = "Prioriterat område: Narkotika") -> Document:
    """The blocks as a report; without any, a whole one."""
    given = blocks or (
        Heading(1, "Läget i korthet"),
        Paragraph("Öppen narkotikahandel har inte säkert minskat: 6 % (4–9) mot 9 % (6–13).", Tone.LEAD),
        Paragraph("Två av sex åtgärder är klara.\nEn är försenad."),
        Bullets(("Krogar mot knark är försenad.", "Skolan har inte rapporterat för 2026.")),
        Heading(2, "Åtgärder"),
        measures(30),
        Heading(2, "Indikatorer"),
        figure(),
        Paragraph("Statusar är påhittade exempel.", Tone.NOTE),
        PageBreak(),
        Heading(1, "HED-N1 Krogar mot knark"),
        Fields((("Ansvarig", "Socialförvaltningen"), ("Mål", "Minska öppen narkotikahandel"))),
        Heading(1, "Beslut"),
        Paragraph("Rådet beslutar att fortsätta.", Tone.SOURCE),
    )
    head = (("Plan", "Åtgärdsplan 2024–2027"), ("Diarienummer", "KS 2023/412"), ("Gallring", "Bevaras"))
    subtitle = "Hedemora, åtgärdsplan 2024–2027"
    made = "Framställd 2026-11-21 med Rådslag."
    return Document("area", "HED-N", "sv", title, subtitle, head, MADE_ON, made, given)  # type: ignore[arg-type]


def made_of(text: str) -> Document:
    """Every kind of block but a picture, all saying ``text``."""
    table = Table(text, (text, "B", "C"), ((text, "x", text), ("", "2026-02-30", "-5")), _KINDS, text)
    words = (Heading(3, text), Paragraph(text, Tone.LEAD), Paragraph(text), Bullets((text, text)), Fields(((text, text),)))
    return Document("area", text, "sv", text, text, ((text, text),), MADE_ON, text, (*words, table))


_KINDS = (Column.TEXT, Column.DATE, Column.NUMBER)
