package org.perimeter.engine.bundle;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Policy;

/// What the agencies agree on: a policy with all that its meaning rests on. Its hash is what each approver signs.
///
/// The policy is kept in normal form: the parts of every all and any, and the rules, stand in the order of their own hash,
/// since their order means nothing. The order on a screen is kept beside the content and is not hashed.
///
/// @param lists       the version of each list that the policy names, by name
/// @param goldenCases consignments with the outcome that a node must reach before it runs the release; by name
/// @param effective   when a node may run it; `null` for at once and without end
/// @param delegations what one agency may do alone
public record Content(
        int schema,
        Policy policy,
        SortedMap<String, Hash> lists,
        List<GoldenCase> goldenCases,
        @Nullable EffectiveWindow effective,
        EngineRange engine,
        List<Delegation> delegations) {

    public static final int SCHEMA = 1;
    static final int LARGEST = 64 << 20;

    public Content {
        policy = NormalForm.of(policy);
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        goldenCases = goldenCases.stream().sorted(Comparator.comparing(GoldenCase::name)).toList();
        delegations = delegations.stream().sorted(Comparator.comparing(Delegation::list)).toList();
    }

    /// A policy for the engine of today, effective at once, with no lists and no delegations.
    public static Content of(Policy policy, List<GoldenCase> goldenCases) {
        return of(policy, Collections.emptySortedMap(), goldenCases);
    }

    /// A policy with the lists that it names, for the engine of today, effective at once, with no delegations.
    public static Content of(
            Policy policy, SortedMap<String, Hash> lists, List<GoldenCase> goldenCases) {
        return new Content(SCHEMA, policy, lists, goldenCases, null, EngineRange.TODAY, List.of());
    }

    /// The same, in force within a window; `null` for at once and without end.
    public Content within(@Nullable EffectiveWindow window) {
        return new Content(schema, policy, lists, goldenCases, window, engine, delegations);
    }

    public byte[] canonical() {
        return CanonicalJson.of(this);
    }

    public Hash hash() {
        return Hash.of(canonical());
    }

    /// @throws MalformedDocument when the bytes are not exactly what [#canonical] writes
    public static Content read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new MalformedDocument(
                    Reason.TOO_LARGE,
                    "",
                    bytes.length + " bytes, where " + LARGEST + " are the most");
        }
        Content content = StrictJson.read(CanonicalJson.parse(bytes), Content.class);
        StrictJson.requireSame(bytes, content.canonical());
        return content;
    }

    /// Levels of the rule language, both included; a node that knows a level outside of it cannot run the content.
    public record EngineRange(int from, int to) {
        /// The level that this engine knows.
        public static final int LEVEL = 1;

        public static final EngineRange TODAY = new EngineRange(LEVEL, LEVEL);

        public boolean contains(int level) {
            return from <= level && level <= to;
        }
    }

    /// One agency may change the named list alone, by so many entries a bundle.
    public record Delegation(String list, String agency, int entries) {}
}
