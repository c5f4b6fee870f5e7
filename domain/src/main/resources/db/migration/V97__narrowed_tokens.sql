-- A token may be made to open less than its account does: reading alone, or some of the API alone.
ALTER TABLE api_token ADD COLUMN read_only BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE api_token ADD COLUMN areas VARCHAR(100) DEFAULT '' NOT NULL;
