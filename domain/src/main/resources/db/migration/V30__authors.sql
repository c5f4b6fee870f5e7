-- Whose words a narrative holds: everybody who wrote or finished it. Carrying over the last period's words writes none.
CREATE TABLE narrative_author (
    narrative BIGINT NOT NULL REFERENCES narrative (id),
    account   BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (narrative, account)
);
INSERT INTO narrative_author (narrative, account)
SELECT id, created_by FROM narrative WHERE carried_from IS NULL
UNION SELECT id, changed_by FROM narrative WHERE version > 1;

-- Whose words a draft prints, as it was read: what is written afterwards is not in it.
CREATE TABLE report_author (
    report  BIGINT NOT NULL REFERENCES report (id),
    account BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (report, account)
);

-- By which word the order of a report that failed was refused; null for every other reason.
ALTER TABLE report ADD COLUMN failure_refusal VARCHAR(60);
