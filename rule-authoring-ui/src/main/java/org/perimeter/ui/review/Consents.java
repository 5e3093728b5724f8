package org.perimeter.ui.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.version.Version;

/// Who has approved a version, and who must still.
record Consents(ReviewDesk desk) {
    /// One of each required agency, in the order of the agencies.
    List<Consent> of(Programme programme, Version version) {
        Map<Agency, Approval> given =
                desk.approvals(version.id()).stream()
                        .collect(Collectors.toMap(Approval::agency, Function.identity()));
        Map<PersonId, Person> people =
                desk.people(given.values().stream().map(Approval::person).toList());
        return programme.agencies().stream().map(agency -> consent(agency, given, people)).toList();
    }

    private static Consent consent(
            Agency agency, Map<Agency, Approval> given, Map<PersonId, Person> people) {
        Approval approval = given.get(agency);
        return approval == null
                ? new Consent.Missing(agency)
                : new Consent.Given(
                        agency,
                        Objects.requireNonNull(people.get(approval.person())),
                        approval.signed().statement().at());
    }
}
