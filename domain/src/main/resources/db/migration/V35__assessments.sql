-- What was reported of a State's implementation of an article. A version is never changed: whoever knows better adds the next one.

CREATE TABLE assessment (
    id      BIGINT      NOT NULL PRIMARY KEY,
    treaty  VARCHAR(20) NOT NULL,
    article VARCHAR(10) NOT NULL,
    state   VARCHAR(20) NOT NULL REFERENCES place (code),
    CONSTRAINT assessment_once UNIQUE (treaty, state, article),
    CONSTRAINT assessment_of FOREIGN KEY (treaty, article) REFERENCES treaty_article (treaty, article)
);

CREATE TABLE assessment_version (
    id                BIGINT        NOT NULL PRIMARY KEY,
    assessment        BIGINT        NOT NULL REFERENCES assessment (id),
    version           BIGINT        NOT NULL,
    recorded_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by       BIGINT        NOT NULL REFERENCES account (id),
    status            VARCHAR(20)   NOT NULL,
    assessed_on       DATE          NOT NULL,
    source            VARCHAR(1000) NOT NULL,
    source_status     VARCHAR(12)   NOT NULL,
    released_on       DATE,
    release_reference VARCHAR(1000),
    observations_en   TEXT,
    observations_es   TEXT,
    CONSTRAINT assessment_version_once UNIQUE (assessment, version),
    CONSTRAINT assessment_status CHECK (status IN ('implemented', 'partly', 'not', 'not-applicable', 'not-reviewed', 'no-review-mechanism')),
    CONSTRAINT assessment_source_status CHECK (source_status IN ('public', 'released', 'confidential')),
    CONSTRAINT assessment_released CHECK ((source_status = 'released') = (released_on IS NOT NULL AND release_reference IS NOT NULL))
);

-- Files that are shown as evidence, in chunks; who may read one is said by the versions that name it.
CREATE TABLE evidence_file (
    id          BIGINT       NOT NULL PRIMARY KEY,
    treaty      VARCHAR(20)  NOT NULL,
    article     VARCHAR(10)  NOT NULL,
    state       VARCHAR(20)  NOT NULL REFERENCES place (code),
    name        VARCHAR(200) NOT NULL,
    format      VARCHAR(10)  NOT NULL,
    size_bytes  BIGINT       NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    uploaded_by BIGINT       NOT NULL REFERENCES account (id),
    CONSTRAINT evidence_file_of FOREIGN KEY (treaty, article) REFERENCES treaty_article (treaty, article)
);

CREATE TABLE evidence_chunk (
    evidence BIGINT  NOT NULL REFERENCES evidence_file (id),
    ordinal  INTEGER NOT NULL,
    bytes    BYTEA   NOT NULL,
    PRIMARY KEY (evidence, ordinal)
);

-- The things within a version; their number is what they are known by from one version to the next.
CREATE TABLE assessment_recommendation (
    belongs_to     BIGINT      NOT NULL REFERENCES assessment_version (id),
    number         BIGINT      NOT NULL,
    ordinal        INTEGER     NOT NULL,
    words_en       TEXT,
    words_es       TEXT,
    status         VARCHAR(12) NOT NULL,
    follow_up_en   TEXT,
    follow_up_es   TEXT,
    followed_up_on DATE,
    PRIMARY KEY (belongs_to, number),
    CONSTRAINT assessment_recommendation_status CHECK (status IN ('open', 'in-progress', 'done', 'not-accepted'))
);

CREATE TABLE assessment_need (
    belongs_to BIGINT      NOT NULL REFERENCES assessment_version (id),
    number     BIGINT      NOT NULL,
    ordinal    INTEGER     NOT NULL,
    words_en   TEXT,
    words_es   TEXT,
    priority   VARCHAR(10) NOT NULL,
    PRIMARY KEY (belongs_to, number),
    CONSTRAINT assessment_need_priority CHECK (priority IN ('high', 'medium', 'low'))
);

CREATE TABLE assessment_evidence (
    belongs_to BIGINT  NOT NULL REFERENCES assessment_version (id),
    number     BIGINT  NOT NULL,
    ordinal    INTEGER NOT NULL,
    words_en   TEXT,
    words_es   TEXT,
    link       VARCHAR(1000),
    reference  VARCHAR(1000),
    upload     BIGINT  REFERENCES evidence_file (id),
    PRIMARY KEY (belongs_to, number)
);
CREATE INDEX assessment_evidence_by_upload ON assessment_evidence (upload);

-- What a State needs for its national programme rather than for an article of a treaty.
CREATE TABLE programme_need (
    id          BIGINT        NOT NULL PRIMARY KEY,
    office      VARCHAR(20)   NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)   NOT NULL,
    version     BIGINT        NOT NULL,
    created_by  BIGINT        NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT        NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    country     VARCHAR(20)   NOT NULL REFERENCES place (code),
    theme       VARCHAR(60)   REFERENCES theme (code),
    words_en    TEXT,
    words_es    TEXT,
    priority    VARCHAR(10)   NOT NULL,
    source      VARCHAR(1000) NOT NULL,
    stated_on   DATE          NOT NULL,
    status      VARCHAR(12)   NOT NULL,
    CONSTRAINT programme_need_priority CHECK (priority IN ('high', 'medium', 'low')),
    CONSTRAINT programme_need_status CHECK (status IN ('open', 'met', 'withdrawn'))
);
CREATE INDEX programme_need_by_country ON programme_need (country);
