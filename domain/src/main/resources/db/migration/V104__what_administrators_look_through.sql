-- The administrator's list of messages, which grows with the years, is read page by page in these orders.

CREATE INDEX outbox_by_kind ON outbox (kind, id);
CREATE INDEX outbox_by_standing ON outbox (state, id);
CREATE INDEX outbox_by_attempts ON outbox (attempts, id);

-- When a token last opened something, to the minute: one that nobody uses is one to revoke.
ALTER TABLE api_token ADD COLUMN used_at TIMESTAMP WITH TIME ZONE;
