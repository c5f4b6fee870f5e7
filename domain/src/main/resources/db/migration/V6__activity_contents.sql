-- What an activity holds beside its terms: whom it works with, whom it reaches, what it plans to spend, what comes of it, what it publishes.

-- Reference data -------------------------------------------------------------------------------------------------

CREATE TABLE sex (
    code    VARCHAR(10)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(100) NOT NULL,
    name_es VARCHAR(100) NOT NULL,
    ordinal INTEGER      NOT NULL
);
INSERT INTO sex (code, name_en, name_es, ordinal) VALUES
    ('female', 'Female', 'Mujeres', 1),
    ('male', 'Male', 'Hombres', 2),
    ('other', 'Other', 'Otro', 3),
    ('not-stated', 'Not stated', 'Sin especificar', 4);

-- Ages in completed years; no upper bound where none is given.
CREATE TABLE age_group (
    code     VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en  VARCHAR(100) NOT NULL,
    name_es  VARCHAR(100) NOT NULL,
    from_age INTEGER,
    to_age   INTEGER,
    ordinal  INTEGER      NOT NULL
);
INSERT INTO age_group (code, name_en, name_es, from_age, to_age, ordinal) VALUES
    ('child', 'Children (under 12)', 'Niñez (menos de 12)', 0, 11, 1),
    ('adolescent', 'Adolescents (12–17)', 'Adolescencia (12–17)', 12, 17, 2),
    ('youth', 'Young adults (18–29)', 'Juventud (18–29)', 18, 29, 3),
    ('adult', 'Adults (30–59)', 'Personas adultas (30–59)', 30, 59, 4),
    ('older', 'Older people (60 and over)', 'Personas mayores (60 o más)', 60, NULL, 5),
    ('not-stated', 'Not stated', 'Sin especificar', NULL, NULL, 6);

-- A publication's life.
CREATE TABLE document_stage (
    code    VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(100) NOT NULL,
    name_es VARCHAR(100) NOT NULL,
    ordinal INTEGER      NOT NULL
);
INSERT INTO document_stage (code, name_en, name_es, ordinal) VALUES
    ('drafting', 'Drafting', 'En redacción', 1),
    ('cleared', 'Cleared', 'Autorizada', 2),
    ('released', 'Released', 'Publicada', 3);

-- Activities -----------------------------------------------------------------------------------------------------

-- IATI collaboration-type; empty when nobody said it.
ALTER TABLE activity ADD COLUMN collaboration VARCHAR(10) DEFAULT '' NOT NULL;

-- Identifier, titles and descriptions in lower case and without accents, for those who look for words.
CREATE TABLE activity_words (
    activity BIGINT NOT NULL PRIMARY KEY REFERENCES activity (id),
    words    TEXT   NOT NULL
);
INSERT INTO activity_words (activity, words)
SELECT id, TRANSLATE(LOWER(identifier || ' ' || title_en || ' ' || title_es || ' ' || description_en || ' ' || description_es),
                     'áàâãäåéèêëíìîïóòôõöúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')
FROM activity;

-- Which way in last said what a section of an activity holds. A file of IATI that has a section no more takes away what a file of IATI said of it,
-- and nothing that came in otherwise.
CREATE TABLE activity_section (
    activity BIGINT      NOT NULL REFERENCES activity (id),
    section  VARCHAR(30) NOT NULL,
    way      VARCHAR(20) NOT NULL,
    PRIMARY KEY (activity, section)
);

-- Whom an activity works with in a country: a level of government, a state or municipality (ISO 3166-2 code or name), an institution.
CREATE TABLE activity_counterpart (
    activity    BIGINT        NOT NULL REFERENCES activity (id),
    ordinal     INTEGER       NOT NULL,
    country     VARCHAR(20)   NOT NULL,
    level       VARCHAR(20)   REFERENCES government_level (code),
    subdivision VARCHAR(200)  NOT NULL,
    institution VARCHAR(1000) NOT NULL,
    PRIMARY KEY (activity, ordinal)
);

-- Counts only: each row is people whom no other row counts.
CREATE TABLE activity_participants (
    activity  BIGINT      NOT NULL REFERENCES activity (id),
    ordinal   INTEGER     NOT NULL,
    held_on   DATE,
    country   VARCHAR(20),
    sex       VARCHAR(10) NOT NULL REFERENCES sex (code),
    age_group VARCHAR(20) NOT NULL REFERENCES age_group (code),
    people    BIGINT      NOT NULL,
    PRIMARY KEY (activity, ordinal),
    CONSTRAINT activity_participants_counted CHECK (people >= 0)
);

-- IATI participating-org.
CREATE TABLE activity_partner (
    activity         BIGINT        NOT NULL REFERENCES activity (id),
    ordinal          INTEGER       NOT NULL,
    ref              VARCHAR(1000) NOT NULL,
    name             VARCHAR(2000) NOT NULL,
    role             VARCHAR(10)   NOT NULL,
    type             VARCHAR(10)   NOT NULL,
    partner_activity VARCHAR(1000) NOT NULL,
    PRIMARY KEY (activity, ordinal)
);

-- IATI budget: type 1 original, 2 revised; status 1 indicative, 2 committed.
CREATE TABLE activity_budget (
    activity     BIGINT        NOT NULL REFERENCES activity (id),
    ordinal      INTEGER       NOT NULL,
    type         VARCHAR(10)   NOT NULL,
    status       VARCHAR(10)   NOT NULL,
    period_start DATE          NOT NULL,
    period_end   DATE          NOT NULL,
    amount       NUMERIC(38,6) NOT NULL,
    currency     CHAR(3)       NOT NULL,
    value_date   DATE          NOT NULL,
    PRIMARY KEY (activity, ordinal)
);

-- IATI planned-disbursement.
CREATE TABLE activity_planned_disbursement (
    activity          BIGINT        NOT NULL REFERENCES activity (id),
    ordinal           INTEGER       NOT NULL,
    type              VARCHAR(10)   NOT NULL,
    period_start      DATE          NOT NULL,
    period_end        DATE,
    amount            NUMERIC(38,6) NOT NULL,
    currency          CHAR(3)       NOT NULL,
    value_date        DATE          NOT NULL,
    provider_ref      VARCHAR(1000) NOT NULL,
    provider_name     VARCHAR(2000) NOT NULL,
    provider_activity VARCHAR(1000) NOT NULL,
    receiver_ref      VARCHAR(1000) NOT NULL,
    receiver_name     VARCHAR(2000) NOT NULL,
    receiver_activity VARCHAR(1000) NOT NULL,
    PRIMARY KEY (activity, ordinal)
);

-- IATI document-link, and for a publication its stage and licence.
CREATE TABLE activity_document (
    activity       BIGINT        NOT NULL REFERENCES activity (id),
    ordinal        INTEGER       NOT NULL,
    url            VARCHAR(2000) NOT NULL,
    format         VARCHAR(200)  NOT NULL,
    title_en       TEXT          NOT NULL,
    title_es       TEXT          NOT NULL,
    description_en TEXT          NOT NULL,
    description_es TEXT          NOT NULL,
    -- IATI's codes, separated by spaces.
    categories     VARCHAR(1000) NOT NULL,
    languages      VARCHAR(1000) NOT NULL,
    dated          DATE,
    stage          VARCHAR(20)   REFERENCES document_stage (code),
    licence        VARCHAR(200)  NOT NULL,
    PRIMARY KEY (activity, ordinal)
);

-- Results --------------------------------------------------------------------------------------------------------

-- IATI result: type 1 output, 2 outcome, 3 impact, 9 other.
CREATE TABLE activity_result (
    id             BIGINT      NOT NULL PRIMARY KEY,
    activity       BIGINT      NOT NULL REFERENCES activity (id),
    ordinal        INTEGER     NOT NULL,
    type           VARCHAR(10) NOT NULL,
    aggregation    BOOLEAN,
    title_en       TEXT        NOT NULL,
    title_es       TEXT        NOT NULL,
    description_en TEXT        NOT NULL,
    description_es TEXT        NOT NULL,
    CONSTRAINT activity_result_once UNIQUE (activity, ordinal)
);

-- IATI result/indicator: measure 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative. The unit's name is ours.
CREATE TABLE result_indicator (
    id             BIGINT       NOT NULL PRIMARY KEY,
    result         BIGINT       NOT NULL REFERENCES activity_result (id),
    ordinal        INTEGER      NOT NULL,
    measure        VARCHAR(10)  NOT NULL,
    unit           VARCHAR(200) NOT NULL,
    ascending      BOOLEAN      NOT NULL,
    title_en       TEXT         NOT NULL,
    title_es       TEXT         NOT NULL,
    description_en TEXT         NOT NULL,
    description_es TEXT         NOT NULL,
    CONSTRAINT result_indicator_once UNIQUE (result, ordinal)
);

CREATE TABLE indicator_period (
    indicator    BIGINT  NOT NULL REFERENCES result_indicator (id),
    ordinal      INTEGER NOT NULL,
    period_start DATE    NOT NULL,
    period_end   DATE    NOT NULL,
    PRIMARY KEY (indicator, ordinal)
);

-- What was measured, or is aimed at: the total, and its parts by sex, age group or country (empty in a total). Period 0 holds the baselines.
CREATE TABLE indicator_measurement (
    indicator     BIGINT        NOT NULL REFERENCES result_indicator (id),
    period        INTEGER       NOT NULL,
    kind          VARCHAR(8)    NOT NULL,
    ordinal       INTEGER       NOT NULL,
    measured_year INTEGER,
    measured_on   DATE,
    amount        NUMERIC(38,6),
    -- As it was sent, where it is no number.
    said          VARCHAR(1000) NOT NULL,
    sex           VARCHAR(10)   NOT NULL,
    age_group     VARCHAR(20)   NOT NULL,
    country       VARCHAR(20)   NOT NULL,
    location      VARCHAR(200)  NOT NULL,
    -- Other IATI dimensions: a JSON object of name and value; empty when there are none.
    dimensions    VARCHAR(4000) NOT NULL,
    comment_en    TEXT          NOT NULL,
    comment_es    TEXT          NOT NULL,
    PRIMARY KEY (indicator, period, kind, ordinal),
    CONSTRAINT indicator_measurement_kind CHECK (kind IN ('baseline', 'target', 'actual'))
);
