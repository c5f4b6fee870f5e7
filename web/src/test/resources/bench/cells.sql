
INSERT INTO cell (office, posting_month, type, currency, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT e.office, e.posting_month, e.type, e.currency, a.place, a.theme, COALESCE(a.donor, ''), COALESCE(a.agreement, 0), a.left_out,
       SUM(a.amount), COALESCE(SUM(a.usd), 0), 0, COUNT(*)
FROM allocation a JOIN entry e ON e.id = a.entry
GROUP BY e.office, e.posting_month, e.type, e.currency, a.place, a.theme, COALESCE(a.donor, ''), COALESCE(a.agreement, 0), a.left_out;
INSERT INTO support_cell (office, posting_month, type, currency, place, theme, donor, agreement, left_out, scheme, code, article, amount, usd, without_rate, parts)
SELECT e.office, e.posting_month, e.type, e.currency, a.place, a.theme, COALESCE(a.donor, ''), COALESCE(a.agreement, 0), a.left_out, s.scheme, s.code, s.article,
       SUM(s.amount), COALESCE(SUM(s.usd), 0), 0, COUNT(*)
FROM allocation a JOIN entry e ON e.id = a.entry JOIN support s ON s.entry = a.entry AND s.part = a.part
GROUP BY e.office, e.posting_month, e.type, e.currency, a.place, a.theme, COALESCE(a.donor, ''), COALESCE(a.agreement, 0), a.left_out, s.scheme, s.code, s.article;
INSERT INTO place_by_quarter (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, left_out;
INSERT INTO place_by_quarter (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, left_out, currency;
INSERT INTO place_by_year (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, left_out;
INSERT INTO place_by_year (type, currency, posting_month, office, place, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, left_out, currency;
INSERT INTO region_by_quarter (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, left_out;
INSERT INTO region_by_quarter (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, left_out, currency;
INSERT INTO region_by_year (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, left_out;
INSERT INTO region_by_year (type, currency, posting_month, office, place, theme, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, left_out, currency;
INSERT INTO funding_by_quarter (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, donor, agreement, left_out;
INSERT INTO funding_by_quarter (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, donor, agreement, left_out, currency;
INSERT INTO funding_by_year (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, donor, agreement, left_out;
INSERT INTO funding_by_year (type, currency, posting_month, office, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, donor, agreement, left_out, currency;
INSERT INTO cell_by_quarter (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, left_out;
INSERT INTO cell_by_quarter (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, donor, agreement, left_out, currency;
INSERT INTO cell_by_year (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, 'USD', since, office, place, theme, donor, agreement, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c) c
GROUP BY type, since, office, place, theme, donor, agreement, left_out;
INSERT INTO cell_by_year (type, currency, posting_month, office, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT type, currency, since, office, place, theme, donor, agreement, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM cell c WHERE currency <> 'USD') c
GROUP BY type, since, office, place, theme, donor, agreement, left_out, currency;
INSERT INTO treaty_by_quarter (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, left_out;
INSERT INTO treaty_by_quarter (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, left_out, currency;
INSERT INTO treaty_by_year (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, left_out;
INSERT INTO treaty_by_year (type, scheme, currency, posting_month, office, place, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, left_out, currency;
INSERT INTO article_by_quarter (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, article, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, article, left_out;
INSERT INTO article_by_quarter (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, article, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, article, left_out, currency;
INSERT INTO article_by_year (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, code, article, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, code, article, left_out;
INSERT INTO article_by_year (type, scheme, currency, posting_month, office, place, code, article, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, code, article, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, code, article, left_out, currency;
INSERT INTO support_by_quarter (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, theme, donor, agreement, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out;
INSERT INTO support_by_quarter (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, theme, donor, agreement, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('quarter', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out, currency;
INSERT INTO support_by_year (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, 'USD', since, office, place, theme, donor, agreement, code, left_out, SUM(usd), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c) c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out;
INSERT INTO support_by_year (type, scheme, currency, posting_month, office, place, theme, donor, agreement, code, left_out, amount, usd, without_rate, parts)
SELECT type, scheme, currency, since, office, place, theme, donor, agreement, code, left_out, SUM(amount), SUM(usd), SUM(without_rate), SUM(parts)
FROM (SELECT c.*, CAST(DATE_TRUNC('year', posting_month) AS DATE) AS since FROM support_cell c WHERE currency <> 'USD') c
GROUP BY type, scheme, since, office, place, theme, donor, agreement, code, left_out, currency;
