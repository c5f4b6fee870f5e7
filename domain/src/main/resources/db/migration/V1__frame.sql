-- One set for H2 2.2 and PostgreSQL 16: stay in what both speak.
-- Money is NUMERIC(38,6) with its ISO 4217 currency beside it; converted amounts are NUMERIC(38,2) US dollars.
-- A posting month is the first day of that month.

CREATE SEQUENCE number_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE report_seq START WITH 1 INCREMENT BY 1;

-- Rows to wait at: what must not run at once holds one until its transaction ends. Apart from business rows, whose foreign keys nobody should wait for.
CREATE TABLE latch (
    name VARCHAR(200) NOT NULL PRIMARY KEY
);
INSERT INTO latch (name) VALUES ('donors'), ('orders'), ('first-start');

-- Reference data -------------------------------------------------------------------------------------------------

CREATE TABLE office (
    code           VARCHAR(20)  NOT NULL PRIMARY KEY,
    kind           VARCHAR(10)  NOT NULL,
    name_en        VARCHAR(300) NOT NULL,
    name_es        VARCHAR(300) NOT NULL,
    country        CHAR(2)      NOT NULL,
    parent         VARCHAR(20)  REFERENCES office (code),
    status         VARCHAR(10)  NOT NULL,
    opened_on      DATE,
    closed_on      DATE,
    zone           VARCHAR(60)  NOT NULL,
    closed_through DATE,
    CONSTRAINT office_kind CHECK (kind IN ('office', 'centre')),
    CONSTRAINT office_status CHECK (status IN ('planned', 'open', 'closed'))
);

CREATE TABLE place (
    code    VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(300) NOT NULL,
    name_es VARCHAR(300) NOT NULL,
    served  BOOLEAN      NOT NULL
);

CREATE TABLE theme (
    code    VARCHAR(60)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(300) NOT NULL,
    name_es VARCHAR(300) NOT NULL,
    ordinal INTEGER      NOT NULL
);

CREATE TABLE framework (
    code    VARCHAR(60)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(500) NOT NULL,
    name_es VARCHAR(500) NOT NULL,
    signed  DATE
);

-- Which theme a sector's money goes to, by the longest prefix of the sector's code.
CREATE TABLE sector_theme (
    vocabulary  VARCHAR(10)  NOT NULL,
    publisher   VARCHAR(100) NOT NULL,
    code_prefix VARCHAR(40)  NOT NULL,
    theme       VARCHAR(60)  NOT NULL REFERENCES theme (code),
    PRIMARY KEY (vocabulary, publisher, code_prefix)
);

CREATE TABLE activity_status (
    code    VARCHAR(2)   NOT NULL PRIMARY KEY,
    name_en VARCHAR(100) NOT NULL,
    name_es VARCHAR(100) NOT NULL
);

CREATE TABLE donor (
    code VARCHAR(100)  NOT NULL PRIMARY KEY,
    name VARCHAR(1000) NOT NULL
);

-- References that only their publisher understands, such as ref="2" for a department.
CREATE TABLE donor_alias (
    reporting_org VARCHAR(100) NOT NULL,
    ref           VARCHAR(100) NOT NULL,
    donor         VARCHAR(100) NOT NULL REFERENCES donor (code),
    PRIMARY KEY (reporting_org, ref)
);

CREATE TABLE agreement (
    id          BIGINT        NOT NULL PRIMARY KEY,
    number      VARCHAR(100)  NOT NULL UNIQUE,
    donor       VARCHAR(100)  NOT NULL REFERENCES donor (code),
    office      VARCHAR(20)   NOT NULL REFERENCES office (code),
    title       VARCHAR(1000) NOT NULL,
    start_date  DATE          NOT NULL,
    end_date    DATE          NOT NULL,
    currency    CHAR(3)       NOT NULL,
    amount      NUMERIC(38,6) NOT NULL,
    version     BIGINT        NOT NULL,
    CONSTRAINT agreement_dates CHECK (end_date >= start_date)
);

CREATE TABLE exchange_rate (
    id            BIGINT         NOT NULL PRIMARY KEY,
    currency      CHAR(3)        NOT NULL,
    effective     DATE           NOT NULL,
    version       INTEGER        NOT NULL,
    units_per_usd NUMERIC(30,12) NOT NULL,
    source        VARCHAR(300)   NOT NULL,
    loaded_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT exchange_rate_once UNIQUE (currency, effective, version),
    CONSTRAINT exchange_rate_positive CHECK (units_per_usd > 0)
);

-- What a source of rates is called in Spanish; its own words are English.
CREATE TABLE rate_source (
    source  VARCHAR(300) NOT NULL PRIMARY KEY,
    name_es VARCHAR(300) NOT NULL
);

-- Access ---------------------------------------------------------------------------------------------------------

CREATE TABLE account (
    id              BIGINT       NOT NULL PRIMARY KEY,
    name            VARCHAR(120) NOT NULL UNIQUE,
    display_name    VARCHAR(200) NOT NULL,
    language        VARCHAR(2)   NOT NULL,
    password_hash   VARCHAR(500) NOT NULL,
    donor           VARCHAR(100) REFERENCES donor (code),
    whole_donor     BOOLEAN      NOT NULL,
    enabled         BOOLEAN      NOT NULL,
    failed_attempts INTEGER      NOT NULL,
    locked_until    TIMESTAMP WITH TIME ZONE,
    credentials     INTEGER      NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE account_role (
    account BIGINT      NOT NULL REFERENCES account (id),
    role    VARCHAR(20) NOT NULL,
    PRIMARY KEY (account, role),
    CONSTRAINT account_role_known CHECK (role IN ('officer', 'finance', 'head', 'treaty', 'auditor', 'admin', 'donor'))
);

CREATE TABLE account_office (
    account BIGINT      NOT NULL REFERENCES account (id),
    office  VARCHAR(20) NOT NULL REFERENCES office (code),
    PRIMARY KEY (account, office)
);

CREATE TABLE account_agreement (
    account   BIGINT NOT NULL REFERENCES account (id),
    agreement BIGINT NOT NULL REFERENCES agreement (id),
    PRIMARY KEY (account, agreement)
);

CREATE TABLE api_token (
    id          BIGINT       NOT NULL PRIMARY KEY,
    account     BIGINT       NOT NULL REFERENCES account (id),
    label       VARCHAR(200) NOT NULL,
    token_hash  CHAR(64)     NOT NULL UNIQUE,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at  TIMESTAMP WITH TIME ZONE
);

CREATE TABLE page_session (
    id_hash    CHAR(64)    NOT NULL PRIMARY KEY,
    account    BIGINT      NOT NULL REFERENCES account (id),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP WITH TIME ZONE,
    from_address VARCHAR(60) NOT NULL,
    agent      VARCHAR(300) NOT NULL
);

-- Intake ---------------------------------------------------------------------------------------------------------

CREATE TABLE import_receipt (
    id          BIGINT      NOT NULL PRIMARY KEY,
    office      VARCHAR(20) NOT NULL REFERENCES office (code),
    account     BIGINT      NOT NULL REFERENCES account (id),
    sha256      CHAR(64)    NOT NULL,
    format      VARCHAR(20) NOT NULL,
    size_bytes  BIGINT      NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    accepted    INTEGER     NOT NULL,
    updated     INTEGER     NOT NULL,
    unchanged   INTEGER     NOT NULL,
    rejected    INTEGER     NOT NULL
);

CREATE TABLE rejection (
    id         BIGINT        NOT NULL PRIMARY KEY,
    receipt    BIGINT        NOT NULL REFERENCES import_receipt (id),
    ordinal    INTEGER       NOT NULL,
    line       INTEGER       NOT NULL,
    identifier VARCHAR(1000) NOT NULL,
    source     TEXT          NOT NULL,
    CONSTRAINT rejection_once UNIQUE (receipt, ordinal)
);

CREATE TABLE rejection_reason (
    rejection BIGINT        NOT NULL REFERENCES rejection (id),
    ordinal   INTEGER       NOT NULL,
    line      INTEGER       NOT NULL,
    pointer   VARCHAR(1000) NOT NULL,
    code      VARCHAR(60)   NOT NULL,
    detail    VARCHAR(4000) NOT NULL,
    PRIMARY KEY (rejection, ordinal)
);

CREATE TABLE intake_note (
    receipt    BIGINT        NOT NULL REFERENCES import_receipt (id),
    ordinal    INTEGER       NOT NULL,
    identifier VARCHAR(1000) NOT NULL,
    line       INTEGER       NOT NULL,
    pointer    VARCHAR(1000) NOT NULL,
    code       VARCHAR(60)   NOT NULL,
    detail     VARCHAR(4000) NOT NULL,
    PRIMARY KEY (receipt, ordinal)
);

-- Activities -----------------------------------------------------------------------------------------------------

CREATE TABLE activity (
    id             BIGINT        NOT NULL PRIMARY KEY,
    office         VARCHAR(20)   NOT NULL REFERENCES office (code),
    identifier     VARCHAR(1000) NOT NULL,
    reporting_org  VARCHAR(100)  NOT NULL,
    title_en       TEXT          NOT NULL,
    title_es       TEXT          NOT NULL,
    description_en TEXT          NOT NULL,
    description_es TEXT          NOT NULL,
    status         VARCHAR(2)    NOT NULL,
    hierarchy      INTEGER       NOT NULL,
    planned_start  DATE,
    actual_start   DATE,
    planned_end    DATE,
    actual_end     DATE,
    sensitivity    VARCHAR(12)   NOT NULL,
    donor          VARCHAR(100)  REFERENCES donor (code),
    agreement      BIGINT        REFERENCES agreement (id),
    source         TEXT          NOT NULL,
    source_digest  CHAR(64)      NOT NULL,
    receipt        BIGINT        NOT NULL REFERENCES import_receipt (id),
    version        BIGINT        NOT NULL,
    CONSTRAINT activity_once UNIQUE (office, identifier),
    CONSTRAINT activity_sensitivity CHECK (sensitivity IN ('public', 'internal', 'confidential'))
);

-- Which agreement an office's activity belongs to when its file does not say; looked up when the activity is posted.
CREATE TABLE activity_agreement (
    office     VARCHAR(20)   NOT NULL REFERENCES office (code),
    identifier VARCHAR(1000) NOT NULL,
    agreement  BIGINT        NOT NULL REFERENCES agreement (id),
    PRIMARY KEY (office, identifier)
);

CREATE TABLE activity_place (
    activity   BIGINT        NOT NULL REFERENCES activity (id),
    place      VARCHAR(20)   NOT NULL,
    percentage NUMERIC(9,6)  NOT NULL,
    PRIMARY KEY (activity, place)
);

-- The ledger: nothing here is ever updated or deleted ------------------------------------------------------------

CREATE TABLE entry (
    id               BIGINT        NOT NULL PRIMARY KEY,
    activity         BIGINT        NOT NULL REFERENCES activity (id),
    office           VARCHAR(20)   NOT NULL REFERENCES office (code),
    type             VARCHAR(3)    NOT NULL,
    transaction_date DATE          NOT NULL,
    posting_month    DATE          NOT NULL,
    currency         CHAR(3)       NOT NULL,
    amount           NUMERIC(38,6) NOT NULL,
    value_date       DATE          NOT NULL,
    reference        VARCHAR(1000) NOT NULL,
    description      TEXT          NOT NULL,
    provider_ref     VARCHAR(1000) NOT NULL,
    provider_name    VARCHAR(2000) NOT NULL,
    receiver_ref     VARCHAR(1000) NOT NULL,
    receiver_name    VARCHAR(2000) NOT NULL,
    donor            VARCHAR(100)  REFERENCES donor (code),
    agreement        BIGINT        REFERENCES agreement (id),
    rate             BIGINT        REFERENCES exchange_rate (id),
    fingerprint      CHAR(64)      NOT NULL,
    reverses         BIGINT        REFERENCES entry (id),
    cause            VARCHAR(20)   NOT NULL,
    receipt          BIGINT        NOT NULL REFERENCES import_receipt (id),
    posted_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT entry_reversed_once UNIQUE (reverses)
);
CREATE INDEX entry_by_activity ON entry (activity);
CREATE INDEX entry_by_donor ON entry (donor, posting_month);
CREATE INDEX entry_by_agreement ON entry (agreement, posting_month);
CREATE INDEX entry_by_receipt ON entry (receipt);

CREATE TABLE allocation (
    entry BIGINT        NOT NULL REFERENCES entry (id),
    part  INTEGER       NOT NULL,
    place VARCHAR(20)   NOT NULL,
    theme VARCHAR(60)   NOT NULL,
    amount NUMERIC(38,6) NOT NULL,
    usd   NUMERIC(38,2),
    PRIMARY KEY (entry, part)
);

-- Pre-aggregated: the allocations summed by the groupings that figures are asked by. An empty word stands for none.
CREATE TABLE cell (
    office        VARCHAR(20)   NOT NULL,
    posting_month DATE          NOT NULL,
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (office, posting_month, type, currency, place, theme, donor, agreement)
);

-- Reports --------------------------------------------------------------------------------------------------------

CREATE TABLE clearance_step (
    report_type VARCHAR(40) NOT NULL,
    ordinal     INTEGER     NOT NULL,
    step        VARCHAR(20) NOT NULL,
    role        VARCHAR(20) NOT NULL,
    PRIMARY KEY (report_type, ordinal)
);

CREATE TABLE report (
    id              BIGINT       NOT NULL PRIMARY KEY,
    number          VARCHAR(40)  NOT NULL UNIQUE,
    type            VARCHAR(40)  NOT NULL,
    scope_kind      VARCHAR(20)  NOT NULL,
    scope_key       VARCHAR(100) NOT NULL,
    office          VARCHAR(20)  NOT NULL REFERENCES office (code),
    period_from     DATE         NOT NULL,
    period_to       DATE         NOT NULL,
    languages       VARCHAR(20)  NOT NULL,
    formats         VARCHAR(20)  NOT NULL,
    status          VARCHAR(12)  NOT NULL,
    progress        INTEGER      NOT NULL,
    next_step       INTEGER      NOT NULL,
    report_version  INTEGER      NOT NULL,
    idempotency_key VARCHAR(300) NOT NULL UNIQUE,
    requested_by    BIGINT       NOT NULL REFERENCES account (id),
    requested_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    snapshot_sha256 CHAR(64),
    renderer        CHAR(64),
    issued_at       TIMESTAMP WITH TIME ZONE,
    claimed_by      VARCHAR(200),
    claimed_at      TIMESTAMP WITH TIME ZONE,
    failure         VARCHAR(2000),
    lock_version    BIGINT       NOT NULL,
    CONSTRAINT report_status CHECK (status IN ('queued', 'waiting', 'running', 'draft', 'in-clearance', 'issued', 'failed', 'withdrawn'))
);
CREATE INDEX report_by_status ON report (status);

-- Whom a report is for: a donor's code, or an agreement's number.
CREATE TABLE report_audience (
    report    BIGINT       NOT NULL REFERENCES report (id),
    donor     VARCHAR(100) NOT NULL REFERENCES donor (code),
    agreement BIGINT       NOT NULL,
    PRIMARY KEY (report, donor, agreement)
);

CREATE TABLE clearance (
    report  BIGINT        NOT NULL REFERENCES report (id),
    ordinal INTEGER       NOT NULL,
    step    VARCHAR(20)   NOT NULL,
    outcome VARCHAR(12)   NOT NULL,
    account BIGINT        NOT NULL REFERENCES account (id),
    done_at TIMESTAMP WITH TIME ZONE NOT NULL,
    comment VARCHAR(4000) NOT NULL,
    PRIMARY KEY (report, ordinal)
);

-- The files of a report and its snapshot (format json), in chunks that any database driver carries.
CREATE TABLE report_file (
    id               BIGINT      NOT NULL PRIMARY KEY,
    report           BIGINT      NOT NULL REFERENCES report (id),
    stage            VARCHAR(10) NOT NULL,
    language         VARCHAR(2)  NOT NULL,
    format           VARCHAR(10) NOT NULL,
    size_bytes       BIGINT      NOT NULL,
    sha256           CHAR(64)    NOT NULL,
    rendering_sha256 CHAR(64)    NOT NULL,
    rendering_length BIGINT      NOT NULL,
    CONSTRAINT report_file_once UNIQUE (report, stage, language, format),
    CONSTRAINT report_file_stage CHECK (stage IN ('snapshot', 'draft', 'issued'))
);
CREATE INDEX report_file_by_digest ON report_file (sha256);

CREATE TABLE report_chunk (
    file    BIGINT  NOT NULL REFERENCES report_file (id),
    ordinal INTEGER NOT NULL,
    bytes   BYTEA   NOT NULL,
    PRIMARY KEY (file, ordinal)
);

-- What every figure of a report was made of: a figure is a predicate over these rows.
CREATE TABLE lineage (
    report   BIGINT        NOT NULL REFERENCES report (id),
    entry    BIGINT        NOT NULL,
    part     INTEGER       NOT NULL,
    project  BIGINT        NOT NULL,
    quarter  CHAR(7)       NOT NULL,
    measure  VARCHAR(20)   NOT NULL,
    currency CHAR(3)       NOT NULL,
    amount   NUMERIC(38,6) NOT NULL,
    usd      NUMERIC(38,2),
    rate     BIGINT,
    PRIMARY KEY (report, entry, part),
    FOREIGN KEY (entry, part) REFERENCES allocation (entry, part)
);

-- Messages to send: written with the report that they announce.
CREATE TABLE outbox (
    id         BIGINT       NOT NULL PRIMARY KEY,
    message_id VARCHAR(200) NOT NULL UNIQUE,
    report     BIGINT       NOT NULL REFERENCES report (id),
    account    BIGINT       NOT NULL REFERENCES account (id),
    kind       VARCHAR(20)  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at    TIMESTAMP WITH TIME ZONE
);

-- The trail ------------------------------------------------------------------------------------------------------

CREATE TABLE audit_entry (
    seq      BIGINT       NOT NULL PRIMARY KEY,
    at       VARCHAR(40)  NOT NULL,
    actor    VARCHAR(60)  NOT NULL,
    action   VARCHAR(60)  NOT NULL,
    subject  VARCHAR(200) NOT NULL,
    outcome  VARCHAR(20)  NOT NULL,
    digest   CHAR(64)     NOT NULL,
    previous CHAR(64)     NOT NULL,
    hash     CHAR(64)     NOT NULL
);

-- Particulars stand apart from the chain so that what is personal can be erased; the chain holds their digest.
CREATE TABLE audit_particulars (
    seq     BIGINT      NOT NULL PRIMARY KEY,
    address VARCHAR(60) NOT NULL,
    salt    CHAR(32)    NOT NULL,
    detail  TEXT        NOT NULL
);

CREATE TABLE audit_head (
    id   INTEGER  NOT NULL PRIMARY KEY,
    seq  BIGINT   NOT NULL,
    hash CHAR(64) NOT NULL
);
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
