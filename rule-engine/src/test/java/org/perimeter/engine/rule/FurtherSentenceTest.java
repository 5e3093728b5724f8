package org.perimeter.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.ListedFor;
import org.perimeter.engine.rule.Condition.Not;

class FurtherSentenceTest {
    @Test
    void membership_of_a_list() {
        says(
                new InList("port.loading", "elevated-ports"),
                "the port of loading is on the list “elevated-ports”",
                "le port de chargement figure sur la liste « elevated-ports »");
        says(
                new Not(new InList("port.loading", "elevated-ports")),
                "the port of loading is not on the list “elevated-ports”",
                "le port de chargement ne figure pas sur la liste « elevated-ports »");
        says(
                new InList("shipper.name", ""),
                "the shipper's name is on the list “…”",
                "le nom de l'expéditeur figure sur la liste « … »");
    }

    @Test
    void what_a_list_gives_for_a_key() {
        Condition test =
                new ListedFor(
                        "goods[].dangerous[].un", "hazard-classes", "goods[].dangerous[].class");
        says(
                test,
                "the list “hazard-classes” allows the hazard class for the UN number",
                "la liste « hazard-classes » admet la classe de danger pour le numéro ONU");
        says(
                new Not(test),
                "the list “hazard-classes” does not allow the hazard class for the UN number",
                "la liste « hazard-classes » n’admet pas la classe de danger pour le numéro ONU");
    }

    static void says(Condition condition, String en, String fr) {
        assertThat(Sentence.of(condition, Locale.ENGLISH)).isEqualTo(en);
        assertThat(Sentence.of(condition, Locale.FRENCH).replace('\u00a0', ' ')).isEqualTo(fr);
    }
}
