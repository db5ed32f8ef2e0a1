"""Elements of WordprocessingML, made without parsing: text goes in as text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

if TYPE_CHECKING:
    Element = Any
    """An lxml element; lxml has no types of its own."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@cache
def name(tag: str) -> str:
    """``w:p`` as lxml writes it."""
    return qn(tag)


def add(parent: Element, tag: str, **values: str) -> Element:
    """A new last child; ``val="1"`` becomes ``w:val="1"``."""
    made = etree.SubElement(parent, name(tag))
    for key, value in values.items():
        made.set(name(f"w:{key}"), value)
    return made


def fragment(xml: str) -> Element:
    """An element of our own making, never of data; the prefixes w, r and wp are known."""
    head, _, rest = xml.partition(">")
    close = "/" if head.endswith("/") else ""
    return parse_xml(f"{head.removesuffix('/')} {nsdecls('w', 'r')}{close}>{rest}")


def add_text(paragraph: Element, text: str, *, bold: bool = False) -> None:
    """A run of text at the end of a paragraph, its line breaks as line breaks."""
    run = add(paragraph, "w:r")
    if bold:
        add(add(run, "w:rPr"), "w:b")
    for number, line in enumerate(text.split("\n")):
        if number:
            add(run, "w:br")
        written = add(run, "w:t")
        written.set(_SPACE, "preserve")
        written.text = line


def add_field(paragraph: Element, code: str) -> None:
    """A field that Word fills in: ``PAGE``, ``NUMPAGES``."""
    for kind in ("begin", "", "separate", "shown", "end"):
        run = add(paragraph, "w:r")
        if kind == "":
            add(run, "w:instrText").text = code
        elif kind == "shown":
            add(run, "w:t").text = "1"
        else:
            add(run, "w:fldChar", fldCharType=kind)


def styled(parent: Element, style: str) -> Element:
    """A new last paragraph in the style with this id."""
    paragraph = add(parent, "w:p")
    add(add(paragraph, "w:pPr"), "w:pStyle", val=style)
    return paragraph
