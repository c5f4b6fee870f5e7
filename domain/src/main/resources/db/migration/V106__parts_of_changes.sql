-- What a file changed, in parts that an entry of the trail holds: written while they are told, moved into the trail at the end of the same transaction.
-- Outside of it the table is empty.
CREATE TABLE import_change (
    receipt BIGINT  NOT NULL REFERENCES import_receipt (id),
    part    INTEGER NOT NULL,
    told    TEXT    NOT NULL,
    PRIMARY KEY (receipt, part)
);
