-- Rates that finance brings, exports of accounting systems, and what was open when a month was closed.

INSERT INTO latch (name) VALUES ('rates');

-- Exports of accounting systems ----------------------------------------------------------------------------------

-- How the columns of an export are read. Without 'posts' its rows only stand for the accounts and nothing comes into the ledger by them.
CREATE TABLE export_mapping (
    id         BIGINT       NOT NULL PRIMARY KEY,
    name       VARCHAR(60)  NOT NULL UNIQUE,
    office     VARCHAR(20)  NOT NULL REFERENCES office (code),
    posts      BOOLEAN      NOT NULL,
    sheet      VARCHAR(100) NOT NULL,
    header_row INTEGER      NOT NULL,
    delimiter  VARCHAR(1)   NOT NULL,
    decimals   VARCHAR(10)  NOT NULL,
    dates      VARCHAR(20)  NOT NULL,
    version    BIGINT       NOT NULL
);
CREATE INDEX export_mapping_by_office ON export_mapping (office);

-- Where a fact stands: in a column, by its heading or else by its number from 1, or the same in each row.
CREATE TABLE export_field (
    mapping  BIGINT        NOT NULL REFERENCES export_mapping (id),
    field    VARCHAR(20)   NOT NULL,
    heading  VARCHAR(200)  NOT NULL,
    number   INTEGER       NOT NULL,
    constant VARCHAR(1000) NOT NULL,
    PRIMARY KEY (mapping, field)
);

-- What the words of a column stand for; a column with such words holds no others.
CREATE TABLE export_word (
    mapping    BIGINT        NOT NULL REFERENCES export_mapping (id),
    field      VARCHAR(20)   NOT NULL,
    word       VARCHAR(200)  NOT NULL,
    stands_for VARCHAR(1000) NOT NULL,
    PRIMARY KEY (mapping, field, word)
);

-- Rows that are no transactions, such as totals: those that hold this word in this column, or nothing when the word is empty.
CREATE TABLE export_skip (
    mapping BIGINT       NOT NULL REFERENCES export_mapping (id),
    ordinal INTEGER      NOT NULL,
    heading VARCHAR(200) NOT NULL,
    number  INTEGER      NOT NULL,
    word    VARCHAR(200) NOT NULL,
    PRIMARY KEY (mapping, ordinal)
);

-- The accounts' side of a reconciliation: the rows of exports as they came. Of those with one key the newest stands.
CREATE TABLE export_row (
    id        BIGINT        NOT NULL PRIMARY KEY,
    mapping   BIGINT        NOT NULL REFERENCES export_mapping (id),
    receipt   BIGINT        NOT NULL REFERENCES import_receipt (id),
    row_key   VARCHAR(200)  NOT NULL,
    line      INTEGER       NOT NULL,
    document  VARCHAR(200)  NOT NULL,
    on_date   DATE,
    amount    NUMERIC(38,6),
    currency  CHAR(3),
    activity  VARCHAR(1000) NOT NULL,
    type      VARCHAR(3)    NOT NULL,
    description VARCHAR(1000) NOT NULL,
    status    VARCHAR(10)   NOT NULL,
    reason    VARCHAR(4000) NOT NULL,
    rejection INTEGER,
    digest    CHAR(64)      NOT NULL,
    CONSTRAINT export_row_status CHECK (status IN ('posted', 'kept', 'rejected'))
);
CREATE INDEX export_row_by_key ON export_row (mapping, row_key, id);
CREATE INDEX export_row_by_receipt ON export_row (receipt, rejection);

-- Months ---------------------------------------------------------------------------------------------------------

-- A rejection that nobody will mend, and why.
CREATE TABLE rejection_dismissal (
    rejection BIGINT        NOT NULL PRIMARY KEY REFERENCES rejection (id),
    account   BIGINT        NOT NULL REFERENCES account (id),
    done_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    reason    VARCHAR(4000) NOT NULL
);
CREATE INDEX rejection_by_identifier ON rejection (identifier);

-- What was open when a month was closed: for each check how much, and the lines that it consisted of.
CREATE TABLE month_closing_check (
    closing    BIGINT      NOT NULL REFERENCES month_closing (id),
    check_code VARCHAR(30) NOT NULL,
    ordinal    INTEGER     NOT NULL,
    still_open BIGINT      NOT NULL,
    PRIMARY KEY (closing, check_code)
);
CREATE TABLE month_closing_line (
    closing    BIGINT       NOT NULL,
    check_code VARCHAR(30)  NOT NULL,
    ordinal    INTEGER      NOT NULL,
    about      VARCHAR(200),
    type       VARCHAR(3),
    currency   CHAR(3),
    on_date    DATE,
    amount     NUMERIC(38,6),
    how_many   BIGINT       NOT NULL,
    PRIMARY KEY (closing, check_code, ordinal),
    FOREIGN KEY (closing, check_code) REFERENCES month_closing_check (closing, check_code)
);
