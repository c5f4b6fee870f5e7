-- Rollups of the cells, so that a figure over whole months reads a few thousand rows however long the ledger is: by quarter and by year, from the
-- coarsest groupings that are asked for most to all of a cell's keys. posting_month is the first day of the quarter or year. The rows of USD hold what
-- every currency was converted to (amount as usd); those of another currency hold what is in that currency alone. Each key holds the office, whose latch
-- whoever posts holds: two offices never write the same row. What a range has beside whole quarters is read from the cells themselves.
CREATE INDEX cell_by_month ON cell (type, posting_month);
CREATE INDEX support_cell_by_month ON support_cell (type, scheme, posting_month);

-- Who works where.
CREATE TABLE place_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, place, left_out)
);
INSERT INTO place_by_quarter (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, left_out;
INSERT INTO place_by_quarter (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, left_out, currency;
CREATE TABLE place_by_year (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, place, left_out)
);
INSERT INTO place_by_year (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, left_out;
INSERT INTO place_by_year (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, left_out, currency;

-- The region: office, country and theme, whoever pays.
CREATE TABLE region_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, place, theme, left_out)
);
INSERT INTO region_by_quarter (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, left_out;
INSERT INTO region_by_quarter (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, left_out, currency;
CREATE TABLE region_by_year (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, place, theme, left_out)
);
INSERT INTO region_by_year (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, left_out;
INSERT INTO region_by_year (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, left_out, currency;

-- Who pays, wherever it is spent.
CREATE TABLE funding_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, donor, agreement, left_out)
);
INSERT INTO funding_by_quarter (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, donor, agreement, left_out;
INSERT INTO funding_by_quarter (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, donor, agreement, left_out, currency;
CREATE TABLE funding_by_year (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, donor, agreement, left_out)
);
INSERT INTO funding_by_year (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, donor, agreement, left_out;
INSERT INTO funding_by_year (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, donor, agreement, left_out, currency;

-- All of a cell's keys.
CREATE TABLE cell_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, place, theme, donor, agreement, left_out)
);
CREATE INDEX cell_by_quarter_and_agreement ON cell_by_quarter (agreement);
INSERT INTO cell_by_quarter (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, left_out;
INSERT INTO cell_by_quarter (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, donor, agreement, left_out, currency;
CREATE TABLE cell_by_year (
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, currency, posting_month, office, place, theme, donor, agreement, left_out)
);
INSERT INTO cell_by_year (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, left_out;
INSERT INTO cell_by_year (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, donor, agreement, left_out, currency;

-- What is supported where: treaty or framework, by office and country.
CREATE TABLE treaty_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, currency, posting_month, office, place, code, left_out)
);
INSERT INTO treaty_by_quarter (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, left_out;
INSERT INTO treaty_by_quarter (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, left_out, currency;
CREATE TABLE treaty_by_year (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, currency, posting_month, office, place, code, left_out)
);
INSERT INTO treaty_by_year (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, left_out;
INSERT INTO treaty_by_year (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, left_out, currency;

-- The same by article.
CREATE TABLE article_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, currency, posting_month, office, place, code, article, left_out)
);
INSERT INTO article_by_quarter (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, article, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, article, left_out;
INSERT INTO article_by_quarter (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, article, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, article, left_out, currency;
CREATE TABLE article_by_year (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, currency, posting_month, office, place, code, article, left_out)
);
INSERT INTO article_by_year (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, article, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, article, left_out;
INSERT INTO article_by_year (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, article, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, article, left_out, currency;

-- All of a support cell's keys but the article.
CREATE TABLE support_by_quarter (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out)
);
CREATE INDEX support_by_quarter_and_agreement ON support_by_quarter (agreement);
INSERT INTO support_by_quarter (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, theme, donor, agreement, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out;
INSERT INTO support_by_quarter (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, theme, donor, agreement, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out, currency;
CREATE TABLE support_by_year (
    type          VARCHAR(3)    NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    currency      CHAR(3)       NOT NULL,
    posting_month DATE          NOT NULL,
    office        VARCHAR(20)   NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out)
);
INSERT INTO support_by_year (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, theme, donor, agreement, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out;
INSERT INTO support_by_year (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, theme, donor, agreement, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out, currency;
