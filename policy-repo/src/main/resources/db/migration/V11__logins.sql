-- Two more logins. The intake of decisions adds to the ledger and does nothing else, so that whoever takes over the
-- application's login invents no decision. The auditor reads, apart from what opens something.

CREATE FUNCTION same_decision(id text, its_client text, its_facts text, its_document bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT client = its_client AND facts_hash = its_facts AND document = its_document
        FROM decision WHERE decision_id = id;
    END;

REVOKE INSERT ON canonical_facts, decision FROM perimeter_app;
GRANT USAGE ON SCHEMA perimeter TO perimeter_intake;
GRANT INSERT ON canonical_facts, decision TO perimeter_intake;
GRANT EXECUTE ON FUNCTION same_decision, hash_of TO perimeter_intake;

GRANT USAGE ON SCHEMA perimeter TO perimeter_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA perimeter TO perimeter_auditor;
ALTER DEFAULT PRIVILEGES IN SCHEMA perimeter GRANT SELECT ON TABLES TO perimeter_auditor;
GRANT EXECUTE ON FUNCTION hash_of TO perimeter_auditor;

REVOKE SELECT ON person, approver_key, client_key FROM perimeter_auditor;
GRANT SELECT (id, login, name, agency, created_by, created_at) ON person TO perimeter_auditor;
GRANT SELECT (key_id, person_id, agency, algorithm, spki, created_at) ON approver_key TO perimeter_auditor;
GRANT SELECT (id, label, audience, created_by, created_at, not_after) ON client_key TO perimeter_auditor;
