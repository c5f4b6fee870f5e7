-- An office's own mark, as its reports show it: a picture in base64 and what it shows, for who hears the report. Never the emblem of the United Nations by
-- default: there is none until an administrator brings one. A version never comes again, be the mark taken away in between.
CREATE TABLE office_logo (
    office         VARCHAR(20)  NOT NULL PRIMARY KEY REFERENCES office (code),
    media_type     VARCHAR(20)  NOT NULL,
    picture        TEXT         NOT NULL,
    sha256         CHAR(64)     NOT NULL,
    alternative_en VARCHAR(500) NOT NULL,
    alternative_es VARCHAR(500) NOT NULL,
    version        BIGINT       NOT NULL,
    CONSTRAINT office_logo_type CHECK (media_type IN ('image/png', 'image/jpeg'))
);
