-- Consignments with the outcome that the authors of a draft expect. A version carries those that stand, as golden cases.

CREATE TABLE draft_example (
    id          uuid PRIMARY KEY,
    draft_id    uuid NOT NULL REFERENCES draft,
    golden_case bytea NOT NULL CHECK (length(golden_case) <= 262144),
    case_hash   sha256 NOT NULL,
    added_by    uuid NOT NULL REFERENCES person,
    added_at    timestamptz NOT NULL,
    CONSTRAINT an_example_is_named_by_its_hash CHECK (case_hash = hash_of(golden_case))
);
CREATE INDEX draft_example_by_draft ON draft_example (draft_id);
CALL keep_as_history('draft_example');

CREATE TABLE draft_example_end (
    example_id uuid PRIMARY KEY REFERENCES draft_example,
    ended_by   uuid NOT NULL REFERENCES person,
    ended_at   timestamptz NOT NULL
);
CALL keep_as_history('draft_example_end');

-- As before, and whoever added or took away one of its examples: they decide what passes.
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
        WHERE version.id = wanted;
    END;
