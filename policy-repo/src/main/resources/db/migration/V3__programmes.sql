-- The joint programmes: which agencies must approve, and how points become a disposition. They change by migration only.

CREATE TABLE programme (
    slug    text PRIMARY KEY CHECK (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_en text NOT NULL,
    name_fr text NOT NULL,
    place   int NOT NULL UNIQUE
);
CREATE TABLE programme_agency (
    programme text NOT NULL REFERENCES programme,
    agency    agency NOT NULL,
    PRIMARY KEY (programme, agency)
);
CREATE TABLE programme_band (
    programme   text NOT NULL REFERENCES programme,
    from_points int NOT NULL CHECK (from_points >= 0),
    disposition text NOT NULL
        CHECK (disposition IN ('RELEASE', 'REFER', 'SCREEN', 'HOLD', 'EXAMINE', 'DO_NOT_LOAD')),
    PRIMARY KEY (programme, from_points),
    UNIQUE (programme, disposition)
);
GRANT SELECT ON programme, programme_agency, programme_band TO perimeter_app;

INSERT INTO programme (slug, name_en, name_fr, place) VALUES
    ('prince-rupert', 'Prince Rupert', 'Prince Rupert', 1),
    ('montreal', 'Montréal', 'Montréal', 2),
    ('seals', 'Tamper-evident seals', 'Scellés inviolables', 3),
    ('pact', 'Pre-load air cargo targeting', 'Ciblage du fret aérien avant le chargement', 4);

INSERT INTO programme_agency (programme, agency) VALUES
    ('prince-rupert', 'CBSA'), ('prince-rupert', 'CBP'),
    ('montreal', 'CBSA'), ('montreal', 'CBP'),
    ('seals', 'CBSA'), ('seals', 'CBP'),
    ('pact', 'CBSA'), ('pact', 'TC');

INSERT INTO programme_band (programme, from_points, disposition)
SELECT slug, band.from_points, band.disposition
FROM programme
CROSS JOIN (VALUES (0, 'RELEASE'), (30, 'REFER'), (60, 'HOLD'), (100, 'EXAMINE')) AS band (from_points, disposition)
WHERE slug <> 'pact';

INSERT INTO programme_band (programme, from_points, disposition) VALUES
    ('pact', 0, 'RELEASE'), ('pact', 30, 'REFER'), ('pact', 60, 'SCREEN'), ('pact', 120, 'DO_NOT_LOAD');
