-- What officers write for a report: one narrative a section, office, agreement and period.

CREATE TABLE narrative_section (
    code       VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(100) NOT NULL,
    name_es    VARCHAR(100) NOT NULL,
    ordinal    INTEGER      NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO narrative_section (code, name_en, name_es, ordinal) VALUES
    ('summary', 'Summary', 'Resumen', 1),
    ('progress', 'Progress', 'Avances', 2),
    ('challenges', 'Challenges', 'Dificultades', 3),
    ('lessons', 'Lessons learned', 'Lecciones aprendidas', 4),
    ('risks', 'Risks', 'Riesgos', 5),
    ('next-steps', 'Next steps', 'Próximos pasos', 6),
    ('visibility', 'Visibility', 'Visibilidad', 7);

CREATE TABLE narrative (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    agreement   BIGINT       REFERENCES agreement (id),
    period_from DATE         NOT NULL,
    period_to   DATE         NOT NULL,
    section     VARCHAR(20)  NOT NULL REFERENCES narrative_section (code),
    words_en    TEXT,
    words_es    TEXT,
    status      VARCHAR(10)  NOT NULL,
    CONSTRAINT narrative_period CHECK (period_to >= period_from),
    CONSTRAINT narrative_status CHECK (status IN ('draft', 'final')),
    -- Rows without an agreement are distinct to it; the register keeps those apart.
    CONSTRAINT narrative_once UNIQUE (office, section, period_from, period_to, agreement)
);
CREATE INDEX narrative_by_agreement ON narrative (agreement);
