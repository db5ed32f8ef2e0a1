-- The council's meeting: who sits on it (functions, one a line), what is on the agenda, who came, where the walk through the measures stands, and what
-- was asked of the parties beforehand. Functions only, never the names of people.
ALTER TABLE council ADD COLUMN functions text;
ALTER TABLE council ADD COLUMN quorum integer;
ALTER TABLE council ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE council ADD COLUMN version integer DEFAULT 1;
ALTER TABLE meeting ADD COLUMN starts_at text;
ALTER TABLE meeting ADD COLUMN venue text;
ALTER TABLE meeting ADD COLUMN reports_due date;
ALTER TABLE meeting ADD COLUMN opened_on timestamp;
ALTER TABLE meeting ADD COLUMN closed_on timestamp;
ALTER TABLE meeting ADD COLUMN at_item text;
ALTER TABLE meeting ADD COLUMN at_measure text;
ALTER TABLE meeting ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE decision ADD COLUMN kind text DEFAULT 'decision';
ALTER TABLE decision ADD COLUMN item_id text;
ALTER TABLE decision ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE goal_assessment ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE interim_report ADD COLUMN next_step text;
ALTER TABLE interim_report ADD COLUMN form_id text;
ALTER TABLE interim_report ADD COLUMN hidden boolean DEFAULT false;
CREATE TABLE attendance (
    meeting_id text NOT NULL,
    function text NOT NULL,
    present boolean NOT NULL,
    example boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false,
    PRIMARY KEY (meeting_id, function)
);
CREATE TABLE agenda_item (
    id text PRIMARY KEY,
    meeting_id text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    area_id text,
    minutes integer,
    note text,
    example boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
-- What a form said when it was made, so that what comes back can be told from what has changed here meanwhile.
CREATE TABLE report_form (
    id text PRIMARY KEY,
    meeting_id text NOT NULL,
    party_id text,
    year integer NOT NULL,
    made_on timestamp NOT NULL
);
CREATE TABLE report_form_row (
    form_id text NOT NULL,
    measure_id text NOT NULL,
    status text NOT NULL,
    measure_version integer NOT NULL,
    report_version integer,
    PRIMARY KEY (form_id, measure_id)
);
-- Days that no plan, meeting or measure carries: a grant's reports, an application.
CREATE TABLE deadline (
    id text PRIMARY KEY,
    place_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('grant_report', 'other')),
    title text NOT NULL,
    due_date date NOT NULL,
    done boolean NOT NULL DEFAULT false,
    example boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
