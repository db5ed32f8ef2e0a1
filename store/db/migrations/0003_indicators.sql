-- A series is (indicator, place, breakdown); the product belongs to the indicator, so two products can never join into one line.
-- observation has no key of its own: importers check duplicates with one GROUP BY, which costs a sixth of a key on millions of rows.
CREATE TABLE indicator (
    id text PRIMARY KEY,
    title text NOT NULL,
    title_en text,
    unit text NOT NULL CHECK (unit IN ('percent', 'count', 'per_100k', 'index', 'number')),
    product text NOT NULL,
    theme text NOT NULL,
    source text NOT NULL,
    publisher_label text,
    table_no text,
    description text,
    pooled_years integer NOT NULL DEFAULT 1,
    value_access text NOT NULL CHECK (value_access IN ('open', 'manual')),
    rhythm text,
    note text,
    position integer NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE observation (
    indicator_id text NOT NULL,
    place_code text NOT NULL,
    breakdown text NOT NULL DEFAULT 'total',
    period_start date NOT NULL,
    period_end date NOT NULL,
    value double precision,
    low double precision,
    high double precision,
    n integer,
    preliminary boolean NOT NULL DEFAULT false,
    missing text CHECK (missing IN ('not_available', 'too_few', 'no_observations', 'rounded_to_zero')),
    recorded_on timestamp NOT NULL,
    replaced_on timestamp
);
CREATE TABLE goal_indicator (
    goal_id text NOT NULL,
    indicator_id text NOT NULL,
    direction text NOT NULL CHECK (direction IN ('decrease', 'increase', 'maintain', 'zero')),
    baseline double precision,
    baseline_period text,
    target double precision,
    target_year integer,
    note text,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (goal_id, indicator_id)
);
CREATE TABLE area_indicator (
    area_id text NOT NULL,
    indicator_id text NOT NULL,
    direction text NOT NULL CHECK (direction IN ('decrease', 'increase', 'maintain', 'zero')),
    baseline double precision,
    baseline_period text,
    target double precision,
    target_year integer,
    note text,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, indicator_id)
);
