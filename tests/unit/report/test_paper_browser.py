"""The page in a real browser, as it is seen and as it is read aloud. Left out where there is no Chromium."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from store.report.formats import Format

if TYPE_CHECKING:
    from pathlib import Path

    from tests.chromium import Browser

CONTRASTS = """
(() => {
  const light = (rgb) => {
    const [r, g, b] = rgb.match(/[\\d.]+/g).slice(0, 3).map(Number).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const said = [...document.body.querySelectorAll("*")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  return said.map((one) => {
    const pair = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => b - a);
    return [one.tagName, (pair[0] + 0.05) / (pair[1] + 0.05)];
  });
})()
"""
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))"
LOADED = "performance.getEntriesByType('resource').filter((one) => !one.name.startsWith('data:')).length"
NAMELESS = "[...document.querySelectorAll('img')].filter((one) => !one.alt || !one.naturalWidth).length"


def test_the_page_can_be_heard(papers: dict[Format, Path], chromium: Browser) -> None:
    """A screen reader finds language, landmarks, headings in order, tables with named columns and rows, pictures in words."""
    chromium.open(papers[Format.HTML])

    spoken = chromium.spoken()
    roles = [role for role, _ in spoken]
    assert chromium.run("document.documentElement.lang") == "sv"
    assert [role for role in ("banner", "navigation", "main", "contentinfo") if roles.count(role) != 1] == []
    levels = chromium.run(LEVELS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    named = {name for role, name in spoken if role in {"columnheader", "rowheader"}}
    assert {"Id", "Klart senast", "HED-N1", "HED-N30"} <= named
    assert ("table", "Åtgärder inom Narkotika") in spoken
    assert ("figure", "Otrygga ute sena kvällar, Hedemora") in spoken
    assert next(name for role, name in spoken if role == "image").startswith("Andelen otrygga i Hedemora gick från 22,1 %")


def test_the_page_can_be_seen(papers: dict[Format, Path], chromium: Browser) -> None:
    """Text stands out 4.5:1 or more, pictures are drawn, nothing is fetched, and it fits a narrow telephone."""
    chromium.open(papers[Format.HTML])

    contrasts = chromium.run(CONTRASTS)
    assert len(contrasts) > 200
    assert [tag for tag, ratio in contrasts if ratio < 4.5] == []
    assert chromium.run(NAMELESS) == 0
    assert chromium.run(LOADED) == 0
    chromium.resize(320)
    assert chromium.run("document.documentElement.scrollWidth") <= 320
    chromium.resize(1100)


def test_the_page_carries_no_script(papers: dict[Format, Path]) -> None:
    """Nothing in it is carried out, and no address stands in it."""
    text = papers[Format.HTML].read_text("utf-8")

    assert not re.search(r"<script|javascript:|\son\w+\s*=|https?://|<link|@import|url\(", text, re.IGNORECASE)
