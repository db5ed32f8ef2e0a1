-- The day a publisher gives for a series: when its values come out, or last came. What no publisher says is reckoned from the rhythm.
CREATE TABLE publication (
    indicator_id text PRIMARY KEY,
    published_on date
);
