"""Where in a Word file the report goes: in the place of the text of a template, or where the template says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.report.word.xml import add, name

if TYPE_CHECKING:
    from docx.document import Document as WordFile

MARKER = "{{report}}"
"""A paragraph of a template with nothing but this is where the report goes; what is before and after it stays."""


class Place:
    """Makes room for the report and moves it there when it is whole.

    Without a marker the text of the template goes, as it would if she had written a new document on it: a template is its
    styles, header, footer and page.
    """

    def __init__(self, word: WordFile) -> None:
        self.body: Any = word.element.body
        self._section = self.body.find(name("w:sectPr"))
        if self._section is None:
            self._section = add(self.body, "w:sectPr")
        self._marker = next((one for one in self.body.findall(name("w:p")) if _said(one) == MARKER), None)
        if self._marker is None:
            for child in list(self.body):
                if child is not self._section:
                    self.body.remove(child)
        self._kept = len(self.body)

    def close(self) -> None:
        """Put what has been added to the body in its place, and the page's measures last again."""
        if self._marker is not None:
            for child in [*self.body][self._kept :]:
                self._marker.addprevious(child)
            self.body.remove(self._marker)
        self.body.append(self._section)


def _said(paragraph: Any) -> str:  # noqa: ANN401  (an lxml element)
    return "".join("".join(text.text or "" for text in paragraph.iter(name("w:t"))).split())
