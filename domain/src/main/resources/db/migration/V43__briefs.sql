-- By which steps a brief for a consultation and a national programme are cleared: a brief speaks for both offices, and both heads clear it.

INSERT INTO clearance_plan (report_type, office, version) VALUES ('consultation-brief', '', 1), ('country-programme', '', 1);
INSERT INTO clearance_plan_step (report_type, office, version, ordinal, step, role, at_office) VALUES
    ('consultation-brief', '', 1, 1, 'submit', 'officer', NULL),
    ('consultation-brief', '', 1, 2, 'finance', 'finance', NULL),
    ('consultation-brief', '', 1, 3, 'head-mexico', 'head', 'LPO-MEX'),
    ('consultation-brief', '', 1, 4, 'head-panama', 'head', 'ROPAN'),
    ('country-programme', '', 1, 1, 'submit', 'officer', NULL),
    ('country-programme', '', 1, 2, 'finance', 'finance', NULL),
    ('country-programme', '', 1, 3, 'head', 'head', NULL);
