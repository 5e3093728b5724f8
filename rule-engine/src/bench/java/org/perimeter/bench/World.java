package org.perimeter.bench;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.perimeter.bench.Part.Listed;
import org.perimeter.bench.Part.OnList;
import org.perimeter.bench.Part.Over;
import org.perimeter.bench.Part.SomeLine;
import org.perimeter.bench.Part.Worded;
import org.perimeter.engine.compile.Reads;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Rule;

/// Seeded rules and consignments: two to five conditions a rule, half of the rules with one on lines of goods, lists of ten to
/// ten thousand entries, about 1.2 % of all rules firing on a consignment of about seven lines.
final class World {
    private static final double FIRING = 0.012;
    private static final int LINES = 7;
    private static final int CODES = 400;
    private static final int WORDS = 400;
    private static final int WORDS_OF_A_TEXT = 5;
    private static final int LISTS = 240;
    private static final long MOST = 30_000;

    private final Random random;
    private final List<Listed> lists = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final List<List<Part<Bill>>> rules = new ArrayList<>();
    private final List<Bill> bills = new ArrayList<>();

    World(long seed, int ruleCount, int consignments) {
        this.random = new Random(seed);
        for (int i = 0; i < LISTS; i++) {
            list();
        }
        for (int i = 0; i < ruleCount; i++) {
            rules.add(rule(i % 2 == 1));
        }
        for (int i = 0; i < consignments; i++) {
            bills.add(bill());
        }
    }

    List<List<Part<Bill>>> rules() {
        return rules;
    }

    List<Bill> bills() {
        return bills;
    }

    /// By number; the words of text conditions are lists too.
    List<Set<String>> lists() {
        List<Set<String>> all = new ArrayList<>(lists.stream().map(Listed::codes).toList());
        for (List<Part<Bill>> rule : rules) {
            for (Part<Bill> part : rule) {
                if (part instanceof SomeLine(var parts)) {
                    for (Part<Bill.Line> each : parts) {
                        if (each instanceof Worded(int number, var words)) {
                            while (all.size() <= number) {
                                all.add(Set.of());
                            }
                            all.set(number, words);
                        }
                    }
                }
            }
        }
        return all;
    }

    /// A share of the codes that occur, and as many others as make up its length.
    private void list() {
        double share = Math.exp(random.nextDouble() * Math.log(60) - Math.log(60)) * 0.5;
        int occurring = Math.max(1, (int) (share * CODES));
        int length =
                Math.max(occurring, (int) Math.exp(Math.log(10) * (1 + 3 * random.nextDouble())));
        Set<String> codes = new HashSet<>();
        while (codes.size() < occurring) {
            codes.add(code());
        }
        while (codes.size() < length) {
            codes.add("X" + random.nextInt(1_000_000));
        }
        lists.add(Listed.of(lists.size(), codes));
        shares.add((double) occurring / CODES);
    }

    private String code() {
        return "C" + (1_000 + random.nextInt(CODES));
    }

    private List<Part<Bill>> rule(boolean withLines) {
        int size = 2 + random.nextInt(4);
        double share = Math.pow(FIRING, 1.0 / size);
        List<Part<Bill>> parts = new ArrayList<>();
        int inLines = withLines ? 1 + random.nextInt(Math.min(2, size - 1)) : 0;
        if (inLines > 0) {
            double ofLine = 1 - Math.pow(1 - Math.pow(share, inLines), 1.0 / LINES);
            double each = Math.pow(ofLine, 1.0 / inLines);
            parts.add(new SomeLine(cheapFirst(IntStream.range(0, inLines).mapToObj(i -> ofLine(i, each)).toList())));
        }
        for (int i = parts.isEmpty() ? 0 : inLines; i < size; i++) {
            parts.add(i % 2 == 0 ? ofList(share) : ofNumber(share));
        }
        return cheapFirst(parts);
    }

    /// As a person would write them who wants a rule to be quick.
    private static <T> List<Part<T>> cheapFirst(List<Part<T>> parts) {
        return parts.stream()
                .sorted(comparingInt(part ->
                        part instanceof Over<?> ? 0 : part instanceof SomeLine ? 2 : 1))
                .toList();
    }

    private Part<Bill> ofList(double share) {
        Listed list = near(share);
        return random.nextBoolean()
                ? new OnList<>("port.loading", "loading", Bill::loading, list)
                : new OnList<>("carrier.code", "carrier", Bill::carrier, list);
    }

    private Part<Bill> ofNumber(double share) {
        long limit = limit(share);
        return switch (random.nextInt(3)) {
            case 0 -> new Over<>("grossWeight", "weight", Bill::weight, limit);
            case 1 -> new Over<>("quantity", "quantity", Bill::quantity, limit);
            default -> new Over<>("volume", "volume", Bill::volume, limit);
        };
    }

    private Part<Bill.Line> ofLine(int i, double share) {
        return switch (i == 0 ? random.nextInt(3) : 3 + random.nextInt(2)) {
            case 0 -> new OnList<>("goods[].hs6", "hs6", Bill.Line::hs6, near(share));
            case 1 -> new OnList<>("goods[].origin", "origin", Bill.Line::origin, near(share));
            case 2 -> worded(share);
            case 3 -> new Over<>("goods[].weight", "weight", Bill.Line::weight, limit(share));
            default -> new Over<>("goods[].value", "value", Bill.Line::value, limit(share));
        };
    }

    private int worded;

    private Part<Bill.Line> worded(double share) {
        int count = Math.max(1, (int) ((1 - Math.pow(1 - share, 1.0 / WORDS_OF_A_TEXT)) * WORDS));
        Set<String> words = new TreeSet<>();
        while (words.size() < count) {
            words.add(word());
        }
        return new Worded(LISTS + worded++, Set.copyOf(words));
    }

    private String word() {
        int number = random.nextInt(WORDS);
        char first = (char) ('A' + number % 26);
        return "W" + first + Integer.toString(number, 36).toUpperCase(java.util.Locale.ROOT) + "ED";
    }

    private static long limit(double share) {
        return (long) (MOST * (1 - share));
    }

    /// One of the lists that take about this share of the codes that occur.
    private Listed near(double share) {
        List<Integer> fitting =
                IntStream.range(0, LISTS)
                        .filter(i -> Math.abs(Math.log(shares.get(i) / share)) < 0.3)
                        .boxed()
                        .toList();
        int chosen =
                fitting.isEmpty()
                        ? random.nextInt(LISTS)
                        : fitting.get(random.nextInt(fitting.size()));
        return lists.get(chosen);
    }

    private Bill bill() {
        int lines = LINES - 2 + random.nextInt(5);
        List<Bill.Line> goods =
                IntStream.range(0, lines)
                        .mapToObj(_ -> line())
                        .toList();
        return new Bill(
                maybe(code()),
                maybe(code()),
                maybe(number()),
                maybe(number()),
                maybe(number()),
                goods);
    }

    private Bill.Line line() {
        String description = maybe(text());
        return new Bill.Line(
                maybe(code()),
                maybe(code()),
                maybe(number()),
                maybe(number()),
                description,
                description == null ? List.of() : List.of(description.split(" ")));
    }

    private Long number() {
        return (long) random.nextInt((int) MOST);
    }

    private String text() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS_OF_A_TEXT; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(25) == 0 ? null : value;
    }

    ResolvedPolicy policy() {
        List<ResolvedRule> resolved = new ArrayList<>();
        Reads reads = Reads.none();
        Resolved scope = new Resolved.MissingField(Part.field("bill.master"));
        reads = reads.and(scope);
        for (int i = 0; i < rules.size(); i++) {
            Resolved when =
                    new Resolved.AllOf(rules.get(i).stream().map(Part::resolved).toList());
            reads = reads.and(when);
            resolved.add(new ResolvedRule(rule(i), when));
        }
        return new ResolvedPolicy("bench", scope, List.of(), List.of(), resolved, reads.paths());
    }

    private static Rule rule(int i) {
        Bilingual text = new Bilingual("Rule " + i, "Règle " + i);
        return new Rule(
                String.format(java.util.Locale.ROOT, "R-%05d", i),
                text,
                new Condition.AllOf(List.of()),
                List.of(new Effect.Points(1)),
                "BENCH",
                text,
                new Governance("CBSA", "joint", "", "", null, null, null, null));
    }

    List<Facts> facts() {
        return bills.stream().map(World::facts).toList();
    }

    private static Facts facts(Bill bill) {
        return Facts.of(null)
                .set(Part.field("port.loading"), text(bill.loading()))
                .set(Part.field("carrier.code"), text(bill.carrier()))
                .set(Part.field("grossWeight"), amount(bill.weight()))
                .set(Part.field("quantity"), amount(bill.quantity()))
                .set(Part.field("volume"), amount(bill.volume()))
                .elements(Collection.GOODS, bill.goods().stream().map(World::facts).toList())
                .build();
    }

    private static Facts facts(Bill.Line line) {
        return Facts.of(Collection.GOODS)
                .set(Part.field("goods[].hs6"), text(line.hs6()))
                .set(Part.field("goods[].origin"), text(line.origin()))
                .set(Part.field("goods[].weight"), amount(line.weight()))
                .set(Part.field("goods[].value"), amount(line.value()))
                .set(Part.field("goods[].description"), text(line.description()))
                .build();
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : new Value.Text(text);
    }

    private static @Nullable Value amount(@Nullable Long number) {
        return number == null ? null : new Value.Amount(BigDecimal.valueOf(number));
    }
}
