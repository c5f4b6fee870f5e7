-- A revision of an issued report has its number and a version of its own; the one that it supersedes stays.

-- The number alone is unique no longer. Its constraint has another name in each database and goes with the column.
ALTER TABLE report ADD COLUMN numbered VARCHAR(40);
UPDATE report SET numbered = number;
ALTER TABLE report DROP COLUMN number;
ALTER TABLE report RENAME COLUMN numbered TO number;
ALTER TABLE report ALTER COLUMN number SET NOT NULL;
ALTER TABLE report ADD CONSTRAINT report_version_once UNIQUE (number, report_version);

-- The version that a report came, or is to come, in the stead of: it does so once it is issued.
ALTER TABLE report ADD COLUMN IF NOT EXISTS supersedes BIGINT REFERENCES report (id);
CREATE INDEX IF NOT EXISTS report_by_superseded ON report (supersedes);
ALTER TABLE report ADD COLUMN revision_reason VARCHAR(4000);
