-- Donors as partners, and agreements whole: what was signed, what it was amended to, and what the office owes for it.

-- IATI's codelist OrganisationType, names in Spanish by us.
CREATE TABLE organisation_type (
    code    VARCHAR(3)   NOT NULL PRIMARY KEY,
    name_en VARCHAR(200) NOT NULL,
    name_es VARCHAR(200) NOT NULL
);
INSERT INTO organisation_type (code, name_en, name_es) VALUES
    ('10', 'Government', 'Gobierno'),
    ('11', 'Local Government', 'Gobierno local'),
    ('15', 'Other Public Sector', 'Otro sector público'),
    ('21', 'International NGO', 'ONG internacional'),
    ('22', 'National NGO', 'ONG nacional'),
    ('23', 'Regional NGO', 'ONG regional'),
    ('24', 'Partner Country based NGO', 'ONG con sede en el país asociado'),
    ('30', 'Public Private Partnership', 'Alianza público-privada'),
    ('40', 'Multilateral', 'Multilateral'),
    ('60', 'Foundation', 'Fundación'),
    ('70', 'Private Sector', 'Sector privado'),
    ('71', 'Private Sector in Provider Country', 'Sector privado en el país proveedor'),
    ('72', 'Private Sector in Aid Recipient Country', 'Sector privado en el país receptor de la ayuda'),
    ('73', 'Private Sector in Third Country', 'Sector privado en un tercer país'),
    ('80', 'Academic, Training and Research', 'Académica, de formación e investigación'),
    ('90', 'Other', 'Otra');

-- The name is as the donor writes it itself; its fiscal year starts on a day written MM-dd.
ALTER TABLE donor ADD COLUMN name_es VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE donor ADD COLUMN type VARCHAR(3) REFERENCES organisation_type (code);
ALTER TABLE donor ADD COLUMN fiscal_year_start VARCHAR(5);
ALTER TABLE donor ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
UPDATE donor SET type = '10', fiscal_year_start = '10-01' WHERE code IN ('US-GOV-1', 'US-GOV-11');
UPDATE donor SET name_es = 'Agencia de los Estados Unidos para el Desarrollo Internacional' WHERE code = 'US-GOV-1';
UPDATE donor SET name_es = 'Departamento de Estado de los Estados Unidos' WHERE code = 'US-GOV-11';

-- Whether reports are owed for an agreement that stands so.
CREATE TABLE agreement_status (
    code         VARCHAR(30)  NOT NULL PRIMARY KEY,
    name_en      VARCHAR(200) NOT NULL,
    name_es      VARCHAR(200) NOT NULL,
    owes_reports BOOLEAN      NOT NULL,
    ordinal      INTEGER      NOT NULL
);
INSERT INTO agreement_status (code, name_en, name_es, owes_reports, ordinal) VALUES
    ('negotiated', 'Being negotiated', 'En negociación', FALSE, 1),
    ('active', 'Active', 'Vigente', TRUE, 2),
    ('suspended', 'Suspended', 'Suspendido', TRUE, 3),
    ('operationally-closed', 'Operationally closed', 'Cerrado operacionalmente', TRUE, 4),
    ('financially-closed', 'Financially closed', 'Cerrado financieramente', TRUE, 5),
    ('cancelled', 'Cancelled', 'Cancelado', FALSE, 6);

-- What a donor may be owed. The codes of reports that are made here are those of the report types.
CREATE TABLE duty_report (
    code    VARCHAR(40)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(200) NOT NULL,
    name_es VARCHAR(200) NOT NULL,
    ordinal INTEGER      NOT NULL
);
INSERT INTO duty_report (code, name_en, name_es, ordinal) VALUES
    ('donor-statement', 'Interim financial statement', 'Estado financiero provisional', 1),
    ('donor-progress', 'Progress report', 'Informe de avance', 2),
    ('certified-statement', 'Certified financial statement of headquarters', 'Estado financiero certificado por la sede', 3),
    ('evaluation', 'Evaluation report', 'Informe de evaluación', 4),
    ('inventory', 'Inventory of equipment', 'Inventario de equipo', 5),
    ('other', 'Another report', 'Otro informe', 6);

-- The standard rate of programme support cost by when it took effect (General Assembly resolution 35/217).
CREATE TABLE support_standard (
    effective DATE         NOT NULL PRIMARY KEY,
    rate      NUMERIC(9,6) NOT NULL
);
INSERT INTO support_standard (effective, rate) VALUES (DATE '1980-12-17', 13);

-- The agreement's own row is as it was signed; title is English. Notes are the office's, never the donor's.
ALTER TABLE agreement ADD COLUMN title_es VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE agreement ADD COLUMN status VARCHAR(30) DEFAULT 'active' NOT NULL REFERENCES agreement_status (code);
ALTER TABLE agreement ADD COLUMN earmark_en VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE agreement ADD COLUMN earmark_es VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE agreement ADD COLUMN support_rate NUMERIC(9,6);
ALTER TABLE agreement ADD COLUMN support_base VARCHAR(30) DEFAULT 'direct-costs' NOT NULL;
ALTER TABLE agreement ADD COLUMN support_approval VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE agreement ADD COLUMN notes VARCHAR(4000) DEFAULT '' NOT NULL;

-- What the money is for, as far as codes can say it: kind 'theme', 'place' or 'framework'.
CREATE TABLE agreement_earmark (
    agreement BIGINT      NOT NULL REFERENCES agreement (id),
    kind      VARCHAR(10) NOT NULL,
    code      VARCHAR(60) NOT NULL,
    ordinal   INTEGER     NOT NULL,
    PRIMARY KEY (agreement, kind, code),
    CONSTRAINT agreement_earmark_kind CHECK (kind IN ('theme', 'place', 'framework'))
);

CREATE TABLE agreement_amendment (
    agreement     BIGINT        NOT NULL REFERENCES agreement (id),
    ordinal       INTEGER       NOT NULL,
    number        VARCHAR(100)  NOT NULL,
    amended_on    DATE          NOT NULL,
    kind          VARCHAR(20)   NOT NULL,
    amount_change NUMERIC(38,6),
    end_date      DATE,
    signed_by     VARCHAR(500)  NOT NULL,
    document      VARCHAR(2000) NOT NULL,
    sensitivity   VARCHAR(12)   NOT NULL,
    text_en       VARCHAR(4000) NOT NULL,
    text_es       VARCHAR(4000) NOT NULL,
    PRIMARY KEY (agreement, ordinal),
    CONSTRAINT agreement_amendment_number UNIQUE (agreement, number)
);

CREATE TABLE agreement_instalment (
    agreement   BIGINT        NOT NULL REFERENCES agreement (id),
    ordinal     INTEGER       NOT NULL,
    due         DATE,
    condition   VARCHAR(2000) NOT NULL,
    currency    CHAR(3)       NOT NULL,
    amount      NUMERIC(38,6) NOT NULL,
    received_on DATE,
    reference   VARCHAR(200)  NOT NULL,
    PRIMARY KEY (agreement, ordinal)
);

CREATE TABLE agreement_budget_line (
    agreement     BIGINT        NOT NULL REFERENCES agreement (id),
    ordinal       INTEGER       NOT NULL,
    code          VARCHAR(100)  NOT NULL,
    title_en      VARCHAR(500)  NOT NULL,
    title_es      VARCHAR(500)  NOT NULL,
    cost_category VARCHAR(30)   NOT NULL REFERENCES cost_category (code),
    amount        NUMERIC(38,6) NOT NULL,
    PRIMARY KEY (agreement, ordinal),
    CONSTRAINT agreement_budget_line_code UNIQUE (agreement, code)
);

-- Apart from the support cost: what is charged directly, and levies.
CREATE TABLE agreement_charge (
    agreement BIGINT        NOT NULL REFERENCES agreement (id),
    ordinal   INTEGER       NOT NULL,
    kind      VARCHAR(20)   NOT NULL,
    title_en  VARCHAR(500)  NOT NULL,
    title_es  VARCHAR(500)  NOT NULL,
    rate      NUMERIC(9,6),
    amount    NUMERIC(38,6) NOT NULL,
    PRIMARY KEY (agreement, ordinal),
    CONSTRAINT agreement_charge_kind CHECK (kind IN ('direct-charge', 'levy'))
);

CREATE TABLE agreement_duty (
    agreement  BIGINT        NOT NULL REFERENCES agreement (id),
    ordinal    INTEGER       NOT NULL,
    report     VARCHAR(40)   NOT NULL REFERENCES duty_report (code),
    frequency  VARCHAR(20)   NOT NULL,
    calendar   VARCHAR(30)   NOT NULL,
    year_start VARCHAR(5),
    until_date DATE,
    days_after INTEGER       NOT NULL,
    languages  VARCHAR(20)   NOT NULL,
    formats    VARCHAR(40)   NOT NULL,
    recipient  VARCHAR(500)  NOT NULL,
    PRIMARY KEY (agreement, ordinal)
);
