-- What auditors find, what they recommend, what the office answers, and the evidence on which they close it.

CREATE TABLE audit_finding (
    id         BIGINT        NOT NULL PRIMARY KEY,
    office     VARCHAR(20)   NOT NULL REFERENCES office (code),
    title      VARCHAR(300)  NOT NULL,
    -- The attributes of a finding: what should be, what is, why it is so, and what comes of it.
    criteria   VARCHAR(8000) NOT NULL,
    found      VARCHAR(8000) NOT NULL,
    cause      VARCHAR(8000) NOT NULL,
    effect     VARCHAR(8000) NOT NULL,
    risk       VARCHAR(10)   NOT NULL,
    standing   VARCHAR(10)   NOT NULL,
    -- What it rests on, where it is one of these.
    sample     BIGINT        REFERENCES audit_sample (id),
    entry      BIGINT        REFERENCES entry (id),
    report     BIGINT        REFERENCES report (id),
    written_by BIGINT        NOT NULL REFERENCES account (id),
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    issued_at  TIMESTAMP WITH TIME ZONE,
    closed_at  TIMESTAMP WITH TIME ZONE,
    closed_by  BIGINT        REFERENCES account (id),
    evidence   VARCHAR(2000) NOT NULL,
    remark     VARCHAR(4000) NOT NULL,
    version    BIGINT        NOT NULL,
    CONSTRAINT audit_finding_risk CHECK (risk IN ('high', 'medium', 'low')),
    CONSTRAINT audit_finding_standing CHECK (standing IN ('draft', 'issued', 'answered', 'closed'))
);
CREATE INDEX audit_finding_by_office ON audit_finding (office, standing);

CREATE TABLE audit_recommendation (
    finding     BIGINT        NOT NULL REFERENCES audit_finding (id),
    -- From 1 within the finding.
    ordinal     INTEGER       NOT NULL,
    advice      VARCHAR(8000) NOT NULL,
    owner       BIGINT        NOT NULL REFERENCES account (id),
    due_on      DATE          NOT NULL,
    -- The management's response; none while the answer is null.
    answer      VARCHAR(10),
    response    VARCHAR(8000) NOT NULL,
    action      VARCHAR(8000) NOT NULL,
    act_by      DATE,
    answered_by BIGINT        REFERENCES account (id),
    answered_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (finding, ordinal),
    CONSTRAINT audit_recommendation_answer CHECK (answer IN ('accepted', 'partly', 'rejected'))
);
