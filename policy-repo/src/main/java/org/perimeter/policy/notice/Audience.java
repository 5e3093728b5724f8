package org.perimeter.policy.notice;

import java.util.Map;

/// Who is told of a step on a version.
enum Audience {
    /// The approvers of the programme's agencies who had no hand in the version.
    APPROVERS("NOT EXISTS (SELECT FROM hand WHERE hand.person_id = person.id) AND " + Sql.APPROVES),
    /// Who submitted the version or wrote some of it, and who said something of it.
    AUTHORS(
            "EXISTS (SELECT FROM hand WHERE hand.person_id = person.id) OR EXISTS (SELECT FROM"
                    + " perimeter.review_comment said WHERE said.version_id = :version AND said.person_id = person.id)"),
    /// Its authors, and the approvers of the programme's agencies.
    AUTHORS_AND_APPROVERS(AUTHORS.condition + " OR " + Sql.APPROVES),
    /// Everybody who writes, reviews or approves in the programme's agencies.
    PROGRAMME(Sql.role("'ANALYST', 'REVIEWER', 'APPROVER'"));

    private final String condition;

    Audience(String condition) {
        this.condition = condition;
    }

    /// Tells one person after the other.
    String insertion() {
        return """
        WITH hand AS (
            SELECT person_id FROM perimeter.version_contributor WHERE version_id = :version
            UNION SELECT submitted_by FROM perimeter.version WHERE id = :version)
        INSERT INTO perimeter.notice (person_id, action, version_id, by_person, at)
        SELECT person.id, :action, :version, :actor, :at
        FROM perimeter.person
        WHERE person.id <> :actor
          AND person.agency IN (SELECT agency FROM perimeter.programme_agency WHERE programme = :programme)
          AND (%s)
        """
                .formatted(condition);
    }

    /// By what the audit trail calls the step; nobody is told of others.
    static final Map<String, Audience> BY_ACTION =
            Map.of(
                    "submit", APPROVERS,
                    "comment", AUTHORS,
                    "approve", AUTHORS_AND_APPROVERS,
                    "ask-for-changes", AUTHORS_AND_APPROVERS,
                    "take-back-changes", AUTHORS_AND_APPROVERS,
                    "withdraw", AUTHORS_AND_APPROVERS,
                    "publish", PROGRAMME,
                    "release-list", PROGRAMME,
                    "schedule", PROGRAMME,
                    "roll-back", PROGRAMME);

    private static final class Sql {
        static final String APPROVES = role("'APPROVER'");

        static String role(String roles) {
            return "EXISTS (SELECT FROM perimeter.role_held held WHERE held.person_id = person.id AND held.role IN ("
                    + roles
                    + "))";
        }
    }
}
