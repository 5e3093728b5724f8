package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.PolicyDifference.Kind;

class SettingsDifferenceTest {
    private static final Hash ONE = Hash.of(new byte[] {1});
    private static final Hash TWO = Hash.of(new byte[] {2});
    private static final MustCatchEvent TEA = event("tea/green", "{}", Disposition.HOLD);

    @Test
    void equal_settings_do_not_differ() {
        assertThat(between(settings(ONE, TEA), settings(ONE, TEA))).isEmpty();
    }

    @Test
    void another_baseline_is_told_with_both_hashes() {
        assertThat(between(settings(ONE), settings(TWO)))
                .containsExactly(
                        new Change(
                                Kind.CHANGED,
                                "",
                                "/settings/baseline",
                                new Bilingual(
                                        "Evidence is a run over the data set " + ONE,
                                        "La preuve est une simulation sur le jeu de données "
                                                + ONE),
                                new Bilingual(
                                        "Evidence is a run over the data set " + TWO,
                                        "La preuve est une simulation sur le jeu de données "
                                                + TWO)));
        assertThat(between(settings(ONE), settings(null)))
                .extracting(Change::kind)
                .containsExactly(Kind.REMOVED);
    }

    @Test
    void an_event_that_is_gone_is_told_in_both_languages() {
        assertThat(between(settings(ONE, TEA), settings(ONE)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(change.part()).isEqualTo("/settings/mustCatch/tea~1green");
                    assertThat(change.before())
                            .isEqualTo(
                                    new Bilingual(
                                            "The consignment “tea/green” (44136fa355b3) comes to"
                                                    + " at least “Hold”, whatever rules fire",
                                            "L’envoi «\u00a0tea/green\u00a0» (44136fa355b3) aboutit au moins"
                                                    + " à «\u00a0Retenue\u00a0», quelles que soient les règles"));
                });
    }

    @Test
    void a_weaker_disposition_and_another_consignment_under_the_same_name_are_told() {
        var weaker = TEA.atLeast(Disposition.REFER);
        var other = event(TEA.name(), "{\"port.discharge\":\"CAPRR\"}", Disposition.HOLD);
        for (MustCatchEvent changed : List.of(weaker, other)) {
            assertThat(between(settings(null, TEA), settings(null, changed)))
                    .extracting(Change::kind)
                    .containsExactly(Kind.CHANGED);
        }
    }

    private static List<Change> between(ProgrammeSettings before, ProgrammeSettings after) {
        return SettingsDifference.between(before, after);
    }

    private static ProgrammeSettings settings(@Nullable Hash baseline, MustCatchEvent... events) {
        return new ProgrammeSettings(baseline, List.of(events));
    }

    private static MustCatchEvent event(String name, String facts, Disposition atLeast) {
        return MustCatchEvent.of(name, facts.getBytes(UTF_8), atLeast);
    }
}
