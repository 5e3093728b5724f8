-- What is being written, and what was submitted. Each save is kept with the person who made it; a version is immutable
-- and names exactly the persons whose edits it contains.

CREATE TABLE draft (
    id              uuid PRIMARY KEY,
    programme       text NOT NULL REFERENCES programme,
    title           text NOT NULL CHECK (length(btrim(title)) BETWEEN 1 AND 120),
    base_version_id uuid,
    started_by      uuid NOT NULL REFERENCES person,
    started_at      timestamptz NOT NULL,
    UNIQUE (id, programme)
);
CALL keep_as_history('draft');

CREATE TABLE draft_revision (
    draft_id    uuid NOT NULL REFERENCES draft,
    revision    int NOT NULL CHECK (revision >= 1),
    policy      text NOT NULL,
    policy_hash sha256 NOT NULL,
    edited_by   uuid NOT NULL REFERENCES person,
    edited_at   timestamptz NOT NULL,
    PRIMARY KEY (draft_id, revision),
    CHECK (policy_hash = hash_of(convert_to(policy, 'UTF8')))
);
CALL keep_as_history('draft_revision');

-- A save that came too late: kept beside the draft until its author has brought both together.
CREATE TABLE draft_late_save (
    id                uuid PRIMARY KEY,
    draft_id          uuid NOT NULL,
    based_on_revision int NOT NULL,
    policy            text NOT NULL,
    edited_by         uuid NOT NULL REFERENCES person,
    edited_at         timestamptz NOT NULL,
    FOREIGN KEY (draft_id, based_on_revision) REFERENCES draft_revision (draft_id, revision)
);
CALL keep_as_history('draft_late_save');

CREATE TABLE version (
    id                uuid PRIMARY KEY,
    programme         text NOT NULL REFERENCES programme,
    number            int NOT NULL CHECK (number >= 1),
    draft_id          uuid NOT NULL,
    draft_revision    int NOT NULL,
    content           bytea NOT NULL,
    content_hash      sha256 NOT NULL,
    base_content_hash sha256,
    comment           text NOT NULL,
    submitted_by      uuid NOT NULL REFERENCES person,
    submitted_at      timestamptz NOT NULL,
    UNIQUE (programme, number),
    UNIQUE (id, content_hash),
    UNIQUE (id, programme, content_hash),
    FOREIGN KEY (draft_id, draft_revision) REFERENCES draft_revision (draft_id, revision),
    FOREIGN KEY (draft_id, programme) REFERENCES draft (id, programme),
    CONSTRAINT content_is_named_by_its_hash CHECK (content_hash = hash_of(content)),
    CONSTRAINT content_is_of_the_programme
        CHECK (convert_from(content, 'UTF8')::jsonb -> 'policy' ->> 'programme' = programme)
);
CALL keep_as_history('version');

ALTER TABLE draft ADD FOREIGN KEY (base_version_id) REFERENCES version;

CREATE TABLE version_contributor (
    version_id uuid NOT NULL REFERENCES version,
    person_id  uuid NOT NULL REFERENCES person,
    PRIMARY KEY (version_id, person_id)
);
CALL keep_as_history('version_contributor');

CREATE FUNCTION check_draft_revision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF NEW.revision > 1
            AND NOT EXISTS (SELECT FROM draft_revision
                            WHERE draft_id = NEW.draft_id AND revision = NEW.revision - 1) THEN
        RAISE EXCEPTION 'revision % of a draft has no revision before it', NEW.revision
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revisions_have_no_gaps';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_draft_revision AFTER INSERT ON draft_revision
    FOR EACH ROW EXECUTE FUNCTION check_draft_revision();
ALTER TABLE draft_revision ENABLE ALWAYS TRIGGER check_draft_revision;

CREATE FUNCTION check_version_number() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    IF NEW.number > 1
            AND NOT EXISTS (SELECT FROM version
                            WHERE programme = NEW.programme AND number = NEW.number - 1) THEN
        RAISE EXCEPTION 'version % of % has no version before it', NEW.number, NEW.programme
            USING ERRCODE = 'check_violation', CONSTRAINT = 'version_numbers_have_no_gaps';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_version_number AFTER INSERT ON version
    FOR EACH ROW EXECUTE FUNCTION check_version_number();
ALTER TABLE version ENABLE ALWAYS TRIGGER check_version_number;
