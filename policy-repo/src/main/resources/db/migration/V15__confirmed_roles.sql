-- Nobody makes an approver alone. A role of an approver counts once a second administrator of the same agency has
-- confirmed it; so does that of an administrator as soon as an agency has two, or one of them could invent the other.
-- Confirmations, ends and closed accounts are rows of their own: what happened is added to and never changed.

ALTER TABLE role_assignment
    ADD COLUMN to_confirm boolean NOT NULL DEFAULT false,
    ADD UNIQUE (id, agency),
    ADD UNIQUE (id, person_id, agency);

CREATE TABLE role_confirmation (
    assignment_id uuid PRIMARY KEY,
    agency        agency NOT NULL,
    confirmed_by  uuid,
    confirmed_at  timestamptz NOT NULL,
    reason        text CHECK (length(btrim(reason)) BETWEEN 1 AND 200),
    FOREIGN KEY (assignment_id, agency) REFERENCES role_assignment (id, agency),
    CONSTRAINT an_administrator_confirms_roles_in_their_own_agency
        FOREIGN KEY (confirmed_by, agency) REFERENCES person (id, agency),
    CONSTRAINT confirmed_by_a_person_or_for_a_reason CHECK ((confirmed_by IS NULL) = (reason IS NOT NULL))
);

CREATE TABLE role_end (
    assignment_id uuid PRIMARY KEY,
    agency        agency NOT NULL,
    ended_by      uuid NOT NULL,
    ended_at      timestamptz NOT NULL,
    FOREIGN KEY (assignment_id, agency) REFERENCES role_assignment (id, agency),
    CONSTRAINT an_administrator_ends_roles_in_their_own_agency
        FOREIGN KEY (ended_by, agency) REFERENCES person (id, agency)
);

-- Whoever left signs in no more and holds no role; an account that is opened again begins without one.
CREATE TABLE account_change (
    person_id  uuid NOT NULL,
    agency     agency NOT NULL,
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    open       boolean NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    FOREIGN KEY (person_id, agency) REFERENCES person (id, agency),
    CONSTRAINT an_administrator_closes_accounts_of_their_own_agency
        FOREIGN KEY (changed_by, agency) REFERENCES person (id, agency)
);
CREATE INDEX account_change_by_person ON account_change (person_id, id DESC);

-- Who approved before this rule goes on, and the reason says so.
ALTER TABLE role_assignment DISABLE TRIGGER check_role_assignment;
UPDATE role_assignment SET to_confirm = true WHERE role = 'APPROVER';
ALTER TABLE role_assignment ENABLE ALWAYS TRIGGER check_role_assignment;
INSERT INTO role_confirmation (assignment_id, agency, confirmed_at, reason)
SELECT id, agency, now(), 'an approver before a second administrator confirmed approvers'
FROM role_assignment WHERE role = 'APPROVER' AND ended_at IS NULL;
INSERT INTO role_end (assignment_id, agency, ended_by, ended_at)
SELECT id, agency, ended_by, ended_at FROM role_assignment WHERE ended_at IS NOT NULL;

CALL keep_as_history('role_confirmation');
CALL keep_as_history('role_end');
CALL keep_as_history('account_change');
REVOKE UPDATE (ended_by, ended_at) ON role_assignment FROM perimeter_app;

-- The roles that count now.
CREATE VIEW role_held AS
    SELECT id, person_id, agency, role, granted_at
    FROM role_assignment
    WHERE ended_at IS NULL
      AND (NOT to_confirm
           OR EXISTS (SELECT FROM role_confirmation WHERE assignment_id = role_assignment.id));
GRANT SELECT ON role_held TO perimeter_app;

-- As before; an assignment that waits for its confirmation is no role.
CREATE OR REPLACE FUNCTION holds_role(person uuid, wanted text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM FROM role_assignment
        WHERE person_id = person AND role = wanted AND ended_at IS NULL
          AND (NOT to_confirm
               OR EXISTS (SELECT FROM role_confirmation WHERE assignment_id = role_assignment.id))
        FOR SHARE OF role_assignment;
    RETURN FOUND;
END
$$;

CREATE FUNCTION account_is_open(person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT coalesce((SELECT open FROM account_change WHERE person_id = person ORDER BY id DESC LIMIT 1), true);
    END;

-- Steps on the people of an agency follow one another, so that two of its administrators never remove each other.
CREATE OR REPLACE FUNCTION check_role_assignment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.ended_at IS NOT NULL
                OR (NEW.id, NEW.person_id, NEW.agency, NEW.role, NEW.granted_by, NEW.granted_at, NEW.to_confirm)
                IS DISTINCT FROM
                (OLD.id, OLD.person_id, OLD.agency, OLD.role, OLD.granted_by, OLD.granted_at, OLD.to_confirm)
                OR NOT EXISTS (SELECT FROM role_end
                               WHERE assignment_id = NEW.id AND ended_by = NEW.ended_by AND ended_at = NEW.ended_at) THEN
            RAISE EXCEPTION 'a role once granted can only be ended, once' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;
    PERFORM lock_for_change('people', NEW.agency);
    IF NEW.ended_at IS NOT NULL OR NEW.ended_by IS NOT NULL THEN
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
    IF NOT account_is_open(NEW.person_id) THEN
        RAISE EXCEPTION 'a closed account has no role'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_closed_account_has_no_role';
    END IF;
    NEW.to_confirm := NEW.role = 'APPROVER'
        OR NEW.role = 'ADMINISTRATOR'
           AND (SELECT count(*) FROM role_held WHERE agency = NEW.agency AND role = 'ADMINISTRATOR') >= 2;
    RETURN NEW;
END
$$;

CREATE FUNCTION check_role_confirmation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    given role_assignment;
BEGIN
    PERFORM lock_for_change('people', NEW.agency);
    SELECT * INTO given FROM role_assignment WHERE id = NEW.assignment_id;
    IF NEW.confirmed_by IS NULL THEN
        RAISE EXCEPTION 'a person confirms a role'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_person_confirms_a_role';
    END IF;
    IF NOT given.to_confirm OR given.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'the role waits for no confirmation'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_a_role_that_waits_is_confirmed';
    END IF;
    IF NEW.confirmed_by = given.person_id THEN
        RAISE EXCEPTION 'nobody confirms a role of their own'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_confirms_a_role_of_their_own';
    END IF;
    IF NEW.confirmed_by IS NOT DISTINCT FROM given.granted_by THEN
        RAISE EXCEPTION 'whoever gave a role does not confirm it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_second_administrator_confirms_a_role';
    END IF;
    IF NOT holds_role(NEW.confirmed_by, 'ADMINISTRATOR') THEN
        RAISE EXCEPTION 'only an administrator confirms a role'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_administrator_confirms_a_role';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_role_confirmation AFTER INSERT ON role_confirmation
    FOR EACH ROW EXECUTE FUNCTION check_role_confirmation();
ALTER TABLE role_confirmation ENABLE ALWAYS TRIGGER check_role_confirmation;

-- Ends the role at once. An agency that has two administrators keeps two: one alone could confirm nothing.
CREATE FUNCTION end_role() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM lock_for_change('people', NEW.agency);
    IF NOT holds_role(NEW.ended_by, 'ADMINISTRATOR') THEN
        RAISE EXCEPTION 'only an administrator ends a role'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_administrator_ends_a_role';
    END IF;
    IF EXISTS (SELECT FROM role_held WHERE id = NEW.assignment_id AND role = 'ADMINISTRATOR')
            AND (SELECT count(*) FROM role_held WHERE agency = NEW.agency AND role = 'ADMINISTRATOR') <= 2 THEN
        RAISE EXCEPTION 'an agency keeps two administrators'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_agency_keeps_two_administrators',
                  HINT = 'Maybe appoint another one first.';
    END IF;
    UPDATE role_assignment SET ended_by = NEW.ended_by, ended_at = NEW.ended_at WHERE id = NEW.assignment_id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER end_role AFTER INSERT ON role_end FOR EACH ROW EXECUTE FUNCTION end_role();
ALTER TABLE role_end ENABLE ALWAYS TRIGGER end_role;

-- Closes an account with all its roles, or opens it again.
CREATE FUNCTION change_account() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM lock_for_change('people', NEW.agency);
    IF NOT holds_role(NEW.changed_by, 'ADMINISTRATOR') THEN
        RAISE EXCEPTION 'only an administrator closes or opens an account'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_administrator_closes_an_account';
    END IF;
    IF NEW.changed_by = NEW.person_id THEN
        RAISE EXCEPTION 'nobody closes their own account'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_closes_their_own_account';
    END IF;
    IF account_is_open(NEW.person_id) = NEW.open THEN
        RAISE EXCEPTION 'the account is so already'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_account_is_closed_and_opened_in_turn';
    END IF;
    IF NOT NEW.open THEN
        INSERT INTO role_end (assignment_id, agency, ended_by, ended_at)
        SELECT id, agency, NEW.changed_by, NEW.changed_at
        FROM role_assignment WHERE person_id = NEW.person_id AND ended_at IS NULL;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER change_account BEFORE INSERT ON account_change FOR EACH ROW EXECUTE FUNCTION change_account();
ALTER TABLE account_change ENABLE ALWAYS TRIGGER change_account;

-- Before the confirmation there is nothing to sign with either.
CREATE FUNCTION check_approver_key() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF NOT holds_role(NEW.person_id, 'APPROVER') THEN
        RAISE EXCEPTION 'only an approver has a key'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_approver_has_a_key';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_approver_key AFTER INSERT ON approver_key
    FOR EACH ROW EXECUTE FUNCTION check_approver_key();
ALTER TABLE approver_key ENABLE ALWAYS TRIGGER check_approver_key;

-- A notice is of a version or of a person.
ALTER TABLE notice
    ALTER COLUMN version_id DROP NOT NULL,
    ADD COLUMN about_person uuid REFERENCES person,
    ADD CONSTRAINT a_notice_is_about_one_thing CHECK (num_nonnulls(version_id, about_person) = 1);
