-- The remaining lists of codes as an administrator keeps them: a version to change from, and the day from which a code is not to be named any more.
ALTER TABLE organisation_type ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE organisation_type ADD COLUMN retired_on DATE;
ALTER TABLE agreement_status ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE agreement_status ADD COLUMN retired_on DATE;
ALTER TABLE duty_report ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE duty_report ADD COLUMN retired_on DATE;
ALTER TABLE treaty ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE treaty ADD COLUMN retired_on DATE;

-- Titles in Spanish come with an administrator; until then an article is called what it is called in English.
ALTER TABLE treaty_article ADD COLUMN title_es VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE treaty_article ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE treaty_article ADD COLUMN retired_on DATE;
UPDATE treaty_article SET title_es = title_en;

-- The day that a rate took effect is its code: written as ISO 8601, it sorts as the days do.
CREATE TABLE support_rate (
    code       VARCHAR(10)  NOT NULL PRIMARY KEY,
    rate       NUMERIC(9,6) NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO support_rate (code, rate) SELECT CAST(effective AS VARCHAR(10)), rate FROM support_standard;
DROP TABLE support_standard;

-- The word for a file of an accounting system holds the name of its mapping.
ALTER TABLE row_layout ALTER COLUMN template SET DATA TYPE VARCHAR(100);
