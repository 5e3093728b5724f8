package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.DelegationDifference;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.pack.AuditPacks;
import org.perimeter.policy.pack.RulePacks;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One version: what it changes, what was checked, who has approved, and the steps that the person may take.
@PermitAll
@Route(value = "versions/:version", layout = MainLayout.class)
public class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CurrentPerson people;
    private final transient ReviewDesks desks;
    private transient @Nullable TalkPresenter talk;
    private String title = "";

    public VersionView(CurrentPerson people, ReviewDesks desks) {
        this.people = people;
        this.desks = desks;
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var me = people.find().orElseThrow().id();
        var presenter =
                event.getRouteParameters()
                        .get("version")
                        .flatMap(VersionView::id)
                        .map(id ->
                                new VersionPresenter(
                                        desks.of(me),
                                        desks.stepsOf(me),
                                        policy -> PolicyChecks.of(policy, desks.yardstick(id)),
                                        id));
        var page = presenter.flatMap(VersionPresenter::page);
        if (page.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var said = new Div();
        said.addClassName("p-said");
        said.getElement().setAttribute("role", "status");
        var body = new Div();
        body.addClassName("p-stack");
        removeAll();
        talk = new TalkPresenter(desks.talkOf(me), page.get().version().id());
        show(presenter.orElseThrow(), page.get(), said, body);
    }

    private static Optional<VersionId> id(String text) {
        try {
            return Optional.of(new VersionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(VersionPresenter presenter, VersionPage page, Div said, Div body) {
        title =
                getTranslation(
                        "review.sign.version",
                        page.programme().name().in(getLocale()),
                        page.version().number());
        add(new H1(title), said, body);
        fill(presenter, page, said, body);
    }

    /// Shows the page as it stands after a step.
    private void fill(VersionPresenter presenter, VersionPage page, Div said, Div body) {
        body.removeAll();
        var words = Objects.requireNonNull(talk);
        Consumer<Component> done =
                news -> {
                    said.removeAll();
                    said.add(news);
                    presenter.page().ifPresent(now -> fill(presenter, now, said, body));
                };
        var steps = new StepBar(presenter, words, page, done);
        var main = new Div(difference(page), new TalkPart(words, page), lists(page), rules(page));
        main.addClassName("p-stack");
        var columns = new Div(main, new ReviewAside(page));
        columns.addClassName("p-review");
        body.add(facts(page), comment(page), new WishesPart(words, done), steps, columns);
    }

    private Component facts(VersionPage page) {
        var version = page.version();
        var at = new Figures(getLocale()).moment(version.submittedAt(), ZoneOffset.UTC);
        var submitted =
                new Span(getTranslation("review.submitted", named(page.authors().submitter()), at));
        var authors =
                new Span(
                        getTranslation(
                                "review.authors",
                                page.authors().contributors().stream()
                                        .map(VersionView::named)
                                        .collect(Collectors.joining(", "))));
        var content =
                new Div(
                        new Span(getTranslation("review.content")),
                        new HashText(version.contentHash()));
        content.addClassName("p-toolbar");
        var facts =
                new Div(
                        new StageMark(page.stage()),
                        content,
                        submitted,
                        authors,
                        new Anchor("drafts/" + version.draft(), getTranslation("review.draft")),
                        pack(version));
        facts.addClassName("p-facts");
        Optional.ofNullable(version.dates().effective())
                .map(new WindowWords(getLocale())::of)
                .map(Span::new)
                .ifPresent(facts::add);
        Optional.ofNullable(version.dates().reviewBy())
                .map(day ->
                        new Span(
                                getTranslation(
                                        "review.reviewBy", new Figures(getLocale()).day(day))))
                .ifPresent(facts::add);
        return facts;
    }

    /// Everything about the version as a file, made when it is asked for.
    private Anchor pack(Version version) {
        return new Anchor(
                new PackDownload(
                        AuditPacks.name(version), out -> desks.packs().write(version.id(), out)),
                getTranslation("review.pack"));
    }

    /// The life of one rule as a file.
    private Anchor pack(Version version, Rule rule) {
        var link =
                new Anchor(
                        new PackDownload(
                                RulePacks.name(version, rule.id()),
                                out -> desks.rulePacks().write(version.id(), rule.id(), out)),
                        getTranslation("review.pack"));
        link.setAriaLabel(getTranslation("review.pack.rule", rule.id()));
        return link;
    }

    private static Component comment(VersionPage page) {
        var comment = new Paragraph(page.version().comment());
        comment.addClassName("p-comment");
        return comment;
    }

    private Component difference(VersionPage page) {
        var part = new Section(new H2(getTranslation("review.difference")));
        part.addClassName("p-stack");
        var baseline = page.baseline();
        if (baseline.version().isEmpty()) {
            part.add(new Paragraph(getTranslation("review.difference.first")));
            return part;
        }
        var base = baseline.version().get();
        part.add(
                new Anchor(
                        "versions/" + base.id(),
                        getTranslation("review.difference.to", base.number())));
        part.add(
                baseline.changes().isEmpty()
                        ? new Paragraph(getTranslation("review.difference.none"))
                        : new DifferenceList(baseline.changes(), page.policy()));
        return part;
    }

    private Component lists(VersionPage page) {
        var part =
                new Section(
                        new H2(getTranslation("review.lists")),
                        new ListsPart(desks.pinned().of(page.version())));
        page.delegations()
                .forEach(given ->
                        part.add(
                                new Paragraph(
                                        DelegationDifference.sentence(given).in(getLocale())
                                                + ".")));
        part.addClassName("p-stack");
        return part;
    }

    private Component rules(VersionPage page) {
        var part =
                new Section(
                        new H2(getTranslation("review.rules.count", page.policy().rules().size())),
                        new RulesGrid(page.policy(), rule -> pack(page.version(), rule)));
        part.addClassName("p-stack");
        return part;
    }

    private static String named(Person person) {
        return person.name() + " (" + person.agency() + ")";
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
