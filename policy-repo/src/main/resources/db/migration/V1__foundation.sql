-- Types and guards that every table rests on. All objects belong to perimeter_owner, which nobody signs in as; the
-- application gets exactly the rights that are granted here.

REVOKE ALL ON SCHEMA perimeter FROM PUBLIC;
GRANT USAGE ON SCHEMA perimeter TO perimeter_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA perimeter REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE DOMAIN sha256 AS text CHECK (VALUE ~ '^[0-9a-f]{64}$');
CREATE DOMAIN agency AS text CHECK (VALUE IN ('CBSA', 'CBP', 'TC'));

CREATE FUNCTION hash_of(bytes bytea) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = perimeter, pg_temp
    RETURN encode(pg_catalog.sha256(bytes), 'hex');
GRANT EXECUTE ON FUNCTION hash_of TO perimeter_app;

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION '% is history: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation',
              HINT = 'Maybe a new row says what is meant; nothing that happened is changed or removed.';
END
$$;

-- Makes a table history: the application reads and adds, and nobody, not even the owner, changes or removes.
CREATE PROCEDURE keep_as_history(history regclass)
    LANGUAGE plpgsql
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON %s '
                   'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', history);
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history', history);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO perimeter_app', history);
END
$$;

-- One lock for each thing that steps of several people must not change at the same time; held to the end of the transaction.
CREATE FUNCTION lock_for_change(kind text, id text) RETURNS void
    LANGUAGE sql
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT pg_advisory_xact_lock(hashtextextended('perimeter ' || kind || ' ' || id, 0));
    END;
GRANT EXECUTE ON FUNCTION lock_for_change TO perimeter_app;
