-- Values and links a person writes. added_in and replaced_in name the change (change_event.change_no) that brought a value or took
-- its place, so that undoing that change finds exactly its own; values that came with a file are known by their times instead.
-- better: which way is good, as a proposal for new links. What a goal wants belongs to the link.
ALTER TABLE observation ADD COLUMN source text;
ALTER TABLE observation ADD COLUMN note text;
ALTER TABLE observation ADD COLUMN added_in bigint;
ALTER TABLE observation ADD COLUMN replaced_in bigint;
ALTER TABLE indicator ADD COLUMN better text;
ALTER TABLE indicator ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE goal_indicator ADD COLUMN hidden boolean DEFAULT false;
ALTER TABLE area_indicator ADD COLUMN hidden boolean DEFAULT false;
