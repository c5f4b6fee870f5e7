-- Reminders: how many days before something is due people are told, and what the outbox and the notices need to tell them once.

-- Whole days before the day that something is due on, such as 14,3.
ALTER TABLE schedule ADD COLUMN remind_days VARCHAR(40) DEFAULT '14,3' NOT NULL;

-- What a message speaks of that is neither a report nor a run, or beside it: in words, where to look from the public address on, and of which day.
ALTER TABLE outbox ADD COLUMN about VARCHAR(300);
ALTER TABLE outbox ADD COLUMN path VARCHAR(300);
ALTER TABLE outbox ADD COLUMN on_day DATE;
-- Which sentence follows what it says.
ALTER TABLE outbox ADD COLUMN detail VARCHAR(20);
ALTER TABLE outbox ADD CONSTRAINT outbox_what CHECK (report IS NOT NULL OR run IS NOT NULL OR (about IS NOT NULL AND path IS NOT NULL));

-- What an office is told of once, whatever looks for it and however often.
ALTER TABLE notice ADD COLUMN occasion VARCHAR(200);
ALTER TABLE notice ADD CONSTRAINT notice_once UNIQUE (occasion);
