-- From which day on an agreed response stands as it does. One that was carried into the next consultation stands on in the response that goes on from it.

CREATE TABLE agreed_response_standing (
    belongs_to  BIGINT      NOT NULL REFERENCES agreed_response (id),
    ordinal     INTEGER     NOT NULL,
    since       DATE        NOT NULL,
    status      VARCHAR(12) NOT NULL,
    source      VARCHAR(1000),
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by BIGINT      NOT NULL REFERENCES account (id),
    PRIMARY KEY (belongs_to, ordinal),
    CONSTRAINT agreed_response_standing_status CHECK (status IN ('open', 'in-progress', 'closed'))
);

-- Of what is recorded already the day is known on which the consultation was changed last; what was agreed was open on the day of the consultation.
INSERT INTO agreed_response_standing (belongs_to, ordinal, since, status, recorded_at, recorded_by)
    SELECT r.id, 1, c.held_on, 'open', c.created_at, c.created_by FROM agreed_response r JOIN consultation c ON c.id = r.belongs_to
    WHERE r.origin IS NULL;
INSERT INTO agreed_response_standing (belongs_to, ordinal, since, status, recorded_at, recorded_by)
    SELECT r.id, 2, COALESCE(r.closed_on, CAST(c.changed_at AS DATE)), r.status, c.changed_at, c.changed_by
    FROM agreed_response r JOIN consultation c ON c.id = r.belongs_to WHERE r.status IN ('in-progress', 'closed');
