-- From which day on a need of a national programme stands as it does, and who says so. What is recorded later rules from its first day on.

ALTER TABLE programme_need ADD COLUMN status_since DATE;
ALTER TABLE programme_need ADD COLUMN status_source VARCHAR(1000);

CREATE TABLE programme_need_standing (
    belongs_to  BIGINT      NOT NULL REFERENCES programme_need (id),
    ordinal     INTEGER     NOT NULL,
    since       DATE        NOT NULL,
    status      VARCHAR(12) NOT NULL,
    source      VARCHAR(1000),
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by BIGINT      NOT NULL REFERENCES account (id),
    PRIMARY KEY (belongs_to, ordinal),
    CONSTRAINT programme_need_standing_status CHECK (status IN ('open', 'met', 'withdrawn'))
);

-- Of what is recorded already the day is known on which the record was changed last; every need was open when it was stated.
UPDATE programme_need SET status_since = CASE status WHEN 'open' THEN stated_on ELSE GREATEST(stated_on, CAST(changed_at AS DATE)) END;
INSERT INTO programme_need_standing (belongs_to, ordinal, since, status, recorded_at, recorded_by)
    SELECT id, 1, stated_on, 'open', created_at, created_by FROM programme_need;
INSERT INTO programme_need_standing (belongs_to, ordinal, since, status, recorded_at, recorded_by)
    SELECT id, 2, status_since, status, changed_at, changed_by FROM programme_need WHERE status <> 'open';
