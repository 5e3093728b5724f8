package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.French;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;
import tools.jackson.databind.JsonNode;

/// What could be done about a finding without asking anybody. Whether it helps is tried out by [Fixes].
final class Proposals {
    private final Policy policy;
    private final FactSchema schema;
    private final Absence absence;

    Proposals(Policy policy, FactSchema schema, Absence absence) {
        this.policy = policy;
        this.schema = schema;
        this.absence = absence;
    }

    record Proposal(Bilingual text, Policy policy) {}

    /// Nothing for a finding of which the policy does not say how it was meant.
    Optional<Proposal> putRight(Check check, Finding finding) {
        String place = place(check, finding);
        return switch (check) {
            case UNKNOWN_FIELD ->
                    nearest(place, schema.fields().stream().map(Field::path).toList());
            case UNKNOWN_COLLECTION ->
                    nearest(
                            place,
                            Stream.of(org.perimeter.engine.fact.Collection.values())
                                    .map(org.perimeter.engine.fact.Collection::path)
                                    .toList());
            case UNKNOWN_CODE -> nearest(place, codes(place));
            case UNKNOWN_AGENCY -> nearest(place, List.of("CBSA", "CBP", "TC"));
            case RULE_NOT_FOUND ->
                    nearest(place, policy.rules().stream().map(Rule::id).toList())
                            .or(() -> remove(place));
            case EMPTY_WORD, EMPTY_GROUP, RULE_CYCLE, UNUSED_DISPOSITION, UNREACHABLE_BAND ->
                    remove(place);
            case EMPTY_LIST -> remove(place.replaceFirst("/(values|words|rules)$", ""));
            case DEAD_RULE, SUBSUMED_RULE -> remove(rule(finding.ruleId()));
            case SAME_CONDITION -> join(finding.ruleId());
            case EMPTY_RANGE ->
                    swap(PolicyTree.outer(place) + "/from", PolicyTree.outer(place) + "/to");
            case VALIDITY_ORDER ->
                    swap(
                            PolicyTree.outer(place) + "/validFrom",
                            PolicyTree.outer(place) + "/validUntil");
            case MISSING_EXPIRY -> endsOnReview(place);
            case POINTLESS_COUNT -> change(tree().put(count(place), 1), "1", "1");
            case POINTS_LIMIT -> points(place);
            case EXAM_WITHOUT_EXAMINE -> remove(place);
            case DISPOSITION_NOT_USED -> dispositions(used(tree().text(place)));
            case MISSING_DISPOSITIONS -> dispositions(used(""));
            case BANDS_ORDER -> bands();
            case NOT_OVER_MISSING -> orMissing(finding, place);
            case DUPLICATE_RULE_ID -> renamed(place, finding.ruleId());
            case MALFORMED_TEXT -> written(place, clean(tree().text(place)));
            case REASON_CODE_SHAPE ->
                    written(place, shaped(tree().text(place).toUpperCase(Locale.ROOT), "_"));
            case DESK_SHAPE, PROGRAMME_SHAPE ->
                    written(place, shaped(tree().text(place).toLowerCase(Locale.ROOT), "-"));
            case LITERAL_UNREADABLE -> written(place, readable(tree().text(place)));
            default -> Optional.empty();
        };
    }

    private PolicyTree tree() {
        return new PolicyTree(policy);
    }

    /// The pointer within the policy; of two rules with one id the later one, which has the finding.
    private String place(Check check, Finding finding) {
        if (finding.ruleId().isEmpty()) {
            return finding.node();
        }
        List<String> ids = policy.rules().stream().map(Rule::id).toList();
        int at =
                check == Check.DUPLICATE_RULE_ID
                        ? ids.lastIndexOf(finding.ruleId())
                        : ids.indexOf(finding.ruleId());
        return "/rules/" + at + finding.node();
    }

    private String rule(String id) {
        return "/rules/" + policy.rules().stream().map(Rule::id).toList().indexOf(id);
    }

    private static Optional<Proposal> change(PolicyTree changed, String en, String fr) {
        return changed.policy()
                .map(policy ->
                        new Proposal(
                                new Bilingual(
                                        "Write “" + en + "”.",
                                        French.spaced("Écrire « " + fr + " ».")),
                                policy));
    }

    private static Optional<Proposal> done(PolicyTree changed, String en, String fr) {
        return changed.policy()
                .map(policy -> new Proposal(new Bilingual(en, French.spaced(fr)), policy));
    }

    private Optional<Proposal> written(String place, String text) {
        return text.isBlank() || !tree().at(place).isString()
                ? Optional.empty()
                : change(tree().put(place, text), text, text);
    }

    private Optional<Proposal> nearest(String place, Collection<String> choices) {
        return Nearest.to(tree().text(place), choices).flatMap(found -> written(place, found));
    }

    private Optional<Proposal> remove(String place) {
        return done(tree().remove(place), "Remove it.", "Le retirer.");
    }

    private Optional<Proposal> swap(String one, String other) {
        JsonNode first = tree().at(one).deepCopy();
        JsonNode second = tree().at(other).deepCopy();
        return done(
                tree().put(one, second).put(other, first),
                "Swap the two ends.",
                "Intervertir les deux bornes.");
    }

    private String count(String place) {
        return place.endsWith("/n")
                ? place
                : tree().at(place).has("quantifier") ? place + "/quantifier/n" : place + "/n";
    }

    private Optional<Proposal> points(String place) {
        int points = Math.clamp(tree().at(place).asInt(), -Limits.POINTS, Limits.POINTS);
        return points == 0
                ? Optional.empty()
                : change(tree().put(place, points), String.valueOf(points), String.valueOf(points));
    }

    /// The codes of the field that stands beside the place, or beside the list that it is in.
    private List<String> codes(String place) {
        JsonNode beside = tree().at(PolicyTree.outer(place));
        JsonNode test =
                beside.isArray() ? tree().at(PolicyTree.outer(PolicyTree.outer(place))) : beside;
        return schema.field(test.path("field").asString("")).stream()
                .flatMap(field -> field.codes().stream())
                .map(Field.Code::value)
                .toList();
    }

    /// The two become one rule with the effects of both, where both count on the same days.
    private Optional<Proposal> join(String later) {
        Rule second = ruleOf(later).orElseThrow();
        return policy.rules().stream()
                .filter(rule -> !rule.equals(second) && sameWhen(rule, second))
                .findFirst()
                .map(first ->
                        new Proposal(
                                new Bilingual(
                                        "Join it with rule " + first.id() + ".",
                                        "La réunir avec la règle " + first.id() + "."),
                                with(
                                        policy.rules().stream()
                                                .filter(each -> !each.equals(second))
                                                .map(each ->
                                                        each.equals(first)
                                                                ? joined(first, second)
                                                                : each)
                                                .toList())));
    }

    private static boolean sameWhen(Rule one, Rule other) {
        return parts(one.when()).equals(parts(other.when()))
                && Objects.equals(one.governance().validFrom(), other.governance().validFrom())
                && Objects.equals(one.governance().validUntil(), other.governance().validUntil());
    }

    private static Set<Condition> parts(Condition when) {
        return when instanceof Condition.AllOf(var parts) ? Set.copyOf(parts) : Set.of(when);
    }

    /// Points of both add; what is there already is not said twice.
    private static Rule joined(Rule first, Rule second) {
        List<Effect> effects = new ArrayList<>(first.effects());
        second.effects().stream()
                .filter(effect -> effect instanceof Effect.Points || !effects.contains(effect))
                .forEach(effects::add);
        return new Rule(
                first.id(),
                first.title(),
                first.when(),
                effects,
                first.reasonCode(),
                first.reason(),
                first.governance());
    }

    private Optional<Rule> ruleOf(String id) {
        return policy.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private Policy with(List<Rule> rules) {
        return new Policy(
                policy.programme(), policy.scope(), policy.dispositions(), policy.bands(), rules);
    }

    /// Those listed, once each, and one more, by severity; where none is listed, those of the bands.
    private Set<Disposition> used(String more) {
        Set<Disposition> used = new TreeSet<>(policy.dispositions());
        if (used.isEmpty()) {
            policy.bands().forEach(band -> used.add(band.disposition()));
        }
        Stream.of(Disposition.values()).filter(each -> each.name().equals(more)).forEach(used::add);
        return used;
    }

    private Optional<Proposal> dispositions(Set<Disposition> used) {
        String all = used.stream().map(Disposition::name).collect(Collectors.joining(", "));
        return Optional.of(
                new Proposal(
                        new Bilingual(
                                "Let the programme use " + all + ".",
                                "Le programme utilise " + all + "."),
                        new Policy(
                                policy.programme(),
                                policy.scope(),
                                List.copyOf(used),
                                policy.bands(),
                                policy.rules())));
    }

    /// Points and dispositions each in rising order, from 0 on, those that are there twice once.
    private Optional<Proposal> bands() {
        List<Integer> from =
                new ArrayList<>(new TreeSet<>(policy.bands().stream().map(Band::from).toList()));
        List<Disposition> to =
                new ArrayList<>(
                        new TreeSet<>(policy.bands().stream().map(Band::disposition).toList()));
        from.removeIf(points -> points < 0);
        if (from.isEmpty() || from.getFirst() != 0) {
            from.addFirst(0);
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            bands.add(new Band(from.get(i), to.get(i)));
        }
        return Optional.of(
                new Proposal(
                        new Bilingual("Put the bands in order.", "Mettre les tranches en ordre."),
                        new Policy(
                                policy.programme(),
                                policy.scope(),
                                policy.dispositions(),
                                bands,
                                policy.rules())));
    }

    private Optional<Proposal> orMissing(Finding finding, String place) {
        return NotOverMissing.silences(policy, absence).stream()
                .filter(silence ->
                        silence.ruleId().equals(finding.ruleId())
                                && silence.node().equals(finding.node()))
                .findFirst()
                .flatMap(silence ->
                        done(
                                tree().orMissing(place, silence.fields()),
                                "Add “is missing” beside it.",
                                "Ajouter « manque » à côté."));
    }

    /// A rule that nobody has looked at again no longer counts; nothing where no day is set for that.
    private Optional<Proposal> endsOnReview(String place) {
        String day = tree().text(PolicyTree.outer(place) + "/nextReview");
        return day.isEmpty()
                ? Optional.empty()
                : done(
                        tree().put(place, day),
                        "Let it end on its next review, " + day + ".",
                        "La faire prendre fin à son prochain réexamen, le " + day + ".");
    }

    private Optional<Proposal> renamed(String place, String id) {
        Set<String> ids = policy.rules().stream().map(Rule::id).collect(Collectors.toSet());
        int n = 2;
        while (ids.contains(id + "-" + n)) {
            n++;
        }
        return written(place, id + "-" + n);
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(c ->
                        (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                                && (!Character.isISOControl(c) || c == '\n' || c == '\t'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shaped(String text, String joint) {
        String joined = text.strip().replaceAll("[^A-Za-z0-9]+", joint);
        return joined.replaceAll("^[^A-Za-z]+|[" + joint + "]+$", "");
    }

    /// A number with a comma or blanks, a day without its time.
    private static String readable(String text) {
        String plain = text.strip().replace("\u00A0", "").replace("\u202F", "").replace(" ", "");
        if (plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return plain + "T00:00:00Z";
        }
        return plain.matches("-?[0-9]+,[0-9]+") ? plain.replace(',', '.') : plain;
    }
}
