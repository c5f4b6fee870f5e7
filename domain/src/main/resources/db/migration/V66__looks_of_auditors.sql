-- What auditors look at, apart from the trail that they read: for the head of audit alone. The application's role may insert and read, never change.
CREATE TABLE audit_look (
    id      BIGINT        NOT NULL PRIMARY KEY,
    account BIGINT        NOT NULL REFERENCES account (id),
    at      TIMESTAMP WITH TIME ZONE NOT NULL,
    method  VARCHAR(10)   NOT NULL,
    -- With what was asked of it.
    path    VARCHAR(2000) NOT NULL,
    address VARCHAR(100)  NOT NULL
);
CREATE INDEX audit_look_by_account ON audit_look (account, id);

ALTER TABLE account_role DROP CONSTRAINT account_role_known;
ALTER TABLE account_role ADD CONSTRAINT account_role_known
    CHECK (role IN ('officer', 'finance', 'head', 'treaty', 'auditor', 'head-of-audit', 'admin', 'donor'));
