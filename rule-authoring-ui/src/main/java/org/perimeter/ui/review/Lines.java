package org.perimeter.ui.review;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.DelegationDifference;

/// What a person signs, and what follows from it, in short lines.
record Lines(Locale locale, VersionPage page) {
    List<String> approval(ApprovalStatement statement) {
        var lines = new ArrayList<String>();
        lines.add(say("review.sign.approve", statement.agency()));
        lines.add(version());
        lines.add(say("review.sign.content", statement.contentHash().brief()));
        var base = statement.baseContentHash();
        lines.add(base == null ? say("review.sign.noBase") : say("review.sign.base", base.brief()));
        window().ifPresent(lines::add);
        page.delegations()
                .forEach(given -> lines.add(DelegationDifference.sentence(given).in(locale)));
        var evidence = statement.evidenceHash();
        if (evidence != null) {
            lines.add(say("review.sign.evidence", evidence.brief()));
        }
        return lines;
    }

    List<String> release(BundleStatement statement) {
        var lines = new ArrayList<String>();
        lines.add(say("review.sign.release", statement.sequence(), programme()));
        lines.add(version());
        lines.add(say("review.sign.content", statement.contentHash().brief()));
        window().ifPresent(lines::add);
        return lines;
    }

    private Optional<String> window() {
        return Optional.ofNullable(page.version().dates().effective())
                .map(new WindowWords(locale)::of);
    }

    List<String> consequences(Consequences consequences) {
        var lines = new ArrayList<String>();
        lines.add(beginning(consequences));
        lines.add(say("review.publish.sequence", consequences.sequence()));
        if (!consequences.stays()) {
            lines.add(
                    consequences
                            .replaces()
                            .map(this::replaces)
                            .orElseGet(() -> say("review.publish.first")));
        }
        consequences
                .callsOff()
                .ifPresent(waiting -> lines.add(say("review.publish.callsOff", waiting)));
        consequences.ends().ifPresent(end -> lines.add(ending(end)));
        if (consequences.rollBack() && !consequences.stays()) {
            lines.add(say("review.publish.rollBack"));
        }
        consequences.lists().forEach(list -> lines.add(say("review.publish.list", list)));
        lines.add(
                say(
                        "review.publish.approved",
                        page.consents().stream()
                                .flatMap(consent ->
                                        consent instanceof Consent.Given given
                                                ? List.of(given).stream()
                                                : List.<Consent.Given>of().stream())
                                .map(given -> given.agency() + " (" + given.by().name() + ")")
                                .collect(Collectors.joining(", "))));
        lines.add(say("review.publish.kept"));
        return lines;
    }

    private String beginning(Consequences consequences) {
        if (consequences.stays()) {
            return say("review.publish.stays", page.version().number());
        }
        int number = page.version().number();
        int rules = page.policy().rules().size();
        return consequences
                .begins()
                .map(from -> say("review.publish.later", number, rules, programme(), moment(from)))
                .orElseGet(() -> say("review.publish.live", number, rules, programme()));
    }

    private String replaces(Consequences.Replaced before) {
        return say(
                "review.publish.replaces",
                before.sequence(),
                before.version(),
                before.hash(),
                before.changes());
    }

    private String ending(Consequences.End end) {
        return end.then()
                .map(back -> say("review.publish.endsWith", moment(end.at()), back))
                .orElseGet(() -> say("review.publish.ends", moment(end.at())));
    }

    private String moment(Instant instant) {
        return new WindowWords(locale).moment(instant, page.programme().zone());
    }

    private String version() {
        return say("review.sign.version", programme(), page.version().number());
    }

    private String programme() {
        return page.programme().name().in(locale);
    }

    private String say(String key, Object... words) {
        return I18NProvider.translate(locale, key, words);
    }

    static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
