-- What a printed figure was made of where that is no row of the ledger: activities and people that were counted, terms of an agreement, measurements, other figures.
CREATE TABLE lineage_fact (
    report      BIGINT        NOT NULL REFERENCES report (id),
    figure      VARCHAR(300)  NOT NULL,
    ordinal     INTEGER       NOT NULL,
    kind        VARCHAR(20)   NOT NULL,
    reference   VARCHAR(1000) NOT NULL,
    label_en    VARCHAR(2000) NOT NULL,
    label_es    VARCHAR(2000) NOT NULL,
    counted     NUMERIC(38,6),
    sensitivity VARCHAR(12)   NOT NULL,
    PRIMARY KEY (report, figure, ordinal)
);
