-- Who closed and reopened which month of an office, and why. The office's own row says through which day it is closed.
CREATE TABLE month_closing (
    id      BIGINT        NOT NULL PRIMARY KEY,
    office  VARCHAR(20)   NOT NULL REFERENCES office (code),
    posting_month DATE    NOT NULL,
    action  VARCHAR(10)   NOT NULL,
    account BIGINT        NOT NULL REFERENCES account (id),
    done_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason  VARCHAR(4000) NOT NULL,
    CONSTRAINT month_closing_action CHECK (action IN ('close', 'reopen'))
);
CREATE INDEX month_closing_by_office ON month_closing (office, id);
