-- What scoring nodes load: a signed bundle over content that every required agency approved, in a sequence without gaps.

CREATE TABLE release (
    programme        text NOT NULL REFERENCES programme,
    sequence         bigint NOT NULL CHECK (sequence >= 1),
    version_id       uuid NOT NULL,
    content_hash     sha256 NOT NULL,
    statement        bytea NOT NULL,
    signature        text NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]+$'),
    hash             sha256 NOT NULL UNIQUE,
    previous_hash    sha256,
    publisher        uuid NOT NULL,
    publisher_agency agency NOT NULL,
    key_id           sha256 NOT NULL,
    published_at     timestamptz NOT NULL,
    PRIMARY KEY (programme, sequence),
    UNIQUE (programme, hash),
    CONSTRAINT a_release_is_of_this_content
        FOREIGN KEY (version_id, programme, content_hash) REFERENCES version (id, programme, content_hash),
    CONSTRAINT a_release_follows_a_release_of_its_programme
        FOREIGN KEY (programme, previous_hash) REFERENCES release (programme, hash),
    CONSTRAINT only_a_required_agency_publishes
        FOREIGN KEY (programme, publisher_agency) REFERENCES programme_agency (programme, agency),
    CONSTRAINT a_publisher_speaks_for_their_own_agency
        FOREIGN KEY (publisher, publisher_agency) REFERENCES person (id, agency),
    CONSTRAINT a_publisher_signs_with_their_own_key
        FOREIGN KEY (key_id, publisher, publisher_agency) REFERENCES approver_key (key_id, person_id, agency),
    CONSTRAINT a_release_is_named_by_its_hash CHECK (hash = hash_of(statement)),
    CONSTRAINT the_row_says_what_was_signed CHECK (
        (convert_from(statement, 'UTF8')::jsonb ->> 'programme') IS NOT DISTINCT FROM programme
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'sequence') IS NOT DISTINCT FROM sequence::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'contentHash') IS NOT DISTINCT FROM content_hash::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'previous') IS NOT DISTINCT FROM previous_hash::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'shadow') IS NOT DISTINCT FROM 'false'
        AND (convert_from(statement, 'UTF8')::jsonb -> 'publisher' ->> 'agency') IS NOT DISTINCT FROM publisher_agency::text
        AND (convert_from(statement, 'UTF8')::jsonb -> 'publisher' ->> 'person') IS NOT DISTINCT FROM publisher::text
        AND (convert_from(statement, 'UTF8')::jsonb -> 'publisher' ->> 'keyId') IS NOT DISTINCT FROM key_id::text)
);
CALL keep_as_history('release');

CREATE FUNCTION check_release() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    before release;
    missing text;
BEGIN
    PERFORM lock_for_change('programme', NEW.programme);
    PERFORM lock_for_change('version', NEW.version_id::text);

    SELECT string_agg(required.agency, ', ' ORDER BY required.agency) INTO missing
    FROM programme_agency required
    WHERE required.programme = NEW.programme
      AND NOT EXISTS (SELECT FROM approval
                      WHERE version_id = NEW.version_id AND agency = required.agency);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'approval missing: %', missing
            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_required_agency_approves_first';
    END IF;
    IF EXISTS (SELECT carried ->> 'signature'
               FROM jsonb_array_elements(convert_from(NEW.statement, 'UTF8')::jsonb -> 'approvals') AS carried
               EXCEPT SELECT signature FROM approval WHERE version_id = NEW.version_id)
       OR EXISTS (SELECT signature FROM approval WHERE version_id = NEW.version_id
                  EXCEPT
                  SELECT carried ->> 'signature'
                  FROM jsonb_array_elements(convert_from(NEW.statement, 'UTF8')::jsonb -> 'approvals') AS carried) THEN
        RAISE EXCEPTION 'the bundle carries other approvals than the version has'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_bundle_carries_the_approvals_of_its_version';
    END IF;
    IF EXISTS (SELECT FROM withdrawal WHERE version_id = NEW.version_id) THEN
        RAISE EXCEPTION 'the version was withdrawn'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_withdrawn_version_is_not_released';
    END IF;
    IF NOT holds_role(NEW.publisher, 'APPROVER') THEN
        RAISE EXCEPTION 'only an approver publishes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_approver_publishes';
    END IF;

    SELECT * INTO before FROM release
    WHERE programme = NEW.programme AND sequence <> NEW.sequence
    ORDER BY sequence DESC LIMIT 1;
    IF NEW.sequence <> coalesce(before.sequence, 0) + 1 OR NEW.previous_hash IS DISTINCT FROM before.hash THEN
        RAISE EXCEPTION 'release % of % does not follow release %', NEW.sequence, NEW.programme, coalesce(before.sequence, 0)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'releases_have_no_gaps';
    END IF;
    -- New content was judged against what was released when it was submitted; older content comes back as it is.
    IF NOT EXISTS (SELECT FROM release WHERE version_id = NEW.version_id AND sequence <> NEW.sequence)
            AND EXISTS (SELECT FROM version
                        WHERE id = NEW.version_id AND base_content_hash IS DISTINCT FROM before.content_hash) THEN
        RAISE EXCEPTION 'another release came after the version was submitted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'new_content_was_judged_against_what_is_released',
                  HINT = 'Submit it anew, so that the approvers see the difference to what is released now.';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_release AFTER INSERT ON release
    FOR EACH ROW EXECUTE FUNCTION check_release();
ALTER TABLE release ENABLE ALWAYS TRIGGER check_release;

CREATE FUNCTION check_withdrawal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM lock_for_change('version', NEW.version_id::text);
    IF EXISTS (SELECT FROM release WHERE version_id = NEW.version_id) THEN
        RAISE EXCEPTION 'a released version is not withdrawn'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_released_version_is_not_withdrawn',
                  HINT = 'Release another version over it.';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_withdrawal AFTER INSERT ON withdrawal
    FOR EACH ROW EXECUTE FUNCTION check_withdrawal();
ALTER TABLE withdrawal ENABLE ALWAYS TRIGGER check_withdrawal;

-- Every person whose edit a version contains: who edited its draft up to the revision that was submitted, and, where the
-- draft began from a version that was never released, who had a hand in that one. What was released, all agencies agreed to.
CREATE FUNCTION persons_in(wanted uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT revision.edited_by
        FROM version
        JOIN draft_revision revision
            ON revision.draft_id = version.draft_id AND revision.revision <= version.draft_revision
        WHERE version.id = wanted
        UNION
        SELECT contributor.person_id
        FROM version
        JOIN draft ON draft.id = version.draft_id
        JOIN version_contributor contributor ON contributor.version_id = draft.base_version_id
        WHERE version.id = wanted
          AND NOT EXISTS (SELECT FROM release WHERE release.version_id = draft.base_version_id);
    END;
GRANT EXECUTE ON FUNCTION persons_in TO perimeter_app;

-- Runs when the transaction ends, so that a version and its contributors can be written one after the other.
CREATE FUNCTION check_contributors() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    wanted uuid := CASE TG_TABLE_NAME WHEN 'version' THEN (to_jsonb(NEW) ->> 'id')::uuid
                                      ELSE (to_jsonb(NEW) ->> 'version_id')::uuid END;
BEGIN
    IF EXISTS (SELECT person_id FROM version_contributor WHERE version_id = wanted
               EXCEPT SELECT * FROM persons_in(wanted))
       OR EXISTS (SELECT * FROM persons_in(wanted)
                  EXCEPT SELECT person_id FROM version_contributor WHERE version_id = wanted) THEN
        RAISE EXCEPTION 'the contributors of a version are exactly the persons whose edits it contains'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'contributors_are_those_whose_edits_it_contains';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_contributors AFTER INSERT ON version DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_contributors();
CREATE CONSTRAINT TRIGGER check_contributors AFTER INSERT ON version_contributor DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_contributors();
ALTER TABLE version ENABLE ALWAYS TRIGGER check_contributors;
ALTER TABLE version_contributor ENABLE ALWAYS TRIGGER check_contributors;
