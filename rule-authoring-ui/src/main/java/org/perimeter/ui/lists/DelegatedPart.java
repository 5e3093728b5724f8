package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.DelegationDifference;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.release.ReleaseRefusal;
import org.perimeter.ui.keys.SigningPart;
import org.perimeter.ui.lists.DelegationPresenter.Line;
import org.perimeter.ui.lists.DelegationPresenter.Step;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.review.Publication;

/// To whom a list is delegated, what nodes run of it, and where an approver of that agency signs and releases it.
final class DelegatedPart extends Div {
    private final transient DelegationPresenter presenter;
    private final transient Consumer<Component> done;
    private final Figures figures = new Figures(getLocale());

    /// @param done told what to say once the list was released
    DelegatedPart(DelegationPresenter presenter, Consumer<Component> done) {
        this.presenter = presenter;
        this.done = done;
        addClassName("p-stack");
        presenter.lines().forEach(line -> add(part(line)));
    }

    private Component part(Line line) {
        var given = line.standing().delegation();
        var version =
                new Anchor(
                        "versions/" + line.standing().version(),
                        getTranslation("lists.alone.by", line.standing().number()));
        var facts = new Div(runs(line), new Span(today(line)), version);
        facts.addClassName("p-facts");
        if (line.runs().number() < line.newest().number()) {
            facts.add(
                    new Anchor(
                            "lists/"
                                    + given.list()
                                    + "?compare="
                                    + line.runs().number()
                                    + "-"
                                    + line.newest().number(),
                            getTranslation(
                                    "lists.alone.compare",
                                    line.runs().number(),
                                    line.newest().number())));
        }
        var step = new Div();
        step.addClassName("p-stack");
        var part =
                new Div(
                        new H3(line.programme().name().in(getLocale())),
                        new Paragraph(DelegationDifference.sentence(given).in(getLocale()) + "."),
                        facts);
        line.onNode()
                .ifPresent(other ->
                        part.add(
                                new Mark(
                                        Mark.Look.BAD,
                                        getTranslation("lists.alone.node", other.number()))));
        part.addClassName("p-stack");
        part.add(step);
        switch (line.step()) {
            case Step.May _ -> step.add(offer(line, step));
            case Step.MayNot(var reason) -> step.add(why(reason));
            case Step.None _ -> {}
        }
        return part;
    }

    private Component runs(Line line) {
        String words =
                line.standing()
                        .newest()
                        .map(signed ->
                                getTranslation(
                                        "lists.alone.runs.signed",
                                        line.runs().number(),
                                        signed.agency(),
                                        figures.moment(signed.at(), ZoneOffset.UTC)))
                        .orElseGet(
                                () -> getTranslation("lists.alone.runs.all", line.runs().number()));
        return line.isNewest()
                ? new Mark(Mark.Look.GOOD, words)
                : new Mark(
                        Mark.Look.OPEN,
                        words
                                + " "
                                + getTranslation(
                                        "lists.alone.newer",
                                        line.newest().number(),
                                        line.standing().delegation().agency()));
    }

    private String today(Line line) {
        return getTranslation(
                "lists.alone.today",
                figures.count(line.standing().usedToday()),
                figures.count(line.standing().delegation().changesADay()));
    }

    private Button offer(Line line, Div step) {
        var button =
                new Button(
                        getTranslation("lists.alone.release", line.newest().number()),
                        click -> openList(line, step));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /// The first of two signatures: under the entries.
    private void openList(Line line, Div step) {
        switch (presenter.toSign(line)) {
            case Answer.Refused<SnapshotStatement>(var reason, var _) -> show(step, why(reason));
            case Answer.Done<SnapshotStatement>(var statement) ->
                    show(
                            step,
                            new SigningStep(
                                    getTranslation("lists.alone.first", line.newest().number()),
                                    listed(consequences(line)),
                                    new SigningPart(
                                            new SigningPart.Subject(
                                                    statement,
                                                    entries(line, statement),
                                                    getTranslation("lists.alone.first.passkey")),
                                            presenter.key(statement.keyId()),
                                            signature ->
                                                    openRelease(
                                                            line,
                                                            new Signed<>(statement, signature),
                                                            step))));
        }
    }

    /// The second: under the release that brings them.
    private void openRelease(Line line, Signed<SnapshotStatement> snapshot, Div step) {
        switch (presenter.toRelease(snapshot)) {
            case Answer.Refused<BundleStatement>(var reason, var _) -> show(step, why(reason));
            case Answer.Done<BundleStatement>(var statement) ->
                    show(
                            step,
                            new SigningStep(
                                    getTranslation("lists.alone.second", statement.sequence()),
                                    new Paragraph(getTranslation("lists.alone.second.text")),
                                    new SigningPart(
                                            new SigningPart.Subject(
                                                    statement,
                                                    release(line, statement),
                                                    getTranslation("lists.alone.second.passkey")),
                                            presenter.key(statement.publisher().keyId()),
                                            signature ->
                                                    release(
                                                            line,
                                                            snapshot,
                                                            new Signed<>(statement, signature),
                                                            step))));
        }
    }

    private void release(
            Line line,
            Signed<SnapshotStatement> snapshot,
            Signed<BundleStatement> bundle,
            Div step) {
        switch (presenter.release(snapshot, bundle)) {
            case Publication.Published(var release) ->
                    done.accept(
                            new Mark(
                                    Mark.Look.GOOD,
                                    getTranslation(
                                            "lists.alone.done",
                                            release.sequence(),
                                            line.newest().number())));
            case Publication.Undelivered(var release) ->
                    done.accept(
                            new Mark(
                                    Mark.Look.BAD,
                                    getTranslation("lists.alone.undelivered", release.sequence())));
            case Publication.Refused(var reason) -> show(step, why(reason));
        }
    }

    private List<String> consequences(Line line) {
        var given = line.standing().delegation();
        var lines = new ArrayList<String>();
        lines.add(
                getTranslation(
                        "lists.alone.follows.runs",
                        line.programme().name().in(getLocale()),
                        line.newest().number(),
                        figures.count(line.newest().size()),
                        line.runs().number(),
                        figures.count(line.runs().size())));
        lines.add(
                getTranslation(
                        "lists.alone.follows.today",
                        figures.count(line.standing().wouldBe()),
                        figures.count(given.changesADay())));
        lines.add(getTranslation("lists.alone.follows.rest", line.standing().number()));
        lines.add(getTranslation("lists.alone.follows.cases"));
        lines.add(getTranslation("lists.alone.follows.others"));
        return lines;
    }

    private List<String> entries(Line line, SnapshotStatement statement) {
        return List.of(
                getTranslation("lists.alone.sign.list", statement.list(), line.newest().number()),
                getTranslation(
                        "lists.alone.sign.entries",
                        figures.count(line.newest().size()),
                        statement.listHash().brief()),
                getTranslation("lists.alone.sign.follows", statement.follows().brief()),
                getTranslation(
                        "lists.alone.sign.content",
                        line.programme().name().in(getLocale()),
                        statement.contentHash().brief()));
    }

    private List<String> release(Line line, BundleStatement statement) {
        return List.of(
                getTranslation(
                        "lists.alone.sign.release",
                        statement.sequence(),
                        line.programme().name().in(getLocale())),
                getTranslation(
                        "lists.alone.sign.list",
                        line.standing().delegation().list(),
                        line.newest().number()),
                getTranslation(
                        "lists.alone.sign.content",
                        line.programme().name().in(getLocale()),
                        statement.contentHash().brief()));
    }

    private static UnorderedList listed(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static void show(Div step, Component what) {
        step.removeAll();
        step.add(what);
    }

    private Component why(RefusalReason reason) {
        var why = new Div(new Mark(Mark.Look.PLAIN, reason.text().in(getLocale())));
        why.addClassName("p-toolbar");
        why.getElement().setAttribute("role", "status");
        if (reason == ReleaseRefusal.NO_KEY) {
            why.add(new Anchor("my-key", getTranslation("review.remedy.key")));
        }
        return why;
    }
}
