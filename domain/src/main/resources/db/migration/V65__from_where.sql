-- From where something was done: an address, and the token or session that was shown.
ALTER TABLE audit_particulars ALTER COLUMN address SET DATA TYPE VARCHAR(100);
