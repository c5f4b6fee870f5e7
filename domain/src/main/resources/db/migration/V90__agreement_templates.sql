-- What new agreements begin with: terms that recur, budget lines, and reports that are owed. An agreement holds its own copy and is judged by itself.
CREATE TABLE agreement_template (
    code         VARCHAR(60)  NOT NULL PRIMARY KEY,
    name_en      VARCHAR(200) NOT NULL,
    name_es      VARCHAR(200) NOT NULL,
    donor        VARCHAR(100) REFERENCES donor (code),
    currency     VARCHAR(3)   NOT NULL,
    support_rate NUMERIC(9,6),
    support_base VARCHAR(40),
    approval     VARCHAR(500),
    notes        VARCHAR(2000),
    ordinal      INTEGER      NOT NULL,
    version      BIGINT       DEFAULT 1 NOT NULL,
    retired_on   DATE
);
INSERT INTO agreement_template (code, name_en, name_es, currency, support_rate, support_base, ordinal) VALUES
    ('standard', 'Contribution with the standard support cost', 'Contribución con los gastos de apoyo ordinarios', 'USD', 13, 'direct-costs', 1);

CREATE TABLE agreement_template_line (
    template      VARCHAR(60)  NOT NULL REFERENCES agreement_template (code),
    line          VARCHAR(40)  NOT NULL,
    title_en      VARCHAR(300) NOT NULL,
    title_es      VARCHAR(300) NOT NULL,
    cost_category VARCHAR(30)  NOT NULL REFERENCES cost_category (code),
    ordinal       INTEGER      NOT NULL,
    version       BIGINT       DEFAULT 1 NOT NULL,
    retired_on    DATE,
    PRIMARY KEY (template, line)
);
INSERT INTO agreement_template_line (template, line, title_en, title_es, cost_category, ordinal)
    SELECT 'standard', code, name_en, name_es, code, ordinal FROM cost_category WHERE retired_on IS NULL;

CREATE TABLE agreement_template_duty (
    template    VARCHAR(60)  NOT NULL REFERENCES agreement_template (code),
    report_type VARCHAR(40)  NOT NULL REFERENCES duty_report (code),
    frequency   VARCHAR(20)  NOT NULL,
    calendar    VARCHAR(20)  NOT NULL,
    year_start  VARCHAR(5),
    days_after  INTEGER      NOT NULL,
    languages   VARCHAR(20),
    formats     VARCHAR(20),
    recipient   VARCHAR(500),
    ordinal     INTEGER      NOT NULL,
    version     BIGINT       DEFAULT 1 NOT NULL,
    retired_on  DATE,
    PRIMARY KEY (template, report_type, frequency)
);
INSERT INTO agreement_template_duty (template, report_type, frequency, calendar, days_after, languages, formats, ordinal) VALUES
    ('standard', 'donor-statement', 'yearly', 'calendar-year', 90, 'en', 'pdf', 1),
    ('standard', 'donor-progress', 'yearly', 'calendar-year', 90, 'en', 'pdf', 2);
