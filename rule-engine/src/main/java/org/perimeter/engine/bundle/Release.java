package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.Map;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision.ReleaseRef;

/// A bundle with its content, both verified: the only thing that a node builds and runs. Only [ReleaseVerifier] makes one.
public final class Release {
    private final BundleStatement statement;
    private final Content content;
    private final ResolvedPolicy policy;
    private final Hash hash;
    private final Map<String, Signed<Roster>> rosters;

    Release(
            BundleStatement statement,
            Content content,
            ResolvedPolicy policy,
            Map<String, Signed<Roster>> rosters) {
        this.statement = statement;
        this.content = content;
        this.policy = policy;
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
