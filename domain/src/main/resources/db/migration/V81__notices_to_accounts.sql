-- A notice to one person and not to an office: it is nobody else's to read. Its office is the one that it speaks of.
ALTER TABLE notice ADD COLUMN account BIGINT REFERENCES account (id);
CREATE INDEX notice_by_account ON notice (account, id);
