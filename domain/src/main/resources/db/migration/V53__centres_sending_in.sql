-- What centres of excellence send in of each month: when they were asked for it, and that somebody said it is all, or that there is nothing.

-- How many days after a month's end a centre is asked for it, and reminded where nothing came in.
ALTER TABLE office ADD COLUMN ask_after INTEGER DEFAULT 3 NOT NULL;
ALTER TABLE office ADD COLUMN remind_after INTEGER DEFAULT 10 NOT NULL;

CREATE TABLE centre_month (
    centre      VARCHAR(20) NOT NULL REFERENCES office (code),
    -- Its first day.
    of_month    DATE        NOT NULL,
    asked_at    TIMESTAMP WITH TIME ZONE,
    reminded_at TIMESTAMP WITH TIME ZONE,
    -- What was said last, by whom and when.
    state       VARCHAR(10),
    note        VARCHAR(2000) DEFAULT '' NOT NULL,
    account     BIGINT      REFERENCES account (id),
    said_at     TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (centre, of_month),
    CONSTRAINT centre_month_state CHECK (state IN ('complete', 'nothing')),
    CONSTRAINT centre_month_said CHECK ((state IS NULL) = (said_at IS NULL) AND (state IS NULL) = (account IS NULL))
);

-- Of which month a file is that was sent in for one.
CREATE TABLE centre_receipt (
    receipt BIGINT      NOT NULL PRIMARY KEY REFERENCES import_receipt (id),
    centre  VARCHAR(20) NOT NULL REFERENCES office (code),
    of_month DATE        NOT NULL
);
CREATE INDEX centre_receipt_by_month ON centre_receipt (centre, of_month);
