-- Rollups of the cells, so that a figure over whole months reads a few thousand rows however long the ledger is: by quarter and by year, from the
-- coarsest groupings that are asked for most to all of a cell's keys. posting_month is the first day of the quarter or year. Each key holds the office,
-- whose latch whoever posts holds: two offices never write the same row. What a range has beside whole quarters is read from the cells themselves.
CREATE INDEX cell_by_month ON cell (type, posting_month);
CREATE INDEX support_cell_by_month ON support_cell (type, scheme, posting_month);

-- Who works where.
CREATE TABLE place_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, currency, left_out)
);
INSERT INTO place_by_quarter (type, posting_month, office, place, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, currency, left_out;
CREATE TABLE place_by_year (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, place, currency, left_out)
);
INSERT INTO place_by_year (type, posting_month, office, place, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, currency, left_out;

-- The region: office, country and theme, whoever pays.
CREATE TABLE region_by_quarter (
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
INSERT INTO region_by_quarter (type, posting_month, office, place, theme, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, currency, left_out;
CREATE TABLE region_by_year (
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
INSERT INTO region_by_year (type, posting_month, office, place, theme, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, currency, left_out;

-- Who pays, wherever it is spent.
CREATE TABLE funding_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, donor, agreement, currency, left_out)
);
INSERT INTO funding_by_quarter (type, posting_month, office, donor, agreement, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, donor, agreement, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, donor, agreement, currency, left_out;
CREATE TABLE funding_by_year (
    type          VARCHAR(3)    NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, posting_month, office, donor, agreement, currency, left_out)
);
INSERT INTO funding_by_year (type, posting_month, office, donor, agreement, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, donor, agreement, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, donor, agreement, currency, left_out;

-- All of a cell's keys.
CREATE TABLE cell_by_quarter (
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
INSERT INTO cell_by_quarter (type, posting_month, office, place, theme, donor, agreement, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, donor, agreement, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, currency, left_out;
CREATE TABLE cell_by_year (
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
INSERT INTO cell_by_year (type, posting_month, office, place, theme, donor, agreement, currency, left_out, amount, usd, without_rate, parts)
SELECT type, since, office, place, theme, donor, agreement, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, currency, left_out;

-- What is supported where: treaty or framework, by office and country.
CREATE TABLE treaty_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, posting_month, office, place, code, currency, left_out)
);
INSERT INTO treaty_by_quarter (type, scheme, posting_month, office, place, code, currency, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, since, office, place, code, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, currency, left_out;
CREATE TABLE treaty_by_year (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, posting_month, office, place, code, currency, left_out)
);
INSERT INTO treaty_by_year (type, scheme, posting_month, office, place, code, currency, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, since, office, place, code, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, currency, left_out;

-- The same by article.
CREATE TABLE article_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, posting_month, office, place, code, article, currency, left_out)
);
INSERT INTO article_by_quarter (type, scheme, posting_month, office, place, code, article, currency, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, since, office, place, code, article, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, article, currency, left_out;
CREATE TABLE article_by_year (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, posting_month, office, place, code, article, currency, left_out)
);
INSERT INTO article_by_year (type, scheme, posting_month, office, place, code, article, currency, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, since, office, place, code, article, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, article, currency, left_out;

-- All of a support cell's keys but the article.
CREATE TABLE support_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, posting_month, office, place, theme, donor, agreement, code, currency, left_out)
);
INSERT INTO support_by_quarter (type, scheme, posting_month, office, place, theme, donor, agreement, code, currency, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, since, office, place, theme, donor, agreement, code, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, currency, left_out;
CREATE TABLE support_by_year (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, posting_month, office, place, theme, donor, agreement, code, currency, left_out)
);
INSERT INTO support_by_year (type, scheme, posting_month, office, place, theme, donor, agreement, code, currency, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, since, office, place, theme, donor, agreement, code, currency, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, currency, left_out;
