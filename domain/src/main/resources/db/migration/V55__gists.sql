-- What of a report is looked at first by whoever has many of them to clear: its main figures, and what was noticed when it was drafted.

CREATE TABLE gist (
    report   BIGINT NOT NULL PRIMARY KEY REFERENCES report (id),
    -- When it was made: a draft that is read anew has another one.
    made_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE gist_figure (
    report     BIGINT        NOT NULL REFERENCES gist (report) ON DELETE CASCADE,
    ordinal    INTEGER       NOT NULL,
    figure_key VARCHAR(300)  NOT NULL,
    label_en   VARCHAR(1000) NOT NULL,
    label_es   VARCHAR(1000) NOT NULL,
    amount     NUMERIC(38,6) NOT NULL,
    -- ISO 4217, or what is counted, as either language calls it.
    unit_en    VARCHAR(100)  NOT NULL,
    unit_es    VARCHAR(100)  NOT NULL,
    PRIMARY KEY (report, ordinal)
);

CREATE TABLE gist_mark (
    report     BIGINT        NOT NULL REFERENCES gist (report) ON DELETE CASCADE,
    ordinal    INTEGER       NOT NULL,
    code       VARCHAR(40)   NOT NULL,
    -- Whether it keeps the report from being submitted.
    blocks     BOOLEAN       NOT NULL,
    -- The number of the tie-out's exception that it is; finance accepts a warning by it.
    exception  VARCHAR(60),
    words_en   VARCHAR(2000) NOT NULL,
    words_es   VARCHAR(2000) NOT NULL,
    figure_key VARCHAR(300),
    PRIMARY KEY (report, ordinal)
);

-- The last report on the same is looked for by its scope.
CREATE INDEX report_by_scope ON report (type, scope_kind, scope_key, period_to);
