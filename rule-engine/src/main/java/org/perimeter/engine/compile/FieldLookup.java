package org.perimeter.engine.compile;

import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;

/// Finds the fields and collections that a condition names. Every method gives `null` where a finding was reported.
///
/// @param schema the vocabulary
/// @param report where findings go
record FieldLookup(FactSchema schema, Report.Place report) {

    /// A field that suits a test. A mismatch is reported on the test, everything else on the name.
    @Nullable Field suiting(String name, String node, @Nullable Collection inside, Fit fit) {
        return suiting(name, node, "/field", inside, fit);
    }

    /// @param member of the node that holds the name, such as `/other`
    @Nullable Field suiting(
            String name, String node, String member, @Nullable Collection inside, Fit fit) {
        Field field = field(name, node + member, inside);
        if (field != null && !fit.suits(field.type())) {
            report.add(Check.TYPE_MISMATCH, node, field.path(), Fit.name(field.type()));
            return null;
        }
        return field;
    }

    @Nullable Field field(String name, String node, @Nullable Collection inside) {
        Field field = known(name, node);
        if (field == null) {
            return null;
        }
        Collection owner = field.collection();
        if (owner != null && !visible(owner, inside)) {
            outside(name, owner, node);
            return null;
        }
        return field;
    }

    /// A field of the vocabulary, wherever it can be seen.
    @Nullable Field known(String name, String node) {
        if (name.isBlank()) {
            report.add(Check.INCOMPLETE, node);
            return null;
        }
        Field field = schema.field(name).orElse(null);
        if (field == null) {
            report.add(
                    name.endsWith("[]") ? Check.UNKNOWN_COLLECTION : Check.UNKNOWN_FIELD,
                    node,
                    name);
        }
        return field;
    }

    @Nullable Collection collection(String name, String node) {
        if (name.isBlank()) {
            report.add(Check.INCOMPLETE, node);
            return null;
        }
        Collection over = Collection.at(name).orElse(null);
        if (over == null) {
            report.add(Check.UNKNOWN_COLLECTION, node, name);
        }
        return over;
    }

    void outside(String name, Collection owner, String node) {
        report.add(Check.FIELD_OUTSIDE_QUANTIFIER, node, name, owner.path(), owner.path());
    }

    static boolean visible(Collection owner, @Nullable Collection inside) {
        return inside != null && (inside == owner || visible(owner, inside.parent().orElse(null)));
    }
}
