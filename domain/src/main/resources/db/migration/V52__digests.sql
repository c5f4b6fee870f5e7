-- The monthly digest: who wants it, whom it was told, and the lines of a message that has some.

ALTER TABLE account ADD COLUMN digest BOOLEAN DEFAULT TRUE NOT NULL;

-- That an account's digest of a month was seen to, be there something to say in it or not.
CREATE TABLE digest_told (
    account BIGINT NOT NULL REFERENCES account (id),
    -- The first day of the month that it was told in.
    of_month DATE   NOT NULL,
    told_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, of_month)
);

CREATE TABLE outbox_line (
    message  BIGINT       NOT NULL REFERENCES outbox (id),
    ordinal  INTEGER      NOT NULL,
    -- Which sentence it is told in.
    sentence VARCHAR(20)  NOT NULL,
    about    VARCHAR(300) NOT NULL,
    path     VARCHAR(300) NOT NULL,
    on_day   DATE,
    PRIMARY KEY (message, ordinal)
);
