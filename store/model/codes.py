"""Fixed codes of the domain. Their labels live in the catalogues, under the same words."""

from __future__ import annotations

from enum import StrEnum


class PlaceKind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    COUNTY = "county"
    MUNICIPALITY = "municipality"
    POLICE_AREA = "police_area"


class PlanKind(StrEnum):
    """What a document is."""

    ACTION_PLAN = "action_plan"
    CITIZEN_PROMISE = "citizen_promise"
    COOPERATION_AGREEMENT = "cooperation_agreement"
    PROGRAMME = "programme"
    APPENDIX = "appendix"


class Phase(StrEnum):
    """Plan–do–check–act, in the words Swedish plans use."""

    PLAN = "plan"
    DO = "do"
    CHECK = "check"
    IMPROVE = "improve"


class RiskDomain(StrEnum):
    """The five domains of risk and protective factors."""

    FAMILY = "family"
    PEERS_LEISURE = "peers_leisure"
    SCHOOL = "school"
    SOCIETY = "society"
    INDIVIDUAL = "individual"


class PartyKind(StrEnum):
    """What a party is. Never a named person."""

    FUNCTION = "function"
    DEPARTMENT = "department"
    ORGANISATION = "organisation"
    GROUP = "group"
    AUTHORITY = "authority"
    BUSINESS = "business"
    PUBLIC = "public"


class Direction(StrEnum):
    """What a goal wants of an indicator. Belongs to the link, never to the indicator: more notifications can be the goal."""

    DECREASE = "decrease"
    INCREASE = "increase"
    MAINTAIN = "maintain"
    ZERO = "zero"


class Unit(StrEnum):
    """What a value is counted in."""

    PERCENT = "percent"
    COUNT = "count"
    PER_100K = "per_100k"
    INDEX = "index"
    NUMBER = "number"


class Missing(StrEnum):
    """Why a value is missing, or zero. Four different things, kept apart from file to screen."""

    NOT_AVAILABLE = "not_available"
    TOO_FEW = "too_few"
    NO_OBSERVATIONS = "no_observations"
    ROUNDED_TO_ZERO = "rounded_to_zero"


class Assessment(StrEnum):
    """A person's judgement of a goal, recorded at a meeting."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    NOT_ASSESSABLE = "not_assessable"


class Change(StrEnum):
    """Whether an indicator moved, seen from what the goal wants. Unclear is the answer unless the data say otherwise."""

    IMPROVED = "improved"
    UNCLEAR = "unclear"
    WORSENED = "worsened"
    NOT_ASSESSABLE = "not_assessable"
