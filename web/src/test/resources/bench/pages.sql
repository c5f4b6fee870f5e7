-- What pages list beside the ledger: whoever looks at them, people who took part, reports, and a trail.
INSERT INTO account (id, name, display_name, language, password_hash, donor, whole_donor, enabled, failed_attempts, credentials, created_at)
VALUES (2, 'bench.admin', 'Administrator', 'en', '', NULL, FALSE, TRUE, 0, 1, now()), (3, 'bench.donor', 'Donor', 'en', '', 'XM-BENCH-3', TRUE, TRUE, 0, 1, now()),
       (4, 'bench.officer', 'Officer', 'en', '', NULL, FALSE, TRUE, 0, 1, now()), (5, 'bench.finance', 'Finance', 'en', '', NULL, FALSE, TRUE, 0, 1, now()),
       (6, 'bench.head', 'Head', 'en', '', NULL, FALSE, TRUE, 0, 1, now());
INSERT INTO account_role (account, role)
SELECT a, r FROM (VALUES (1, 'auditor'), (1, 'officer'), (1, 'finance'), (1, 'head'), (1, 'treaty'), (2, 'admin'), (3, 'donor'), (4, 'officer'), (5, 'finance'), (6, 'head')) w (a, r)
WHERE NOT EXISTS (SELECT 1 FROM account_role o WHERE o.account = a AND o.role = r);
INSERT INTO account_office (account, office) SELECT a, code FROM office, unnest(ARRAY[1, 4, 5, 6]) a;
-- Reports of schedules wait for no office. The first 20 agreements have the reports alone that PagesDesk has made: those below have no files.
UPDATE office SET closed_through = CAST(date_trunc('year', now()) AS DATE) - 1;
INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people)
SELECT a.id, 1, a.actual_start, NULL, (SELECT MIN(code) FROM sex), (SELECT MIN(code) FROM age_group), 5 + a.id % 40 FROM activity a;
INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress, next_step, report_version,
       idempotency_key, requested_by, requested_at, issued_at, lock_version)
SELECT 900000000 + i, 'IST-BENCH-' || i, 'donor-statement', 'grant', g.number, g.office, DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf',
       CASE WHEN i % 5 = 0 THEN 'withdrawn' ELSE 'issued' END, 100, 3, 1, 'bench-' || i, 1, now(), CASE WHEN i % 5 = 0 THEN NULL ELSE now() END, 1
FROM generate_series(1, 5000) i JOIN agreement g ON g.id = 21 + i % 280;
INSERT INTO audit_entry (seq, at, actor, action, subject, outcome, digest, previous, hash)
SELECT h.seq + i, '2026-01-01T00:00:00Z', 'account:1', CASE WHEN i % 3 = 0 THEN 'activity.change' ELSE 'report.look' END, 'activity:' || i, 'done', repeat('0', 64),
       repeat('0', 64), repeat('0', 64)
FROM (SELECT coalesce(max(seq), 0) AS seq FROM audit_entry) h, generate_series(1, 100000) i;
UPDATE audit_head SET seq = (SELECT MAX(seq) FROM audit_entry), hash = repeat('0', 64) WHERE id = 1;
-- What comes in now is numbered behind all of this, and finds the activities looked through for overlaps already, as they would be by the time that they are as many.
SELECT setval('number_seq', 1000000000);
INSERT INTO overlap_key (activity, word, place, month_no, family, strength) SELECT id, '', '', 0, office, 0 FROM activity;
ANALYZE
