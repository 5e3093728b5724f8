package org.perimeter.engine.bundle;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Limits;
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
/// @param settings    what the programme holds its rules to; `null` where that is nothing
public record Content(
        int schema,
        Policy policy,
        SortedMap<String, Hash> lists,
        List<GoldenCase> goldenCases,
        @Nullable EffectiveWindow effective,
        EngineRange engine,
        List<Delegation> delegations,
        @Nullable ProgrammeSettings settings) {

    public static final int SCHEMA = 1;
    static final int LARGEST = 64 << 20;

    public Content {
        policy = NormalForm.of(policy);
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        goldenCases = goldenCases.stream().sorted(Comparator.comparing(GoldenCase::name)).toList();
        delegations = inOrder(delegations);
        settings = settings == null || settings.isEmpty() ? null : settings;
    }

    /// A policy for the engine of today, effective at once, with no lists and no delegations.
    public static Content of(Policy policy, List<GoldenCase> goldenCases) {
        return of(policy, Collections.emptySortedMap(), goldenCases);
    }

    /// A policy with the lists that it names, for the engine of today, effective at once, with no delegations.
    public static Content of(
            Policy policy, SortedMap<String, Hash> lists, List<GoldenCase> goldenCases) {
        return new Content(
                SCHEMA, policy, lists, goldenCases, null, EngineRange.TODAY, List.of(), null);
    }

    /// The same, in force within a window; `null` for at once and without end.
    public Content within(@Nullable EffectiveWindow window) {
        return new Content(
                schema, policy, lists, goldenCases, window, engine, delegations, settings);
    }

    /// The same, held to these settings.
    public Content heldTo(ProgrammeSettings wanted) {
        return new Content(
                schema, policy, lists, goldenCases, effective, engine, delegations, wanted);
    }

    /// The settings, empty ones where there are none.
    public ProgrammeSettings programmeSettings() {
        return settings == null ? ProgrammeSettings.NONE : settings;
    }

    /// The same, with lists that one agency may release alone.
    public Content delegating(List<Delegation> given) {
        return new Content(schema, policy, lists, goldenCases, effective, engine, given, settings);
    }

    /// What the agency to which the list is delegated may do alone; empty where the list is not delegated.
    public Optional<Delegation> delegation(String list) {
        return delegations.stream().filter(given -> given.list().equals(list)).findFirst();
    }

    private static List<Delegation> inOrder(List<Delegation> delegations) {
        List<Delegation> sorted =
                delegations.stream().sorted(Comparator.comparing(Delegation::list)).toList();
        if (sorted.stream().map(Delegation::list).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException(
                    sorted + "\nMaybe a list was delegated twice; one agency alone can have it.");
        }
        return sorted;
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

    /// One agency may release other entries of the named list alone, within limits.
    ///
    /// @param mostEntries that the list may then have
    /// @param changesADay how many entries may come and go on a day by UTC, both counted
    public record Delegation(String list, String agency, int mostEntries, int changesADay) {
        public Delegation {
            agency = Names.agency(agency);
            if (mostEntries < 1
                    || mostEntries > Limits.LIST
                    || changesADay < 1
                    || changesADay > Limits.LIST) {
                throw new IllegalArgumentException(
                        list
                                + " with at most "
                                + mostEntries
                                + " entries and "
                                + changesADay
                                + " changes a day\nMaybe a limit was left out; both are from 1 to "
                                + Limits.LIST
                                + ".");
            }
        }
    }
}
