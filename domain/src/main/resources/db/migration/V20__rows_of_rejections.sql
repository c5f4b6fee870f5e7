-- What a row that was kept out is known again by: of a transaction its document, of a measurement what it measures; empty for an activity.
ALTER TABLE rejection ADD COLUMN row_key VARCHAR(500) DEFAULT '' NOT NULL;
CREATE INDEX rejection_by_row_key ON rejection (row_key);
