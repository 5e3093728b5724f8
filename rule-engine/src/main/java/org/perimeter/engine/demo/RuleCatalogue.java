package org.perimeter.engine.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.perimeter.engine.list.ListJson;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;

/// Example rules of all programmes in an analyst's words, with the lists that they name; read from this package's resources.
///
/// They show what the language says; the release of the demonstration takes some of them, with their lists.
public final class RuleCatalogue {
    public static final List<String> PROGRAMMES =
            List.of("prince-rupert", "montreal", "seals", "pact");

    private static final List<String> LISTS =
            List.of(
                    "accepted-methods",
                    "bonded-carriers",
                    "consolidations",
                    "corridor",
                    "elevated-origins",
                    "elevated-ports",
                    "embargo-origins",
                    "forwarders",
                    "hazard-classes",
                    "issued-seals",
                    "known-users",
                    "low-values-per-kg",
                    "median-package-weights",
                    "post-office-boxes",
                    "stay-addresses",
                    "transhipment-hubs",
                    "vague-goods",
                    "waste-and-used",
                    "waste-ports",
                    "watch-countries",
                    "watch-list",
                    "wooden-packages");

    private RuleCatalogue() {}

    /// @param programme one of [#PROGRAMMES]
    public static Policy policy(String programme) {
        return PolicyJson.read(text(programme + ".json"));
    }

    public static Lists lists() {
        return Lists.of(allLists().toArray(NamedList[]::new));
    }

    /// Sorted by name.
    public static List<NamedList> allLists() {
        return LISTS.stream().map(name -> ListJson.read(text("lists/" + name + ".json"))).toList();
    }

    private static String text(String name) {
        try (InputStream json = RuleCatalogue.class.getResourceAsStream("rules/" + name)) {
            if (json == null) {
                throw new IllegalStateException(
                        "No resource rules/"
                                + name
                                + "\nMaybe the jar was built without its resources.");
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
