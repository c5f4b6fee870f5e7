-- A rejection that was mended where it is shown, and the receipt of what was brought in its stead.
CREATE TABLE rejection_mending (
    rejection BIGINT NOT NULL PRIMARY KEY REFERENCES rejection (id),
    receipt   BIGINT NOT NULL REFERENCES import_receipt (id),
    account   BIGINT NOT NULL REFERENCES account (id),
    done_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
