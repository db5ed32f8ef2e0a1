-- Plans are edited and revised here: parties may be hidden as all else may, a plan knows the edition it took over from, and what became of a measure
-- that was split, merged or carried over can be read from both ends. A hidden line of descent was undone.
ALTER TABLE party ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE party ADD COLUMN version integer DEFAULT 1;
ALTER TABLE plan ADD COLUMN previous_id text;
CREATE TABLE descent (
    entity text NOT NULL CHECK (entity IN ('area', 'goal', 'measure')),
    from_id text NOT NULL,
    to_id text NOT NULL,
    how text NOT NULL CHECK (how IN ('carried_over', 'split', 'merged')),
    hidden boolean NOT NULL DEFAULT false,
    PRIMARY KEY (entity, from_id, to_id)
);
