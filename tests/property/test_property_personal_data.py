"""The personal data guard finds every number however it is written, and leaves registry numbers, days and amounts alone."""

from __future__ import annotations

import random
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.personal_data import PersonalKind, find_personal_data, mask_personal_data

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = Path(__file__).parents[2] / "sample_data"
SPELLINGS: tuple[str, ...] = (
    "{y}{m}{d}-{n}",
    "{c}{y}{m}{d}-{n}",
    "{c}{y}{m}{d}{n}",
    "{y}{m}{d}{n}",
    "{y}{m}{d}+{n}",
    "{c}{y}{m}{d} {n}",
)
SPELLINGS += ("{y}{m}{d}\N{EN DASH}{n}", "{c}{y}-{m}-{d}-{n}", "{y}{m}{d} - {n}", "{c}{y}{m}{d}\N{NON-BREAKING HYPHEN}{n}")
births = st.dates(date(1900, 1, 1), date(2026, 11, 21))
serials = st.integers(1, 999)
words = st.text(st.characters(exclude_categories=["Nd", "Cs"], exclude_characters="@.,"), max_size=20)


def _check_digit(nine: str) -> str:
    """Luhn's, worked out from the end, another way than the guard does it."""
    total = 0
    for place, digit in enumerate(reversed(nine)):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled if doubled < 10 else doubled - 9
    return str(-total % 10)


def _written(born: date, serial: int, spelling: str, *, coordination: bool = False, wrong: int = 0) -> str:
    day = f"{born.day + (60 if coordination else 0):02}"
    nine = f"{born:%y%m}{day}{serial:03}"
    number = f"{serial:03}{(int(_check_digit(nine)) + wrong) % 10}"
    return spelling.format(c=f"{born.year // 100}", y=f"{born:%y}", m=f"{born:%m}", d=day, n=number)


@given(births, serials, st.tuples(st.sampled_from(SPELLINGS), st.booleans()), words, words)
def test_every_spelling_is_found_and_masked(
    born: date, serial: int, kind_of: tuple[str, bool], before: str, after: str
) -> None:
    """Wherever it stands in a text; nothing of the number is left behind the mask."""
    spelling, coordination = kind_of
    number = _written(born, serial, spelling, coordination=coordination)
    text = f"{before} {number} {after}"
    kind = PersonalKind.COORDINATION_NUMBER if coordination else PersonalKind.IDENTITY_NUMBER
    assert kind in {one.kind for one in find_personal_data(text)}
    masked = mask_personal_data(text)
    assert find_personal_data(masked) == []
    assert not any(digit in masked.replace(before, "").replace(after, "") for digit in "0123456789")


@given(births, serials, st.sampled_from(SPELLINGS), st.integers(1, 9))
def test_a_wrong_check_digit_is_no_number(born: date, serial: int, spelling: str, wrong: int) -> None:
    """One digit off, and it is something else."""
    found = find_personal_data(_written(born, serial, spelling, wrong=wrong))
    assert PersonalKind.IDENTITY_NUMBER not in {one.kind for one in found}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.text("0123456789-+ .@a()46", max_size=80))
def test_masking_anything_leaves_nothing(text: str) -> None:
    """Whatever is pasted: spans are in order and apart, and the masked text has none."""
    spans = find_personal_data(text)
    assert all(one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert find_personal_data(mask_personal_data(text)) == []


def test_plans_are_left_alone() -> None:
    """No sentence of the real plans is taken for anybody's number."""
    for file in [*SAMPLE.glob("plans/*.toml"), SAMPLE / "examples.toml", SAMPLE / "methods.csv"]:
        assert [file.read_text("utf-8")[one.start : one.end] for one in find_personal_data(file.read_text("utf-8"))] == []


def test_the_four_documents_hold_only_what_is_a_number_or_an_address() -> None:
    """The real documents as text, noise of the PDF and all: nothing but printed telephone numbers and mailboxes is told of."""
    found = {}
    for file in sorted((Path(__file__).parents[1] / "data" / "seeds").glob("*.txt")):
        text = file.read_text("utf-8", errors="replace")
        found[file.stem] = [text[one.start : one.end] for one in find_personal_data(text)]
    assert found == {"bromolla": [], "hedemora": [], "nassjo": [], "sodra_angermanland": []}


def test_registry_numbers_are_left_alone() -> None:
    """Ten thousand random registry numbers as municipalities write them."""
    chance = random.Random(196)
    forms: tuple[Callable[[], str], ...] = (
        lambda: f"KS{chance.randrange(1000)}-{chance.randrange(20, 27)} {chance.randrange(1000)}",
        lambda: f"Dnr KS {chance.randrange(2000, 2027)}/{chance.randrange(10_000):05}",
        lambda: f"KSKF/{chance.randrange(2000, 2027)}:{chance.randrange(1000)}",
        lambda: f"Dnr {chance.randrange(2000, 2027)}-{chance.randrange(1_000_000):06}",
        lambda: f"A{chance.randrange(1_000_000):06}/{chance.randrange(2000, 2027)}",
    )
    numbers = [form() for form in forms for _ in range(2000)]
    assert [number for number in numbers if find_personal_data(number)] == []


def test_bare_ten_digits_are_taken_no_oftener_than_chance() -> None:
    """Of random numbers of ten digits one in ten has the check digit, and 732 days of 10 000 can be: some 0.7 per cent."""
    chance = random.Random(2023)
    found = sum(bool(find_personal_data(f"{chance.randrange(1_000_000_000, 10_000_000_000)}")) for _ in range(10_000))
    assert 40 <= found <= 110


@pytest.mark.parametrize(
    "text",
    ["070-123 45 67", "0701234567", "+46 70 123 45 67", "0046701234567", "0225-340 00", "08-508 280 00", "(0225) 340 00"],
)
def test_swedish_telephone_numbers_are_found(text: str) -> None:
    """In the ways people write them."""
    assert [one.kind for one in find_personal_data(f"Ring {text} eller kom förbi.")] == [PersonalKind.PHONE]


@pytest.mark.parametrize(
    "text",
    [
        "enligt lagen (2023:196)",
        "SFS 2023:196",
        "2020–2023",
        "2026-11-21",
        "kl. 08.00–16.30",
        "1 250 000 kr",
        "polisen 114 14, 112",
        "077-114 14 00",
        "020-12 34 56",
        "556036-0793",
        "Dnr 0225-34000",
        "0682, 2083 och 2280",
        "2024-08-15 1630",
        "12,5 procent",
        "bg 5050-1055",
        "KS291-24 160",
        "Dnr KS 2023/0225-340",
        "diarienummer 0225-34000",
        "dnr: 08-508 280 00",
        "org.nr 212000-2254",
        "organisationsnummer 2120002254",
        "556677-8899",
        "SOU 2021:49, s. 120–130",
        "LOK-2024-070123",
        "2024-01-01--2026-12-31",
        "20240101–20261231",
        "januari 2024–december 2026, 12 000 kr",
        "ISBN 978-91-88599-12-3",
        "plusgiro 12 34 56-7",
        "K2083-2024-000123",
    ],
)
def test_what_is_nobodys_own_is_passed_over(text: str) -> None:
    """Statutes, years, days, hours, amounts, emergency numbers, organisations, registry numbers, codes."""
    assert find_personal_data(text) == []


def test_a_functions_mailbox_is_said_mildly() -> None:
    """Whose name it is decides."""
    found = {text: find_personal_data(text)[0].kind for text in ("anna.svensson@hedemora.se", "kommun@hedemora.se")}
    assert found == {
        "anna.svensson@hedemora.se": PersonalKind.EMAIL,
        "kommun@hedemora.se": PersonalKind.FUNCTION_EMAIL,
    }
    assert mask_personal_data("Skriv till kommun@hedemora.se", mild=False) == "Skriv till kommun@hedemora.se"


@pytest.mark.parametrize("piece", ["1", "0701 ", "070-12 ", "a@", "a.@", "x@a.", "85070998", "+46 ", "(at)"])
def test_a_long_hostile_text_takes_no_time(piece: str) -> None:
    """A hundred thousand characters that nearly match are looked through at once."""
    find_personal_data(piece * (100_000 // len(piece)))
