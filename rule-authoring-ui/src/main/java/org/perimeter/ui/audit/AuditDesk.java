package org.perimeter.ui.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.TrailQuery;
import org.perimeter.policy.audit.anchor.Anchoring;
import org.perimeter.policy.person.Person;

/// What an auditor reads of the trail.
interface AuditDesk {
    /// Newest first.
    List<AuditEntry> find(TrailQuery query, long before, int limit);

    Optional<AuditEntry> head();

    /// How far the directory of each agency is.
    List<Anchoring> anchorings();

    Map<PersonId, Person> names(Collection<PersonId> persons);

    /// The page of what a step was taken on; empty where it has none, or is not there any more.
    Optional<String> address(String subject);
}
