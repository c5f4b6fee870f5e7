-- The activity whole, and a ledger that several ways lead into.

-- Reference data -------------------------------------------------------------------------------------------------

CREATE TABLE activity_kind (
    code    VARCHAR(30)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(200) NOT NULL,
    name_es VARCHAR(200) NOT NULL,
    ordinal INTEGER      NOT NULL
);
INSERT INTO activity_kind (code, name_en, name_es, ordinal) VALUES
    ('training', 'Training', 'Capacitación', 1),
    ('assistance', 'Technical or legal assistance', 'Asistencia técnica o jurídica', 2),
    ('trend-analysis', 'Trend analysis', 'Análisis de tendencias', 3),
    ('publication', 'Research or publication', 'Investigación o publicación', 4),
    ('evaluation', 'Evaluation', 'Evaluación', 5),
    ('consultation', 'Consultation or meeting', 'Consulta o reunión', 6),
    ('exchange', 'South–South exchange', 'Intercambio Sur–Sur', 7),
    ('deployment', 'Expert deployment', 'Despliegue de expertos', 8),
    ('equipment', 'Equipment or infrastructure', 'Equipo o infraestructura', 9),
    ('legislation', 'Policy or legislation support', 'Apoyo a políticas o legislación', 10),
    ('partnership', 'Partnership agreement', 'Acuerdo de partenariado', 11),
    ('good-practice', 'Good practice', 'Buena práctica', 12);

-- An activity's life, and the IATI activity status that each stage is reported as.
CREATE TABLE activity_stage (
    code    VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(200) NOT NULL,
    name_es VARCHAR(200) NOT NULL,
    status  VARCHAR(2)   NOT NULL REFERENCES activity_status (code),
    ordinal INTEGER      NOT NULL
);
INSERT INTO activity_stage (code, name_en, name_es, status, ordinal) VALUES
    ('concept', 'Pipeline: concept', 'En preparación: concepto', '1', 1),
    ('pledged', 'Pipeline: pledged', 'En preparación: prometida', '1', 2),
    ('negotiated', 'Pipeline: negotiated', 'En preparación: negociada', '1', 3),
    ('planned', 'Planned', 'Planificada', '1', 4),
    ('running', 'Running', 'En ejecución', '2', 5),
    ('closed', 'Closed', 'Cerrada', '4', 6);

CREATE TABLE government_level (
    code    VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(200) NOT NULL,
    name_es VARCHAR(200) NOT NULL
);
INSERT INTO government_level (code, name_en, name_es) VALUES
    ('federal', 'Federal or national', 'Federal o nacional'),
    ('state', 'State or province', 'Estatal o provincial'),
    ('municipal', 'Municipal', 'Municipal');

-- The eight UN harmonised cost categories (UNDG, 2010).
CREATE TABLE cost_category (
    code    VARCHAR(30)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(200) NOT NULL,
    name_es VARCHAR(200) NOT NULL,
    ordinal INTEGER      NOT NULL
);
INSERT INTO cost_category (code, name_en, name_es, ordinal) VALUES
    ('staff', 'Staff and other personnel costs', 'Gastos de personal', 1),
    ('supplies', 'Supplies, commodities, materials', 'Suministros, productos básicos y materiales', 2),
    ('equipment', 'Equipment, vehicles and furniture including depreciation', 'Equipo, vehículos y mobiliario, incluida la depreciación', 3),
    ('contractual', 'Contractual services', 'Servicios por contrata', 4),
    ('travel', 'Travel', 'Viajes', 5),
    ('transfers', 'Transfers and grants to counterparts', 'Transferencias y subvenciones a contrapartes', 6),
    ('operating', 'General operating and other direct costs', 'Gastos generales de funcionamiento y otros costos directos', 7),
    ('support', 'Indirect support costs', 'Gastos indirectos de apoyo', 8);

-- Activities -----------------------------------------------------------------------------------------------------

ALTER TABLE activity ADD COLUMN kind VARCHAR(30) REFERENCES activity_kind (code);
ALTER TABLE activity ADD COLUMN stage VARCHAR(20) REFERENCES activity_stage (code);
-- The agency that an external activity belongs to; empty for the offices' own. An external one is never in a total.
ALTER TABLE activity ADD COLUMN external_agency VARCHAR(300) DEFAULT '' NOT NULL;
-- What decided overlaps make of it: the activity that is counted in its stead, and the one whose money its own repeats.
ALTER TABLE activity ADD COLUMN same_event_as BIGINT REFERENCES activity (id);
ALTER TABLE activity ADD COLUMN same_money_as BIGINT REFERENCES activity (id);
CREATE INDEX activity_by_identifier ON activity (identifier);
CREATE INDEX activity_by_same_event ON activity (same_event_as);
CREATE INDEX activity_by_same_money ON activity (same_money_as);

-- What an activity was last said to be, by each way in: 'iati', 'json', 'template'.
CREATE TABLE activity_source (
    activity BIGINT      NOT NULL REFERENCES activity (id),
    way      VARCHAR(20) NOT NULL,
    digest   CHAR(64)    NOT NULL,
    source   TEXT        NOT NULL,
    receipt  BIGINT      NOT NULL REFERENCES import_receipt (id),
    PRIMARY KEY (activity, way)
);
-- A file that came in before themes were kept apart is read again when it comes in again: its digest is not carried over.
INSERT INTO activity_source (activity, way, digest, source, receipt)
SELECT id, 'iati', '0000000000000000000000000000000000000000000000000000000000000000', source, receipt FROM activity;
ALTER TABLE activity DROP COLUMN source;
ALTER TABLE activity DROP COLUMN source_digest;

-- Weights are the percentages as they were given, or 1 for each when one was missing; they need not add up to 100.
ALTER TABLE activity_place ADD COLUMN weight NUMERIC(20,10) DEFAULT 1 NOT NULL;
UPDATE activity_place SET weight = percentage;

CREATE TABLE activity_theme (
    activity   BIGINT         NOT NULL REFERENCES activity (id),
    theme      VARCHAR(60)    NOT NULL REFERENCES theme (code),
    percentage NUMERIC(9,6)   NOT NULL,
    weight     NUMERIC(20,10) NOT NULL,
    PRIMARY KEY (activity, theme)
);

-- Shares of the money that support a framework or an article: 0 to 100 in all; what they leave over is unallocated.
CREATE TABLE activity_framework (
    activity   BIGINT       NOT NULL REFERENCES activity (id),
    framework  VARCHAR(60)  NOT NULL REFERENCES framework (code),
    percentage NUMERIC(9,6) NOT NULL,
    PRIMARY KEY (activity, framework)
);

CREATE TABLE treaty (
    code    VARCHAR(20)  NOT NULL PRIMARY KEY,
    name_en VARCHAR(300) NOT NULL,
    name_es VARCHAR(300) NOT NULL,
    ordinal INTEGER      NOT NULL
);

CREATE TABLE treaty_article (
    treaty   VARCHAR(20)  NOT NULL REFERENCES treaty (code),
    article  VARCHAR(10)  NOT NULL,
    title_en VARCHAR(500) NOT NULL,
    ordinal  INTEGER      NOT NULL,
    PRIMARY KEY (treaty, article)
);

CREATE TABLE activity_article (
    activity   BIGINT       NOT NULL REFERENCES activity (id),
    treaty     VARCHAR(20)  NOT NULL,
    article    VARCHAR(10)  NOT NULL,
    percentage NUMERIC(9,6) NOT NULL,
    PRIMARY KEY (activity, treaty, article),
    FOREIGN KEY (treaty, article) REFERENCES treaty_article (treaty, article)
);

-- A co-funded activity's shares (percent, 0 to 100 in all): what names no agreement is apportioned by them.
CREATE TABLE activity_funding (
    activity   BIGINT       NOT NULL REFERENCES activity (id),
    agreement  BIGINT       NOT NULL REFERENCES agreement (id),
    percentage NUMERIC(9,6) NOT NULL,
    PRIMARY KEY (activity, agreement)
);

-- IATI related-activity: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party.
CREATE TABLE activity_relation (
    activity   BIGINT        NOT NULL REFERENCES activity (id),
    type       VARCHAR(2)    NOT NULL,
    identifier VARCHAR(1000) NOT NULL,
    PRIMARY KEY (activity, type, identifier)
);
CREATE INDEX activity_relation_by_identifier ON activity_relation (identifier);

-- The ledger -----------------------------------------------------------------------------------------------------

-- 'activity': stated whole with its activity (IATI, JSON). Otherwise rows that stand for themselves: 'template', 'accounts:<mapping>';
-- a row is known again by its document.
ALTER TABLE entry ADD COLUMN way VARCHAR(100) DEFAULT 'activity' NOT NULL;
ALTER TABLE entry ADD COLUMN document VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE entry ADD COLUMN budget_line VARCHAR(100) DEFAULT '' NOT NULL;
ALTER TABLE entry ADD COLUMN cost_category VARCHAR(30) REFERENCES cost_category (code);
ALTER TABLE entry ADD COLUMN provider_activity VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE entry ADD COLUMN receiver_activity VARCHAR(1000) DEFAULT '' NOT NULL;
-- The transaction's own places and themes with their weights, 'MX=60;PA=40'; empty when the activity's apply.
ALTER TABLE entry ADD COLUMN own_places VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE entry ADD COLUMN own_themes VARCHAR(4000) DEFAULT '' NOT NULL;
-- SHA-256 over how it was allocated; the column fingerprint is over the facts that came in.
ALTER TABLE entry ADD COLUMN allocated_as CHAR(64) DEFAULT '' NOT NULL;
-- A re-allocation that no file caused has no receipt.
ALTER TABLE entry ALTER COLUMN receipt DROP NOT NULL;
CREATE INDEX entry_by_document ON entry (office, way, document);
CREATE INDEX entry_by_provider_activity ON entry (provider_activity);
CREATE INDEX entry_by_receiver_activity ON entry (receiver_activity);
CREATE INDEX entry_by_currency ON entry (currency, transaction_date);

-- Donor and agreement belong to a part: a co-funded transaction has parts of several. Those of an entry are what the transaction itself names.
ALTER TABLE allocation ADD COLUMN donor VARCHAR(100) REFERENCES donor (code);
ALTER TABLE allocation ADD COLUMN agreement BIGINT REFERENCES agreement (id);
-- Why a part is not in consolidated figures: '' it is; 'same-money', 'transfer'; 'parent' and 'external' are in no figure at all.
ALTER TABLE allocation ADD COLUMN left_out VARCHAR(12) DEFAULT '' NOT NULL;
UPDATE allocation SET
    donor = (SELECT e.donor FROM entry e WHERE e.id = allocation.entry),
    agreement = (SELECT e.agreement FROM entry e WHERE e.id = allocation.entry);
UPDATE entry SET agreement = NULL;
UPDATE entry SET donor = NULL WHERE type NOT IN ('1', '11', '13');
DROP INDEX entry_by_donor;
DROP INDEX entry_by_agreement;
CREATE INDEX allocation_by_donor ON allocation (donor);
CREATE INDEX allocation_by_agreement ON allocation (agreement);

-- Parts split once more over what they support, apart from place and theme: scheme 'framework' (code) or 'treaty' (code and article).
CREATE TABLE support (
    entry   BIGINT        NOT NULL,
    part    INTEGER       NOT NULL,
    scheme  VARCHAR(10)   NOT NULL,
    code    VARCHAR(60)   NOT NULL,
    article VARCHAR(10)   NOT NULL,
    amount  NUMERIC(38,6) NOT NULL,
    usd     NUMERIC(38,2),
    PRIMARY KEY (entry, part, scheme, code, article),
    FOREIGN KEY (entry, part) REFERENCES allocation (entry, part),
    CONSTRAINT support_scheme CHECK (scheme IN ('framework', 'treaty'))
);

DROP TABLE cell;
CREATE TABLE cell (
    office        VARCHAR(20)   NOT NULL,
    posting_month DATE          NOT NULL,
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (office, posting_month, type, currency, place, theme, donor, agreement, left_out)
);
INSERT INTO cell (office, posting_month, type, currency, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts)
SELECT e.office, e.posting_month, e.type, e.currency, a.place, a.theme, COALESCE(a.donor, ''), COALESCE(a.agreement, 0), a.left_out,
       SUM(a.amount), COALESCE(SUM(a.usd), 0),
       SUM(CASE WHEN a.usd IS NULL THEN CASE WHEN e.reverses IS NULL THEN 1 ELSE -1 END ELSE 0 END),
       SUM(CASE WHEN e.reverses IS NULL THEN 1 ELSE -1 END)
FROM allocation a JOIN entry e ON e.id = a.entry
GROUP BY e.office, e.posting_month, e.type, e.currency, a.place, a.theme, COALESCE(a.donor, ''), COALESCE(a.agreement, 0), a.left_out;

-- The same for what is supported.
CREATE TABLE support_cell (
    office        VARCHAR(20)   NOT NULL,
    posting_month DATE          NOT NULL,
    type          VARCHAR(3)    NOT NULL,
    currency      CHAR(3)       NOT NULL,
    place         VARCHAR(20)   NOT NULL,
    theme         VARCHAR(60)   NOT NULL,
    donor         VARCHAR(100)  NOT NULL,
    agreement     BIGINT        NOT NULL,
    left_out      VARCHAR(12)   NOT NULL,
    scheme        VARCHAR(10)   NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    article       VARCHAR(10)   NOT NULL,
    amount        NUMERIC(38,6) NOT NULL,
    usd           NUMERIC(38,2) NOT NULL,
    without_rate  BIGINT        NOT NULL,
    parts         BIGINT        NOT NULL,
    PRIMARY KEY (office, posting_month, type, currency, place, theme, donor, agreement, left_out, scheme, code, article)
);
