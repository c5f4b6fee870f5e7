-- An agreement's own columns and wording of its statement, and what a row counts in the agreement's currency.

CREATE TABLE statement_format (
    agreement  BIGINT       NOT NULL PRIMARY KEY REFERENCES agreement (id),
    version    BIGINT       NOT NULL,
    spent_by   VARCHAR(20)  NOT NULL,
    title_en   VARCHAR(300) NOT NULL,
    title_es   VARCHAR(300) NOT NULL,
    opening_en TEXT         NOT NULL,
    opening_es TEXT         NOT NULL,
    notes_en   TEXT         NOT NULL,
    notes_es   TEXT         NOT NULL,
    projects   BOOLEAN      NOT NULL,
    activities BOOLEAN      NOT NULL,
    -- The donor's consent: the printed tables ride along in the PDF as CSV and JSON.
    data_files BOOLEAN      NOT NULL,
    CONSTRAINT statement_format_by CHECK (spent_by IN ('budget-line', 'cost-category'))
);

CREATE TABLE statement_format_column (
    agreement  BIGINT       NOT NULL REFERENCES statement_format (agreement),
    ordinal    INTEGER      NOT NULL,
    code       VARCHAR(20)  NOT NULL,
    heading_en VARCHAR(100) NOT NULL,
    heading_es VARCHAR(100) NOT NULL,
    PRIMARY KEY (agreement, ordinal),
    CONSTRAINT statement_format_column_once UNIQUE (agreement, code)
);

-- In the currency of the row's agreement, with the rate of that currency; empty where there was no rate or is no agreement.
ALTER TABLE lineage ADD COLUMN counted NUMERIC(38,6);
ALTER TABLE lineage ADD COLUMN counted_rate BIGINT;
-- The row's cost category, or that of the budget line which it names, as it was when the report was drafted.
ALTER TABLE lineage ADD COLUMN category VARCHAR(30);

-- The narrative that a pre-filled one was carried over from; who compares the words sees whether anybody wrote on.
ALTER TABLE narrative ADD COLUMN carried_from BIGINT REFERENCES narrative (id);
