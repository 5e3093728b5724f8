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
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statement;
import org.perimeter.engine.bundle.Statements;
import tools.jackson.databind.node.JsonNodeFactory;

/// The field for a passphrase, drawn and read by the browser alone: neither passphrase nor private key comes here.
///
/// In `create` it makes a key pair and hands over the public key and the sealed envelope. In `sign` it shows what is signed,
/// worked out from the very bytes, and hands over the signature. Whoever listens verifies what they get.
@Tag("perimeter-key-pad")
public final class KeyPad extends Component {
    /// Fewest characters of a new passphrase.
    public static final int SHORTEST = 12;

    private static final String SCRIPT = "context://keys/key-pad.js";
    private static final List<String> LABELS =
            List.of(
                    "local",
                    "passphrase",
                    "repeat",
                    "show",
                    "create",
                    "sign",
                    "summary",
                    "hash",
                    "exact",
                    "working",
                    "making",
                    "created",
                    "signed",
                    "empty",
                    "tooShort",
                    "different",
                    "wrongPassphrase",
                    "notAnEnvelope",
                    "unsupported",
                    "failed");

    private KeyPad(String mode) {
        getElement().setAttribute("mode", mode);
    }

    /// Makes a key: listen to [KeyCreated].
    public static KeyPad create() {
        var pad = new KeyPad("create");
        pad.getElement().setAttribute("min-length", String.valueOf(SHORTEST));
        return pad;
    }

    /// Signs one statement with the key in the envelope: listen to [SignatureMade].
    ///
    /// @param summary short lines that say what is signed, in the person's language
    public static KeyPad sign(Statement statement, byte[] envelope, List<String> summary) {
        var pad = new KeyPad("sign");
        pad.getElement().setAttribute("statement", base64(Statements.toSign(statement)));
        pad.getElement().setAttribute("envelope", base64(envelope));
        var lines = JsonNodeFactory.instance.arrayNode();
        summary.forEach(lines::add);
        pad.getElement().setAttribute("summary", lines.toString());
        return pad;
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        attachment.getUI().getPage().addJsModule(SCRIPT);
        var labels = JsonNodeFactory.instance.objectNode();
        LABELS.forEach(label -> labels.put(label, getTranslation("key-pad." + label, SHORTEST)));
        getElement().setAttribute("labels", labels.toString());
    }

    public Registration addKeyCreatedListener(ComponentEventListener<KeyCreated> listener) {
        return addListener(KeyCreated.class, listener);
    }

    public Registration addSignatureMadeListener(ComponentEventListener<SignatureMade> listener) {
        return addListener(SignatureMade.class, listener);
    }

    public Registration addKeyFailedListener(ComponentEventListener<KeyFailed> listener) {
        return addListener(KeyFailed.class, listener);
    }

    /// A key was made; it exists nowhere but in its envelope.
    @DomEvent("key-created")
    public static final class KeyCreated extends ComponentEvent<KeyPad> {
        private static final long serialVersionUID = 1;

        private final String spki;
        private final String envelope;

        public KeyCreated(
                KeyPad source,
                boolean fromClient,
                @EventData("event.detail.spki") String spki,
                @EventData("event.detail.envelope") String envelope) {
            super(source, fromClient);
            this.spki = spki;
            this.envelope = envelope;
        }

        /// The public key, base64.
        public String spki() {
            return spki;
        }

        /// The sealed private key, base64.
        public String envelope() {
            return envelope;
        }
    }

    /// A statement was signed; not verified yet.
    @DomEvent("signed")
    public static final class SignatureMade extends ComponentEvent<KeyPad> {
        private static final long serialVersionUID = 1;

        private final String signature;

        public SignatureMade(
                KeyPad source,
                boolean fromClient,
                @EventData("event.detail.signature") String signature) {
            super(source, fromClient);
            this.signature = signature;
        }

        public <T extends Statement> Signed<T> under(T statement) {
            return new Signed<>(statement, signature);
        }

        /// Base64url.
        public String signature() {
            return signature;
        }
    }

    /// It did not work; the person has been told why.
    @DomEvent("failed")
    public static final class KeyFailed extends ComponentEvent<KeyPad> {
        private static final long serialVersionUID = 1;

        private final String code;

        public KeyFailed(
                KeyPad source, boolean fromClient, @EventData("event.detail.code") String code) {
            super(source, fromClient);
            this.code = code;
        }

        /// `wrong-passphrase`, `not-an-envelope`, `unsupported` or `failed`.
        public String code() {
            return code;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
