-- Samples that auditors draw of the ledger's entries, with the terms by which the same are drawn again, and what came of each.

CREATE TABLE audit_sample (
    id         BIGINT       NOT NULL PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    seed       BIGINT       NOT NULL,
    -- How many entries were asked for; the population may hold less.
    wanted     INTEGER      NOT NULL,
    -- What strata are made by: none, one or two of office, donor and month, separated by commas.
    strata     VARCHAR(40)  NOT NULL,
    -- How far the trail reached in the state of the database that was read.
    trail_seq  BIGINT       NOT NULL,
    trail_hash CHAR(64)     NOT NULL,
    entries    BIGINT       NOT NULL,
    -- SHA-256 of the numbers of all of these entries.
    digest     CHAR(64)     NOT NULL,
    drawn_by   BIGINT       NOT NULL REFERENCES account (id),
    drawn_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE audit_sample_filter (
    sample  BIGINT       NOT NULL REFERENCES audit_sample (id),
    ordinal INTEGER      NOT NULL,
    name    VARCHAR(20)  NOT NULL,
    asked   VARCHAR(20000) NOT NULL,
    PRIMARY KEY (sample, ordinal)
);

CREATE TABLE audit_sample_stratum (
    sample  BIGINT        NOT NULL REFERENCES audit_sample (id),
    ordinal INTEGER       NOT NULL,
    -- Its codes, by what strata are made by; empty where there is none.
    code_1  VARCHAR(4000) NOT NULL,
    code_2  VARCHAR(4000) NOT NULL,
    entries BIGINT        NOT NULL,
    drawn   INTEGER       NOT NULL,
    PRIMARY KEY (sample, ordinal)
);

CREATE TABLE audit_sample_sum (
    sample   BIGINT        NOT NULL,
    stratum  INTEGER       NOT NULL,
    currency CHAR(3)       NOT NULL,
    entries  BIGINT        NOT NULL,
    amount   NUMERIC(38,6) NOT NULL,
    PRIMARY KEY (sample, stratum, currency),
    CONSTRAINT audit_sample_sum_stratum FOREIGN KEY (sample, stratum) REFERENCES audit_sample_stratum (sample, ordinal)
);

CREATE TABLE audit_sample_item (
    sample    BIGINT        NOT NULL,
    entry     BIGINT        NOT NULL REFERENCES entry (id),
    ordinal   INTEGER       NOT NULL,
    stratum   INTEGER       NOT NULL,
    -- SHA-256 of seed and entry: the smallest of a stratum are drawn.
    draw_key  CHAR(64)      NOT NULL,
    result    VARCHAR(20)   NOT NULL,
    remark    VARCHAR(4000) NOT NULL,
    evidence  VARCHAR(2000) NOT NULL,
    judged_by BIGINT        REFERENCES account (id),
    judged_at TIMESTAMP WITH TIME ZONE,
    version   BIGINT        NOT NULL,
    PRIMARY KEY (sample, entry),
    CONSTRAINT audit_sample_item_once UNIQUE (sample, ordinal),
    CONSTRAINT audit_sample_item_stratum FOREIGN KEY (sample, stratum) REFERENCES audit_sample_stratum (sample, ordinal),
    CONSTRAINT audit_sample_item_result CHECK (result IN ('pending', 'agreed', 'exception', 'not-available'))
);
