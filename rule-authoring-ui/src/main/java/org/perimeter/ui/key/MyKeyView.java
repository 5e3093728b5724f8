package org.perimeter.ui.key;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.Optional;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.policy.Answer;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.ui.keys.KeyPad;
import org.perimeter.ui.keys.PasskeyPad;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;
import org.springframework.beans.factory.ObjectProvider;

/// The key that a person approves with: making one, and whether their agency lists it.
@PermitAll
@Route(value = "my-key", layout = MainLayout.class)
public class MyKeyView extends Div implements HasDynamicTitle {
    private final transient KeyPresenter presenter;
    private final transient PasskeySite passkeys;
    private final Div said = new Div();
    private final Div body = new Div();

    public MyKeyView(
            CurrentPerson people,
            KeyDesks desks,
            PasskeySite passkeys,
            ObjectProvider<RosterSigner> signer) {
        this.passkeys = passkeys;
        var me = people.find().orElseThrow();
        presenter =
                new KeyPresenter(desks.of(me.id()), Optional.ofNullable(signer.getIfAvailable()));
        addClassName("p-page");
        said.addClassName("p-said");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
        add(
                new H1(getTranslation("key.title")),
                new Paragraph(getTranslation("key.purpose", me.agency())),
                said,
                body);
        show();
    }

    private void show() {
        body.removeAll();
        switch (presenter.standing()) {
            case KeyStanding.NotAnApprover _ -> body.add(text("key.notAnApprover"));
            case KeyStanding.NoKey _ -> body.add(registering(), making("key.make"), offline());
            case KeyStanding.Waiting(ApproverKey key, Optional<ApproverKey> inUse) -> {
                body.add(facts(key), waiting(key));
                inUse.ifPresent(older ->
                        body.add(line(text("key.olderInUse"), new HashText(older.keyId()))));
                body.add(anotherPasskey(), another(), offline());
            }
            case KeyStanding.Listed(ApproverKey key, Roster roster) ->
                    body.add(facts(key), listed(roster), anotherPasskey(), another(), offline());
        }
    }

    private Component facts(ApproverKey key) {
        var at = new Figures(getLocale()).moment(key.createdAt(), ZoneOffset.UTC);
        return line(
                text("key.id"),
                new HashText(key.keyId()),
                text(kind(key), "p-muted"),
                text(getTranslation("key.createdAt", at), "p-muted"));
    }

    private String kind(ApproverKey key) {
        return key.passkey()
                .map(passkey -> getTranslation("key.kind.passkey", passkey.page().rpId()))
                .orElseGet(() ->
                        key.envelope().isPresent()
                                ? getTranslation("key.kind.software")
                                : getTranslation("key.kind.offline"));
    }

    private Component listed(Roster roster) {
        var until = new Figures(getLocale()).moment(roster.notAfter(), ZoneOffset.UTC);
        var listed =
                line(
                        VaadinIcon.CHECK_CIRCLE.create(),
                        text(
                                getTranslation(
                                        "key.listed", roster.agency(), roster.serial(), until),
                                "p-good"));
        if (roster.demo()) {
            listed.add(text("key.demoRoster"));
        }
        return listed;
    }

    private Component waiting(ApproverKey key) {
        var agency = presenter.me().agency().name();
        var part = new Div(new H2(getTranslation("key.waiting", agency)));
        part.addClassName("p-stack");
        if (presenter.listsAtOnce()) {
            var now = new Button(getTranslation("key.listNow"));
            now.addThemeVariants(ButtonVariant.PRIMARY);
            now.addClickListener(click -> tell("key.accepted", presenter.listed(key)));
            part.add(text("key.demoText"), now);
            return part;
        }
        var entry = new Pre(presenter.rosterEntry(key));
        entry.addClassName("p-document");
        entry.getElement().setAttribute("tabindex", "0");
        entry.getElement().setAttribute("role", "region");
        entry.getElement().setAttribute("aria-label", getTranslation("key.entry"));
        part.add(
                new Paragraph(getTranslation("key.waitingText", agency)),
                entry,
                new RosterUpload(agency, presenter, answer -> tell("key.accepted", answer)));
        return part;
    }

    private Component making(String title) {
        var pad = KeyPad.create();
        pad.addKeyCreatedListener(
                made -> tell("key.kept", presenter.keep(made.spki(), made.envelope())));
        var part = new Div(new H2(getTranslation(title)), text("key.makeText"), pad);
        part.addClassName("p-stack");
        return part;
    }

    private Component registering() {
        var part = new Div(new H2(getTranslation("key.passkey")), passkey());
        part.addClassName("p-stack");
        return part;
    }

    /// For who has a new authenticator.
    private Component anotherPasskey() {
        return new Details(getTranslation("key.passkey.another"), passkey());
    }

    private Component passkey() {
        var pad = PasskeyPad.create(passkeys.page(), presenter.me().login(), presenter.passkeys());
        pad.addPasskeyMadeListener(made -> tell("key.passkey.kept", presenter.keep(made::passkey)));
        var part = new Div(text("key.passkey.text"), pad);
        part.addClassName("p-stack");
        return part;
    }

    /// For who has forgotten the passphrase.
    private Component another() {
        return new Details(getTranslation("key.another"), making("key.makeAnother"));
    }

    /// For a key that was made on a machine of its own.
    private Component offline() {
        var me = presenter.me();
        var field = new TextField(getTranslation("key.offline.publicKey"));
        field.setWidthFull();
        var register = new Button(getTranslation("key.offline.register"));
        register.addClickListener(
                click -> tell("key.offline.kept", presenter.keepOffline(field.getValue())));
        var command =
                new Pre(
                        "./perimeter sign new-key --person "
                                + me.id()
                                + " --agency "
                                + me.agency().name()
                                + " --out FILE");
        command.addClassName("p-document");
        command.getElement().setAttribute("tabindex", "0");
        command.getElement().setAttribute("role", "region");
        command.getElement().setAttribute("aria-label", getTranslation("key.offline.command"));
        var part = new Div(text("key.offline.text"), command, field, register);
        part.addClassName("p-stack");
        return new Details(getTranslation("key.offline"), part);
    }

    private void tell(String done, Answer<?> answer) {
        said.removeAll();
        switch (answer) {
            case Answer.Done<?> _ -> said.add(text(getTranslation(done), "p-good"));
            case Answer.Refused<?>(var reason, var _) ->
                    said.add(text(reason.text().in(getLocale()), "p-bad"));
        }
        show();
    }

    private Paragraph text(String key) {
        return new Paragraph(getTranslation(key));
    }

    private static Paragraph text(String words, String look) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName(look);
        return paragraph;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("p-toolbar");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("key.title");
    }
}
