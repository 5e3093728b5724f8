package org.perimeter.ui.keys;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.perimeter.engine.bundle.Statement;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.ui.look.Mark;

/// Where a person signs one statement with their key, by passphrase or passkey; for a key that is kept elsewhere, tells so.
public final class SigningPart extends Div {
    /// What is signed.
    ///
    /// @param summary   short lines about it
    /// @param byPasskey words on the button where a passkey signs
    public record Subject(Statement statement, List<String> summary, String byPasskey) {}

    /// @param then told the signature, base64url
    public SigningPart(Subject subject, ApproverKey key, Consumer<String> then) {
        if (key.passkey().isPresent()) {
            var pad =
                    PasskeyPad.sign(
                            subject.statement(),
                            key.passkey().get(),
                            subject.summary(),
                            subject.byPasskey());
            pad.addSignatureMadeListener(made -> then.accept(made.signature()));
            add(pad);
        } else if (key.envelope().isPresent()) {
            var pad = KeyPad.sign(subject.statement(), key.envelope().get(), subject.summary());
            pad.addSignatureMadeListener(made -> then.accept(made.signature()));
            add(pad);
        } else {
            add(new Mark(Mark.Look.BAD, getTranslation("review.sign.elsewhere")));
        }
    }

    /// Whether this page cannot sign with the key.
    public static boolean isElsewhere(ApproverKey key) {
        return key.passkey().isEmpty() && key.envelope().isEmpty();
    }
}
