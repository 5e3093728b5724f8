package org.perimeter.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// Small consignments, rules and policies for tests.
public final class Given {
    /// A condition that every consignment meets.
    public static final Condition ALWAYS =
            new Condition.AnyOf(
                    List.of(
                            new Condition.Missing("port.loading"),
                            new Condition.Not(new Condition.Missing("port.loading"))));

    public static final Governance GOVERNANCE =
            new Governance(
                    "CBSA", "joint", "Because.", "Customs Act, s. 99", null, null, null, null);

    private static final FactSchema SCHEMA = FactSchema.standard();

    private final Facts.Builder facts;

    private Given(@Nullable Collection owner) {
        this.facts = Facts.of(owner);
    }

    public static Given consignment() {
        return new Given(null);
    }

    public static Given element(Collection owner) {
        return new Given(owner);
    }

    /// One element with one field: `line("goods[].description", "FAK")`.
    public static Given element(String path, String literal) {
        return new Given(field(path).collection()).with(path, literal);
    }

    public Given with(String path, String literal) {
        facts.set(field(path), value(field(path), literal));
        return this;
    }

    public Given holding(Collection collection, Given... elements) {
        facts.elements(collection, Arrays.stream(elements).map(Given::facts).toList());
        return this;
    }

    public Facts facts() {
        return facts.build();
    }

    public static Field field(String path) {
        return SCHEMA.field(path)
                .orElseThrow(() -> new IllegalArgumentException("no field " + path));
    }

    public static Value value(Field field, String literal) {
        return switch (field.type()) {
            case TEXT, CODE -> new Value.Text(literal);
            case NUMBER -> new Value.Amount(new BigDecimal(literal));
            case MOMENT -> new Value.Moment(Instant.parse(literal));
            case FLAG -> new Value.Flag(Boolean.parseBoolean(literal));
        };
    }

    public static Rule rule(String id, Condition when, Effect... effects) {
        return new Rule(
                id,
                new Bilingual("Rule " + id, "Règle " + id),
                when,
                List.of(effects),
                "TEST",
                new Bilingual("Because of " + id + ".", "En raison de " + id + "."),
                GOVERNANCE);
    }

    public static Policy policy(Rule... rules) {
        return new Policy(
                "test",
                ALWAYS,
                List.of(
                        Disposition.RELEASE,
                        Disposition.REFER,
                        Disposition.HOLD,
                        Disposition.EXAMINE),
                List.of(
                        new Band(0, Disposition.RELEASE),
                        new Band(30, Disposition.REFER),
                        new Band(60, Disposition.HOLD),
                        new Band(100, Disposition.EXAMINE)),
                List.of(rules));
    }
}
