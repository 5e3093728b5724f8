package org.perimeter.ui.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.ChangeRequest;
import org.perimeter.policy.review.ReviewComment;

/// Decides for what is said of a version.
final class TalkPresenter {
    private final TalkDesk desk;
    private final VersionId version;

    TalkPresenter(TalkDesk desk, VersionId version) {
        this.desk = desk;
        this.version = version;
    }

    /// @param rule    the rule that it is about; empty for the whole version
    /// @param earlier the number of the version of which it was said, where that is another; it is still open
    /// @param settled who settled it; empty while it is open
    record Remark(
            UUID id,
            Person by,
            Instant at,
            Optional<Rule> rule,
            Optional<String> removedRule,
            String words,
            Optional<Integer> earlier,
            Optional<Person> settled) {
        boolean isOpen() {
            return settled.isEmpty();
        }
    }

    /// What an agency wants changed.
    record Wish(Person by, Instant at, String reason, boolean mine) {}

    /// Those that are open come first; then as they were said.
    List<Remark> remarks(Policy policy) {
        List<ReviewComment> comments = desk.comments(version);
        Map<PersonId, Person> people =
                desk.people(
                        comments.stream()
                                .flatMap(comment ->
                                        Stream.concat(
                                                Stream.of(comment.by().person()),
                                                Stream.ofNullable(comment.resolved())
                                                        .map(ReviewComment.Resolution::by)))
                                .distinct()
                                .toList());
        Map<String, Rule> rules =
                policy.rules().stream()
                        .collect(
                                Collectors.toMap(
                                        Rule::id, Function.identity(), (first, _) -> first));
        return comments.stream()
                .map(comment -> remark(comment, people, rules))
                .sorted(Comparator.comparing(Remark::isOpen).reversed())
                .toList();
    }

    private Remark remark(
            ReviewComment comment, Map<PersonId, Person> people, Map<String, Rule> rules) {
        Optional<String> about = comment.ruleId();
        return new Remark(
                comment.id(),
                Objects.requireNonNull(people.get(comment.by().person())),
                comment.at(),
                about.map(rules::get),
                about.filter(id -> !rules.containsKey(id)),
                comment.words(),
                comment.version().equals(version)
                        ? Optional.empty()
                        : Optional.of(desk.number(comment.version())),
                Optional.ofNullable(comment.resolved())
                        .map(resolved -> Objects.requireNonNull(people.get(resolved.by()))));
    }

    List<Wish> wishes() {
        List<ChangeRequest> requests = desk.requests(version);
        Map<PersonId, Person> people =
                desk.people(requests.stream().map(request -> request.by().person()).toList());
        return requests.stream()
                .map(request ->
                        new Wish(
                                Objects.requireNonNull(people.get(request.by().person())),
                                request.at(),
                                request.reason(),
                                desk.me().is(Role.APPROVER)
                                        && request.by().agency() == desk.me().agency()))
                .toList();
    }

    /// The rules to choose from when something is said: those that changed stand first.
    static List<Rule> rules(Policy policy, List<Change> changes) {
        var changed = changes.stream().map(Change::ruleId).collect(Collectors.toSet());
        return policy.rules().stream()
                .sorted(Comparator.comparing(rule -> !changed.contains(rule.id())))
                .toList();
    }

    boolean maySay() {
        return desk.reasonAgainstSaying(version).isEmpty();
    }

    boolean mayAsk() {
        return desk.reasonAgainstAsking(version).isEmpty();
    }

    Answer<ReviewComment> say(@Nullable Rule rule, String words) {
        return desk.say(version, rule == null ? null : rule.id(), words);
    }

    Answer<ReviewComment> settle(Remark remark) {
        return desk.resolve(remark.id());
    }

    Answer<ChangeRequest> ask(String reason) {
        return desk.ask(version, reason);
    }

    Answer<ChangeRequest> takeBack() {
        return desk.takeBack(version);
    }
}
