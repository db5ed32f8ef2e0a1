"""A bulleted list in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart

from store.report.word.xml import add, fragment, name

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_LEVEL = (
    '<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>'
)


def add_bullets(word: WordFile) -> int:
    """Define a bulleted list; its number. A template without any list gets the part it would stand in."""
    lists: Any = _part(word).element
    taken = [int(one.get(name("w:abstractNumId"))) for one in lists.findall(name("w:abstractNum"))]
    numbers = [int(one.get(name("w:numId"))) for one in lists.findall(name("w:num"))]
    kind, number = max(taken, default=0) + 1, max(numbers, default=0) + 1
    # Word wants every definition before the first use.
    lists.insert(len(taken) + _before(lists), fragment(_LEVEL.format(id=kind)))
    last = [one for one in lists if one.tag in {name("w:abstractNum"), name("w:num")}][-1]
    made = add(lists, "w:num", numId=str(number))
    add(made, "w:abstractNumId", val=str(kind))
    last.addnext(made)
    return number


def _before(lists: Any) -> int:  # noqa: ANN401  (an lxml element)
    return len(lists.findall(name("w:numPicBullet")))


def _part(word: WordFile) -> NumberingPart:
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and isinstance(relation.target_part, NumberingPart):
            return relation.target_part
    root = fragment("<w:numbering/>")
    part = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part
