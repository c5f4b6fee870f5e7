-- Clearance: steps by report type and office with their versions, deputies, comments.

-- The steps of a report type, one version for each time that they were changed: a report goes by those that it was drafted under. The empty office stands
-- for all; an office whose newest version has steps goes by those of its own.
CREATE TABLE clearance_plan (
    report_type VARCHAR(40) NOT NULL,
    office      VARCHAR(20) NOT NULL,
    version     BIGINT      NOT NULL,
    changed_by  BIGINT      REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (report_type, office, version)
);

-- A step without an office is taken for the report's own.
CREATE TABLE clearance_plan_step (
    report_type VARCHAR(40) NOT NULL,
    office      VARCHAR(20) NOT NULL,
    version     BIGINT      NOT NULL,
    ordinal     INTEGER     NOT NULL,
    step        VARCHAR(20) NOT NULL,
    role        VARCHAR(20) NOT NULL,
    at_office   VARCHAR(20) REFERENCES office (code),
    PRIMARY KEY (report_type, office, version, ordinal),
    CONSTRAINT clearance_plan_step_once UNIQUE (report_type, office, version, step),
    FOREIGN KEY (report_type, office, version) REFERENCES clearance_plan (report_type, office, version)
);

INSERT INTO clearance_plan (report_type, office, version) SELECT DISTINCT report_type, '', 1 FROM clearance_step;
INSERT INTO clearance_plan_step (report_type, office, version, ordinal, step, role)
SELECT report_type, '', 1, ordinal, step, role FROM clearance_step;
DROP TABLE clearance_step;

INSERT INTO clearance_plan (report_type, office, version) VALUES
    ('donor-progress', '', 1), ('regional-overview', '', 1), ('centre-of-excellence', '', 1), ('portfolio', '', 1);
INSERT INTO clearance_plan_step (report_type, office, version, ordinal, step, role, at_office) VALUES
    ('donor-progress', '', 1, 1, 'submit', 'officer', NULL),
    ('donor-progress', '', 1, 2, 'finance', 'finance', NULL),
    ('donor-progress', '', 1, 3, 'head', 'head', NULL),
    ('regional-overview', '', 1, 1, 'submit', 'officer', NULL),
    ('regional-overview', '', 1, 2, 'finance', 'finance', NULL),
    ('regional-overview', '', 1, 3, 'head-mexico', 'head', 'LPO-MEX'),
    ('regional-overview', '', 1, 4, 'head-panama', 'head', 'ROPAN'),
    ('centre-of-excellence', '', 1, 1, 'submit', 'officer', NULL),
    ('centre-of-excellence', '', 1, 2, 'finance', 'finance', NULL),
    ('centre-of-excellence', '', 1, 3, 'head', 'head', NULL),
    ('portfolio', '', 1, 1, 'submit', 'officer', NULL),
    ('portfolio', '', 1, 2, 'head', 'head', NULL);

ALTER TABLE report ADD COLUMN steps_office VARCHAR(20);
ALTER TABLE report ADD COLUMN steps_version BIGINT;
ALTER TABLE report ADD CONSTRAINT report_steps FOREIGN KEY (type, steps_office, steps_version)
    REFERENCES clearance_plan (report_type, office, version);
UPDATE report SET steps_office = '', steps_version = 1
WHERE status NOT IN ('queued', 'waiting', 'running') AND type IN (SELECT report_type FROM clearance_plan);

-- In whose name a deputy took a step, and the step that a report was sent back to.
ALTER TABLE clearance ADD COLUMN principal BIGINT;
ALTER TABLE clearance ADD CONSTRAINT clearance_principal FOREIGN KEY (principal) REFERENCES account (id);
ALTER TABLE clearance ADD COLUMN returned_to VARCHAR(20);

-- Who takes a step in whose stead, for an office and a span of its days, both ends included. Never deleted: one that is over has been ended.
CREATE TABLE deputy (
    id        BIGINT        NOT NULL PRIMARY KEY,
    principal BIGINT        NOT NULL REFERENCES account (id),
    account   BIGINT        NOT NULL REFERENCES account (id),
    office    VARCHAR(20)   NOT NULL REFERENCES office (code),
    role      VARCHAR(20)   NOT NULL,
    from_day  DATE          NOT NULL,
    to_day    DATE          NOT NULL,
    reason    VARCHAR(1000) NOT NULL,
    given_by  BIGINT        NOT NULL REFERENCES account (id),
    given_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_by  BIGINT        REFERENCES account (id),
    ended_at  TIMESTAMP WITH TIME ZONE,
    CONSTRAINT deputy_days CHECK (to_day >= from_day),
    CONSTRAINT deputy_role CHECK (role IN ('finance', 'head')),
    CONSTRAINT deputy_of_another CHECK (principal <> account)
);
CREATE INDEX deputy_by_step ON deputy (office, role, from_day);

-- What is said of a report before it is issued, and that it was resolved: two tables, so that neither is ever updated.
CREATE TABLE report_comment (
    report  BIGINT        NOT NULL REFERENCES report (id),
    number  INTEGER       NOT NULL,
    account BIGINT        NOT NULL REFERENCES account (id),
    said_at TIMESTAMP WITH TIME ZONE NOT NULL,
    words   VARCHAR(4000) NOT NULL,
    figure  VARCHAR(200),
    section VARCHAR(60),
    PRIMARY KEY (report, number)
);
CREATE TABLE report_comment_resolution (
    report      BIGINT  NOT NULL,
    number      INTEGER NOT NULL,
    account     BIGINT  NOT NULL REFERENCES account (id),
    resolved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (report, number),
    FOREIGN KEY (report, number) REFERENCES report_comment (report, number)
);
