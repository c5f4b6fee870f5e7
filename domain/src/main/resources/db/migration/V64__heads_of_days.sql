-- The head that the trail's chain had at the end of each day in Greenwich, as it was given out. The application's role may insert and read, never change.
CREATE TABLE audit_day_head (
    of_day   DATE     NOT NULL PRIMARY KEY,
    -- Of the last entry of the day, or of a day before; 0 and 64 zeros while there was none.
    seq      BIGINT   NOT NULL,
    hash     CHAR(64) NOT NULL,
    -- How many were written since the head of the day before.
    entries  BIGINT   NOT NULL,
    given_at TIMESTAMP WITH TIME ZONE NOT NULL
);
