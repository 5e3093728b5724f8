package org.perimeter.ui.review;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;

/// What a person signs, and what follows from it, in short lines.
record Lines(Locale locale, VersionPage page) {
    List<String> approval(ApprovalStatement statement) {
        var lines = new ArrayList<String>();
        lines.add(say("review.sign.approve", statement.agency()));
        lines.add(version());
        lines.add(say("review.sign.content", statement.contentHash().brief()));
        var base = statement.baseContentHash();
        lines.add(base == null ? say("review.sign.noBase") : say("review.sign.base", base.brief()));
        var evidence = statement.evidenceHash();
        if (evidence != null) {
            lines.add(say("review.sign.evidence", evidence.brief()));
        }
        return lines;
    }

    List<String> release(BundleStatement statement) {
        return List.of(
                say("review.sign.release", statement.sequence(), programme()),
                version(),
                say("review.sign.content", statement.contentHash().brief()));
    }

    List<String> consequences(Consequences consequences) {
        var lines = new ArrayList<String>();
        lines.add(
                say(
                        "review.publish.live",
                        page.version().number(),
                        page.policy().rules().size(),
                        programme()));
        lines.add(say("review.publish.sequence", consequences.sequence()));
        consequences
                .replaces()
                .ifPresentOrElse(
                        before ->
                                lines.add(
                                        say(
                                                "review.publish.replaces",
                                                before.sequence(),
                                                before.version(),
                                                before.hash(),
                                                before.changes())),
                        () -> lines.add(say("review.publish.first")));
        if (consequences.rollBack()) {
            lines.add(say("review.publish.rollBack"));
        }
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
