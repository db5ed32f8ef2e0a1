"""From a place as a publisher writes it to the store's code.

The same municipality is ``Malung-Sälen``, ``Malung–Sälen``, ``Malung-Sälens kommun`` or ``2023 Malung-Sälen``; the country is
``Hela landet``, ``Riket`` or ``SAMTLIGA (16–84 år)``; county 20 is ``Dalarnas län``, ``Region Dalarna`` or ``0020``. City
districts, police regions and groups of municipalities are known for what they are and left out: they do not add up to the
municipality (Göteborg's districts hold 94.8 % of its crimes of 2025), and the store has no place for them.

Gotland is one island with two codes, 09 as county and 0980 as municipality. A file that has it only as county (Brå's NTU
workbook) gives its values to both (:func:`with_gotland`): it is the same people, and the municipality would otherwise have no
figures at all.
"""

from __future__ import annotations

import csv
import re
from difflib import get_close_matches
from functools import cache
from importlib import resources
from typing import NamedTuple

from store.importing.formats.labels import fold, tidy, without_notes
from store.model.codes import PlaceKind

_CODE_FIRST = re.compile(r"(\d{2}|\d{4})[ :]+(\D.*)")
_COUNTRY = re.compile(r"(samtliga|hela landet|riket|sverige)( ?\(.*\)| 1\d-\d\d år)?")
_DISTRICT = re.compile(r"(stadsdel|stadsomr|sdn |sdf |sdo )")
_SMALL_AREA = re.compile(r"\d{4}(?:[ABC]\d{4}|R\d{3})(?:_\w+)?")
"""SCB's DeSO and RegSO, parts of a municipality: ``2083A0010``, ``2083R001``."""
_DISTRICT_LAST = re.compile(r".* (sdn|sdf|sdo|stadsdel|stadsdelsnämnd|stadsdelsförvaltning|stadsdelsområde)")
_POLICE = re.compile(r"(polisområde|polisregion|lokalpolisområde|lpo |po |utanför sverige|okän[dt])")
_ENDINGS = ("", " kommun", " stad", "s kommun", "s stad")
_KOLADA_REGION = 4
_MOST_WORDS = 5
"""As many as a place's name can have: ``Västra Götalands län``, ``SAMTLIGA (16–84 år)``."""
GOTLAND_COUNTY, GOTLAND_MUNICIPALITY = "09", "0980"


class Found(NamedTuple):
    """What a name stands for: a code, or why it is left out (a word of ``import_file.json``), or neither: nobody knows it."""

    code: str | None = None
    left_out: str | None = None


class _Names(NamedTuple):
    codes: dict[str, str]
    """Folded name → code."""
    left_out: dict[str, str]
    valid: frozenset[str]
    shown: dict[str, str]
    """Folded name → name, for suggestions."""


@cache
def find_place(name: str, *, police_regions: bool = False) -> Found:
    """The place ``name`` stands for; with ``police_regions``, "Region Stockholm" is the police's and not the county's."""
    names = _names()
    key = fold(name)
    if police_regions and key in names.left_out:
        return Found(left_out=names.left_out[key])
    coded = _CODE_FIRST.fullmatch(key)
    for form in (key, fold(without_notes(name)), coded.group(2) if coded else key):
        if form in names.codes:
            return Found(names.codes[form])
        if form in names.left_out:
            return Found(left_out=names.left_out[form])
    return _by_form(key)


@cache
def find_code(code: str) -> Found:
    """The place of a code: ``2083``, ``20``, ``00``, Kolada's ``0000``, ``0020``; groups ``G…``, small areas left out."""
    plain = code.strip()
    if len(plain) == _KOLADA_REGION and plain.startswith("00"):
        plain = plain[2:]
    if plain in _names().valid:
        return Found(plain)
    if _SMALL_AREA.fullmatch(plain):
        return Found(left_out="districts_left_out")
    return Found(left_out="groups_left_out") if re.fullmatch(r"G\d+", plain) else Found()


def place_in(text: str) -> str | None:
    """The place a heading begins or ends with, as written: ``Hedemora`` of ``Hedemora, KI undre``; None when there is none."""
    words = tidy(text).split(" ")
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        for part in (words[:count], words[-count:]):
            name = " ".join(part).strip(" ,:;()")
            if name and find_place(name).code:
                return name
    return None


def near(name: str) -> str:
    """Up to three names that look like ``name``, for the user to compare with; a dash when none does."""
    shown = _names().shown
    return ", ".join(shown[key] for key in get_close_matches(fold(name)[:80], list(shown), n=3, cutoff=0.6)) or "–"


def with_gotland(codes: list[str]) -> list[str]:
    """``codes`` and, when Gotland is there as county only, its municipality code too."""
    alone = GOTLAND_COUNTY in codes and GOTLAND_MUNICIPALITY not in codes
    return [*codes, GOTLAND_MUNICIPALITY] if alone else codes


def _by_form(key: str) -> Found:
    if _COUNTRY.fullmatch(key):
        return Found("00")
    if _DISTRICT.match(key) or _DISTRICT_LAST.fullmatch(key):
        return Found(left_out="districts_left_out")
    if _POLICE.match(key):
        return Found(left_out="police_areas_left_out")
    names = _names()
    for between in (", ", "-", " "):
        head, _, tail = key.partition(between)
        if head in names.codes and names.left_out.get(tail) == "districts_left_out":
            return Found(left_out="districts_left_out")
    return Found()


@cache
def _names() -> _Names:
    codes: dict[str, str] = {}
    left_out: dict[str, str] = {}
    shown: dict[str, str] = {}
    valid: set[str] = set()
    for row in _rows("store", "reference/places.csv"):
        valid.add(row["code"])
        endings = _ENDINGS if row["kind"] == PlaceKind.MUNICIPALITY else ("",)
        codes.update({fold(row["name"] + ending): row["code"] for ending in endings})
        shown[fold(row["name"])] = row["name"]
    for row in _rows("store", "reference/police_areas.csv"):
        valid.add(row["code"])
        codes[fold(row["name"])] = row["code"]
    for row in _rows("store.importing.formats", "place_names.csv"):
        key = fold(row["name"])
        if row["code"]:
            codes.setdefault(key, row["code"])
        else:
            left_out[key] = "districts_left_out" if row["kind"] == "district" else "police_areas_left_out"
    return _Names(codes, left_out, frozenset(valid), shown)


def _rows(package: str, path: str) -> list[dict[str, str]]:
    text = resources.files(package).joinpath(path).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))
