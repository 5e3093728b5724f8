package org.perimeter.ui.keys;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.Base64;
import java.util.List;
import org.perimeter.engine.bundle.CredentialId;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.PasskeyPage;
import org.perimeter.engine.bundle.Statement;
import org.perimeter.engine.bundle.Statements;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where a passkey is registered, or signs what is shown; the browser and the authenticator do both.
///
/// Whoever listens verifies what they get.
@Tag("perimeter-passkey-pad")
public final class PasskeyPad extends Component {
    private static final String SCRIPT = "context://keys/passkey-pad.js";
    private static final List<String> STATEMENT = List.of("summary", "hash", "exact", "signed");
    private static final List<String> LABELS =
            List.of(
                    "alreadyHere",
                    "asking",
                    "create",
                    "created",
                    "failed",
                    "local",
                    "notVerified",
                    "otherPage",
                    "otherPasskey",
                    "unsupported");

    private final PasskeyPage page;
    private final String mode;
    private final String words;

    private PasskeyPad(String mode, PasskeyPage page, String words) {
        this.mode = mode;
        this.page = page;
        this.words = words;
        getElement().setAttribute("mode", mode);
        getElement().setAttribute("origin", page.origin());
        getElement().setAttribute("rp-id", page.rpId());
    }

    /// Registers a passkey: listen to [PasskeyMade].
    ///
    /// @param name  of the person, as authenticators show it
    /// @param known passkeys that the person has registered already
    public static PasskeyPad create(PasskeyPage page, String name, List<Passkey> known) {
        var pad = new PasskeyPad("create", page, "");
        pad.getElement().setAttribute("name", name);
        pad.list(
                "exclude",
                known.stream().map(Passkey::credentialId).map(CredentialId::base64url).toList());
        return pad;
    }

    /// Has one statement signed: listen to [SignatureMade].
    ///
    /// @param summary short lines that say what is signed, in the person's language
    /// @param words   on the button
    public static PasskeyPad sign(
            Statement statement, Passkey passkey, List<String> summary, String words) {
        var pad = new PasskeyPad("sign", passkey.page(), words);
        pad.getElement().setAttribute("credential-id", passkey.credentialId().base64url());
        pad.getElement()
                .setAttribute(
                        "statement",
                        Base64.getEncoder().encodeToString(Statements.toSign(statement)));
        pad.list("summary", summary);
        return pad;
    }

    private void list(String attribute, List<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        getElement().setAttribute(attribute, array.toString());
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        attachment.getUI().getPage().addJsModule(SCRIPT);
        var labels = JsonNodeFactory.instance.objectNode();
        STATEMENT.forEach(label -> labels.put(label, getTranslation("key-pad." + label)));
        LABELS.forEach(
                label -> labels.put(label, getTranslation("passkey-pad." + label, page.origin())));
        labels.put("cancelled", getTranslation("passkey-pad.cancelled." + mode));
        labels.put("sign", words);
        getElement().setAttribute("labels", labels.toString());
    }

    public Registration addPasskeyMadeListener(ComponentEventListener<PasskeyMade> listener) {
        return addListener(PasskeyMade.class, listener);
    }

    public Registration addSignatureMadeListener(ComponentEventListener<SignatureMade> listener) {
        return addListener(SignatureMade.class, listener);
    }

    /// A passkey was made; its authenticator alone has its private half.
    @DomEvent("passkey-made")
    public static final class PasskeyMade extends ComponentEvent<PasskeyPad> {
        private static final long serialVersionUID = 1;

        private final String algorithm;
        private final String spki;
        private final String credentialId;

        public PasskeyMade(
                PasskeyPad source,
                boolean fromClient,
                @EventData("event.detail.algorithm") String algorithm,
                @EventData("event.detail.spki") String spki,
                @EventData("event.detail.credentialId") String credentialId) {
            super(source, fromClient);
            this.algorithm = algorithm;
            this.spki = spki;
            this.credentialId = credentialId;
        }

        /// @throws IllegalArgumentException when the browser names no passkey that could ever sign
        public Passkey passkey() {
            return new Passkey(
                    algorithm,
                    Base64.getDecoder().decode(spki),
                    new CredentialId(credentialId),
                    getSource().page);
        }
    }

    /// A statement was signed; not verified yet.
    @DomEvent("signed")
    public static final class SignatureMade extends ComponentEvent<PasskeyPad> {
        private static final long serialVersionUID = 1;

        private final String signature;

        public SignatureMade(
                PasskeyPad source,
                boolean fromClient,
                @EventData("event.detail.signature") String signature) {
            super(source, fromClient);
            this.signature = signature;
        }

        /// Base64url.
        public String signature() {
            return signature;
        }
    }
}
