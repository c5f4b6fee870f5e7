-- A ledger of :transactions transactions as two offices would have it after ten years: 40 donors, 300 agreements of three years each, :activities activities
-- in one or two countries and themes each, a tenth of them co-funded, four currencies. Written straight into the tables, without triggers and indexes.
SELECT setseed(0.42);
SET session_replication_role = replica;

INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)
VALUES (1, 'bench', 'Bench', 'en', '', FALSE, TRUE, 0, 1, now());
INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged, rejected)
VALUES (1, 'LPO-MEX', 1, '', 'iati', 0, now(), 0, 0, 0, 0);
INSERT INTO donor (code, name) SELECT 'XM-BENCH-' || i, 'Donor ' || i FROM generate_series(1, 40) i;

CREATE TABLE bench_office AS
SELECT * FROM (VALUES (0, 'LPO-MEX', ARRAY['MX', 'GT', 'BZ', 'US']), (1, 'ROPAN', ARRAY['PA', 'CR', 'NI', 'HN', 'SV', 'GT', 'BZ', 'DO', '1032']),
    (2, 'COE-MAR', ARRAY['PA', 'CR']), (3, 'COE-URB', ARRAY['SV', 'HN']), (4, 'COE-TOC', ARRAY['GT', 'HN']), (5, 'COE-POL', ARRAY['NI', 'CR']),
    (6, 'COE-DDR', ARRAY['DO', 'JM'])) o (n, code, places);
CREATE TABLE bench_theme AS SELECT row_number() OVER (ORDER BY ordinal) - 1 AS n, code FROM theme WHERE code <> 'unclassified';
CREATE TABLE bench_agreement AS
SELECT g AS id, 'XM-BENCH-' || (1 + g % 40) AS donor, o.code AS office, o.places,
       DATE '2015-01-01' + make_interval(months => g * 13 % 85) AS since,
       (ARRAY['USD', 'USD', 'USD', 'USD', 'USD', 'USD', 'USD', 'EUR', 'SEK', 'CAD'])[1 + g % 10] AS currency
FROM generate_series(1, 300) g JOIN bench_office o ON o.n = (ARRAY[0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 6])[1 + g % 12];
INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)
SELECT id, 'BENCH-' || id, donor, office, 'Agreement ' || id, since, since + interval '36 months', currency, 1000000, 1 FROM bench_agreement;

CREATE TABLE bench_activity AS
SELECT a AS id, g.id AS agreement, g.office, g.donor, g.since, g.currency,
       ARRAY(SELECT DISTINCT g.places[1 + (g.id * 7 + k) % cardinality(g.places)] FROM generate_series(0, a / 300 % 2) k) AS places,
       ARRAY(SELECT DISTINCT code FROM bench_theme WHERE n IN ((g.id * 5) % 18, (g.id * 5 + a / 600 % 2) % 18)) AS themes,
       (ARRAY['', 'same-money', 'transfer'])[CASE WHEN a % 50 = 7 THEN 2 WHEN a % 100 = 9 THEN 3 ELSE 1 END] AS left_out,
       a % 10 = 3 AS co_funded
FROM generate_series(1, :activities) a JOIN bench_agreement g ON g.id = 1 + a % 300;
INSERT INTO activity (id, office, identifier, reporting_org, title_en, title_es, description_en, description_es, status, hierarchy, actual_start, actual_end,
       sensitivity, donor, agreement, receipt, version, kind)
SELECT id, office, 'XM-BENCH-A-' || id, 'XM-BENCH', 'Activity ' || id, 'Actividad ' || id, '', '', '2', 1, since, since + interval '36 months',
       'internal', donor, agreement, 1, 1, 'training'
FROM bench_activity;
INSERT INTO activity_place (activity, place, percentage, weight)
SELECT id, p, 100.0 / cardinality(places), 1 FROM bench_activity, unnest(places) p;
INSERT INTO activity_theme (activity, theme, percentage, weight)
SELECT id, t, 100.0 / cardinality(themes), 1 FROM bench_activity, unnest(themes) t;
INSERT INTO activity_article (activity, treaty, article, percentage)
SELECT DISTINCT b.id, t.treaty, t.article, 30 FROM bench_activity b, generate_series(0, 1) k,
    (SELECT treaty, article, row_number() OVER (ORDER BY treaty, article) - 1 AS n FROM treaty_article) t
WHERE b.id % 5 < 3 AND t.n = (b.agreement * 17 + b.id / 300 % 4 + k * 40) % 299;
INSERT INTO activity_framework (activity, framework, percentage)
SELECT b.id, f.code, 60 FROM bench_activity b JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM framework) f ON f.n = b.agreement % 7
WHERE b.id % 5 > 2;

CREATE TABLE bench_part AS
SELECT b.id AS activity, row_number() OVER (PARTITION BY b.id ORDER BY p, t, g.id) AS part, p AS place, t AS theme, g.donor, g.id AS agreement, b.left_out,
       1.0 / cardinality(b.places) / cardinality(b.themes) / CASE WHEN b.co_funded THEN 2 ELSE 1 END AS share
FROM bench_activity b CROSS JOIN unnest(b.places) p CROSS JOIN unnest(b.themes) t
    JOIN bench_agreement g ON g.id = b.agreement OR (b.co_funded AND g.id = 1 + b.agreement % 300);
CREATE INDEX ON bench_part (activity);
CREATE TABLE bench_support AS
SELECT activity, 'treaty' AS scheme, treaty AS code, article, percentage / 100 AS share FROM activity_article
UNION ALL SELECT activity, 'framework', framework, '', percentage / 100 FROM activity_framework;

INSERT INTO entry (id, activity, office, type, transaction_date, posting_month, currency, amount, value_date, reference, description, provider_ref,
       provider_name, receiver_ref, receiver_name, fingerprint, cause, receipt, posted_at)
SELECT i, b.id, b.office, type, day, CAST(date_trunc('month', day) AS DATE), b.currency, amount, day, 'R-' || i, 'Payment ' || i, '', '', '', '',
       md5(i::text) || md5(i::text), 'import', 1, now()
FROM (SELECT i, 1 + floor(random() * :activities)::bigint AS activity, (ARRAY['4', '4', '4', '4', '4', '4', '3', '3', '3', '2', '11', '4'])[1 + floor(random() * 12)::int] AS type,
             floor(random() * 1095)::int AS days, round((random() * 9999 + 1)::numeric, 2) AS amount
      FROM generate_series(1, :transactions) i) r
    JOIN bench_activity b ON b.id = r.activity CROSS JOIN LATERAL (SELECT CAST(b.since AS DATE) + r.days AS day) d;
INSERT INTO allocation (entry, part, place, theme, donor, agreement, left_out, amount, usd)
SELECT e.id, p.part, p.place, p.theme, p.donor, p.agreement, p.left_out, round(e.amount * p.share, 6), round(e.amount * p.share, 2)
FROM entry e JOIN bench_part p ON p.activity = e.activity;
INSERT INTO support (entry, part, scheme, code, article, amount, usd)
SELECT a.entry, a.part, s.scheme, s.code, s.article, round(a.amount * s.share, 6), round(a.usd * s.share, 2)
FROM entry e JOIN allocation a ON a.entry = e.id JOIN bench_support s ON s.activity = e.activity;
SET session_replication_role = DEFAULT;
