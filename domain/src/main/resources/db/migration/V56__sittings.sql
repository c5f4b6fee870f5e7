-- Steps that somebody takes over many reports of a run at once, done in the background: each report by itself, in a transaction of its own.

CREATE TABLE sitting (
    id       BIGINT        NOT NULL PRIMARY KEY,
    run      BIGINT        NOT NULL REFERENCES schedule_run (id),
    -- From 1 within the run.
    ordinal  INTEGER       NOT NULL,
    step     VARCHAR(10)   NOT NULL,
    account  BIGINT        NOT NULL REFERENCES account (id),
    remark   VARCHAR(4000) NOT NULL,
    once_key VARCHAR(300)  NOT NULL UNIQUE,
    -- SHA-256 of what was asked: one key does not stand for two things.
    asked    CHAR(64)      NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT sitting_once UNIQUE (run, ordinal),
    CONSTRAINT sitting_step CHECK (step IN ('submit', 'clear', 'return'))
);
CREATE INDEX sitting_by_end ON sitting (ended_at);

CREATE TABLE sitting_item (
    sitting    BIGINT      NOT NULL REFERENCES sitting (id),
    ordinal    INTEGER     NOT NULL,
    report     BIGINT      NOT NULL REFERENCES report (id),
    -- The state of the report that the step is to be taken from, as report.lock_version counts them.
    seen       BIGINT      NOT NULL,
    state      VARCHAR(10) NOT NULL,
    -- Why it was refused.
    code       VARCHAR(60),
    detail_en  VARCHAR(2000),
    detail_es  VARCHAR(2000),
    -- How often a node began with it, which one has it, and when that one was last heard of.
    attempts   INTEGER     NOT NULL,
    claimed_by VARCHAR(200),
    claimed_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (sitting, ordinal),
    CONSTRAINT sitting_item_once UNIQUE (sitting, report),
    CONSTRAINT sitting_item_state CHECK (state IN ('waiting', 'running', 'done', 'refused'))
);
CREATE INDEX sitting_item_by_state ON sitting_item (state);
