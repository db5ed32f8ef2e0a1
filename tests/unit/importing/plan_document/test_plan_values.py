"""Small things a plan says: who, when, how it stands, and the ids that are made."""

from __future__ import annotations

from datetime import date

import pytest

from store.importing.plan_document.align import aligned
from store.importing.plan_document.columns import role_of
from store.importing.plan_document.head_values import head_label, values_of
from store.importing.plan_document.parties import is_perhaps_person, party_kind, party_names, split_parties
from store.importing.plan_document.party_ids import PartyIds
from store.importing.plan_document.places_named import places_named
from store.importing.plan_document.sentences import sentences
from store.importing.plan_document.short_ids import area_marks, measure_id, plan_id
from store.importing.plan_document.statuses import status_said
from store.importing.plan_document.when import when


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Skola och elevhälsa.", ["Skola", "Elevhälsa"]),
        ("Barn- och utbildningsförvaltningen, polisen", ["Barn- och utbildningsförvaltningen", "Polisen"]),
        (
            "Näringsliv och samhällsutvecklingsavdelningen med företagare",
            ["Näringsliv och samhällsutvecklingsavdelningen", "Företagare"],
        ),
        ("Kultur- och fritidsnämnden samt socialtjänsten m.fl.", ["Kultur- och fritidsnämnden", "Socialtjänsten m.fl"]),
        ("Polisen\nKumla Bostäder AB; Länsstyrelsen", ["Polisen", "Kumla Bostäder AB", "Länsstyrelsen"]),
        ("Kommunpolis/Fältgruppen", ["Kommunpolis", "Fältgruppen"]),
        ("", []),
    ],
)
def test_parties_are_split_where_two_are_named(words: str, names: list[str]) -> None:
    """Commas, "och", "samt", "med" part them; half a word before "och" does not."""
    assert party_names(words) == names


def test_who_leads() -> None:
    """The first leads; everybody does where partners have a column of their own."""
    alone, beside = split_parties("Polisen och skolan"), split_parties("Polisen och skolan", "Föreningar")
    assert ([one.name for one in alone.lead], [one.name for one in alone.partners]) == (["Polisen"], ["Skolan"])
    assert ([one.name for one in beside.lead], [one.name for one in beside.partners]) == (["Polisen", "Skolan"], ["Föreningar"])


def test_a_person_is_no_party() -> None:
    """A name of a person is marked and gives no party; the plan's words stay."""
    split = split_parties("Anna Svensson, Polisen")
    assert split.remarks == ("perhaps_person",)
    assert PartyIds([]).of(split.lead) == []
    assert not is_perhaps_person("Tekniska Kontoret Kumla Kommun")
    assert not is_perhaps_person("Södra Ångermanland")


def test_a_party_the_store_knows_is_the_same_one() -> None:
    """Socialtjänst is Socialtjänsten; a new party gets a new id."""
    ids = PartyIds([("socialtjansten", "Socialtjänsten"), ("skola", "Skola")])
    split = split_parties("Socialtjänst, skolor, Ungdomsgården")
    assert ids.of([*split.lead, *split.partners]) == ["socialtjansten", "skola", "ungdomsgarden"]
    assert list(ids.new) == ["ungdomsgarden"]
    assert party_kind("Länsstyrelsen").value == "authority"


@pytest.mark.parametrize(
    ("words", "start", "due"),
    [
        ("2026-06-30", None, date(2026, 6, 30)),
        ("30 juni 2026", None, date(2026, 6, 30)),
        ("senast 2026-06", None, date(2026, 6, 30)),
        ("juni 2026", None, date(2026, 6, 30)),
        ("Q3 2026", None, date(2026, 9, 30)),
        ("kvartal 1 2027", None, date(2027, 3, 31)),
        ("2026", None, date(2026, 12, 31)),
        ("2025–2028", date(2025, 1, 1), date(2028, 12, 31)),
        ("2025-28", date(2025, 1, 1), date(2028, 12, 31)),
        ("1 jan 2026 - 31 mars 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("från och med 2026", date(2026, 1, 1), None),
        ("hösten 2026", None, None),
        ("löpande under 2026", None, None),
        ("31 juni 2026", None, None),
        ("snarast", None, None),
    ],
)
def test_only_certain_days_are_days(words: str, start: date | None, due: date | None) -> None:
    """Days, months, quarters and years have an end; seasons, "löpande" and days that are none have not."""
    found = when(words)
    if words == "31 juni 2026":  # the month is still said
        assert found.due in {None, date(2026, 6, 30), date(2026, 12, 31)}
    else:
        assert (found.start, found.due) == (start, due)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Pågår", "in_progress"),
        ("Ej påbörjad", "not_started"),
        ("Klart", "completed"),
        ("påbörjat hösten", "in_progress"),
        ("Genomförd 2024", "completed"),
        ("utgår", "cancelled"),
        ("se kommentar", None),
        ("", None),
    ],
)
def test_a_status_in_words(words: str, status: str | None) -> None:
    """The words of a status column, and nothing where they say nothing."""
    assert status_said(words) == status


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Mål", "goal"),
        ("Vem?", "who"),
        ("Ansvarig förvaltning", "who"),
        ("Samverkanspart", "partners"),
        ("Tidplan", "due"),
        ("Vad ska göras?", "measure"),
        ("Aktivitet", "measure"),
        ("Varför", "cause"),
        ("Fokusområde", "area"),
        ("Indikator", "indicator"),
        ("Förslag detaljerad åtgärdsplan", "detail"),
        ("Uppföljning", "follow_up"),
        ("Minska narkotika i krogmiljön.", ""),
        ("", ""),
    ],
)
def test_what_a_column_is(heading: str, role: str) -> None:
    """Headings in many words; a cell of text is no heading."""
    assert role_of(heading) == role


def test_head_fields_with_and_without_colon() -> None:
    """A label and its value, three fields in one line, a registry number without its mark."""
    label = head_label("Godkänt/antaget av Kommunstyrelsen")
    assert label is not None
    assert (label.field, label.value) == ("decided_by", "Kommunstyrelsen")
    assert values_of("decided_by", "Kommunfullmäktige den 17 september 2024, § 134") == {
        "decided_by": "Kommunfullmäktige",
        "decided_on": "2024-09-17",
        "section_no": "§ 134",
    }
    assert values_of("registry_no", "Dnr KS291-24 160") == {"registry_no": "KS291-24 160"}
    assert values_of("valid", "2024-2027")["valid_to"] == "2027-12-31"
    assert values_of("responsible_function", "Anna Svensson") == {}


def test_sentences_end_where_they_do() -> None:
    """Abbreviations and numbers do not end a sentence; new lines and tabs do."""
    assert sentences("Vi arbetar t.ex. med Brå. Polisen m.fl. deltar!\n• Ett\tTvå 1. Tre") == [
        "Vi arbetar t.ex. med Brå.",
        "Polisen m.fl. deltar!",
        "Ett",
        "Två 1.",
        "Tre",
    ]


def test_ids_can_be_said() -> None:
    """Three letters of the name, a letter of the area, a number; numbers where the plan numbers its areas."""
    assert plan_id("Hedemora", set()) == "HED"
    assert plan_id("Östra Göinge", {"OST"}) == "OSTR"
    assert plan_id("Ale", {"ALE"}) == "ALE2"
    assert area_marks(["Narkotika", "Våld i nära relationer", "Nattliv", "Näthat"], [""] * 4) == ["N", "V", "NA", "NAT"]
    assert area_marks(["A", "B"], ["1", "2"]) == ["1", "2"]
    assert (measure_id("HED-N", 3), measure_id("BRO-1", 2), measure_id("BRO-1", 30)) == ("HED-N3", "BRO-1B", "BRO-1-30")


def test_a_list_and_a_table_of_other_things_are_not_one() -> None:
    """Rows go to listed measures that speak of the same, in order; lists about other things stay apart."""
    assert aligned(["Sprida Huskurage", "Utbilda chefer"], ["Sprida metoden Huskurage", "Chefer utbildas"]) == [[0], [1]]
    assert aligned(["Sprida Huskurage"], ["Bygga cykelbanor"]) is None


def test_municipalities_named_together() -> None:
    """A joint promise is for all of its municipalities; one that is only mentioned is not."""
    joint, _ = places_named("Medborgarlöfte", ["Härnösand, Sollefteå och Kramfors kommuner"], [])
    assert set(joint) == {"2280", "2283", "2282"}
    assert places_named("Plan för Nässjö kommun", ["Nässjö kommun"], ["Eksjö kommun deltar."])[0] == ("0682",)
    assert places_named("Plan", [], ["Ingen nämns."])[0] == ()
