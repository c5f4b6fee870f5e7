-- The last entry of each office that a sample was drawn of; an office of which there was none is not there. Within an office numbers come in the order in which its
-- latch was held, so that whatever has a greater one was posted since. Of a sample that was drawn before this was kept there is nothing.
CREATE TABLE audit_sample_position (
    sample BIGINT      NOT NULL REFERENCES audit_sample (id),
    office VARCHAR(20) NOT NULL REFERENCES office (code),
    entry  BIGINT      NOT NULL REFERENCES entry (id),
    PRIMARY KEY (sample, office)
);
