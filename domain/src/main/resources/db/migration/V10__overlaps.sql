-- What two offices may both have reported, how it was decided, and who is told.

-- The words that an activity may be found by, for each of its countries ('*' when it names none) and the month it begins in (0 when it has no dates;
-- years times 12 plus months). A family is an office with its centres, or another agency's activities that one keeps. Kept up by whatever posts.
CREATE TABLE overlap_key (
    activity BIGINT       NOT NULL REFERENCES activity (id),
    word     VARCHAR(130) NOT NULL,
    place    VARCHAR(20)  NOT NULL,
    month_no INTEGER      NOT NULL,
    family   VARCHAR(30)  NOT NULL,
    strength INTEGER      NOT NULL,
    PRIMARY KEY (activity, word, place)
);
CREATE INDEX overlap_key_by_word ON overlap_key (word, family, month_no);
CREATE INDEX overlap_key_by_family ON overlap_key (family, month_no);

-- Two activities that resemble each other. 'left' is the one of the office that comes first by its code. Closed: they no longer do.
CREATE TABLE overlap (
    id             BIGINT         NOT NULL PRIMARY KEY,
    left_activity  BIGINT         NOT NULL REFERENCES activity (id),
    right_activity BIGINT         NOT NULL REFERENCES activity (id),
    score          NUMERIC(5,4)   NOT NULL,
    reasons_en     TEXT           NOT NULL,
    reasons_es     TEXT           NOT NULL,
    status         VARCHAR(10)    NOT NULL,
    -- The decision that stands while the status is 'decided', what it kept, and the facts that it was made on.
    decision       VARCHAR(20),
    kept           BIGINT REFERENCES activity (id),
    decided_last   BIGINT,
    decided_facts  TEXT,
    found_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT overlap_once UNIQUE (left_activity, right_activity),
    CONSTRAINT overlap_status CHECK (status IN ('open', 'closed', 'decided')),
    CONSTRAINT overlap_decision_known CHECK (decision IN ('same-activity', 'same-money', 'different'))
);
CREATE INDEX overlap_by_right ON overlap (right_activity);
CREATE INDEX overlap_by_score ON overlap (status, score, id);

-- Every decision, reversal and opening again, for good.
CREATE TABLE overlap_decision (
    id       BIGINT        NOT NULL PRIMARY KEY,
    overlap  BIGINT        NOT NULL REFERENCES overlap (id),
    action   VARCHAR(10)   NOT NULL,
    decision VARCHAR(20)   NOT NULL,
    kept     BIGINT REFERENCES activity (id),
    reason   VARCHAR(4000) NOT NULL,
    account  BIGINT REFERENCES account (id),
    done_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT overlap_decision_action CHECK (action IN ('decided', 'reversed', 'reopened'))
);
CREATE INDEX overlap_decision_by_overlap ON overlap_decision (overlap, id);

-- What an office is told of another's doings.
CREATE TABLE notice (
    id         BIGINT       NOT NULL PRIMARY KEY,
    office     VARCHAR(20)  NOT NULL REFERENCES office (code),
    kind       VARCHAR(30)  NOT NULL,
    overlap    BIGINT REFERENCES overlap (id),
    text_en    VARCHAR(4000) NOT NULL,
    text_es    VARCHAR(4000) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    read_at    TIMESTAMP WITH TIME ZONE,
    read_by    BIGINT REFERENCES account (id)
);
CREATE INDEX notice_by_office ON notice (office, id);
