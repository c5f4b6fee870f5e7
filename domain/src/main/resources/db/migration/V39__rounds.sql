-- Rounds of questionnaires: what a State is asked of the articles of a review cycle, what it answers, who answers for it, and what it lets be known.

CREATE TABLE standard_question (
    code       VARCHAR(60)   NOT NULL PRIMARY KEY,
    kind       VARCHAR(10)   NOT NULL,
    treaty     VARCHAR(20)   REFERENCES treaty (code),
    name_en    VARCHAR(300)  NOT NULL,
    name_es    VARCHAR(300)  NOT NULL,
    words_en   VARCHAR(2000) NOT NULL,
    words_es   VARCHAR(2000) NOT NULL,
    ordinal    INTEGER       NOT NULL,
    version    BIGINT        DEFAULT 1 NOT NULL,
    retired_on DATE,
    CONSTRAINT standard_question_kind CHECK (kind IN ('status', 'text', 'needs', 'evidence'))
);

-- In our own words, after what the self-assessment checklists of the mechanisms ask of each article; the Spanish is a working translation.
INSERT INTO standard_question (code, kind, treaty, name_en, name_es, words_en, words_es, ordinal) VALUES
    ('implementation', 'status', NULL, 'Implementation', 'Aplicación',
     'Is the article implemented, in the State''s own assessment: fully, in part, not, or is it not applicable?',
     '¿Se aplica el artículo, según la evaluación del propio Estado: plenamente, en parte, no se aplica, o no procede?', 1),
    ('measures', 'text', NULL, 'Measures', 'Medidas',
     'Describe the laws, policies and other measures by which the State implements the article, and cite the applicable texts.',
     'Describa las leyes, políticas y demás medidas con que el Estado aplica el artículo y cite los textos aplicables.', 2),
    ('examples', 'text', NULL, 'Examples and statistics', 'Ejemplos y estadísticas',
     'Give examples of how the article has been implemented, such as cases and their outcome, and the statistics that are available.',
     'Dé ejemplos de la aplicación del artículo, como casos y su resultado, y las estadísticas de que se disponga.', 3),
    ('obstacles', 'text', NULL, 'Obstacles', 'Obstáculos',
     'If the article is implemented in part or not at all: what prevents its full implementation, and which steps are planned?',
     'Si el artículo se aplica en parte o no se aplica: ¿qué impide su plena aplicación y qué medidas están previstas?', 4),
    ('assistance', 'needs', NULL, 'Assistance needed', 'Asistencia necesaria',
     'Which technical assistance would help to implement the article, and with which priority?',
     '¿Qué asistencia técnica ayudaría a aplicar el artículo y con qué prioridad?', 5),
    ('documents', 'evidence', NULL, 'Laws and documents', 'Leyes y documentos',
     'Which laws, decisions and other documents show it? Name them, or say where they can be read.',
     '¿Qué leyes, resoluciones y otros documentos lo demuestran? Indíquelos, o diga dónde pueden consultarse.', 6);

-- A round: a State, the articles of a cycle (all that can be assessed where the treaty has no cycles), and the day that its answers speak of.
CREATE TABLE questionnaire (
    id        BIGINT        NOT NULL PRIMARY KEY,
    treaty    VARCHAR(20)   NOT NULL REFERENCES treaty (code),
    state     VARCHAR(20)   NOT NULL REFERENCES place (code),
    cycle     INTEGER,
    dated     DATE          NOT NULL,
    source    VARCHAR(1000) NOT NULL,
    version   BIGINT        NOT NULL,
    -- Treaty, State and cycle while it is open, nothing afterwards: of each there is one open round.
    open_as   VARCHAR(60)   UNIQUE,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    opened_by BIGINT        NOT NULL REFERENCES account (id),
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by BIGINT        REFERENCES account (id)
);
CREATE INDEX questionnaire_by_state ON questionnaire (state, treaty);

-- What it asks of every article, as the reference data had it on the day that it was opened: questions that went out do not change.
CREATE TABLE questionnaire_question (
    belongs_to BIGINT        NOT NULL REFERENCES questionnaire (id),
    code       VARCHAR(60)   NOT NULL REFERENCES standard_question (code),
    kind       VARCHAR(10)   NOT NULL,
    name_en    VARCHAR(300)  NOT NULL,
    name_es    VARCHAR(300)  NOT NULL,
    words_en   VARCHAR(2000) NOT NULL,
    words_es   VARCHAR(2000) NOT NULL,
    ordinal    INTEGER       NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

-- The questions that one institution answers, and the notes verbales that go out and come back with them.
CREATE TABLE questionnaire_task (
    id           BIGINT       NOT NULL PRIMARY KEY,
    belongs_to   BIGINT       NOT NULL REFERENCES questionnaire (id),
    version      BIGINT       NOT NULL,
    institution  VARCHAR(300) NOT NULL,
    contact      VARCHAR(300),
    due_on       DATE         NOT NULL,
    note         VARCHAR(200),
    sent_on      DATE,
    reply_note   VARCHAR(200),
    answered_on  DATE,
    changed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by   BIGINT       NOT NULL REFERENCES account (id),
    CONSTRAINT questionnaire_task_sent CHECK ((note IS NULL) = (sent_on IS NULL))
);
CREATE INDEX questionnaire_task_of ON questionnaire_task (belongs_to);

CREATE TABLE questionnaire_answer (
    id               BIGINT        NOT NULL PRIMARY KEY,
    belongs_to       BIGINT        NOT NULL REFERENCES questionnaire (id),
    treaty           VARCHAR(20)   NOT NULL,
    article          VARCHAR(10)   NOT NULL,
    ordinal          INTEGER       NOT NULL,
    version          BIGINT        NOT NULL,
    state            VARCHAR(10)   NOT NULL,
    status           VARCHAR(20),
    task             BIGINT        REFERENCES questionnaire_task (id),
    -- The version of the cell's assessment that whoever answered had before them; 0 where there was none.
    assessed_version BIGINT        NOT NULL,
    prefilled_from   VARCHAR(10),
    prefilled_source VARCHAR(1000),
    prefilled_on     DATE,
    prefilled_round  BIGINT        REFERENCES questionnaire (id),
    -- Which version of the answer went into the assessments, and which version of the cell's assessment it became.
    taken_version    BIGINT,
    taken_as         BIGINT,
    taken_at         TIMESTAMP WITH TIME ZONE,
    changed_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by       BIGINT        NOT NULL REFERENCES account (id),
    CONSTRAINT questionnaire_answer_once UNIQUE (belongs_to, article),
    CONSTRAINT questionnaire_answer_of FOREIGN KEY (treaty, article) REFERENCES treaty_article (treaty, article),
    CONSTRAINT questionnaire_answer_state CHECK (state IN ('open', 'prefilled', 'answered', 'confirmed')),
    CONSTRAINT questionnaire_answer_status CHECK (status IS NOT NULL OR state = 'open'),
    CONSTRAINT questionnaire_answer_prefilled CHECK (prefilled_from IN ('round', 'assessment'))
);
CREATE INDEX questionnaire_answer_by_task ON questionnaire_answer (task);

CREATE TABLE questionnaire_reply (
    belongs_to BIGINT      NOT NULL REFERENCES questionnaire_answer (id),
    question   VARCHAR(60) NOT NULL REFERENCES standard_question (code),
    words_en   TEXT,
    words_es   TEXT,
    PRIMARY KEY (belongs_to, question)
);

CREATE TABLE questionnaire_need (
    belongs_to BIGINT      NOT NULL REFERENCES questionnaire_answer (id),
    number     BIGINT      NOT NULL,
    ordinal    INTEGER     NOT NULL,
    words_en   TEXT,
    words_es   TEXT,
    priority   VARCHAR(10) NOT NULL,
    PRIMARY KEY (belongs_to, number),
    CONSTRAINT questionnaire_need_priority CHECK (priority IN ('high', 'medium', 'low'))
);

CREATE TABLE questionnaire_evidence (
    belongs_to BIGINT  NOT NULL REFERENCES questionnaire_answer (id),
    number     BIGINT  NOT NULL,
    ordinal    INTEGER NOT NULL,
    words_en   TEXT,
    words_es   TEXT,
    link       VARCHAR(1000),
    reference  VARCHAR(1000),
    upload     BIGINT  REFERENCES evidence_file (id),
    PRIMARY KEY (belongs_to, number)
);

-- What the State lets be known of a round, and from when on it does not any more. A version is never changed.
CREATE TABLE questionnaire_consent (
    belongs_to           BIGINT        NOT NULL REFERENCES questionnaire (id),
    version              BIGINT        NOT NULL,
    covers               VARCHAR(20)   NOT NULL,
    given_on             DATE          NOT NULL,
    reference            VARCHAR(1000) NOT NULL,
    withdrawn_on         DATE,
    withdrawal_reference VARCHAR(1000),
    recorded_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by          BIGINT        NOT NULL REFERENCES account (id),
    PRIMARY KEY (belongs_to, version),
    CONSTRAINT questionnaire_consent_covers CHECK (covers IN ('executive-summary', 'full-report')),
    CONSTRAINT questionnaire_consent_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawal_reference IS NULL))
);

-- Versions of assessments that a State released with a consent. Once it is withdrawn, who may not know of confidential sources does not know of them any more.
CREATE TABLE assessment_release (
    assessment   BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    given_with   BIGINT NOT NULL REFERENCES questionnaire (id),
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (assessment, version),
    CONSTRAINT assessment_release_of FOREIGN KEY (assessment, version) REFERENCES assessment_version (assessment, version)
);
CREATE INDEX assessment_release_with ON assessment_release (given_with);
