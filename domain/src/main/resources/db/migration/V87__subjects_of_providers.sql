-- Whom an identity provider means by a subject: bound once, by the owner of the account, who has said its password.
CREATE TABLE provider_subject (
    account  BIGINT       NOT NULL PRIMARY KEY REFERENCES account (id),
    issuer   VARCHAR(500) NOT NULL,
    subject  VARCHAR(255) NOT NULL,
    bound_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT provider_subject_once UNIQUE (issuer, subject)
);
ALTER TABLE one_time_link DROP CONSTRAINT one_time_link_purpose;
ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_purpose CHECK (purpose IN ('sign-in', 'password', 'provider'));
