package org.perimeter.ui.editor;

import java.util.function.Consumer;
import java.util.stream.Stream;

/// Each construct of the language: how it is built, and what the draft then holds.
final class Constructions {
    private static final String TOP = "/when";
    private static final String FIRST = "/when/parts/0";

    private Constructions() {}

    static Stream<Construction> all() {
        return Stream.of(groups(), ofOneField(), values(), lists(), ofSeveral(), amounts())
                .flatMap(one -> one);
    }

    /// A new rule holds an empty group, which a first condition joins.
    private static Construction test(String name, String json, Consumer<Hands> steps) {
        return new Construction(
                name,
                "{\"is\": \"all\", \"parts\": [" + json + "]}",
                hands -> {
                    hands.add(TOP);
                    steps.accept(hands);
                });
    }

    private static Stream<Construction> groups() {
        return Stream.of(
                new Construction(
                        "all",
                        """
                        {"is": "all", "parts": [{"is": "all", "parts": [
                          {"is": "missing", "field": "goods[]"}, {"is": "missing", "field": "notify[]"}]}]}
                        """,
                        hands -> {
                            hands.group(TOP);
                            hands.choose("Which must hold", "All of");
                            hands.add(FIRST);
                            hands.find("goods[]");
                            hands.add(FIRST);
                            hands.find("notify[]");
                        }),
                new Construction(
                        "any",
                        """
                        {"is": "any", "parts": [
                          {"is": "missing", "field": "goods[]"}, {"is": "missing", "field": "notify[]"}]}
                        """,
                        hands -> {
                            hands.open(TOP);
                            hands.choose("Which must hold", "Any of");
                            hands.add(TOP);
                            hands.find("goods[]");
                            hands.add(TOP);
                            hands.find("notify[]");
                        }),
                new Construction(
                        "none of",
                        """
                        {"is": "all", "parts": [{"is": "not", "part": {"is": "any", "parts": [
                          {"is": "missing", "field": "goods[]"}]}}]}
                        """,
                        hands -> {
                            hands.group(TOP);
                            hands.choose("Which must hold", "None of");
                            hands.add(FIRST);
                            hands.find("goods[]");
                        }),
                test(
                        "not",
                        """
                        {"is": "not", "part": {"is": "missing", "field": "eta"}}\
                        """,
                        hands -> {
                            hands.find("eta");
                            hands.choose("Test", "is missing");
                            hands.run(RowCommand.NEGATE, FIRST);
                        }),
                new Construction(
                        "quantified",
                        """
                        {"is": "all", "parts": [
                          {"is": "quantified", "quantifier": {"kind": "EXACTLY", "n": 2}, "over": "containers[]",
                           "each": {"is": "all", "parts": [
                             {"is": "compare", "field": "containers[].teu", "comparison": "AT_LEAST", "value": "2"}]}}]}
                        """,
                        hands -> {
                            hands.count(TOP);
                            hands.choose("How many", "Exactly");
                            hands.write("Number", "2");
                            hands.choose("Of what", "Container");
                            hands.add(FIRST);
                            hands.find("containers[].teu");
                            hands.write("Value", "2");
                        }));
    }

    private static Stream<Construction> ofOneField() {
        return Stream.of(
                test(
                        "missing",
                        """
                        {"is": "missing", "field": "eta"}\
                        """,
                        hands -> {
                            hands.find("eta");
                            hands.choose("Test", "is missing");
                        }),
                test(
                        "compare",
                        """
                        {"is": "compare", "field": "grossWeight", "comparison": "GREATER", "value": "1500.5"}\
                        """,
                        hands -> {
                            hands.find("grossWeight");
                            hands.choose("Test", "is more than");
                            hands.write("Value", "1,500.5");
                        }),
                test(
                        "between",
                        """
                        {"is": "between", "field": "grossWeight", "from": "10", "to": "20.5"}\
                        """,
                        hands -> {
                            hands.find("grossWeight");
                            hands.choose("Test", "is between");
                            hands.write("From", "10");
                            hands.write("To", "20.5");
                        }),
                test(
                        "one of",
                        """
                        {"is": "oneOf", "field": "port.loading", "values": ["CNSHA", "BRSSZ"]}\
                        """,
                        hands -> {
                            hands.find("port.loading");
                            hands.values("Values", "CNSHA", "BRSSZ");
                        }),
                test(
                        "words",
                        """
                        {"is": "words", "field": "shipper.name", "test": "STARTS_WITH", "words": ["scrap", "used parts"]}\
                        """,
                        hands -> {
                            hands.find("shipper.name");
                            hands.choose("Test", "starts with");
                            hands.values("Values", "scrap", "used parts");
                        }),
                test(
                        "valid",
                        """
                        {"is": "not", "part": {"is": "valid", "field": "conveyance.imo", "validator": "IMO_NUMBER"}}\
                        """,
                        hands -> {
                            hands.find("conveyance.imo");
                            hands.choose("Test", "is not a valid");
                            hands.choose("Standard", "IMO number");
                        }),
                test(
                        "shaped",
                        """
                        {"is": "shaped", "field": "shipper.name", "shape": "REPEATED_CHARACTER"}\
                        """,
                        hands -> {
                            hands.find("shipper.name");
                            hands.choose("Test", "repeats one character");
                        }),
                test(
                        "compare fields",
                        """
                        {"is": "compareFields", "field": "eta", "comparison": "LESS", "other": "filing.sentAt"}\
                        """,
                        hands -> {
                            hands.find("eta");
                            hands.choose("Test", "is before the field");
                            hands.find("Other field", "filing.sentAt", "filing.sentAt");
                        }));
    }

    /// The other ways in which a value is written, by the type of the field.
    private static Stream<Construction> values() {
        return Stream.of(
                test(
                        "an instant",
                        """
                        {"is": "compare", "field": "eta", "comparison": "LESS", "value": "2026-03-01T06:30:00Z"}\
                        """,
                        hands -> {
                            hands.find("eta");
                            hands.moment("Value (UTC)", "2026-03-01", "06:30");
                        }),
                test(
                        "yes or no",
                        """
                        {"is": "compare", "field": "trader.pip", "comparison": "EQUAL", "value": "false"}\
                        """,
                        hands -> {
                            hands.find("trader.pip");
                            hands.choose("Value", "no");
                        }),
                test(
                        "codes",
                        """
                        {"is": "oneOf", "field": "mode", "values": ["sea", "air"]}\
                        """,
                        hands -> {
                            hands.find("mode");
                            hands.find("Values", "sea", "sea");
                            hands.find("Values", "air", "air");
                        }));
    }

    private static Stream<Construction> lists() {
        return Stream.of(
                test(
                        "in list",
                        """
                        {"is": "inList", "field": "port.loading", "list": "elevated-ports"}\
                        """,
                        hands -> {
                            hands.find("port.loading");
                            hands.choose("Test", "is on the list");
                            hands.find("List", "elevated", "elevated-ports");
                        }),
                test(
                        "listed for",
                        """
                        {"is": "listedFor", "key": "port.loading", "list": "issued-seals", "field": "port.discharge"}\
                        """,
                        hands -> {
                            hands.find("port.discharge");
                            hands.choose("Test", "is allowed by the list");
                            hands.find("List", "issued", "issued-seals");
                            hands.find("Key", "port.loading", "port.loading");
                        }),
                test(
                        "similar",
                        """
                        {"is": "similar", "field": "shipper.name", "list": "known-users", "measure": "JARO_WINKLER", "limit": "0.85"}\
                        """,
                        hands -> {
                            hands.find("shipper.name");
                            hands.choose("Test", "is like an entry of the list");
                            hands.find("List", "known", "known-users");
                            hands.choose("Measure", "Likeness (Jaro–Winkler)");
                            hands.write("Limit", "0.85");
                        }));
    }

    private static Stream<Construction> ofSeveral() {
        return Stream.of(
                test(
                        "deviates",
                        """
                        {"is": "deviates", "amount": {"is": "field", "field": "onward.gateWeight"}, "side": "EITHER",
                         "expected": {"is": "field", "field": "grossWeight"}, "percent": "7.5", "absolute": "500"}\
                        """,
                        hands -> {
                            hands.find("Field", "tolerance", "Beyond a tolerance");
                            hands.find("onward.gateWeight");
                            hands.open(FIRST + "/expected");
                            hands.find("grossWeight");
                            hands.open(FIRST);
                            hands.choose("Which side", "above or below");
                            hands.write("By more than (%)", "7.5");
                            hands.write("By more than (amount)", "500");
                        }),
                test(
                        "elapsed",
                        """
                        {"is": "elapsed", "from": "filing.sentAt", "to": "filing.loadingAt", "comparison": "AT_MOST",
                         "limit": "3", "unit": "DAYS"}\
                        """,
                        hands -> {
                            hands.find("Field", "time between", "Time between two instants");
                            hands.find("From", "filing.sentAt", "filing.sentAt");
                            hands.find("To", "filing.loadingAt", "filing.loadingAt");
                            hands.choose("Test", "is at most");
                            hands.write("How long", "3");
                            hands.choose("Unit", "days");
                        }),
                test(
                        "shared",
                        """
                        {"is": "shared", "field": "containers[].number", "other": "related[].containers[].number"}\
                        """,
                        hands -> {
                            hands.find("Field", "value in common", "Value in common");
                            hands.find("Value", "containers[].number", "containers[].number");
                            hands.find(
                                    "Also found in",
                                    "related[].containers[].number",
                                    "related[].containers[].number");
                        }),
                test(
                        "fired",
                        """
                        {"is": "fired", "quantifier": {"kind": "AT_LEAST", "n": 2}, "rules": ["R-1", "R-2"]}\
                        """,
                        hands -> {
                            hands.find("Field", "rules that", "Rules that fired");
                            hands.find("Of which rules", "R-1", "R-1");
                            hands.find("Of which rules", "R-2", "R-2");
                            hands.choose("How many", "At least");
                            hands.write("Number", "2");
                        }));
    }

    private static Stream<Construction> amounts() {
        return Stream.of(
                amount(
                        "field and number",
                        """
                        {"is": "field", "field": "grossWeight"}\
                        """,
                        hands -> hands.find("grossWeight")),
                amount(
                        "length",
                        """
                        {"is": "length", "field": "shipper.name"}\
                        """,
                        hands -> {
                            hands.choose("Amount", "Length of a text");
                            hands.find("shipper.name");
                        }),
                amount(
                        "listed",
                        """
                        {"is": "listed", "list": "median-package-weights", "key": "port.loading"}\
                        """,
                        hands -> {
                            hands.choose("Amount", "Number from a list");
                            hands.find("List", "median", "median-package-weights");
                            hands.find("port.loading");
                        }),
                amount(
                        "arithmetic",
                        """
                        {"is": "arithmetic", "operation": "RATIO", "left": {"is": "field", "field": "grossWeight"},
                         "right": {"is": "field", "field": "onward.gateWeight"}}\
                        """,
                        hands -> {
                            hands.find("grossWeight");
                            hands.choose("Amount", "First ÷ second");
                            hands.open(FIRST + "/left/right");
                            hands.choose("Amount", "Field");
                            hands.find("onward.gateWeight");
                        }),
                amount(
                        "count",
                        """
                        {"is": "count", "over": "containers[]", "where": {"is": "all", "parts": [
                          {"is": "compare", "field": "containers[].teu", "comparison": "AT_LEAST", "value": "9"}]}}\
                        """,
                        hands -> {
                            hands.choose("Amount", "Number of elements");
                            hands.choose("Of what", "Container");
                            hands.filter(FIRST + "/left");
                            hands.find("containers[].teu");
                            hands.write("Value", "9");
                        }),
                amount(
                        "distinct",
                        """
                        {"is": "distinct", "field": "goods[].origin"}\
                        """,
                        hands -> {
                            hands.choose("Amount", "Number of different values");
                            hands.find("goods[].origin");
                        }),
                amount(
                        "aggregate",
                        """
                        {"is": "aggregate", "function": "AVERAGE", "over": "containers[]",
                         "of": {"is": "field", "field": "containers[].teu"}}\
                        """,
                        hands -> {
                            hands.choose("Amount", "Average over elements");
                            hands.choose("Of what", "Container");
                            hands.open(FIRST + "/left/of");
                            hands.find("containers[].teu");
                        }));
    }

    /// More than three of it.
    private static Construction amount(String name, String json, Consumer<Hands> steps) {
        return test(
                name,
                """
                {"is": "amounts", "left": %s, "comparison": "AT_LEAST", "right": {"is": "number", "value": "3"}}\
                """
                        .formatted(json),
                hands -> {
                    hands.find("Field", "compare amounts", "Compare amounts");
                    steps.accept(hands);
                    hands.open(FIRST + "/right");
                    hands.write("Value", "3");
                    hands.open(FIRST);
                    hands.choose("The first amount", "is at least");
                });
    }
}
