-- Links that open something once and for a short while; their secret goes out by mail and is not kept.
CREATE TABLE one_time_link (
    id_hash    CHAR(64)    NOT NULL PRIMARY KEY,
    account    BIGINT      NOT NULL REFERENCES account (id),
    purpose    VARCHAR(10) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP WITH TIME ZONE,
    CONSTRAINT one_time_link_purpose CHECK (purpose IN ('sign-in', 'password'))
);
CREATE INDEX one_time_link_by_account ON one_time_link (account);
CREATE INDEX page_session_by_account ON page_session (account);
