-- The secret of an authenticator app, sealed where the server has a secret of its own; it counts from its first right code on.
CREATE TABLE second_factor (
    account      BIGINT        NOT NULL PRIMARY KEY REFERENCES account (id),
    secret       VARCHAR(1000) NOT NULL,
    made_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_at TIMESTAMP WITH TIME ZONE,
    -- The latest step of time whose code was taken: no code is taken twice.
    last_step    BIGINT        DEFAULT 0 NOT NULL
);

CREATE TABLE recovery_code (
    account   BIGINT   NOT NULL REFERENCES account (id),
    code_hash CHAR(64) NOT NULL,
    used_at   TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (account, code_hash)
);

-- Whoever gave the right password and still owes a code.
CREATE TABLE sign_in_step (
    id_hash    CHAR(64)    NOT NULL PRIMARY KEY,
    account    BIGINT      NOT NULL REFERENCES account (id),
    how        VARCHAR(20) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX sign_in_step_by_account ON sign_in_step (account);
