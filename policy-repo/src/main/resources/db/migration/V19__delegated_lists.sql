-- What one agency may do alone: a draft says which lists, content carries it, and approvers of that agency sign the entries that
-- are to run under that content.

-- Each time somebody delegated a list, changed the limits or took the delegation away; the newest row of a list counts, and
-- without agency it is delegated to nobody.
CREATE TABLE draft_delegation (
    draft_id      uuid NOT NULL REFERENCES draft,
    number        int NOT NULL CHECK (number >= 1),
    list          text NOT NULL REFERENCES named_list,
    agency        agency,
    most_entries  int CHECK (most_entries BETWEEN 1 AND 1000000),
    changes_a_day int CHECK (changes_a_day BETWEEN 1 AND 1000000),
    set_by        uuid NOT NULL REFERENCES person,
    set_at        timestamptz NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT a_delegation_has_both_limits CHECK (num_nulls(agency, most_entries, changes_a_day) IN (0, 3))
);
CALL keep_as_history('draft_delegation');

-- As before, and whoever delegated a list or took a delegation away.
ALTER FUNCTION persons_in(uuid) RENAME TO persons_in_all_but_delegations;
CREATE FUNCTION persons_in(wanted uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT persons_in_all_but_delegations(wanted)
        UNION
        SELECT delegated.set_by
        FROM version JOIN draft_delegation delegated ON delegated.draft_id = version.draft_id
        WHERE version.id = wanted;
    END;
GRANT EXECUTE ON FUNCTION persons_in TO perimeter_app;

CREATE FUNCTION check_version_delegations() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    content jsonb := convert_from(NEW.content, 'UTF8')::jsonb;
    strange text;
BEGIN
    SELECT string_agg(given ->> 'list', ', ') INTO strange
    FROM jsonb_array_elements(content -> 'delegations') AS given
    WHERE NOT (content -> 'lists') ? (given ->> 'list')
       OR NOT EXISTS (SELECT FROM programme_agency
                      WHERE programme = NEW.programme AND agency = given ->> 'agency');
    IF strange IS NOT NULL THEN
        RAISE EXCEPTION 'content delegates what it does not pin, or to an agency outside of the programme: %', strange
            USING ERRCODE = 'check_violation', CONSTRAINT = 'content_delegates_its_lists_to_its_agencies';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_version_delegations AFTER INSERT ON version
    FOR EACH ROW EXECUTE FUNCTION check_version_delegations();
ALTER TABLE version ENABLE ALWAYS TRIGGER check_version_delegations;

-- Entries of a delegated list, as an approver of its agency signed them. The statement is what was signed, byte for byte.
CREATE TABLE list_snapshot (
    programme        text NOT NULL,
    version_id       uuid NOT NULL,
    content_hash     sha256 NOT NULL,
    list             text NOT NULL REFERENCES named_list,
    number           int NOT NULL CHECK (number >= 1),
    list_hash        sha256 NOT NULL REFERENCES list_content,
    follows_hash     sha256 NOT NULL REFERENCES list_content,
    day_base_hash    sha256 NOT NULL REFERENCES list_content,
    agency           agency NOT NULL,
    person_id        uuid NOT NULL,
    key_id           sha256 NOT NULL,
    statement        bytea NOT NULL,
    statement_digest sha256 NOT NULL UNIQUE,
    signature        text NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]+$'),
    signed_at        timestamptz NOT NULL,
    PRIMARY KEY (programme, content_hash, list, number),
    CONSTRAINT a_snapshot_is_under_this_content
        FOREIGN KEY (version_id, programme, content_hash) REFERENCES version (id, programme, content_hash),
    CONSTRAINT whoever_signs_a_list_speaks_for_their_own_agency
        FOREIGN KEY (person_id, agency) REFERENCES person (id, agency),
    CONSTRAINT whoever_signs_a_list_does_so_with_their_own_key
        FOREIGN KEY (key_id, person_id, agency) REFERENCES approver_key (key_id, person_id, agency),
    CONSTRAINT a_snapshot_changes_something CHECK (list_hash <> follows_hash),
    CHECK (statement_digest = hash_of(convert_to('perimeter-snapshot-v1', 'UTF8') || '\x00'::bytea || statement)),
    CONSTRAINT the_row_says_what_was_signed CHECK (
        text_in(statement, 'programme') IS NOT DISTINCT FROM programme
        AND text_in(statement, 'contentHash') IS NOT DISTINCT FROM content_hash::text
        AND text_in(statement, 'list') IS NOT DISTINCT FROM list
        AND text_in(statement, 'listHash') IS NOT DISTINCT FROM list_hash::text
        AND text_in(statement, 'follows') IS NOT DISTINCT FROM follows_hash::text
        AND text_in(statement, 'dayBase') IS NOT DISTINCT FROM day_base_hash::text
        AND text_in(statement, 'agency') IS NOT DISTINCT FROM agency::text
        AND text_in(statement, 'person') IS NOT DISTINCT FROM person_id::text
        AND text_in(statement, 'keyId') IS NOT DISTINCT FROM key_id::text
        AND instant_in(statement, 'at') IS NOT DISTINCT FROM signed_at)
);
CALL keep_as_history('list_snapshot');

-- How many entries two versions of a list do not share.
CREATE FUNCTION changes_between(one sha256, other sha256) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT count(*)
        FROM entries_of((SELECT bytes FROM list_content WHERE hash = one)) AS ours
        FULL JOIN entries_of((SELECT bytes FROM list_content WHERE hash = other)) AS theirs
            ON theirs.key = ours.key AND theirs.value = ours.value
        WHERE ours.key IS NULL OR theirs.key IS NULL;
    END;

-- Who changed a list after the version that a content pins, up to some later entries.
CREATE FUNCTION persons_in_snapshot(its_version uuid, its_list text, its_hash sha256) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT changed.changed_by
        FROM list_version changed
        WHERE changed.list = its_list
          AND changed.number <= (SELECT max(number) FROM list_version WHERE list = its_list AND hash = its_hash)
          AND changed.number > coalesce(
              (SELECT max(pinned.number)
               FROM list_version pinned
               WHERE pinned.list = its_list
                 AND pinned.hash = (SELECT convert_from(version.content, 'UTF8')::jsonb -> 'lists' ->> its_list
                                    FROM version WHERE version.id = its_version)), 0);
    END;
GRANT EXECUTE ON FUNCTION persons_in_snapshot TO perimeter_app;

CREATE FUNCTION check_list_snapshot() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    content    jsonb;
    delegation jsonb;
    pinned     text;
    before     list_snapshot;
    day_before list_snapshot;
BEGIN
    PERFORM lock_for_change('programme', NEW.programme);
    PERFORM lock_for_change('version', NEW.version_id::text);
    SELECT convert_from(version.content, 'UTF8')::jsonb INTO content FROM version WHERE id = NEW.version_id;
    SELECT given INTO delegation FROM jsonb_array_elements(content -> 'delegations') AS given
    WHERE given ->> 'list' = NEW.list;
    IF delegation IS NULL THEN
        RAISE EXCEPTION 'the content delegates list % to nobody', NEW.list
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_a_delegated_list_has_snapshots';
    END IF;
    IF delegation ->> 'agency' <> NEW.agency THEN
        RAISE EXCEPTION 'list % is delegated to %', NEW.list, delegation ->> 'agency'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_the_agency_to_which_it_is_delegated_signs_a_list';
    END IF;
    IF NOT holds_role(NEW.person_id, 'APPROVER') THEN
        RAISE EXCEPTION 'only an approver signs a list'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_approver_signs_a_list';
    END IF;
    IF NEW.person_id IN (SELECT persons_in_snapshot(NEW.version_id, NEW.list, NEW.list_hash)) THEN
        RAISE EXCEPTION 'nobody signs a list that they changed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_signs_a_list_that_they_changed';
    END IF;
    IF NEW.content_hash IS DISTINCT FROM (SELECT content_hash FROM release
                                          WHERE programme = NEW.programme ORDER BY sequence DESC LIMIT 1) THEN
        RAISE EXCEPTION 'the content is not what is released'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lists_are_signed_under_what_is_released';
    END IF;
    IF NOT EXISTS (SELECT FROM list_version WHERE list = NEW.list AND hash = NEW.list_hash) THEN
        RAISE EXCEPTION 'the entries are no version of list %', NEW.list
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_snapshot_is_a_version_of_its_list';
    END IF;

    pinned := content -> 'lists' ->> NEW.list;
    SELECT * INTO before FROM list_snapshot
    WHERE programme = NEW.programme AND content_hash = NEW.content_hash AND list = NEW.list AND number <> NEW.number
    ORDER BY number DESC LIMIT 1;
    SELECT * INTO day_before FROM list_snapshot
    WHERE programme = NEW.programme AND content_hash = NEW.content_hash AND list = NEW.list
      AND (signed_at AT TIME ZONE 'UTC')::date < (NEW.signed_at AT TIME ZONE 'UTC')::date
    ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(before.number, 0) + 1
            OR NEW.follows_hash <> coalesce(before.list_hash, pinned)
            OR NEW.signed_at < before.signed_at THEN
        RAISE EXCEPTION 'snapshot % of list % does not follow snapshot %', NEW.number, NEW.list, coalesce(before.number, 0)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'snapshots_follow_one_another';
    END IF;
    IF NEW.signed_at < (SELECT max(approved_at) FROM approval WHERE version_id = NEW.version_id) THEN
        RAISE EXCEPTION 'the list was signed before the content was approved'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_list_is_signed_after_the_content_was_approved';
    END IF;
    IF NEW.day_base_hash <> coalesce(day_before.list_hash, pinned) THEN
        RAISE EXCEPTION 'the day did not begin with these entries'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_day_begins_with_what_was_signed_before_it';
    END IF;
    IF (SELECT count(*) FROM entries_of((SELECT bytes FROM list_content WHERE hash = NEW.list_hash)))
            > (delegation ->> 'mostEntries')::int THEN
        RAISE EXCEPTION 'the list has more than % entries', delegation ->> 'mostEntries'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_snapshot_keeps_to_the_entries_allowed';
    END IF;
    IF changes_between(NEW.day_base_hash, NEW.list_hash) > (delegation ->> 'changesADay')::int THEN
        RAISE EXCEPTION 'more than % entries came and went on that day', delegation ->> 'changesADay'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_snapshot_keeps_to_the_changes_of_a_day';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_list_snapshot AFTER INSERT ON list_snapshot
    FOR EACH ROW EXECUTE FUNCTION check_list_snapshot();
ALTER TABLE list_snapshot ENABLE ALWAYS TRIGGER check_list_snapshot;

-- The signatures that a release of a content carries: of each delegated list the newest, and the last of an earlier day.
CREATE FUNCTION snapshots_of(its_programme text, its_content sha256) RETURNS TABLE (list text, place text, signature text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        WITH newest AS (
            SELECT DISTINCT ON (list_snapshot.list) *
            FROM list_snapshot
            WHERE list_snapshot.programme = its_programme AND list_snapshot.content_hash = its_content
            ORDER BY list_snapshot.list, list_snapshot.number DESC
        )
        SELECT newest.list, 'newest', newest.signature FROM newest
        UNION ALL
        SELECT newest.list, 'dayBefore', earlier.signature
        FROM newest
        CROSS JOIN LATERAL (
            SELECT list_snapshot.signature FROM list_snapshot
            WHERE list_snapshot.programme = its_programme AND list_snapshot.content_hash = its_content
              AND list_snapshot.list = newest.list
              AND (list_snapshot.signed_at AT TIME ZONE 'UTC')::date < (newest.signed_at AT TIME ZONE 'UTC')::date
            ORDER BY list_snapshot.number DESC LIMIT 1) AS earlier;
    END;

CREATE FUNCTION check_release_lists() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    carried jsonb := convert_from(NEW.statement, 'UTF8')::jsonb -> 'lists';
BEGIN
    PERFORM lock_for_change('programme', NEW.programme);
    IF EXISTS (SELECT one.key, two.key, two.value ->> 'signature'
               FROM jsonb_each(carried) AS one, jsonb_each(one.value) AS two
               EXCEPT SELECT * FROM snapshots_of(NEW.programme, NEW.content_hash))
       OR EXISTS (SELECT * FROM snapshots_of(NEW.programme, NEW.content_hash)
                  EXCEPT
                  SELECT one.key, two.key, two.value ->> 'signature'
                  FROM jsonb_each(carried) AS one, jsonb_each(one.value) AS two) THEN
        RAISE EXCEPTION 'the bundle carries other lists than were signed last under its content'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_bundle_carries_the_lists_signed_last';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_release_lists AFTER INSERT ON release
    FOR EACH ROW EXECUTE FUNCTION check_release_lists();
ALTER TABLE release ENABLE ALWAYS TRIGGER check_release_lists;
