-- Mail: where people are told, at which domains mail may arrive at all, and how far each message is.

ALTER TABLE account ADD COLUMN mail VARCHAR(254);

-- Mail goes to these domains and to no other; at first to the organisation's own alone.
CREATE TABLE mail_domain (
    code       VARCHAR(253) NOT NULL PRIMARY KEY,
    name_en    VARCHAR(300) NOT NULL,
    name_es    VARCHAR(300) NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);

INSERT INTO mail_domain (code, name_en, name_es) VALUES ('un.org', 'United Nations', 'Naciones Unidas');

ALTER TABLE outbox ALTER COLUMN report DROP NOT NULL;
ALTER TABLE outbox ALTER COLUMN account DROP NOT NULL;
-- Who has no account is told at an address, in the report's first language.
ALTER TABLE outbox ADD COLUMN address VARCHAR(254);
ALTER TABLE outbox ADD COLUMN language VARCHAR(2);
-- What it speaks of besides a report.
ALTER TABLE outbox ADD COLUMN run BIGINT REFERENCES schedule_run (id);
ALTER TABLE outbox ADD COLUMN state VARCHAR(10) DEFAULT 'waiting' NOT NULL;
ALTER TABLE outbox ADD COLUMN attempts INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE outbox ADD COLUMN next_try_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE outbox ADD COLUMN trouble VARCHAR(500);
UPDATE outbox SET state = 'sent' WHERE sent_at IS NOT NULL;
ALTER TABLE outbox ADD CONSTRAINT outbox_state CHECK (state IN ('waiting', 'sent', 'given-up'));
ALTER TABLE outbox ADD CONSTRAINT outbox_whom CHECK (account IS NOT NULL OR address IS NOT NULL);
CREATE INDEX outbox_by_state ON outbox (state, next_try_at);
