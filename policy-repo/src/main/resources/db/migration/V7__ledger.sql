-- Every decision that a scoring node made. The record holds hashes only; the facts lie apart under their hash, so that
-- they can be disposed of at the end of their retention while the proof stays.

CREATE TABLE canonical_facts (
    hash        sha256 PRIMARY KEY,
    facts       bytea NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (hash = hash_of(facts))
);
CREATE TRIGGER history BEFORE UPDATE OR TRUNCATE ON canonical_facts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE canonical_facts ENABLE ALWAYS TRIGGER history;
GRANT SELECT, INSERT ON canonical_facts TO perimeter_app;

CREATE TABLE decision (
    decision_id text PRIMARY KEY CHECK (length(decision_id) BETWEEN 1 AND 100),
    programme   text NOT NULL,
    client      text NOT NULL,
    facts_hash  sha256 NOT NULL,
    document    bytea NOT NULL,
    as_of       timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX decision_by_time ON decision (programme, as_of DESC, decision_id);
CALL keep_as_history('decision');
