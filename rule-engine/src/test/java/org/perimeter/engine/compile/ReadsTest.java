package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.Given.field;
import static org.perimeter.engine.fact.Collection.CONTAINERS;
import static org.perimeter.engine.fact.Collection.DANGEROUS;
import static org.perimeter.engine.fact.Collection.GOODS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.rule.Condition.Quantifier;

class ReadsTest {
    @Test
    void a_field_of_the_consignment_is_lacking_without_a_value() {
        Reads reads = reads(missing("port.loading"), missing("grossWeight"));
        assertThat(reads.paths()).containsExactly("grossWeight", "port.loading");
        assertThat(reads.lackedBy(consignment().with("grossWeight", "1").facts()))
                .containsExactly("port.loading");
    }

    @Test
    void a_field_of_elements_is_lacking_when_one_element_lacks_it() {
        Reads reads = reads(some(GOODS, missing("goods[].hs")));
        Given coded = element("goods[].hs", "310210");
        assertThat(reads.paths()).containsExactly("goods[].hs");
        assertThat(reads.lackedBy(consignment().holding(GOODS, coded).facts())).isEmpty();
        assertThat(reads.lackedBy(consignment().holding(GOODS, coded, element(GOODS)).facts()))
                .containsExactly("goods[].hs");
    }

    @Test
    void a_field_of_elements_is_lacking_when_the_collection_is_unknown_but_not_when_it_is_empty() {
        Reads reads = reads(some(GOODS, missing("goods[].hs")));
        assertThat(reads.lackedBy(consignment().facts())).containsExactly("goods[].hs");
        assertThat(reads.lackedBy(consignment().holding(GOODS).facts())).isEmpty();
    }

    @Test
    void a_nested_field_is_lacking_when_one_holder_does_not_know_its_elements() {
        Reads reads = reads(some(GOODS, some(DANGEROUS, missing("goods[].dangerous[].un"))));
        Given harmless = element(GOODS).holding(DANGEROUS);
        Given known = element(GOODS).holding(DANGEROUS, element("goods[].dangerous[].un", "2319"));
        assertThat(reads.lackedBy(consignment().holding(GOODS, harmless, known).facts())).isEmpty();
        assertThat(reads.lackedBy(consignment().holding(GOODS, known, element(GOODS)).facts()))
                .containsExactly("goods[].dangerous[].un");
    }

    @Test
    void a_collection_is_read_where_it_is_asked_for_by_itself() {
        assertThat(reads(new Resolved.MissingCollection(CONTAINERS)).paths())
                .containsExactly("containers[]");
        assertThat(reads(some(CONTAINERS, missing("port.loading"))).paths())
                .containsExactly("containers[]", "port.loading");
    }

    private static Reads reads(Resolved... conditions) {
        Reads reads = Reads.none();
        for (Resolved condition : conditions) {
            reads = reads.and(condition);
        }
        return reads;
    }

    private static Resolved missing(String path) {
        return new Resolved.AllOf(List.of(new Resolved.MissingField(field(path))));
    }

    private static Resolved some(Collection over, Resolved each) {
        return new Resolved.Quantified(Quantifier.SOME, over, each);
    }
}
