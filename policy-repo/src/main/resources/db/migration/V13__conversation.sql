-- What is said of a version while it is reviewed, what an agency wants changed before it agrees, and who is told of it.

CREATE TABLE review_comment (
    id         uuid PRIMARY KEY,
    version_id uuid NOT NULL REFERENCES version,
    rule_id    text CHECK (length(rule_id) BETWEEN 1 AND 60),
    words      text NOT NULL CHECK (length(btrim(words)) BETWEEN 1 AND 4000),
    person_id  uuid NOT NULL,
    agency     agency NOT NULL,
    said_at    timestamptz NOT NULL,
    FOREIGN KEY (person_id, agency) REFERENCES person (id, agency)
);
CREATE INDEX review_comment_by_version ON review_comment (version_id, said_at);
CALL keep_as_history('review_comment');

CREATE TABLE review_comment_resolution (
    comment_id  uuid PRIMARY KEY REFERENCES review_comment,
    person_id   uuid NOT NULL REFERENCES person,
    resolved_at timestamptz NOT NULL
);
CALL keep_as_history('review_comment_resolution');

-- While it stands, the agency does not approve the version, and nobody releases it.
CREATE TABLE change_request (
    id           uuid PRIMARY KEY,
    version_id   uuid NOT NULL,
    programme    text NOT NULL,
    content_hash sha256 NOT NULL,
    agency       agency NOT NULL,
    person_id    uuid NOT NULL,
    reason       text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 2000),
    asked_at     timestamptz NOT NULL,
    UNIQUE (id, agency),
    CONSTRAINT a_request_is_about_this_content
        FOREIGN KEY (version_id, programme, content_hash) REFERENCES version (id, programme, content_hash),
    CONSTRAINT only_a_required_agency_asks_for_changes
        FOREIGN KEY (programme, agency) REFERENCES programme_agency (programme, agency),
    CONSTRAINT whoever_asks_for_changes_does_so_for_their_own_agency
        FOREIGN KEY (person_id, agency) REFERENCES person (id, agency)
);
CREATE INDEX change_request_by_version ON change_request (version_id);
CALL keep_as_history('change_request');

CREATE TABLE change_request_end (
    request_id uuid PRIMARY KEY,
    agency     agency NOT NULL,
    person_id  uuid NOT NULL,
    ended_at   timestamptz NOT NULL,
    CONSTRAINT only_the_agency_that_asked_takes_its_request_back
        FOREIGN KEY (request_id, agency) REFERENCES change_request (id, agency),
    CONSTRAINT whoever_takes_a_request_back_does_so_for_their_own_agency
        FOREIGN KEY (person_id, agency) REFERENCES person (id, agency)
);
CALL keep_as_history('change_request_end');

-- Which agencies want the version changed, as things stand.
CREATE FUNCTION asking_for_changes(wanted uuid) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = perimeter, pg_temp
    BEGIN ATOMIC
        SELECT request.agency::text FROM change_request request
        WHERE request.version_id = wanted
          AND NOT EXISTS (SELECT FROM change_request_end WHERE request_id = request.id);
    END;

CREATE FUNCTION check_change_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM lock_for_change('version', NEW.version_id::text);
    IF NOT holds_role(NEW.person_id, 'APPROVER') THEN
        RAISE EXCEPTION 'only an approver asks for changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_approver_asks_for_changes';
    END IF;
    IF EXISTS (SELECT FROM release WHERE version_id = NEW.version_id)
            OR EXISTS (SELECT FROM withdrawal WHERE version_id = NEW.version_id) THEN
        RAISE EXCEPTION 'the version is no longer in review'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'changes_are_asked_for_in_review';
    END IF;
    IF (SELECT count(*) FROM asking_for_changes(NEW.version_id) AS asking WHERE asking = NEW.agency) > 1 THEN
        RAISE EXCEPTION 'the agency asks for changes already'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_agency_asks_for_changes_once_at_a_time';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_change_request AFTER INSERT ON change_request
    FOR EACH ROW EXECUTE FUNCTION check_change_request();
ALTER TABLE change_request ENABLE ALWAYS TRIGGER check_change_request;

CREATE FUNCTION check_change_request_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
BEGIN
    PERFORM lock_for_change('version', (SELECT version_id::text FROM change_request WHERE id = NEW.request_id));
    IF NOT holds_role(NEW.person_id, 'APPROVER') THEN
        RAISE EXCEPTION 'only an approver takes back what an approver asked for'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_approver_takes_a_request_back';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_change_request_end AFTER INSERT ON change_request_end
    FOR EACH ROW EXECUTE FUNCTION check_change_request_end();
ALTER TABLE change_request_end ENABLE ALWAYS TRIGGER check_change_request_end;

-- Serves approvals and releases, which take the version's lock before this one does.
CREATE FUNCTION check_no_change_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    asking text;
    approving text := CASE TG_TABLE_NAME WHEN 'approval' THEN to_jsonb(NEW) ->> 'agency' END;
BEGIN
    PERFORM lock_for_change('version', NEW.version_id::text);
    SELECT string_agg(one, ', ' ORDER BY one) INTO asking
    FROM asking_for_changes(NEW.version_id) AS one
    WHERE approving IS NULL OR one = approving;
    IF asking IS NOT NULL
            AND (approving IS NOT NULL
                 OR NOT EXISTS (SELECT FROM release
                                WHERE version_id = NEW.version_id
                                  AND sequence <> (to_jsonb(NEW) ->> 'sequence')::bigint)) THEN
        RAISE EXCEPTION 'changes are asked for: %', asking
            USING ERRCODE = 'check_violation', CONSTRAINT = 'what_is_to_be_changed_goes_no_further';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_no_change_request AFTER INSERT ON approval
    FOR EACH ROW EXECUTE FUNCTION check_no_change_request();
CREATE CONSTRAINT TRIGGER check_no_change_request AFTER INSERT ON release
    FOR EACH ROW EXECUTE FUNCTION check_no_change_request();
ALTER TABLE approval ENABLE ALWAYS TRIGGER check_no_change_request;
ALTER TABLE release ENABLE ALWAYS TRIGGER check_no_change_request;

-- What somebody is told. Written in the transaction of the step that it tells of.
CREATE TABLE notice (
    id         bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES person,
    action     text NOT NULL CHECK (action ~ '^[a-z][a-z-]{1,59}$'),
    version_id uuid NOT NULL REFERENCES version,
    by_person  uuid NOT NULL REFERENCES person,
    at         timestamptz NOT NULL
);
CREATE INDEX notice_by_person ON notice (person_id, id DESC);
CALL keep_as_history('notice');

-- How far each person has read; their own mark, and no history.
CREATE TABLE notice_mark (
    person_id uuid PRIMARY KEY REFERENCES person,
    read_to   bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE (read_to) ON notice_mark TO perimeter_app;
