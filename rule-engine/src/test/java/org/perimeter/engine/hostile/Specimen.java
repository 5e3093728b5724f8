package org.perimeter.engine.hostile;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.list.Pattern;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;

/// A policy with a text of every kind in it.
final class Specimen {
    static final Lists LISTS =
            Lists.of(
                    new NamedList.Values("values", new TreeSet<>(List.of("fak"))),
                    new NamedList.Keyed("keyed", new TreeMap<>()),
                    new NamedList.Numbers("numbers", new TreeMap<>()));

    static final Facts CONSIGNMENT =
            Given.consignment()
                    .with("shipper.name", "FAK Ltd.")
                    .with("grossWeight", "12")
                    .holding(Collection.GOODS, Given.element("goods[].description", "FAK"))
                    .facts();

    static final String POLICY =
            """
            {"programme":"test","scope":{"is":"compare","field":"onward.mode","comparison":"EQUAL","value":"rail"},
             "dispositions":["RELEASE","HOLD","EXAMINE"],
             "bands":[{"from":0,"disposition":"RELEASE"},{"from":60,"disposition":"HOLD"}],
             "rules":[
              {"id":"R-1","title":{"en":"One","fr":"Un"},
               "when":{"is":"any","parts":[
                {"is":"oneOf","field":"port.loading","values":["CNSHA","CNNGB"]},
                {"is":"words","field":"shipper.name","test":"CONTAINS_WORD","words":["fak","stc"]},
                {"is":"compare","field":"shipper.name","comparison":"EQUAL","value":"x"},
                {"is":"between","field":"grossWeight","from":"1","to":"2"},
                {"is":"inList","field":"shipper.name","list":"values"},
                {"is":"similar","field":"shipper.name","list":"values","measure":"EDIT_DISTANCE","limit":"1"},
                {"is":"listedFor","key":"port.loading","list":"keyed","field":"shipper.name"},
                {"is":"amounts","left":{"is":"listed","list":"numbers","key":"port.loading"},
                 "comparison":"GREATER","right":{"is":"number","value":"5"}},
                {"is":"deviates","amount":{"is":"field","field":"grossWeight"},"side":"MORE",
                 "expected":{"is":"number","value":"3"},"percent":"5","absolute":"1"},
                {"is":"quantified","quantifier":{"kind":"SOME","n":0},"over":"goods[]",
                 "each":{"is":"words","field":"goods[].description","test":"EQUALS","words":["fak"]}}]},
               "effects":[{"is":"points","points":5},{"is":"refer","desk":"dangerous-goods"},
                {"is":"notify","agency":"CBP"},{"is":"floor","disposition":"EXAMINE","exam":"NII"}],
               "reasonCode":"ONE","reason":{"en":"One.","fr":"Un."},
               "governance":{"owner":"CBSA","releasability":"joint","rationale":"Because.","basis":"Act","basisDate":"2026-01-01",
                "validFrom":"2026-01-01","justification":"Needed.","reliability":"USUALLY_RELIABLE"}},
              {"id":"R-2","title":{"en":"Two","fr":"Deux"},
               "when":{"is":"fired","quantifier":{"kind":"SOME","n":0},"rules":["R-1"]},
               "effects":[{"is":"reject","code":"BAD"}],
               "reasonCode":"TWO","reason":{"en":"Two.","fr":"Deux."},
               "governance":{"owner":"CBSA","releasability":"joint","rationale":"Because.","basis":"Act"}}]}
            """;

    static final Policy POLICY_OF_LISTS =
            PolicyJson.read(
                    POLICY.replace(
                            "\"is\":\"inList\",\"field\":\"shipper.name\",\"list\":\"values\"",
                            "\"is\":\"inList\",\"field\":\"shipper.name\",\"list\":\"patterns\""));

    private Specimen() {}

    static Policy policy() {
        return PolicyJson.read(POLICY);
    }

    /// One of each kind with the text in every place that it has.
    static List<NamedList> listsWith(String text) {
        TreeMap<String, NavigableSet<String>> entries = new TreeMap<>();
        entries.put(text, new TreeSet<>(List.of(text)));
        TreeMap<String, String> numbers = new TreeMap<>();
        numbers.put(text, text);
        return List.of(
                new NamedList.Values("values", new TreeSet<>(List.of(text))),
                new NamedList.Patterns(
                        "patterns", List.of(new Pattern(Pattern.Kind.CONTAINS, text))),
                new NamedList.Keyed("keyed", entries),
                new NamedList.Numbers("numbers", numbers));
    }

    /// This list in place of the one of its name, or beside the others.
    static Lists also(NamedList list) {
        NamedList patterns =
                new NamedList.Patterns("patterns", List.of(new Pattern(Pattern.Kind.WORD, "fak")));
        return name ->
                name.equals(list.name())
                        ? Optional.of(list)
                        : name.equals("patterns") ? Optional.of(patterns) : LISTS.named(name);
    }
}
