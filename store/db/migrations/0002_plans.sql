-- The logic chain of a plan: plan, priority area, goal, measure, and who carries it. A hidden row is deleted to the user, never to the archive.
CREATE TABLE plan (
    id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('action_plan', 'citizen_promise', 'cooperation_agreement', 'programme', 'appendix')),
    title text NOT NULL,
    parent_id text,
    area_label text,
    period text,
    decided_by text,
    decided_on date,
    section_no text,
    registry_no text,
    document_owner text,
    responsible_function text,
    document_date date,
    valid_from date,
    valid_to date,
    review_by text,
    retention text,
    category text,
    stage text,
    scope text,
    publication text,
    short_description text,
    follow_up text,
    purpose text,
    example boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE plan_place (
    plan_id text NOT NULL,
    place_code text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (plan_id, place_code)
);
CREATE TABLE plan_section (
    plan_id text NOT NULL,
    position integer NOT NULL,
    heading text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (plan_id, position)
);
CREATE TABLE plan_phase (
    plan_id text NOT NULL,
    phase text NOT NULL CHECK (phase IN ('plan', 'do', 'check', 'improve')),
    words text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (plan_id, phase)
);
CREATE TABLE plan_domain (
    plan_id text NOT NULL,
    domain text NOT NULL CHECK (domain IN ('family', 'peers_leisure', 'school', 'society', 'individual')),
    words text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (plan_id, domain)
);
CREATE TABLE priority_area (
    id text PRIMARY KEY,
    plan_id text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    full_title text,
    summary text,
    definition text,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE goal (
    id text PRIMARY KEY,
    area_id text NOT NULL,
    position integer NOT NULL,
    level text NOT NULL CHECK (level IN ('overall', 'row')),
    title text NOT NULL,
    cause text,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE measure (
    id text PRIMARY KEY,
    plan_id text NOT NULL,
    area_id text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    detail text,
    parties_verbatim text,
    status text NOT NULL DEFAULT 'not_started' CHECK (status IN
        ('not_started', 'planned', 'in_progress', 'delayed', 'paused', 'completed', 'embedded', 'cancelled')),
    start_date date,
    due_date date,
    phase text CHECK (phase IN ('plan', 'do', 'check', 'improve')),
    prevention text CHECK (prevention IN ('situational', 'social')),
    touched_on timestamp,
    example boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE measure_wording (
    measure_id text NOT NULL,
    source text NOT NULL CHECK (source IN ('bullet', 'table')),
    words text NOT NULL,
    PRIMARY KEY (measure_id, source)
);
CREATE TABLE measure_goal (
    measure_id text NOT NULL,
    goal_id text NOT NULL,
    PRIMARY KEY (measure_id, goal_id)
);
CREATE TABLE measure_domain (
    measure_id text NOT NULL,
    domain text NOT NULL CHECK (domain IN ('family', 'peers_leisure', 'school', 'society', 'individual')),
    PRIMARY KEY (measure_id, domain)
);
CREATE TABLE method (
    id text PRIMARY KEY,
    name text NOT NULL,
    description text
);
CREATE TABLE measure_method (
    measure_id text NOT NULL,
    method_id text NOT NULL,
    PRIMARY KEY (measure_id, method_id)
);
CREATE TABLE party (
    id text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('function', 'department', 'organisation', 'group', 'authority', 'business', 'public'))
);
CREATE TABLE plan_party (
    plan_id text NOT NULL,
    party_id text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (plan_id, party_id)
);
CREATE TABLE measure_party (
    measure_id text NOT NULL,
    party_id text NOT NULL,
    role text NOT NULL CHECK (role IN ('lead', 'partner')),
    position integer NOT NULL,
    PRIMARY KEY (measure_id, party_id, role)
);
