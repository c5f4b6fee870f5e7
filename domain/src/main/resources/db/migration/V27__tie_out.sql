-- What the tie-out found when a report was last submitted, as it was shown then (JSON), and which of its warnings finance accepted.
CREATE TABLE tie_out (
    report     BIGINT      NOT NULL PRIMARY KEY REFERENCES report (id),
    checked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    snapshot   CHAR(64)    NOT NULL,
    found      TEXT        NOT NULL
);

CREATE TABLE tie_out_acceptance (
    report      BIGINT        NOT NULL REFERENCES report (id),
    warning     VARCHAR(60)   NOT NULL,
    account     BIGINT        NOT NULL REFERENCES account (id),
    accepted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason      VARCHAR(4000) NOT NULL,
    PRIMARY KEY (report, warning)
);
