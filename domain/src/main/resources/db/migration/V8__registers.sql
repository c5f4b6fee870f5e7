-- Registers beside the ledger: what is kept record by record. And reference data that an administrator keeps.

-- Reference data -------------------------------------------------------------------------------------------------

-- A version to change from, and the day from which a code is not to be named any more.
ALTER TABLE office ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE office ADD COLUMN retired_on DATE;
ALTER TABLE donor ADD COLUMN retired_on DATE;
ALTER TABLE place ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE place ADD COLUMN retired_on DATE;
ALTER TABLE theme ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE theme ADD COLUMN retired_on DATE;
ALTER TABLE framework ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE framework ADD COLUMN retired_on DATE;
ALTER TABLE sector_theme ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE sector_theme ADD COLUMN retired_on DATE;
ALTER TABLE activity_status ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE activity_status ADD COLUMN retired_on DATE;
ALTER TABLE activity_kind ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE activity_kind ADD COLUMN retired_on DATE;
ALTER TABLE activity_stage ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE activity_stage ADD COLUMN retired_on DATE;
ALTER TABLE government_level ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE government_level ADD COLUMN retired_on DATE;
ALTER TABLE cost_category ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE cost_category ADD COLUMN retired_on DATE;
ALTER TABLE sex ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE sex ADD COLUMN retired_on DATE;
ALTER TABLE age_group ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE age_group ADD COLUMN retired_on DATE;
ALTER TABLE document_stage ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE document_stage ADD COLUMN retired_on DATE;
ALTER TABLE donor_alias ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE donor_alias ADD COLUMN retired_on DATE;
ALTER TABLE rate_source ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE rate_source ADD COLUMN retired_on DATE;

CREATE TABLE language (
    code       VARCHAR(10)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(200) NOT NULL,
    name_es    VARCHAR(200) NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO language (code, name_en, name_es) VALUES
    ('en', 'English', 'Inglés'), ('es', 'Spanish', 'Español'), ('fr', 'French', 'Francés'), ('ht', 'Haitian Creole', 'Criollo haitiano'),
    ('nl', 'Dutch', 'Neerlandés'), ('pt', 'Portuguese', 'Portugués');

-- SPDX identifiers, and one of our own for what has no licence that SPDX knows.
CREATE TABLE licence (
    code       VARCHAR(60)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(300) NOT NULL,
    name_es    VARCHAR(300) NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO licence (code, name_en, name_es) VALUES
    ('CC0-1.0', 'Creative Commons Zero 1.0', 'Creative Commons Cero 1.0'),
    ('CC-BY-4.0', 'Creative Commons Attribution 4.0', 'Creative Commons Atribución 4.0'),
    ('CC-BY-SA-4.0', 'Creative Commons Attribution-ShareAlike 4.0', 'Creative Commons Atribución-CompartirIgual 4.0'),
    ('CC-BY-NC-4.0', 'Creative Commons Attribution-NonCommercial 4.0', 'Creative Commons Atribución-NoComercial 4.0'),
    ('CC-BY-NC-SA-3.0-IGO', 'Creative Commons Attribution-NonCommercial-ShareAlike 3.0 IGO', 'Creative Commons Atribución-NoComercial-CompartirIgual 3.0 OIG'),
    ('CC-BY-3.0-IGO', 'Creative Commons Attribution 3.0 IGO', 'Creative Commons Atribución 3.0 OIG'),
    ('LicenseRef-UN-all-rights-reserved', 'United Nations, all rights reserved', 'Naciones Unidas, todos los derechos reservados');

CREATE TABLE document_type (
    code       VARCHAR(30)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(200) NOT NULL,
    name_es    VARCHAR(200) NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO document_type (code, name_en, name_es) VALUES
    ('research', 'Research', 'Investigación'), ('trend-analysis', 'Trend analysis', 'Análisis de tendencias'),
    ('manual', 'Manual or training material', 'Manual o material de capacitación'), ('legal', 'Legal text or model law', 'Texto legal o ley modelo'),
    ('brief', 'Policy brief', 'Informe de políticas'), ('report', 'Report', 'Informe'), ('other', 'Other document', 'Otro documento');

CREATE TABLE evaluation_type (
    code       VARCHAR(30)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(200) NOT NULL,
    name_es    VARCHAR(200) NOT NULL,
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO evaluation_type (code, name_en, name_es) VALUES
    ('mid-term', 'Mid-term evaluation', 'Evaluación de mitad de período'), ('final', 'Final evaluation', 'Evaluación final'),
    ('ex-post', 'Ex-post evaluation', 'Evaluación ex post'), ('in-depth', 'In-depth evaluation', 'Evaluación a fondo'),
    ('donor', 'Evaluation led by a donor', 'Evaluación a cargo de un donante'), ('self', 'Self-evaluation', 'Autoevaluación');

-- Consultations follow a mechanism; what is agreed in one is carried into its next.
CREATE TABLE mechanism (
    code       VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(300) NOT NULL,
    name_es    VARCHAR(300) NOT NULL,
    framework  VARCHAR(60)  REFERENCES framework (code),
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO mechanism (code, name_en, name_es, framework) VALUES
    ('SDP', 'Santo Domingo Pact', 'Pacto de Santo Domingo', 'SDP-MM'),
    ('MM', 'Managua Mechanism', 'Mecanismo de Managua', 'SDP-MM');

-- What kind of institution a partner is. Support to a security force needs human-rights due diligence.
CREATE TABLE partner_type (
    code           VARCHAR(30)  NOT NULL PRIMARY KEY,
    name_en        VARCHAR(200) NOT NULL,
    name_es        VARCHAR(200) NOT NULL,
    security_force BOOLEAN      NOT NULL,
    version        BIGINT       DEFAULT 1 NOT NULL,
    retired_on     DATE
);
INSERT INTO partner_type (code, name_en, name_es, security_force) VALUES
    ('intergovernmental', 'Intergovernmental organisation', 'Organización intergubernamental', FALSE),
    ('government', 'Government institution', 'Institución de gobierno', FALSE),
    ('security-force', 'Security force: police, prison service, coast guard, armed forces', 'Fuerza de seguridad: policía, sistema penitenciario, guardacostas, fuerzas armadas', TRUE),
    ('judiciary', 'Judiciary or prosecution service', 'Poder judicial o fiscalía', FALSE),
    ('academic', 'Academic institution', 'Institución académica', FALSE),
    ('civil-society', 'Civil society organisation', 'Organización de la sociedad civil', FALSE),
    ('private', 'Private sector', 'Sector privado', FALSE);

-- Implementers, counterpart institutions, organisations that consult with us, bodies that second experts.
CREATE TABLE partner (
    code       VARCHAR(60)  NOT NULL PRIMARY KEY,
    name_en    VARCHAR(300) NOT NULL,
    name_es    VARCHAR(300) NOT NULL,
    type       VARCHAR(30)  NOT NULL REFERENCES partner_type (code),
    country    VARCHAR(20)  REFERENCES place (code),
    version    BIGINT       DEFAULT 1 NOT NULL,
    retired_on DATE
);
INSERT INTO partner (code, name_en, name_es, type) VALUES
    ('OAS', 'Organization of American States', 'Organización de los Estados Americanos', 'intergovernmental'),
    ('SEGIB', 'Ibero-American General Secretariat', 'Secretaría General Iberoamericana', 'intergovernmental'),
    ('SICA', 'Central American Integration System', 'Sistema de la Integración Centroamericana', 'intergovernmental'),
    ('CARICOM', 'CARICOM Secretariat', 'Secretaría de la CARICOM', 'intergovernmental'),
    ('INTERPOL', 'INTERPOL', 'INTERPOL', 'intergovernmental'),
    ('EU', 'European Union', 'Unión Europea', 'intergovernmental');

-- Documents and publications -------------------------------------------------------------------------------------

CREATE TABLE publication (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    title_en    VARCHAR(1000),
    title_es    VARCHAR(1000),
    abstract_en TEXT,
    abstract_es TEXT,
    type        VARCHAR(30)  NOT NULL REFERENCES document_type (code),
    activity    BIGINT       REFERENCES activity (id),
    url         VARCHAR(1000),
    isbn        VARCHAR(20),
    symbol      VARCHAR(100),
    licence     VARCHAR(60)  REFERENCES licence (code),
    embargo_until DATE,
    stage       VARCHAR(20)  NOT NULL REFERENCES document_stage (code),
    cleared_by  BIGINT       REFERENCES account (id),
    cleared_at  TIMESTAMP WITH TIME ZONE,
    released_on DATE,
    returned_because TEXT,
    CONSTRAINT publication_released CHECK (stage <> 'released' OR (licence IS NOT NULL AND released_on IS NOT NULL AND cleared_by IS NOT NULL))
);
CREATE INDEX publication_by_activity ON publication (activity);

CREATE TABLE publication_language (
    belongs_to BIGINT      NOT NULL REFERENCES publication (id),
    code       VARCHAR(10) NOT NULL REFERENCES language (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE publication_theme (
    belongs_to BIGINT      NOT NULL REFERENCES publication (id),
    code       VARCHAR(60) NOT NULL REFERENCES theme (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE publication_country (
    belongs_to BIGINT      NOT NULL REFERENCES publication (id),
    code       VARCHAR(20) NOT NULL REFERENCES place (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

-- Evaluations ----------------------------------------------------------------------------------------------------

CREATE TABLE evaluation (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    title_en    VARCHAR(1000),
    title_es    VARCHAR(1000),
    type        VARCHAR(30)  NOT NULL REFERENCES evaluation_type (code),
    activity    BIGINT       REFERENCES activity (id),
    agreement   BIGINT       REFERENCES agreement (id),
    started_on  DATE         NOT NULL,
    ended_on    DATE,
    evaluator   VARCHAR(300) NOT NULL,
    report_url  VARCHAR(1000),
    cost        NUMERIC(38,6),
    cost_currency CHAR(3),
    CONSTRAINT evaluation_of CHECK (activity IS NOT NULL OR agreement IS NOT NULL),
    CONSTRAINT evaluation_cost CHECK ((cost IS NULL AND cost_currency IS NULL) OR (cost IS NOT NULL AND cost_currency IS NOT NULL))
);
CREATE INDEX evaluation_by_activity ON evaluation (activity);
CREATE INDEX evaluation_by_agreement ON evaluation (agreement);

CREATE TABLE recommendation (
    id          BIGINT      NOT NULL PRIMARY KEY,
    belongs_to  BIGINT      NOT NULL REFERENCES evaluation (id),
    ordinal     INTEGER     NOT NULL,
    number      BIGINT      NOT NULL,
    words_en    TEXT,
    words_es    TEXT,
    priority    VARCHAR(10) NOT NULL,
    office      VARCHAR(20) NOT NULL REFERENCES office (code),
    response    VARCHAR(10),
    reason_en   TEXT,
    reason_es   TEXT,
    action_en   TEXT,
    action_es   TEXT,
    deadline    DATE,
    status      VARCHAR(12) NOT NULL,
    done_on     DATE,
    CONSTRAINT recommendation_response CHECK (response IN ('accepted', 'partly', 'rejected')),
    CONSTRAINT recommendation_status CHECK (status IN ('open', 'in-progress', 'done'))
);
CREATE INDEX recommendation_by_evaluation ON recommendation (belongs_to);

-- Consultations --------------------------------------------------------------------------------------------------

CREATE TABLE consultation (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    mechanism   VARCHAR(20)  NOT NULL REFERENCES mechanism (code),
    level       VARCHAR(10)  NOT NULL,
    title_en    VARCHAR(1000),
    title_es    VARCHAR(1000),
    held_on     DATE         NOT NULL,
    ended_on    DATE,
    country     VARCHAR(20)  NOT NULL REFERENCES place (code),
    city        VARCHAR(200),
    activity    BIGINT       REFERENCES activity (id),
    outcome_en  TEXT,
    outcome_es  TEXT,
    CONSTRAINT consultation_level CHECK (level IN ('expert', 'policy'))
);
CREATE INDEX consultation_by_mechanism ON consultation (mechanism, held_on);
CREATE INDEX consultation_by_activity ON consultation (activity);

CREATE TABLE consultation_partner (
    belongs_to BIGINT      NOT NULL REFERENCES consultation (id),
    code       VARCHAR(60) NOT NULL REFERENCES partner (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE consultation_state (
    belongs_to BIGINT      NOT NULL REFERENCES consultation (id),
    code       VARCHAR(20) NOT NULL REFERENCES place (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE consultation_need (
    id          BIGINT      NOT NULL PRIMARY KEY,
    belongs_to  BIGINT      NOT NULL REFERENCES consultation (id),
    ordinal     INTEGER     NOT NULL,
    country     VARCHAR(20) NOT NULL REFERENCES place (code),
    theme       VARCHAR(60) REFERENCES theme (code),
    words_en    TEXT,
    words_es    TEXT
);
CREATE INDEX consultation_need_by_consultation ON consultation_need (belongs_to);

CREATE TABLE consultation_plan (
    id          BIGINT      NOT NULL PRIMARY KEY,
    belongs_to  BIGINT      NOT NULL REFERENCES consultation (id),
    ordinal     INTEGER     NOT NULL,
    words_en    TEXT,
    words_es    TEXT,
    office      VARCHAR(20) NOT NULL REFERENCES office (code),
    activity    BIGINT      REFERENCES activity (id),
    planned_for DATE
);
CREATE INDEX consultation_plan_by_consultation ON consultation_plan (belongs_to);

-- What was agreed to do. One that is still open goes over into the next consultation of the mechanism as a row of its own that names its origin.
CREATE TABLE agreed_response (
    id          BIGINT      NOT NULL PRIMARY KEY,
    belongs_to  BIGINT      NOT NULL REFERENCES consultation (id),
    ordinal     INTEGER     NOT NULL,
    words_en    TEXT,
    words_es    TEXT,
    office      VARCHAR(20) NOT NULL REFERENCES office (code),
    deadline    DATE,
    status      VARCHAR(12) NOT NULL,
    closing_en  TEXT,
    closing_es  TEXT,
    closed_on   DATE,
    origin      BIGINT      REFERENCES agreed_response (id),
    CONSTRAINT agreed_response_once UNIQUE (origin),
    CONSTRAINT agreed_response_status CHECK (status IN ('open', 'in-progress', 'closed', 'carried'))
);
CREATE INDEX agreed_response_by_consultation ON agreed_response (belongs_to);

CREATE TABLE agreed_response_country (
    belongs_to BIGINT      NOT NULL REFERENCES agreed_response (id),
    code       VARCHAR(20) NOT NULL REFERENCES place (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

-- Experts and their deployments ----------------------------------------------------------------------------------

-- A name and no more of the person, and not even that once it is erased.
CREATE TABLE expert (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    name        VARCHAR(200),
    country     VARCHAR(20)  REFERENCES place (code),
    body        VARCHAR(60)  REFERENCES partner (code),
    available_from DATE,
    available_to   DATE,
    erased_on   DATE
);

CREATE TABLE expert_theme (
    belongs_to BIGINT      NOT NULL REFERENCES expert (id),
    code       VARCHAR(60) NOT NULL REFERENCES theme (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE expert_language (
    belongs_to BIGINT      NOT NULL REFERENCES expert (id),
    code       VARCHAR(10) NOT NULL REFERENCES language (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE deployment (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    expert      BIGINT       NOT NULL REFERENCES expert (id),
    activity    BIGINT       REFERENCES activity (id),
    country     VARCHAR(20)  NOT NULL REFERENCES place (code),
    starts_on   DATE         NOT NULL,
    ends_on     DATE         NOT NULL,
    body        VARCHAR(60)  REFERENCES partner (code),
    task_en     TEXT,
    task_es     TEXT,
    cancelled   BOOLEAN      NOT NULL,
    CONSTRAINT deployment_dates CHECK (ends_on >= starts_on)
);
CREATE INDEX deployment_by_expert ON deployment (expert, starts_on);
CREATE INDEX deployment_by_activity ON deployment (activity);

-- Good practices -------------------------------------------------------------------------------------------------

CREATE TABLE good_practice (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    title_en    VARCHAR(1000),
    title_es    VARCHAR(1000),
    words_en    TEXT,
    words_es    TEXT,
    activity    BIGINT       REFERENCES activity (id),
    country     VARCHAR(20)  REFERENCES place (code),
    url         VARCHAR(1000),
    offered_on  DATE
);
CREATE INDEX good_practice_by_activity ON good_practice (activity);

CREATE TABLE good_practice_theme (
    belongs_to BIGINT      NOT NULL REFERENCES good_practice (id),
    code       VARCHAR(60) NOT NULL REFERENCES theme (code),
    ordinal    INTEGER     NOT NULL,
    PRIMARY KEY (belongs_to, code)
);

CREATE TABLE good_practice_reuse (
    id          BIGINT      NOT NULL PRIMARY KEY,
    belongs_to  BIGINT      NOT NULL REFERENCES good_practice (id),
    ordinal     INTEGER     NOT NULL,
    office      VARCHAR(20) NOT NULL REFERENCES office (code),
    activity    BIGINT      REFERENCES activity (id),
    reused_on   DATE        NOT NULL,
    words_en    TEXT,
    words_es    TEXT
);
CREATE INDEX good_practice_reuse_by_practice ON good_practice_reuse (belongs_to);

-- Human-rights due diligence -------------------------------------------------------------------------------------

-- An activity that has a record here supports a security force, and so does one whose counterpart is of such a type.
CREATE TABLE due_diligence (
    id          BIGINT       NOT NULL PRIMARY KEY,
    office      VARCHAR(20)  NOT NULL REFERENCES office (code),
    sensitivity VARCHAR(12)  NOT NULL,
    version     BIGINT       NOT NULL,
    created_by  BIGINT       NOT NULL REFERENCES account (id),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  BIGINT       NOT NULL REFERENCES account (id),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    activity    BIGINT       NOT NULL REFERENCES activity (id),
    recipient   VARCHAR(60)  NOT NULL REFERENCES partner (code),
    assessed_on DATE         NOT NULL,
    risk        VARCHAR(10)  NOT NULL,
    words_en    TEXT,
    words_es    TEXT,
    status      VARCHAR(12)  NOT NULL,
    approved_by BIGINT       REFERENCES account (id),
    approved_at TIMESTAMP WITH TIME ZONE,
    valid_until DATE,
    refused_because TEXT,
    CONSTRAINT due_diligence_risk CHECK (risk IN ('low', 'medium', 'high', 'very-high')),
    CONSTRAINT due_diligence_status CHECK (status IN ('assessed', 'approved', 'refused')),
    CONSTRAINT due_diligence_approved CHECK (status <> 'approved' OR (approved_by IS NOT NULL AND valid_until IS NOT NULL))
);
CREATE INDEX due_diligence_by_activity ON due_diligence (activity);

CREATE TABLE due_diligence_measure (
    id          BIGINT      NOT NULL PRIMARY KEY,
    belongs_to  BIGINT      NOT NULL REFERENCES due_diligence (id),
    ordinal     INTEGER     NOT NULL,
    words_en    TEXT,
    words_es    TEXT,
    office      VARCHAR(20) NOT NULL REFERENCES office (code),
    deadline    DATE,
    status      VARCHAR(12) NOT NULL,
    CONSTRAINT due_diligence_measure_status CHECK (status IN ('open', 'in-progress', 'done'))
);
CREATE INDEX due_diligence_measure_by_record ON due_diligence_measure (belongs_to);
