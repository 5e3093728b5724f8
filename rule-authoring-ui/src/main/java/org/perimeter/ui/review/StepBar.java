package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.EffectiveWindow.When;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.Approval;
import org.perimeter.ui.keys.SigningPart;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.shell.Place;

/// The steps that the person may take on a version, or why not; the chosen one unfolds below.
final class StepBar extends Div {
    private static final int LONGEST_REASON = 2_000;

    private final transient VersionPresenter presenter;
    private final transient TalkPresenter talk;
    private final transient VersionPage page;
    private final transient Consumer<Component> done;
    private final Div buttons = new Div();
    private final Div panel = new Div();

    /// @param done told what to say once a step was taken
    StepBar(
            VersionPresenter presenter,
            TalkPresenter talk,
            VersionPage page,
            Consumer<Component> done) {
        this.presenter = presenter;
        this.talk = talk;
        this.page = page;
        this.done = done;
        addClassName("p-stack");
        buttons.addClassName("p-toolbar");
        presenter.task(page).ifPresent(task -> add(new NextStep(task, page)));
        add(buttons, panel);
        switch (page.stage()) {
            case Stage.InReview _ -> offerApproval();
            case Stage.Approved _ -> offerRelease("review.publish");
            case Stage.Replaced _ -> offerRelease("review.publish.again");
            case Stage.Released _ -> offerToCallOff();
            case Stage.Scheduled _, Stage.Over _, Stage.Withdrawn _ -> {}
        }
        if (page.onItsWay() && talk.mayAsk()) {
            buttons.add(new Button(getTranslation("review.changes.ask"), click -> openRequest()));
        }
        if (presenter.mayWithdraw(page)) {
            var withdraw = new Button(getTranslation("review.withdraw"), click -> openWithdrawal());
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(withdraw);
        }
    }

    private void offerApproval() {
        switch (presenter.toApprove()) {
            case Answer.Done<ApprovalStatement>(var statement) ->
                    buttons.add(
                            first(
                                    getTranslation(
                                            "review.approve",
                                            statement.agency(),
                                            statement.contentHash().brief()),
                                    this::openApproval));
            case Answer.Refused<ApprovalStatement>(var reason, var _) -> buttons.add(why(reason));
        }
    }

    private void offerRelease(String key) {
        switch (presenter.toPublish()) {
            case Answer.Done<BundleStatement> _ ->
                    buttons.add(first(getTranslation(key), this::openRelease));
            case Answer.Refused<BundleStatement>(var reason, var _) -> buttons.add(why(reason));
        }
    }

    /// What is in force can be released once more only while another release waits, which is thereby called off.
    private void offerToCallOff() {
        if (presenter.toPublish() instanceof Answer.Done<BundleStatement>) {
            buttons.add(
                    new Button(getTranslation("review.publish.callOff"), click -> openRelease()));
        }
    }

    private void openApproval() {
        switch (presenter.toApprove()) {
            case Answer.Refused<ApprovalStatement>(var reason, var _) -> open(why(reason));
            case Answer.Done<ApprovalStatement>(var statement) ->
                    open(
                            new StepPanel(
                                    getTranslation("review.approve.title", statement.agency()),
                                    new Paragraph(getTranslation("review.approve.text")),
                                    approval(statement)));
        }
    }

    private Component approval(ApprovalStatement statement) {
        ApproverKey key = presenter.key(statement.keyId());
        return SigningPart.isElsewhere(key)
                ? new OfflineApproval(
                        presenter, statement, file -> approved(presenter.bring(file), statement))
                : new SigningPart(
                        new SigningPart.Subject(
                                statement,
                                lines().approval(statement),
                                getTranslation("review.approve.passkey")),
                        key,
                        signature ->
                                approved(
                                        presenter.approve(new Signed<>(statement, signature)),
                                        statement));
    }

    private void approved(Answer<Approval> answer, ApprovalStatement statement) {
        switch (answer) {
            case Answer.Done<?> _ ->
                    done.accept(
                            good(
                                    getTranslation(
                                            "review.approve.done",
                                            statement.agency(),
                                            statement.contentHash().brief())));
            case Answer.Refused<?>(var reason, var _) -> open(why(reason));
        }
    }

    private void openRelease() {
        switch (presenter.toPublish()) {
            case Answer.Refused<BundleStatement>(var reason, var _) -> open(why(reason));
            case Answer.Done<BundleStatement>(var statement) -> {
                var consequences = presenter.consequences(page, statement);
                open(
                        new StepPanel(
                                getTranslation("review.publish.title"),
                                Lines.list(lines().consequences(consequences)),
                                new SigningPart(
                                        new SigningPart.Subject(
                                                statement,
                                                lines().release(statement),
                                                getTranslation("review.publish.passkey")),
                                        presenter.key(statement.publisher().keyId()),
                                        signature -> publish(new Signed<>(statement, signature)))));
            }
        }
    }

    private String published(PublishedRelease release) {
        var window = release.window();
        return release.at(release.publishedAt()) == When.BEFORE && window != null
                ? getTranslation(
                        "review.publish.done.later",
                        release.sequence(),
                        release.hash().brief(),
                        new WindowWords(getLocale()).of(window))
                : getTranslation("review.publish.done", release.sequence(), release.hash().brief());
    }

    private void publish(Signed<BundleStatement> signed) {
        switch (presenter.publish(signed)) {
            case Publication.Published(var release) -> done.accept(good(published(release)));
            case Publication.Undelivered(var release) ->
                    done.accept(
                            bad(
                                    getTranslation(
                                            "review.publish.undelivered",
                                            release.sequence(),
                                            release.hash().brief())));
            case Publication.Refused(var reason) -> open(why(reason));
        }
    }

    private void openRequest() {
        openReason(
                getTranslation("review.changes.title"),
                getTranslation("review.changes.text"),
                new Button(getTranslation("review.changes.do")),
                talk::ask,
                getTranslation("review.changes.done"));
    }

    private void openWithdrawal() {
        var button = new Button(getTranslation("review.withdraw.do"));
        button.addThemeVariants(ButtonVariant.ERROR);
        openReason(
                getTranslation("review.withdraw.title"),
                getTranslation("review.withdraw.text"),
                button,
                presenter::withdraw,
                getTranslation("review.withdraw.done"));
    }

    /// A step that a person takes by saying why.
    private void openReason(
            String title,
            String text,
            Button button,
            Function<String, Answer<?>> taken,
            String news) {
        var reason = new TextArea(getTranslation("review.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> {
            switch (taken.apply(reason.getValue())) {
                case Answer.Done<?> _ -> done.accept(good(news));
                case Answer.Refused<?>(var refusal, var _) -> {
                    reason.setErrorMessage(refusal.text().in(getLocale()));
                    reason.setInvalid(true);
                }
            }
        });
        open(new StepPanel(title, new Paragraph(text), reason, button));
    }

    private void open(Component step) {
        panel.removeAll();
        panel.add(step);
    }

    private Component why(RefusalReason reason) {
        var why = new Div(new Mark(Mark.Look.PLAIN, reason.text().in(getLocale())));
        why.addClassName("p-toolbar");
        why.getElement().setAttribute("role", "status");
        Remedy.of(reason)
                .ifPresent(remedy -> {
                    switch (remedy) {
                        case MAKE_KEY ->
                                why.add(new Anchor("my-key", getTranslation("review.remedy.key")));
                        case SIMULATE -> {
                            if (Place.reachable().contains(Place.SIMULATIONS)) {
                                why.add(simulate());
                            }
                        }
                    }
                });
        return why;
    }

    private Anchor simulate() {
        return new Anchor(
                "simulations/new?version=" + page.version().id(),
                getTranslation("review.remedy.simulate"));
    }

    private Lines lines() {
        return new Lines(getLocale(), page);
    }

    private static Button first(String words, Runnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Component good(String words) {
        return new Mark(Mark.Look.GOOD, words);
    }

    private static Component bad(String words) {
        return new Mark(Mark.Look.BAD, words);
    }
}
