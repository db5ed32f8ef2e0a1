"""The styles of our Word files, and how a municipality's own template takes their place.

A style that the template has is left as it is. One that it lacks is added on top of its own body text, without our colours and
font, so that the report looks like the rest of what the municipality publishes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from store.report.word.xml import add, fragment, name

if TYPE_CHECKING:
    from docx.document import Document as WordFile

INK, BLUE, GREY = "1a1a1a", "14508c", "595959"
_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>'


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its inner names stand in the file, in English as Word keeps them whatever language it speaks."""

    name: str
    paragraph: str
    """Content of ``w:pPr``."""
    half_points: int
    look: str = ""
    """Content of ``w:rPr`` besides size and colour."""
    colour: str = INK


def _heading(level: int, before: int, half_points: int, colour: str = BLUE) -> Style:
    outline = f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="80" w:line="240" w:lineRule="auto"/>'
    return Style(f"heading {level}", f'{outline}<w:outlineLvl w:val="{level - 1}"/>', half_points, "<w:b/><w:bCs/>", colour)


_FIELD = (
    '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs>'
    '<w:spacing w:after="40" w:line="252" w:lineRule="auto"/><w:ind w:left="2268" w:hanging="2268"/>'
)
_BAR = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{BLUE}"/></w:pBdr>'
STYLES = (
    Style("Normal", '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>', 22),
    Style("Title", '<w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>', 48, "<w:b/>", BLUE),
    Style("Subtitle", '<w:spacing w:after="200"/>', 26, "", GREY),
    _heading(1, 360, 32),
    _heading(2, 280, 26),
    _heading(3, 220, 23),
    _heading(4, 180, 22, INK),
    Style("caption", '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/>', 20, "<w:b/><w:bCs/>"),
    Style("List Bullet", '<w:numPr><w:numId w:val="{list}"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>', 22),
    Style("header", '<w:spacing w:after="0"/><w:jc w:val="right"/>', 17, "", GREY),
    Style("footer", '<w:tabs><w:tab w:val="right" w:pos="9354"/></w:tabs><w:spacing w:after="0"/>', 17, "", GREY),
    Style("Radslag Lead", f'<w:keepLines/>{_BAR}<w:spacing w:before="60" w:after="160"/><w:ind w:left="198"/>', 24),
    Style("Radslag Source", '<w:keepLines/><w:spacing w:before="60" w:after="200"/>', 18, "", GREY),
    Style("Radslag Note", '<w:keepLines/><w:spacing w:after="160"/>', 20, "<w:i/><w:iCs/>", GREY),
    Style("Radslag Field", _FIELD, 21),
    Style("Radslag Cell", '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>', 18),
    Style("Radslag Cell Head", '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', 18, "<w:b/><w:bCs/>"),
    Style("Radslag Picture", '<w:keepNext/><w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/>', 22),
)
TABLE = "Radslag Table"
_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="RadslagTable"><w:name w:val="Radslag Table"/><w:qFormat/>'
    '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{strong}"/>'
    '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{strong}"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders>'
    '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{strong}"/>'
    "</w:tcBorders>{shade}</w:tcPr></w:tblStylePr></w:style>"
)
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EAF0F7"/>'
_BUILT_IN = {
    "Normal",
    "Title",
    "Subtitle",
    "caption",
    "List Bullet",
    "header",
    "footer",
    *(f"heading {n}" for n in range(1, 5)),
}


def lay_styles(word: WordFile, *, own: bool, bullets: int) -> dict[str, str]:
    """Give the file its styles; which ids they have in it, by name.

    Args:
        word: our empty file, or the municipality's template.
        own: it is a template: what it has stays, what it lacks is added in its own font and black.
        bullets: number of a bulleted list in the file.
    """
    sheet: Any = word.styles.element
    there = {style.find(name("w:name")).get(name("w:val")): style for style in sheet.findall(name("w:style"))}
    lowered = {known.lower(): style for known, style in there.items()}
    for style in STYLES:
        found = lowered.get(style.name.lower())
        if found is not None and own:
            continue
        if found is not None:
            sheet.remove(found)
        made = _made(style, own=own, bullets=bullets)
        if found is not None:
            _unlink(sheet, found.get(name("w:styleId")))
            made.set(name("w:styleId"), found.get(name("w:styleId")))
        sheet.append(made)
        lowered[style.name.lower()] = made
    if TABLE.lower() not in lowered:
        shade = "" if own else _SHADE
        lowered[TABLE.lower()] = fragment(_TABLE.format(strong="404040" if own else BLUE, shade=shade))
        sheet.append(lowered[TABLE.lower()])
    return {style: lowered[style.lower()].get(name("w:styleId")) for style in (*(one.name for one in STYLES), TABLE)}


def _unlink(sheet: Any, identity: str) -> None:  # noqa: ANN401
    """The style for single letters that went with a paragraph style of the empty file stands alone."""
    for link in list(sheet.iter(name("w:link"))):
        if link.get(name("w:val")) == identity:
            link.getparent().remove(link)


def _made(style: Style, *, own: bool, bullets: int) -> Any:  # noqa: ANN401  (an lxml element)
    identity = style.name.title().replace(" ", "")
    custom = "" if style.name in _BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if style.name == "Normal" else ""
    based = "" if style.name == "Normal" else '<w:basedOn w:val="Normal"/>'
    paragraph = style.paragraph.replace("{list}", str(bullets))
    font = _FONT if style.name == "Normal" and not own else ""
    colour = "" if own else f'<w:color w:val="{style.colour}"/>'
    return fragment(
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{identity}"><w:name w:val="{style.name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph.replace(_BAR, '') if own else paragraph}</w:pPr>"
        f'<w:rPr>{font}{style.look}{colour}<w:sz w:val="{style.half_points}"/></w:rPr></w:style>'
    )


def say_language(word: WordFile, code: str) -> None:
    """Which language the text is in, for whoever reads it aloud or checks its spelling."""
    sheet: Any = word.styles.element
    defaults = sheet.find(name("w:docDefaults"))
    if defaults is None:
        defaults = fragment("<w:docDefaults/>")
        sheet.insert(0, defaults)
    kept = defaults.find(name("w:rPrDefault"))
    kept = add(defaults, "w:rPrDefault") if kept is None else kept
    run = kept.find(name("w:rPr"))
    run = add(kept, "w:rPr") if run is None else run
    for spoken in run.findall(name("w:lang")):
        run.remove(spoken)
    add(run, "w:lang", val=code, eastAsia=code)
