-- What changed in a round, field by field, for those who may read the round. The trail, which auditors read, has the number of the row and its digest.
CREATE TABLE questionnaire_change (
    id         BIGINT      NOT NULL PRIMARY KEY,
    belongs_to BIGINT      NOT NULL REFERENCES questionnaire (id),
    about      VARCHAR(60) NOT NULL,
    version    BIGINT      NOT NULL,
    salt       CHAR(32)    NOT NULL,
    told       TEXT        NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by BIGINT      NOT NULL REFERENCES account (id)
);
CREATE INDEX questionnaire_change_by_round ON questionnaire_change (belongs_to, id);
