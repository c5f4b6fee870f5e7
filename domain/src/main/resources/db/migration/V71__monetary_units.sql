-- Samples by monetary unit: what they are drawn by, in US dollars to the cent.
ALTER TABLE audit_sample ADD COLUMN method VARCHAR(20) DEFAULT 'random' NOT NULL;
ALTER TABLE audit_sample ADD COLUMN units_total NUMERIC(38,2);
ALTER TABLE audit_sample ADD COLUMN units_interval NUMERIC(38,2);
ALTER TABLE audit_sample ADD COLUMN units_start NUMERIC(38,2);
-- How many entries have no dollars, for want of a rate.
ALTER TABLE audit_sample ADD COLUMN without_rate BIGINT;
ALTER TABLE audit_sample ADD CONSTRAINT audit_sample_method CHECK (method IN ('random', 'monetary-unit'));
ALTER TABLE audit_sample ADD CONSTRAINT audit_sample_units CHECK ((method = 'monetary-unit') = (units_total IS NOT NULL));
