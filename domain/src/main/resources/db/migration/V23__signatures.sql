-- Keys that issued files are signed with. The certificate of each stays, so that what it signed can be told; the secret is there for the one that signs now, unless
-- the environment holds it.
CREATE TABLE signing_key (
    id           BIGINT      NOT NULL PRIMARY KEY,
    fingerprint  CHAR(64)    NOT NULL UNIQUE,
    origin       VARCHAR(12) NOT NULL,
    since        TIMESTAMP WITH TIME ZONE NOT NULL,
    certificates BYTEA       NOT NULL,
    secret       BYTEA,
    CONSTRAINT signing_key_origin CHECK (origin IN ('made', 'set', 'environment'))
);

-- A digest over what a rendering holds, the same on every machine.
ALTER TABLE report_file ADD COLUMN content_sha256 CHAR(64);
CREATE INDEX report_file_by_rendering ON report_file (rendering_sha256);

-- The version that a report came in the stead of.
ALTER TABLE report ADD COLUMN supersedes BIGINT REFERENCES report (id);
CREATE INDEX report_by_superseded ON report (supersedes);
