-- What the activities of an office are for an article in a place, a row a level of them: kept with the activities, so that matrices and gaps need not read them one by one.
CREATE TABLE article_support (
    treaty      VARCHAR(20) NOT NULL,
    article     VARCHAR(10) NOT NULL,
    place       VARCHAR(20) NOT NULL,
    office      VARCHAR(20) NOT NULL,
    sensitivity VARCHAR(12) NOT NULL,
    -- That support it: of the office, not cancelled, and with a share of more than nought.
    activities  BIGINT      NOT NULL,
    -- Of those that answer needs: how many say no end, and the last end of the others.
    endless     BIGINT      NOT NULL,
    ended       DATE,
    first_start DATE,
    last_start  DATE,
    PRIMARY KEY (treaty, article, place, office, sensitivity)
);
INSERT INTO article_support (treaty, article, place, office, sensitivity, activities, endless, ended, first_start, last_start)
SELECT s.treaty, s.article, p.place, v.office, v.sensitivity, COUNT(*),
       COUNT(CASE WHEN v.status <> '6' AND COALESCE(v.actual_end, v.planned_end) IS NULL THEN 1 END),
       MAX(CASE WHEN v.status <> '6' THEN COALESCE(v.actual_end, v.planned_end) END),
       MIN(COALESCE(v.actual_start, v.planned_start)), MAX(COALESCE(v.actual_start, v.planned_start))
FROM activity_article s JOIN activity v ON v.id = s.activity JOIN activity_place p ON p.activity = v.id
WHERE v.external_agency = '' AND v.status <> '5' AND s.percentage > 0
GROUP BY s.treaty, s.article, p.place, v.office, v.sensitivity;
