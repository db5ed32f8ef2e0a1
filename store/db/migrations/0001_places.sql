-- Reference data: the country, its counties and municipalities (SCB codes, always text), police areas, and who resembles whom.
CREATE TABLE place (
    code text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('country', 'county', 'municipality', 'police_area')),
    county_code text
);
CREATE TABLE place_member (
    place_code text NOT NULL,
    member_code text NOT NULL,
    PRIMARY KEY (place_code, member_code)
);
CREATE TABLE peer (
    place_code text NOT NULL,
    peer_code text NOT NULL,
    group_id text NOT NULL,
    title text NOT NULL,
    year integer NOT NULL,
    PRIMARY KEY (place_code, peer_code, group_id)
);
