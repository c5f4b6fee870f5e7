-- A round that was closed and opened again: how it had been closed, and why it was not left so. Nothing of it is ever changed.
CREATE TABLE questionnaire_reopening (
    belongs_to  BIGINT        NOT NULL REFERENCES questionnaire (id),
    ordinal     INTEGER       NOT NULL,
    reason      VARCHAR(4000) NOT NULL,
    closed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_by   BIGINT        NOT NULL REFERENCES account (id),
    reopened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reopened_by BIGINT        NOT NULL REFERENCES account (id),
    PRIMARY KEY (belongs_to, ordinal)
);
