-- Runs of policies over historical data. A run is asked for, begun and ended once; each step is a row of its own, so that
-- nothing that happened is changed.

-- What ran, byte for byte: a draft may be edited on, its run stays explicable.
CREATE TABLE simulation_content (
    hash    sha256 PRIMARY KEY,
    content bytea NOT NULL,
    CONSTRAINT simulated_content_is_named_by_its_hash CHECK (hash = hash_of(content))
);
CALL keep_as_history('simulation_content');

CREATE TABLE simulation_run (
    id             uuid PRIMARY KEY,
    programme      text NOT NULL REFERENCES programme,
    version_id     uuid,
    draft_id       uuid,
    draft_revision int,
    content_hash   sha256 NOT NULL REFERENCES simulation_content,
    data_set       text NOT NULL,
    data_set_hash  sha256 NOT NULL,
    rows           bigint NOT NULL CHECK (rows > 0),
    in_force_at    timestamptz NOT NULL,
    requested_by   uuid NOT NULL,
    agency         agency NOT NULL,
    requested_at   timestamptz NOT NULL,
    CONSTRAINT a_run_is_of_a_version_or_of_a_draft
        CHECK ((version_id IS NULL) <> (draft_id IS NULL) AND (draft_id IS NULL) = (draft_revision IS NULL)),
    CONSTRAINT a_run_is_of_the_version_s_content
        FOREIGN KEY (version_id, programme, content_hash) REFERENCES version (id, programme, content_hash),
    CONSTRAINT a_run_is_of_a_saved_revision
        FOREIGN KEY (draft_id, draft_revision) REFERENCES draft_revision (draft_id, revision),
    CONSTRAINT a_run_is_of_the_draft_s_programme
        FOREIGN KEY (draft_id, programme) REFERENCES draft (id, programme),
    CONSTRAINT a_run_is_asked_for_by_a_person_of_the_agency
        FOREIGN KEY (requested_by, agency) REFERENCES person (id, agency)
);
CALL keep_as_history('simulation_run');
CREATE INDEX ON simulation_run (programme, requested_at DESC);

CREATE TABLE simulation_run_start (
    run_id     uuid PRIMARY KEY REFERENCES simulation_run,
    started_at timestamptz NOT NULL
);
CALL keep_as_history('simulation_run_start');

CREATE TABLE simulation_run_end (
    run_id       uuid PRIMARY KEY REFERENCES simulation_run,
    state        text NOT NULL CHECK (state IN ('DONE', 'FAILED', 'CANCELLED')),
    ended_at     timestamptz NOT NULL,
    done         bigint NOT NULL CHECK (done >= 0),
    reason       text,
    detail       text,
    started_run  uuid REFERENCES simulation_run_start,
    run_hash     sha256,
    outcome_hash sha256,
    must_catch   text CHECK (must_catch IN ('PASSED', 'FAILED', 'NONE')),
    tally        jsonb,
    CONSTRAINT a_failure_has_a_reason CHECK ((state = 'FAILED') = (reason IS NOT NULL)),
    CONSTRAINT only_what_began_is_done CHECK (state <> 'DONE' OR started_run IS NOT DISTINCT FROM run_id),
    CONSTRAINT results_are_whole_or_none CHECK (
        num_nonnulls(run_hash, outcome_hash, must_catch, tally) = CASE state WHEN 'DONE' THEN 4 ELSE 0 END)
);
CALL keep_as_history('simulation_run_end');
