-- The roles that the schema needs. Run before each migration, as the migration login; changes nothing that is there.
--
--   perimeter_owner   owns every object; nobody signs in as it
--   perimeter_app     what the application may do; its login is this role or a member of it
--   perimeter_intake  may add decisions to the ledger; the login of the intake is this role or a member of it
--   perimeter_auditor may read, apart from what opens something; an auditor's login is this role or a member of it
--
-- A migration login that may create roles and schemas needs no help. For one that may not, an administrator of the
-- database runs this file once, in the application's database, and then: GRANT perimeter_owner TO <migration login>.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'perimeter_owner') THEN
        CREATE ROLE perimeter_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'perimeter_app') THEN
        CREATE ROLE perimeter_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'perimeter_intake') THEN
        CREATE ROLE perimeter_intake NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'perimeter_auditor') THEN
        CREATE ROLE perimeter_auditor NOLOGIN;
    END IF;
    BEGIN
        SET LOCAL ROLE perimeter_owner;
        RESET ROLE;
    EXCEPTION WHEN insufficient_privilege THEN
        EXECUTE pg_catalog.format('GRANT perimeter_owner TO %I', current_user);
    END;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'perimeter') THEN
        CREATE SCHEMA perimeter AUTHORIZATION perimeter_owner;
    END IF;
END
$$;
