package org.perimeter.ui.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.audit.TrailQuery;
import org.perimeter.policy.audit.anchor.Anchoring;
import org.perimeter.policy.audit.anchor.Anchors;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Component;

/// The trail as it is recorded.
@Component
class RecordedTrail implements AuditDesk {
    private static final Pattern NUMBERED =
            Pattern.compile("(version|release) ([a-z0-9-]+)/([0-9]{1,9})");

    private final AuditTrail trail;
    private final Anchors anchors;
    private final People people;
    private final Versions versions;
    private final Releases releases;

    RecordedTrail(
            AuditTrail trail,
            Anchors anchors,
            People people,
            Versions versions,
            Releases releases) {
        this.trail = trail;
        this.anchors = anchors;
        this.people = people;
        this.versions = versions;
        this.releases = releases;
    }

    @Override
    public List<AuditEntry> find(TrailQuery query, long before, int limit) {
        return trail.find(query, before, limit);
    }

    @Override
    public Optional<AuditEntry> head() {
        return trail.head();
    }

    @Override
    public List<Anchoring> anchorings() {
        return anchors.standing();
    }

    @Override
    public Map<PersonId, Person> names(Collection<PersonId> persons) {
        return people.get(List.copyOf(persons));
    }

    @Override
    public Optional<String> address(String subject) {
        Matcher numbered = NUMBERED.matcher(subject);
        if (!numbered.matches()) {
            return TrailAddress.of(subject);
        }
        String programme = numbered.group(2);
        long number = Long.parseLong(numbered.group(3));
        return numbered.group(1).equals("version")
                ? versions.of(programme).stream()
                        .filter(version -> version.number() == number)
                        .map(version -> "versions/" + version.id())
                        .findFirst()
                : releases.of(programme).stream()
                        .filter(release -> release.sequence() == number)
                        .map(release -> "versions/" + release.version())
                        .findFirst();
    }
}
