-- Versioned lists that rules look things up in. The bytes of a version lie under their hash, which content pins. Its entries
-- are read out of those bytes here, so that nobody can be shown other entries than those that are pinned.

CREATE TABLE named_list (
    name       text PRIMARY KEY CHECK (length(name) <= 60 AND name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    shape      text NOT NULL CHECK (shape IN ('VALUES', 'PATTERNS', 'KEYED', 'NUMBERS')),
    entry_kind text NOT NULL CHECK (entry_kind IN ('CODES', 'PARTIES', 'PORTS', 'WORDS')),
    agency     agency NOT NULL,
    title_en   text NOT NULL CHECK (length(btrim(title_en)) BETWEEN 1 AND 120),
    title_fr   text NOT NULL CHECK (length(btrim(title_fr)) BETWEEN 1 AND 120),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (name, agency),
    CONSTRAINT a_list_belongs_to_the_agency_of_its_author
        FOREIGN KEY (created_by, agency) REFERENCES person (id, agency),
    CONSTRAINT patterns_are_words CHECK (shape <> 'PATTERNS' OR entry_kind = 'WORDS')
);
CALL keep_as_history('named_list');

CREATE TABLE list_content (
    hash  sha256 PRIMARY KEY,
    bytes bytea NOT NULL,
    CONSTRAINT a_list_is_named_by_its_hash CHECK (hash = hash_of(bytes))
);
CALL keep_as_history('list_content');

CREATE TABLE list_version (
    list       text NOT NULL,
    number     int NOT NULL CHECK (number >= 1),
    hash       sha256 NOT NULL REFERENCES list_content,
    size       int NOT NULL CHECK (size BETWEEN 0 AND 1000000),
    added      int NOT NULL,
    removed    int NOT NULL,
    reason     text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 1000),
    changed_by uuid NOT NULL,
    agency     agency NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (list, number),
    CONSTRAINT a_list_is_changed_by_the_agency_that_owns_it
        FOREIGN KEY (list, agency) REFERENCES named_list (name, agency),
    CONSTRAINT whoever_changes_a_list_does_so_for_their_own_agency
        FOREIGN KEY (changed_by, agency) REFERENCES person (id, agency)
);
CREATE INDEX list_version_by_hash ON list_version (hash);
CALL keep_as_history('list_version');

-- Which entries came and went with each version; written by the trigger below alone. Without foreign key: a million rows.
CREATE TABLE list_change (
    list    text NOT NULL,
    version int NOT NULL,
    key     text COLLATE "C" NOT NULL,
    value   text COLLATE "C" NOT NULL,
    removed boolean NOT NULL
);
CREATE UNIQUE INDEX list_change_by_entry ON list_change (list, key, value, version DESC);
CREATE INDEX list_change_by_version ON list_change (list, version);
CALL keep_as_history('list_change');
REVOKE INSERT ON list_change FROM perimeter_app;

-- The entries of a list in its canonical form.
CREATE FUNCTION entries_of(bytes bytea) RETURNS TABLE (key text, value text)
    LANGUAGE plpgsql IMMUTABLE STRICT
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    list jsonb := convert_from(bytes, 'UTF8')::jsonb;
BEGIN
    CASE list ->> 'is'
        WHEN 'values' THEN
            RETURN QUERY SELECT entry, '' FROM jsonb_array_elements_text(list -> 'values') AS entry;
        WHEN 'patterns' THEN
            RETURN QUERY SELECT entry ->> 'text', entry ->> 'kind' FROM jsonb_array_elements(list -> 'patterns') AS entry;
        WHEN 'keyed' THEN
            RETURN QUERY SELECT entry.key, one
                         FROM jsonb_each(list -> 'entries') AS entry, jsonb_array_elements_text(entry.value) AS one;
        WHEN 'numbers' THEN
            RETURN QUERY SELECT entry.key, entry.value FROM jsonb_each_text(list -> 'numbers') AS entry;
    END CASE;
END
$$;

-- Reads what a version changes out of its bytes, whatever the writer states.
CREATE FUNCTION read_list_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    before  list_version;
    content bytea;
    earlier bytea;
    list    jsonb;
BEGIN
    PERFORM lock_for_change('list', NEW.list);
    SELECT * INTO before FROM list_version WHERE list_version.list = NEW.list ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(before.number, 0) + 1 THEN
        RAISE EXCEPTION 'version % of list % does not follow version %', NEW.number, NEW.list, coalesce(before.number, 0)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'list_versions_have_no_gaps';
    END IF;
    IF NEW.hash = before.hash THEN
        RAISE EXCEPTION 'version % of list % changes nothing', NEW.number, NEW.list
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_list_version_changes_something';
    END IF;
    IF NOT holds_role(NEW.changed_by, 'ANALYST') THEN
        RAISE EXCEPTION 'only an analyst changes a list'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_analyst_changes_a_list';
    END IF;
    SELECT bytes INTO content FROM list_content WHERE hash = NEW.hash;
    SELECT bytes INTO earlier FROM list_content WHERE hash = before.hash;
    list := convert_from(content, 'UTF8')::jsonb;
    IF NOT EXISTS (SELECT FROM named_list
                   WHERE name = NEW.list AND name = list ->> 'name' AND lower(shape) = list ->> 'is') THEN
        RAISE EXCEPTION 'the bytes are another list than %', NEW.list
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_list_version_holds_its_list';
    END IF;
    INSERT INTO list_change (list, version, key, value, removed)
    SELECT NEW.list, NEW.number, coalesce(present.key, past.key), coalesce(present.value, past.value), present.key IS NULL
    FROM entries_of(content) AS present
    FULL JOIN entries_of(earlier) AS past ON past.key = present.key AND past.value = present.value
    WHERE present.key IS NULL OR past.key IS NULL
    ORDER BY 3, 4;
    SELECT count(*) FILTER (WHERE NOT removed), count(*) FILTER (WHERE removed) INTO NEW.added, NEW.removed
    FROM list_change WHERE list_change.list = NEW.list AND version = NEW.number;
    NEW.size := coalesce(before.size, 0) + NEW.added - NEW.removed;
    RETURN NEW;
END
$$;
CREATE TRIGGER read_list_version BEFORE INSERT ON list_version
    FOR EACH ROW EXECUTE FUNCTION read_list_version();
ALTER TABLE list_version ENABLE ALWAYS TRIGGER read_list_version;

CREATE FUNCTION check_version_lists() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    strange text;
BEGIN
    SELECT string_agg(pinned.key, ', ' ORDER BY pinned.key) INTO strange
    FROM jsonb_each_text(convert_from(NEW.content, 'UTF8')::jsonb -> 'lists') AS pinned
    WHERE NOT EXISTS (SELECT FROM list_version WHERE list = pinned.key AND hash = pinned.value);
    IF strange IS NOT NULL THEN
        RAISE EXCEPTION 'content pins what is no version of a list: %', strange
            USING ERRCODE = 'check_violation', CONSTRAINT = 'content_pins_versions_of_lists';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_version_lists AFTER INSERT ON version
    FOR EACH ROW EXECUTE FUNCTION check_version_lists();
ALTER TABLE version ENABLE ALWAYS TRIGGER check_version_lists;

-- Who changed a list that the version pins, after what the content released before it pins.
CREATE FUNCTION persons_in_lists(wanted uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT changed.changed_by
        FROM version
        CROSS JOIN LATERAL jsonb_each_text(convert_from(version.content, 'UTF8')::jsonb -> 'lists') AS pinned
        JOIN list_version changed ON changed.list = pinned.key
        WHERE version.id = wanted
          AND changed.number <= (SELECT max(at.number) FROM list_version at
                                 WHERE at.list = pinned.key AND at.hash = pinned.value)
          AND changed.number > coalesce(
              (SELECT max(released.number)
               FROM list_version released
               WHERE released.list = pinned.key
                 AND released.hash = (SELECT convert_from(base.content, 'UTF8')::jsonb -> 'lists' ->> pinned.key
                                      FROM version base
                                      WHERE base.programme = version.programme
                                        AND base.content_hash = version.base_content_hash
                                      LIMIT 1)), 0);
    END;

-- As before, and whoever changed what its rules look things up in.
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
        SELECT persons_in_lists(wanted);
    END;
