-- What somebody typed into a form of a page and did not send yet: their own alone, and nothing of the business before it is sent.
CREATE TABLE unsent_form (
    account BIGINT       NOT NULL REFERENCES account (id),
    page    VARCHAR(300) NOT NULL,
    words   TEXT         NOT NULL,
    kept_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, page)
);
