-- Decisions on proposals of articles that were taken back, each with the reason: the proposal is open again, and what was decided stays to be read here.
CREATE TABLE article_proposal_reversal (
    id              BIGINT      NOT NULL PRIMARY KEY,
    activity        BIGINT      NOT NULL REFERENCES activity (id),
    treaty          VARCHAR(20) NOT NULL,
    article         VARCHAR(10) NOT NULL,
    decision        VARCHAR(10) NOT NULL,
    percentage      NUMERIC(9,6),
    reason          TEXT,
    decided_by      BIGINT      NOT NULL REFERENCES account (id),
    decided_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    reversal_reason TEXT        NOT NULL,
    reversed_by     BIGINT      NOT NULL REFERENCES account (id),
    reversed_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT article_proposal_reversal_of FOREIGN KEY (treaty, article) REFERENCES treaty_article (treaty, article)
);
