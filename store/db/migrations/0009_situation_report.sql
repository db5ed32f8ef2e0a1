-- A situation report can be written by hand, and undone: as everything else it is then hidden, never removed.
ALTER TABLE situation_report ADD COLUMN hidden boolean DEFAULT false;
