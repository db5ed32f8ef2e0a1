"""What `docs/check.md` says of the check's JSON is what it is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from store.model.check import FindingCode

if TYPE_CHECKING:
    from tests.conftest import Run

TEXT = (Path(__file__).parents[2] / "docs" / "check.md").read_text("utf-8")


def test_every_code_and_field_is_described(radslag: Run) -> None:
    """Whoever reads the JSON with a program finds each code, and each field of the object and of a finding."""
    codes = re.findall(r"^\| `(\w+)` \| ", TEXT.partition("## Codes")[2], re.MULTILINE)
    assert codes == [code.value for code in FindingCode]
    answer = radslag("check", "hedemora", "--json")
    data = json.loads(answer.out)
    said = set(re.findall(r"`(\w+)`", TEXT))
    assert said >= {*data, *data["findings"][0]}
    assert answer.code == 0
