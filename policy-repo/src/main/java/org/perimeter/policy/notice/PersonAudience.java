package org.perimeter.policy.notice;

import java.util.Map;

/// Who is told of a step on a person's role.
enum PersonAudience {
    /// The other administrators of the agency, of a role that waits for one of them.
    OTHER_ADMINISTRATORS(
            """
            told.id <> about.id
            AND EXISTS (SELECT FROM perimeter.role_held held
                        WHERE held.person_id = told.id AND held.agency = about.agency AND held.role = 'ADMINISTRATOR')
            AND EXISTS (SELECT FROM perimeter.role_assignment given
                        WHERE given.person_id = about.id AND given.to_confirm AND given.ended_at IS NULL
                          AND NOT EXISTS (SELECT FROM perimeter.role_confirmation confirmed
                                          WHERE confirmed.assignment_id = given.id))
            """),
    /// The person alone.
    PERSON("told.id = about.id");

    private final String condition;

    PersonAudience(String condition) {
        this.condition = condition;
    }

    String insertion() {
        return """
        INSERT INTO perimeter.notice (person_id, action, about_person, by_person, at)
        SELECT told.id, :action, about.id, :actor, :at
        FROM perimeter.person told
        CROSS JOIN perimeter.person about
        WHERE about.login = :login AND told.id <> :actor
          AND (%s)
        """
                .formatted(condition);
    }

    /// By what the audit trail calls the step; nobody is told of others.
    static final Map<String, PersonAudience> BY_ACTION =
            Map.of(
                    "grant-approver", OTHER_ADMINISTRATORS,
                    "grant-administrator", OTHER_ADMINISTRATORS,
                    "confirm-approver", PERSON,
                    "confirm-administrator", PERSON,
                    "end-approver", PERSON);
}
