-- What is reported when, without anybody asking again: schedules, the periods that came due, and the reports that were ordered for each.

CREATE TABLE schedule (
    id          BIGINT        NOT NULL PRIMARY KEY,
    name        VARCHAR(200)  NOT NULL,
    office      VARCHAR(20)   NOT NULL REFERENCES office (code),
    type        VARCHAR(40)   NOT NULL,
    scope_kind  VARCHAR(20),
    scope_key   VARCHAR(100),
    per_each    VARCHAR(20),
    period      VARCHAR(20)   NOT NULL,
    -- The day that its years begin on, written MM-dd.
    year_start  VARCHAR(5)    NOT NULL,
    -- Either five fields of cron, or how many days after the end of its period and at which time of the day.
    cron        VARCHAR(100),
    days_after  INTEGER,
    at_time     VARCHAR(5),
    zone        VARCHAR(60)   NOT NULL,
    languages   VARCHAR(20)   NOT NULL,
    formats     VARCHAR(20)   NOT NULL,
    catch_up    VARCHAR(10)   NOT NULL,
    starts_on   DATE,
    ends_on     DATE,
    status      VARCHAR(10)   NOT NULL,
    -- What came due before this moment is not its own.
    counts_from TIMESTAMP WITH TIME ZONE NOT NULL,
    version     BIGINT        NOT NULL,
    -- As whom it orders: whoever saved it last.
    owner       BIGINT        NOT NULL REFERENCES account (id),
    saved_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT schedule_status CHECK (status IN ('active', 'paused', 'ended')),
    CONSTRAINT schedule_catch_up CHECK (catch_up IN ('all', 'latest', 'none')),
    CONSTRAINT schedule_rhythm CHECK ((cron IS NULL) <> (days_after IS NULL)),
    CONSTRAINT schedule_scope CHECK (scope_key IS NOT NULL OR per_each IS NOT NULL)
);
CREATE INDEX schedule_by_status ON schedule (status);

CREATE TABLE schedule_audience (
    schedule  BIGINT       NOT NULL REFERENCES schedule (id),
    ordinal   INTEGER      NOT NULL,
    addressee VARCHAR(100) NOT NULL,
    PRIMARY KEY (schedule, ordinal)
);

CREATE TABLE schedule_recipient (
    schedule BIGINT       NOT NULL REFERENCES schedule (id),
    ordinal  INTEGER      NOT NULL,
    address  VARCHAR(254) NOT NULL,
    PRIMARY KEY (schedule, ordinal)
);

-- A period of a schedule that came due: there is one of each, whatever looked for it and however often.
CREATE TABLE schedule_run (
    id          BIGINT      NOT NULL PRIMARY KEY,
    schedule    BIGINT      NOT NULL REFERENCES schedule (id),
    period_from DATE        NOT NULL,
    period_to   DATE        NOT NULL,
    due_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at    TIMESTAMP WITH TIME ZONE,
    -- Set when it was left out by the schedule's policy on what was missed.
    skipped     BOOLEAN     NOT NULL,
    CONSTRAINT schedule_run_once UNIQUE (schedule, period_from, period_to)
);
CREATE INDEX schedule_run_open ON schedule_run (ended_at);

-- What the run reports on: one draft for each.
CREATE TABLE schedule_target (
    id          BIGINT       NOT NULL PRIMARY KEY,
    run         BIGINT       NOT NULL REFERENCES schedule_run (id),
    scope_kind  VARCHAR(20)  NOT NULL,
    scope_key   VARCHAR(100) NOT NULL,
    -- The day that an agreement's duty says; none for what nobody is owed.
    due_on      DATE,
    report      BIGINT       REFERENCES report (id),
    -- How often it was tried again by itself.
    attempts    INTEGER      NOT NULL,
    -- Why it could not be ordered.
    fault_code  VARCHAR(60),
    fault       VARCHAR(2000),
    -- When people were told that it is not tried again by itself.
    told_at     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT schedule_target_once UNIQUE (run, scope_kind, scope_key)
);
CREATE INDEX schedule_target_by_report ON schedule_target (report);

ALTER TABLE report ADD COLUMN schedule BIGINT REFERENCES schedule (id);

-- What db-scheduler keeps: which node does what, and when it was last heard of.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(250) NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(250),
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
