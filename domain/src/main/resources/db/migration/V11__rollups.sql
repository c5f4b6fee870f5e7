-- Rollups of the cells, so that a figure over whole months reads a few thousand rows however long the ledger is: the cells by quarter and by year,
-- and coarser ones of the groupings that are asked for most. posting_month is the first day of the quarter or year. Each key holds the office, whose
-- latch whoever posts holds: two offices never write the same row.

-- The region: office, country and theme, whoever pays.
CREATE TABLE region_quarter (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, theme, currency, left_out)
);
INSERT INTO region_quarter (type, posting_month, office, place, theme, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, currency, left_out;
CREATE TABLE region_year (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, theme, currency, left_out)
);
INSERT INTO region_year (type, posting_month, office, place, theme, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, currency, left_out;

-- All of a cell's keys.
CREATE TABLE cell_quarter (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, theme, donor, agreement, currency, left_out)
);
INSERT INTO cell_quarter (type, posting_month, office, place, theme, donor, agreement, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, donor, agreement, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, currency, left_out;
CREATE TABLE cell_year (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, theme, donor, agreement, currency, left_out)
);
INSERT INTO cell_year (type, posting_month, office, place, theme, donor, agreement, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, donor, agreement, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, currency, left_out;

-- What is assisted where: treaty and article, or framework, by office and country.
CREATE TABLE assistance_quarter (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, scheme, code, article, currency, left_out)
);
INSERT INTO assistance_quarter (type, posting_month, office, place, scheme, code, article, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, scheme, code, article, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, since, office, place, scheme, code, article, currency, left_out;
CREATE TABLE assistance_year (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, scheme, code, article, currency, left_out)
);
INSERT INTO assistance_year (type, posting_month, office, place, scheme, code, article, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, scheme, code, article, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, since, office, place, scheme, code, article, currency, left_out;

-- All of a support cell's keys but the article.
CREATE TABLE support_quarter (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, theme, donor, agreement, scheme, code, currency, left_out)
);
INSERT INTO support_quarter (type, posting_month, office, place, theme, donor, agreement, scheme, code, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, donor, agreement, scheme, code, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, scheme, code, currency, left_out;
CREATE TABLE support_year (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, theme, donor, agreement, scheme, code, currency, left_out)
);
INSERT INTO support_year (type, posting_month, office, place, theme, donor, agreement, scheme, code, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, donor, agreement, scheme, code, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, scheme, code, currency, left_out;
