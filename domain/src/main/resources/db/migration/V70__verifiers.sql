-- A donor's verifier: does the work of an audit over the agreements that the account names, and over these dates alone.
ALTER TABLE account ADD COLUMN engaged_from DATE;
ALTER TABLE account ADD COLUMN engaged_to DATE;
-- The last day on which they are let in.
ALTER TABLE account ADD COLUMN engaged_until DATE;

ALTER TABLE account_role DROP CONSTRAINT account_role_known;
ALTER TABLE account_role ADD CONSTRAINT account_role_known
    CHECK (role IN ('officer', 'finance', 'head', 'treaty', 'auditor', 'head-of-audit', 'admin', 'donor', 'verifier'));
