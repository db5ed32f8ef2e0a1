-- What happens to a plan after it is decided: activities, interim reports, meetings, decisions, and the log of every change.
CREATE TABLE activity (
    id text PRIMARY KEY,
    measure_id text NOT NULL,
    title text NOT NULL,
    planned_on date,
    done_on date,
    quantity double precision,
    unit text,
    reached integer,
    note text,
    example boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE interim_report (
    measure_id text NOT NULL,
    year integer NOT NULL,
    reported_on date NOT NULL,
    done text,
    effect_seen text,
    proposed_adjustment text,
    role text,
    example boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (measure_id, year)
);
CREATE TABLE situation_report (
    id text PRIMARY KEY,
    place_code text NOT NULL,
    title text NOT NULL,
    period_start date,
    period_end date,
    note text,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE council (
    id text PRIMARY KEY,
    name text NOT NULL,
    example boolean NOT NULL DEFAULT false
);
CREATE TABLE council_place (
    council_id text NOT NULL,
    place_code text NOT NULL,
    PRIMARY KEY (council_id, place_code)
);
CREATE TABLE meeting (
    id text PRIMARY KEY,
    council_id text NOT NULL,
    held_on date NOT NULL,
    title text NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'held')),
    example boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE decision (
    id text PRIMARY KEY,
    meeting_id text NOT NULL,
    measure_id text,
    wording text NOT NULL,
    responsible_id text,
    due_date date,
    done boolean NOT NULL DEFAULT false,
    example boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE meeting_snapshot (
    id text PRIMARY KEY,
    meeting_id text NOT NULL,
    taken_on timestamp NOT NULL,
    sha256 text NOT NULL,
    content text NOT NULL
);
CREATE TABLE goal_assessment (
    goal_id text NOT NULL,
    assessed_on date NOT NULL,
    assessment text NOT NULL CHECK (assessment IN ('met', 'partly_met', 'not_met', 'not_assessable')),
    meeting_id text,
    note text,
    example boolean NOT NULL DEFAULT false,
    PRIMARY KEY (goal_id, assessed_on)
);
-- Append-only. One user action is one change_no, however many rows it touched; undoing it is a new change that names it in undoes.
CREATE TABLE change_event (
    event_no bigint PRIMARY KEY,
    change_no bigint NOT NULL,
    recorded_on timestamp NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    field text NOT NULL,
    old_value text,
    new_value text,
    note text,
    role text,
    effective_on date,
    undoes bigint,
    example boolean NOT NULL DEFAULT false
);
