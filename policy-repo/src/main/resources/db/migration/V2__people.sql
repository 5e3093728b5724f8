-- Who works here. A person belongs to one agency for good: whatever records what a person did names person and agency,
-- and a foreign key on both keeps the pair true.

CREATE TABLE person (
    id            uuid PRIMARY KEY,
    login         text NOT NULL CONSTRAINT one_person_a_login UNIQUE CHECK (login ~ '^[a-z][a-z0-9.-]{1,39}$'),
    name          text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 100),
    agency        agency NOT NULL,
    password_hash text NOT NULL,
    created_by    uuid,
    created_at    timestamptz NOT NULL,
    UNIQUE (id, agency),
    CONSTRAINT an_administrator_creates_people_of_their_own_agency
        FOREIGN KEY (created_by, agency) REFERENCES person (id, agency)
);
-- The first one of an agency is created by nobody: by a command at the machine.
CREATE UNIQUE INDEX one_founding_administrator_an_agency ON person (agency) WHERE created_by IS NULL;

GRANT SELECT, INSERT, UPDATE (name, password_hash) ON person TO perimeter_app;

CREATE FUNCTION keep_person() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'a person is never removed' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.login, NEW.agency, NEW.created_by, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.login, OLD.agency, OLD.created_by, OLD.created_at) THEN
        RAISE EXCEPTION 'a person belongs to one agency for good, under one login: % of %', OLD.login, OLD.agency
            USING ERRCODE = 'restrict_violation',
                  HINT = 'Maybe this is another person: create one.';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_person BEFORE UPDATE OR DELETE ON person FOR EACH ROW EXECUTE FUNCTION keep_person();
CREATE TRIGGER keep_people BEFORE TRUNCATE ON person FOR EACH STATEMENT EXECUTE FUNCTION keep_person();
ALTER TABLE person ENABLE ALWAYS TRIGGER keep_person;
ALTER TABLE person ENABLE ALWAYS TRIGGER keep_people;

CREATE TABLE role_assignment (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL,
    agency     agency NOT NULL,
    role       text NOT NULL
        CHECK (role IN ('ANALYST', 'REVIEWER', 'APPROVER', 'OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
    granted_by uuid,
    granted_at timestamptz NOT NULL,
    ended_by   uuid,
    ended_at   timestamptz,
    FOREIGN KEY (person_id, agency) REFERENCES person (id, agency),
    CONSTRAINT an_administrator_grants_roles_in_their_own_agency
        FOREIGN KEY (granted_by, agency) REFERENCES person (id, agency),
    CONSTRAINT an_administrator_ends_roles_in_their_own_agency
        FOREIGN KEY (ended_by, agency) REFERENCES person (id, agency),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX one_role_once ON role_assignment (person_id, role) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX an_approver_is_never_an_administrator ON role_assignment (person_id)
    WHERE ended_at IS NULL AND role IN ('APPROVER', 'ADMINISTRATOR');

GRANT SELECT, INSERT, UPDATE (ended_by, ended_at) ON role_assignment TO perimeter_app;

-- Has the person the role now? Keeps it so until the transaction ends.
CREATE FUNCTION holds_role(person uuid, wanted text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM FROM role_assignment
        WHERE person_id = person AND role = wanted AND ended_at IS NULL
        FOR SHARE;
    RETURN FOUND;
END
$$;

CREATE FUNCTION check_role_assignment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.ended_at IS NOT NULL
                OR (NEW.id, NEW.person_id, NEW.agency, NEW.role, NEW.granted_by, NEW.granted_at)
                IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.agency, OLD.role, OLD.granted_by, OLD.granted_at) THEN
            RAISE EXCEPTION 'a role once granted can only be ended, once' USING ERRCODE = 'restrict_violation';
        END IF;
        IF NEW.ended_by IS NOT NULL AND NOT holds_role(NEW.ended_by, 'ADMINISTRATOR') THEN
            RAISE EXCEPTION 'only an administrator ends a role'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_administrator_ends_a_role';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'a role does not begin with its end' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.granted_by IS NULL THEN
        IF NEW.role <> 'ADMINISTRATOR'
                OR EXISTS (SELECT FROM person WHERE id = NEW.person_id AND created_by IS NOT NULL)
                OR EXISTS (SELECT FROM role_assignment WHERE agency = NEW.agency) THEN
            RAISE EXCEPTION 'a role granted by nobody is that of an agency''s first administrator alone'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'only_the_first_administrator_is_granted_by_nobody';
        END IF;
    ELSIF NOT holds_role(NEW.granted_by, 'ADMINISTRATOR') THEN
        RAISE EXCEPTION 'only an administrator grants a role'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_administrator_grants_a_role';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER check_role_assignment BEFORE INSERT OR UPDATE ON role_assignment
    FOR EACH ROW EXECUTE FUNCTION check_role_assignment();
CREATE TRIGGER history BEFORE DELETE OR TRUNCATE ON role_assignment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE role_assignment ENABLE ALWAYS TRIGGER check_role_assignment;
ALTER TABLE role_assignment ENABLE ALWAYS TRIGGER history;

CREATE FUNCTION check_created_person() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF NEW.created_by IS NOT NULL AND NOT holds_role(NEW.created_by, 'ADMINISTRATOR') THEN
        RAISE EXCEPTION 'only an administrator creates people'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_administrator_creates_people';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_created_person AFTER INSERT ON person
    FOR EACH ROW EXECUTE FUNCTION check_created_person();
ALTER TABLE person ENABLE ALWAYS TRIGGER check_created_person;

-- An approver's public key with the envelope that only their passphrase opens. A key of an offline machine has none.
CREATE TABLE approver_key (
    key_id     sha256 PRIMARY KEY,
    person_id  uuid NOT NULL,
    agency     agency NOT NULL,
    algorithm  text NOT NULL CHECK (algorithm IN ('Ed25519', 'webauthn-ES256', 'webauthn-Ed25519')),
    spki       bytea NOT NULL,
    envelope   bytea,
    created_at timestamptz NOT NULL,
    UNIQUE (key_id, person_id, agency),
    FOREIGN KEY (person_id, agency) REFERENCES person (id, agency),
    CONSTRAINT a_key_is_named_by_its_hash CHECK (key_id = hash_of(spki))
);
CALL keep_as_history('approver_key');

-- Each agency's signed list of approver keys, as its offline root made it.
CREATE TABLE roster (
    agency      agency NOT NULL,
    serial      bigint NOT NULL CHECK (serial >= 1),
    hash        sha256 NOT NULL,
    statement   bytea NOT NULL,
    signature   text NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]+$'),
    not_before  timestamptz NOT NULL,
    not_after   timestamptz NOT NULL,
    accepted_by uuid REFERENCES person,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (agency, serial),
    CHECK (hash = hash_of(statement)),
    CHECK (not_before < not_after)
);
CALL keep_as_history('roster');
