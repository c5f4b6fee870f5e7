-- By which steps the reports on treaties are cleared: that on a State goes out and holds money, that on a treaty stays inside the offices.

INSERT INTO clearance_plan (report_type, office, version) VALUES ('treaty-state', '', 1), ('treaty-matrix', '', 1);
INSERT INTO clearance_plan_step (report_type, office, version, ordinal, step, role, at_office) VALUES
    ('treaty-state', '', 1, 1, 'submit', 'officer', NULL),
    ('treaty-state', '', 1, 2, 'finance', 'finance', NULL),
    ('treaty-state', '', 1, 3, 'head', 'head', NULL),
    ('treaty-matrix', '', 1, 1, 'submit', 'officer', NULL),
    ('treaty-matrix', '', 1, 2, 'head', 'head', NULL);
