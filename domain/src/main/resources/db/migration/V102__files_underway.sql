-- Files that people send in from a page: stored whole before the page answers, taken in or rehearsed in the background by whichever node claims them.
CREATE TABLE underway_file (
    id           BIGINT       NOT NULL PRIMARY KEY,
    office       VARCHAR(20)  NOT NULL REFERENCES office (code),
    account      BIGINT       NOT NULL REFERENCES account (id),
    -- Where it was sent from, as the trail says it of its import.
    from_address VARCHAR(200) NOT NULL,
    name         VARCHAR(300) NOT NULL,
    rehearsal    BOOLEAN      NOT NULL,
    size_bytes   BIGINT       NOT NULL,
    sha256       CHAR(64)     NOT NULL,
    brought_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    -- How many pieces were read and judged, and how many of them were posted; none is known to be all before all were read.
    pieces_read  INTEGER      NOT NULL,
    pieces_all   INTEGER,
    posted       INTEGER      NOT NULL,
    -- How often a node began with it, which one has it, and when that one was last heard of.
    attempts     INTEGER      NOT NULL,
    claimed_by   VARCHAR(200),
    claimed_at   TIMESTAMP WITH TIME ZONE,
    ended_at     TIMESTAMP WITH TIME ZONE,
    -- What became of it: a receipt; or, as JSON, what a rehearsal found or why the file was refused.
    receipt      BIGINT       REFERENCES import_receipt (id),
    outcome      TEXT,
    CONSTRAINT underway_file_state CHECK (state IN ('waiting', 'running', 'taken', 'rehearsed', 'refused'))
);
CREATE INDEX underway_file_by_state ON underway_file (state, id);
CREATE INDEX underway_file_by_account ON underway_file (account, id);

-- Its bytes, until it has ended.
CREATE TABLE underway_chunk (
    file    BIGINT  NOT NULL REFERENCES underway_file (id),
    ordinal INTEGER NOT NULL,
    bytes   BYTEA   NOT NULL,
    PRIMARY KEY (file, ordinal)
);
