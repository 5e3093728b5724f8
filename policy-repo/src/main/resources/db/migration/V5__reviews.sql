-- What a version was judged by, and who agreed to it.

-- The result of a simulation that a version's approvals rest on. What they sign is the hash of the document.
CREATE TABLE evidence (
    version_id    uuid NOT NULL,
    content_hash  sha256 NOT NULL,
    hash          sha256 NOT NULL,
    document      bytea NOT NULL,
    run_hash      sha256 NOT NULL,
    data_set_hash sha256 NOT NULL,
    must_catch    text NOT NULL CHECK (must_catch IN ('PASSED', 'FAILED', 'NONE')),
    attached_by   uuid NOT NULL REFERENCES person,
    attached_at   timestamptz NOT NULL,
    PRIMARY KEY (version_id, hash),
    CONSTRAINT evidence_is_about_this_content
        FOREIGN KEY (version_id, content_hash) REFERENCES version (id, content_hash),
    CONSTRAINT evidence_is_named_by_its_hash CHECK (hash = hash_of(document))
);
CALL keep_as_history('evidence');

CREATE TABLE withdrawal (
    version_id   uuid PRIMARY KEY REFERENCES version,
    person_id    uuid NOT NULL REFERENCES person,
    reason       text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 2000),
    withdrawn_at timestamptz NOT NULL
);
CALL keep_as_history('withdrawal');

-- One agency's approval, by one of its approvers. The statement is what was signed, byte for byte.
CREATE TABLE approval (
    version_id       uuid NOT NULL,
    programme        text NOT NULL,
    content_hash     sha256 NOT NULL,
    evidence_hash    sha256 NOT NULL,
    agency           agency NOT NULL,
    person_id        uuid NOT NULL,
    key_id           sha256 NOT NULL,
    statement        bytea NOT NULL,
    statement_digest sha256 NOT NULL UNIQUE,
    signature        text NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]+$'),
    approved_at      timestamptz NOT NULL,
    CONSTRAINT an_agency_approves_once PRIMARY KEY (version_id, agency),
    CONSTRAINT a_person_approves_once UNIQUE (version_id, person_id),
    CONSTRAINT an_approval_is_of_this_content
        FOREIGN KEY (version_id, programme, content_hash) REFERENCES version (id, programme, content_hash),
    CONSTRAINT only_a_required_agency_approves
        FOREIGN KEY (programme, agency) REFERENCES programme_agency (programme, agency),
    CONSTRAINT an_approver_speaks_for_their_own_agency
        FOREIGN KEY (person_id, agency) REFERENCES person (id, agency),
    CONSTRAINT an_approver_signs_with_their_own_key
        FOREIGN KEY (key_id, person_id, agency) REFERENCES approver_key (key_id, person_id, agency),
    CONSTRAINT an_approval_rests_on_evidence
        FOREIGN KEY (version_id, evidence_hash) REFERENCES evidence (version_id, hash),
    CHECK (statement_digest = hash_of(convert_to('perimeter-approval-v1', 'UTF8') || '\x00'::bytea || statement)),
    CONSTRAINT the_row_says_what_was_signed CHECK (
        (convert_from(statement, 'UTF8')::jsonb ->> 'programme') IS NOT DISTINCT FROM programme
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'contentHash') IS NOT DISTINCT FROM content_hash::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'evidenceHash') IS NOT DISTINCT FROM evidence_hash::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'agency') IS NOT DISTINCT FROM agency::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'person') IS NOT DISTINCT FROM person_id::text
        AND (convert_from(statement, 'UTF8')::jsonb ->> 'keyId') IS NOT DISTINCT FROM key_id::text)
);
CALL keep_as_history('approval');

CREATE FUNCTION check_approval() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM lock_for_change('version', NEW.version_id::text);
    IF EXISTS (SELECT FROM withdrawal WHERE version_id = NEW.version_id) THEN
        RAISE EXCEPTION 'the version was withdrawn'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_withdrawn_version_is_not_approved';
    END IF;
    IF NOT holds_role(NEW.person_id, 'APPROVER') THEN
        RAISE EXCEPTION 'only an approver approves'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_approver_approves';
    END IF;
    IF EXISTS (SELECT FROM version_contributor
               WHERE version_id = NEW.version_id AND person_id = NEW.person_id)
            OR EXISTS (SELECT FROM version WHERE id = NEW.version_id AND submitted_by = NEW.person_id) THEN
        RAISE EXCEPTION 'nobody approves what they had a hand in'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_approves_their_own_work';
    END IF;
    IF EXISTS (SELECT FROM evidence
               WHERE version_id = NEW.version_id AND hash = NEW.evidence_hash AND must_catch = 'FAILED') THEN
        RAISE EXCEPTION 'the evidence says that a must-catch event was missed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'must_catch_events_are_caught';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_approval AFTER INSERT ON approval
    FOR EACH ROW EXECUTE FUNCTION check_approval();
ALTER TABLE approval ENABLE ALWAYS TRIGGER check_approval;
