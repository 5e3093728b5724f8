package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.list.NamedList;

/// A bundle with its content, both verified: the only thing that a node builds and runs. Only [ReleaseVerifier] makes one.
public final class Release {
    private final BundleStatement statement;
    private final Content content;
    private final ResolvedPolicy policy;
    private final Hash hash;
    private final Map<String, Signed<Roster>> rosters;
    private final Map<String, NamedList> dayBases;

    /// @param dayBases of the delegated lists in it, the entries with which their day began
    Release(
            BundleStatement statement,
            Content content,
            ResolvedPolicy policy,
            Map<String, Signed<Roster>> rosters,
            Map<String, NamedList> dayBases) {
        this.statement = statement;
        this.content = content;
        this.policy = policy;
        this.dayBases = Map.copyOf(dayBases);
        this.hash = statement.hash();
        this.rosters = Map.copyOf(rosters);
    }

    public String programme() {
        return statement.programme();
    }

    public long sequence() {
        return statement.sequence();
    }

    public Hash hash() {
        return hash;
    }

    public Content content() {
        return content;
    }

    /// The policy of the content, resolved against the vocabulary of this engine.
    public ResolvedPolicy policy() {
        return policy;
    }

    public BundleStatement statement() {
        return statement;
    }

    /// The rosters that it was verified with, by agency: the next ones may not be older.
    public Map<String, Signed<Roster>> rosters() {
        return rosters;
    }

    /// The version of each list that its rules look things up in: what one agency has released alone, else what the content
    /// pins.
    public SortedMap<String, Hash> lists() {
        return statement.lists(content);
    }

    /// With which entries the day of a delegated list's newest snapshot began: later changes are measured against them.
    Optional<NamedList> dayBase(String list) {
        return Optional.ofNullable(dayBases.get(list));
    }

    /// Where an instant lies to the window within which it may run.
    public EffectiveWindow.When at(Instant instant) {
        return EffectiveWindow.at(instant, content.effective());
    }

    /// How a decision names it.
    public ReleaseRef ref() {
        return new ReleaseRef(sequence(), hash.hex());
    }

    @Override
    public String toString() {
        return "Release[" + programme() + " " + sequence() + " " + hash.brief() + "]";
    }
}
