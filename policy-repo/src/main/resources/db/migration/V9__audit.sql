-- Who did what, when, from which state to which. Each entry holds the hash of the one before it; entries name states by
-- hash only, so that the chain stays whole when what it names is disposed of.

CREATE TABLE audit_entry (
    sequence    bigint PRIMARY KEY,
    at          timestamptz NOT NULL,
    person_id   uuid REFERENCES person,
    agency      agency,
    action      text NOT NULL CHECK (action ~ '^[a-z][a-z-]{1,59}$'),
    subject     text NOT NULL CHECK (subject ~ '^[^[:cntrl:]]{1,200}$'),
    before_hash sha256,
    after_hash  sha256,
    previous    sha256 NOT NULL,
    hash        sha256 NOT NULL UNIQUE,
    CONSTRAINT whoever_acts_acts_for_their_own_agency
        FOREIGN KEY (person_id, agency) REFERENCES person (id, agency),
    CHECK ((person_id IS NULL) = (agency IS NULL))
);
CREATE INDEX audit_by_subject ON audit_entry (subject, sequence);

-- Numbers and chains entries in the order in which they become visible, whatever the writer states.
CREATE FUNCTION chain_audit_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    last audit_entry;
BEGIN
    PERFORM lock_for_change('audit', 'trail');
    SELECT * INTO last FROM audit_entry ORDER BY sequence DESC LIMIT 1;
    NEW.sequence := coalesce(last.sequence, 0) + 1;
    NEW.previous := coalesce(last.hash, repeat('0', 64));
    NEW.hash := hash_of(convert_to(concat_ws(E'\n',
        NEW.previous,
        NEW.sequence,
        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(NEW.person_id::text, '-'),
        coalesce(NEW.agency, '-'),
        NEW.action,
        NEW.subject,
        coalesce(NEW.before_hash, '-'),
        coalesce(NEW.after_hash, '-')), 'UTF8'));
    RETURN NEW;
END
$$;
CREATE TRIGGER chain_audit_entry BEFORE INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER chain_audit_entry;
CALL keep_as_history('audit_entry');
