-- Why a report failed, as a word for programs, and when; the words for people are made of it in the language of who asks.
ALTER TABLE report ADD COLUMN failure_code VARCHAR(20);
ALTER TABLE report ADD COLUMN failed_at TIMESTAMP WITH TIME ZONE;
UPDATE report SET failure_code = 'unknown', failed_at = requested_at WHERE status = 'failed';
