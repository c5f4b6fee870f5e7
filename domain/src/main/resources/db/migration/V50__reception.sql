-- What donors say back: that they have a report, and what they ask of it. Nothing of it is changed or removed.

CREATE TABLE report_acknowledgement (
    report  BIGINT NOT NULL REFERENCES report (id),
    account BIGINT NOT NULL REFERENCES account (id),
    -- For whom, as the account stood then.
    donor   VARCHAR(100) NOT NULL REFERENCES donor (code),
    at      TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (report, account)
);

CREATE TABLE report_question (
    -- Of the one sequence of all rows, so that it tells nobody how many others there are.
    id       BIGINT        NOT NULL PRIMARY KEY,
    report   BIGINT        NOT NULL REFERENCES report (id),
    -- Whose question it is: it is read by the donor's accounts that read the report, and by the staff.
    donor    VARCHAR(100)  NOT NULL REFERENCES donor (code),
    account  BIGINT        NOT NULL REFERENCES account (id),
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    words    VARCHAR(4000) NOT NULL
);
CREATE INDEX report_question_by_report ON report_question (report);

CREATE TABLE report_answer (
    question    BIGINT        NOT NULL PRIMARY KEY REFERENCES report_question (id),
    account     BIGINT        NOT NULL REFERENCES account (id),
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    words       VARCHAR(4000) NOT NULL
);
