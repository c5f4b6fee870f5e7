-- How a file of rows was laid out, so that the rows that were kept out go back as they came.
CREATE TABLE row_layout (
    receipt  BIGINT       NOT NULL PRIMARY KEY REFERENCES import_receipt (id),
    template VARCHAR(20)  NOT NULL,
    language VARCHAR(2)   NOT NULL,
    sheet    VARCHAR(200) NOT NULL,
    -- A JSON array of the names of the columns as they were sent, from the first column; empty where a column had none.
    header   TEXT         NOT NULL
);
