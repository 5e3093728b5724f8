-- What a programme holds its rules to: the data set that evidence is a run over, and the events that every release must catch.
-- A draft carries both, a version has them in the content that the agencies sign.

-- Each time somebody chose a baseline; the newest counts, and NULL is to have none.
CREATE TABLE draft_baseline (
    draft_id uuid NOT NULL REFERENCES draft,
    number   int NOT NULL CHECK (number >= 1),
    baseline sha256,
    set_by   uuid NOT NULL REFERENCES person,
    set_at   timestamptz NOT NULL,
    PRIMARY KEY (draft_id, number)
);
CALL keep_as_history('draft_baseline');

CREATE TABLE draft_must_catch (
    id         uuid PRIMARY KEY,
    draft_id   uuid NOT NULL REFERENCES draft,
    event      bytea NOT NULL CHECK (length(event) <= 262144),
    event_hash sha256 NOT NULL,
    added_by   uuid NOT NULL REFERENCES person,
    added_at   timestamptz NOT NULL,
    CONSTRAINT a_must_catch_event_is_named_by_its_hash CHECK (event_hash = hash_of(event))
);
CREATE INDEX draft_must_catch_by_draft ON draft_must_catch (draft_id);
CALL keep_as_history('draft_must_catch');

CREATE TABLE draft_must_catch_end (
    event_id uuid PRIMARY KEY REFERENCES draft_must_catch,
    ended_by uuid NOT NULL REFERENCES person,
    ended_at timestamptz NOT NULL
);
CALL keep_as_history('draft_must_catch_end');

-- Who chose a baseline, and who planted an event or took one away: they decide what is asked of the rules.
CREATE FUNCTION persons_in_settings(wanted uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT chosen.set_by
        FROM version JOIN draft_baseline chosen ON chosen.draft_id = version.draft_id
        WHERE version.id = wanted
        UNION
        SELECT planted.added_by
        FROM version JOIN draft_must_catch planted ON planted.draft_id = version.draft_id
        WHERE version.id = wanted
        UNION
        SELECT ended.ended_by
        FROM version
        JOIN draft_must_catch planted ON planted.draft_id = version.draft_id
        JOIN draft_must_catch_end ended ON ended.event_id = planted.id
        WHERE version.id = wanted;
    END;

-- As before, and whoever set something of the programme's settings.
CREATE OR REPLACE FUNCTION persons_in(wanted uuid) RETURNS SETOF uuid
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
          AND NOT EXISTS (SELECT FROM release WHERE release.version_id = draft.base_version_id)
        UNION
        SELECT persons_in_lists(wanted)
        UNION
        SELECT example.added_by
        FROM version JOIN draft_example example ON example.draft_id = version.draft_id
        WHERE version.id = wanted
        UNION
        SELECT ended.ended_by
        FROM version
        JOIN draft_example example ON example.draft_id = version.draft_id
        JOIN draft_example_end ended ON ended.example_id = example.id
        WHERE version.id = wanted
        UNION
        SELECT persons_in_settings(wanted);
    END;

CREATE FUNCTION length_in(document bytea, VARIADIC place text[]) RETURNS int
    LANGUAGE sql IMMUTABLE
    SET search_path = perimeter, pg_temp
    RETURN coalesce(jsonb_array_length(convert_from(document, 'UTF8')::jsonb #> place), 0);
GRANT EXECUTE ON FUNCTION length_in TO perimeter_app;

-- Read out of the bytes that the agencies sign: the application cannot write them.
ALTER TABLE version
    ADD COLUMN baseline text GENERATED ALWAYS AS (text_in(content, 'settings', 'baseline')) STORED,
    ADD COLUMN must_catch_events int GENERATED ALWAYS AS (length_in(content, 'settings', 'mustCatch')) STORED;

-- What approvers sign is the document; its columns are only another way of reading it.
ALTER TABLE evidence ADD CONSTRAINT evidence_says_what_its_document_says CHECK (
    text_in(document, 'runHash') IS NOT DISTINCT FROM run_hash::text
    AND text_in(document, 'contentHash') IS NOT DISTINCT FROM content_hash::text
    AND text_in(document, 'dataSetHash') IS NOT DISTINCT FROM data_set_hash::text
    AND text_in(document, 'mustCatch') IS NOT DISTINCT FROM must_catch);

CREATE FUNCTION check_settings() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    its version;
BEGIN
    PERFORM lock_for_change('version', NEW.version_id::text);
    SELECT * INTO its FROM version WHERE id = NEW.version_id;
    IF its.baseline IS NOT NULL
            AND EXISTS (SELECT FROM approval
                        JOIN evidence
                            ON evidence.version_id = approval.version_id AND evidence.hash = approval.evidence_hash
                        WHERE approval.version_id = its.id AND evidence.data_set_hash <> its.baseline) THEN
        RAISE EXCEPTION 'the evidence is a run over other data than the baseline %', its.baseline
            USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_is_a_run_over_the_baseline',
                  HINT = 'Run a simulation over that data set, and attach it.';
    END IF;
    IF its.must_catch_events > 0
            AND EXISTS (SELECT FROM approval
                        JOIN evidence
                            ON evidence.version_id = approval.version_id AND evidence.hash = approval.evidence_hash
                        WHERE approval.version_id = its.id AND evidence.must_catch <> 'PASSED') THEN
        RAISE EXCEPTION 'the evidence does not say that every must-catch event was caught'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'must_catch_events_are_caught';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_settings AFTER INSERT ON approval
    FOR EACH ROW EXECUTE FUNCTION check_settings();
CREATE CONSTRAINT TRIGGER check_settings AFTER INSERT ON release
    FOR EACH ROW EXECUTE FUNCTION check_settings();
ALTER TABLE approval ENABLE ALWAYS TRIGGER check_settings;
ALTER TABLE release ENABLE ALWAYS TRIGGER check_settings;
