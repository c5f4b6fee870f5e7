-- Of two administrators who change what an account is for, the second is told that the first has.
ALTER TABLE account ADD COLUMN standing_version BIGINT DEFAULT 1 NOT NULL;
