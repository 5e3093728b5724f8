-- When a version is in force and by when its rules are to be reviewed. Both are read out of the bytes that the agencies sign,
-- by the database itself: the application cannot write them.

-- The clock on the wall by which a programme's people agree on hours and days.
ALTER TABLE programme ADD COLUMN zone text NOT NULL DEFAULT 'America/Toronto';
ALTER TABLE programme ALTER COLUMN zone DROP DEFAULT;
UPDATE programme SET zone = 'America/Vancouver' WHERE slug = 'prince-rupert';

-- Immutable, since what is read ends in Z or is a day of the calendar, whatever the session's settings.
CREATE FUNCTION instant_in(document bytea, VARIADIC place text[]) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE
    SET search_path = perimeter, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO'
    RETURN (convert_from(document, 'UTF8')::jsonb #>> place)::timestamptz;

CREATE FUNCTION text_in(document bytea, VARIADIC place text[]) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path = perimeter, pg_temp
    RETURN convert_from(document, 'UTF8')::jsonb #>> place;

CREATE FUNCTION earliest_review(content bytea) RETURNS date
    LANGUAGE sql IMMUTABLE
    SET search_path = perimeter, pg_temp SET datestyle = 'ISO'
    BEGIN ATOMIC
        SELECT min((rule -> 'governance' ->> 'nextReview')::date)
        FROM jsonb_array_elements(convert_from(content, 'UTF8')::jsonb -> 'policy' -> 'rules') AS rule;
    END;

-- Whoever adds a version has its columns made by them.
GRANT EXECUTE ON FUNCTION instant_in, text_in, earliest_review TO perimeter_app;

ALTER TABLE version
    ADD COLUMN effective_from timestamptz GENERATED ALWAYS AS (instant_in(content, 'effective', 'from')) STORED,
    ADD COLUMN effective_until timestamptz GENERATED ALWAYS AS (instant_in(content, 'effective', 'until')) STORED,
    ADD COLUMN effective_zone text
        GENERATED ALWAYS AS (text_in(content, 'effective', 'zone')) STORED,
    ADD COLUMN review_by date GENERATED ALWAYS AS (earliest_review(content)) STORED;

CREATE FUNCTION check_release_in_time() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = perimeter, pg_temp
AS $$
DECLARE
    its version;
BEGIN
    PERFORM lock_for_change('programme', NEW.programme);
    SELECT * INTO its FROM version WHERE id = NEW.version_id;
    IF NEW.published_at IS DISTINCT FROM instant_in(NEW.statement, 'at') THEN
        RAISE EXCEPTION 'the release was signed for another instant'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_release_is_dated_as_it_was_signed';
    END IF;
    IF its.effective_until <= NEW.published_at THEN
        RAISE EXCEPTION 'the version is in force until % only', its.effective_until
            USING ERRCODE = 'check_violation', CONSTRAINT = 'what_is_over_is_not_released';
    END IF;
    IF its.effective_from > NEW.published_at
            AND EXISTS (SELECT FROM release JOIN version ON version.id = release.version_id
                        WHERE release.programme = NEW.programme AND release.sequence = NEW.sequence - 1
                          AND version.effective_from > NEW.published_at) THEN
        RAISE EXCEPTION 'another release waits for its time'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'one_release_waits_at_a_time';
    END IF;
    IF its.review_by < (NEW.published_at AT TIME ZONE (SELECT zone FROM programme WHERE slug = NEW.programme))::date
            AND NOT EXISTS (SELECT FROM release
                            WHERE version_id = NEW.version_id AND sequence <> NEW.sequence) THEN
        RAISE EXCEPTION 'a rule should have been reviewed by %', its.review_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'rules_past_their_review_are_not_released_anew';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_release_in_time AFTER INSERT ON release
    FOR EACH ROW EXECUTE FUNCTION check_release_in_time();
ALTER TABLE release ENABLE ALWAYS TRIGGER check_release_in_time;
