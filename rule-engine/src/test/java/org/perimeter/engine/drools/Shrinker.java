package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.perimeter.engine.Given;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Words;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Takes away from a policy and a consignment whatever is not needed for them to show the same fault.
final class Shrinker {
    private final Predicate<Case> faulty;

    record Case(Policy policy, Sketch consignment) {}

    Shrinker(Predicate<Case> faulty) {
        this.faulty = faulty;
    }

    Case shrink(Case found) {
        Case smallest = found;
        for (Case next = found;
                next != null;
                next = smaller(smallest).filter(faulty).findFirst().orElse(null)) {
            smallest = next;
        }
        return smallest;
    }

    private static Stream<Case> smaller(Case found) {
        return Stream.concat(
                policies(found.policy).map(policy -> new Case(policy, found.consignment)),
                found.consignment
                        .smaller()
                        .map(consignment -> new Case(found.policy, consignment)));
    }

    private static Stream<Policy> policies(Policy policy) {
        // A scope that says nothing is where it ends; taking that apart again would go round in
        // circles.
        Stream<Condition> scopes =
                policy.scope().equals(Given.ALWAYS)
                        ? Stream.empty()
                        : Stream.concat(Stream.of(Given.ALWAYS), conditions(policy.scope()));
        Stream<Policy> narrower = scopes.map(scope -> with(policy, scope, policy.rules()));
        Stream<Policy> fewer =
                without(policy.rules()).map(rules -> with(policy, policy.scope(), rules));
        Stream<Policy> smaller =
                each(policy.rules(), Shrinker::rules)
                        .map(rules -> with(policy, policy.scope(), rules));
        return Stream.of(narrower, fewer, smaller).flatMap(Function.identity());
    }

    private static Policy with(Policy policy, Condition scope, List<Rule> rules) {
        return new Policy(policy.programme(), scope, policy.dispositions(), policy.bands(), rules);
    }

    private static Stream<Rule> rules(Rule rule) {
        return conditions(rule.when())
                .map(when -> Given.rule(rule.id(), when, rule.effects().getFirst()));
    }

    private static Stream<Condition> conditions(Condition condition) {
        return switch (condition) {
            case AllOf(List<Condition> parts) -> group(parts, AllOf::new);
            case AnyOf(List<Condition> parts) -> group(parts, AnyOf::new);
            case Not(Condition part) ->
                    Stream.concat(Stream.of(part), conditions(part).map(Not::new));
            case Quantified(var quantifier, var over, Condition each) ->
                    Stream.concat(
                            Stream.of(each),
                            conditions(each).map(part -> new Quantified(quantifier, over, part)));
            case OneOf(String field, List<String> values) ->
                    without(values)
                            .filter(rest -> !rest.isEmpty())
                            .map(rest -> new OneOf(field, rest));
            case Words(String field, var test, List<String> words) ->
                    without(words)
                            .filter(rest -> !rest.isEmpty())
                            .map(rest -> new Words(field, test, rest));
            case Condition.Test _ -> Stream.empty();
        };
    }

    private static Stream<Condition> group(
            List<Condition> parts, Function<List<Condition>, Condition> group) {
        return Stream.of(
                        parts.stream(),
                        without(parts).filter(rest -> !rest.isEmpty()).map(group),
                        each(parts, Shrinker::conditions).map(group))
                .flatMap(Function.identity());
    }

    private static <T> Stream<List<T>> without(List<T> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    List<T> rest = new ArrayList<>(all);
                    rest.remove(i);
                    return rest;
                });
    }

    /// One element at a time replaced by what is smaller.
    private static <T> Stream<List<T>> each(List<T> all, Function<T, Stream<T>> smaller) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i ->
                        smaller.apply(all.get(i))
                                .map(element -> {
                                    List<T> changed = new ArrayList<>(all);
                                    changed.set(i, element);
                                    return changed;
                                }));
    }
}
