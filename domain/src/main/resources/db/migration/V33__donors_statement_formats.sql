-- How a donor wants its statements where an agreement says nothing of its own.

CREATE TABLE donor_statement_format (
    donor      VARCHAR(100) NOT NULL PRIMARY KEY REFERENCES donor (code),
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
    CONSTRAINT donor_statement_format_by CHECK (spent_by IN ('budget-line', 'cost-category'))
);

CREATE TABLE donor_statement_format_column (
    donor      VARCHAR(100) NOT NULL REFERENCES donor_statement_format (donor),
    ordinal    INTEGER      NOT NULL,
    code       VARCHAR(20)  NOT NULL,
    heading_en VARCHAR(100) NOT NULL,
    heading_es VARCHAR(100) NOT NULL,
    PRIMARY KEY (donor, ordinal),
    CONSTRAINT donor_statement_format_column_once UNIQUE (donor, code)
);
