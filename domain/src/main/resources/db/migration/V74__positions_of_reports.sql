-- How far the ledger of each office reached in the state of the database that a report was read from. Within an office numbers come in the order in which its latch
-- was held, so that whatever has a greater one was posted since.
CREATE TABLE report_position (
    report BIGINT      NOT NULL REFERENCES report (id),
    office VARCHAR(20) NOT NULL REFERENCES office (code),
    entry  BIGINT      NOT NULL,
    PRIMARY KEY (report, office)
);
CREATE INDEX entry_by_office ON entry (office, id);
