package org.perimeter.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Gives each page its language and appearance before it is first painted.
@Component
class FirstPage implements VaadinServiceInitListener {
    /// Vaadin's own line about the connection: in our words, and announced when it changes.
    private static final String INDICATOR =
            """
            const indicator = window.Vaadin.connectionIndicator;
            indicator.setAttribute('role', 'status');
            indicator.onlineText = $0;
            """;

    private final Texts texts;

    FirstPage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(FirstPage::dress);
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> troubles(info.getLocale()));
    }

    private static void dress(IndexHtmlResponse response) {
        var root = response.getDocument().getElementsByTag("html");
        var request = response.getVaadinRequest();
        root.attr("lang", Language.of(request).locale().toLanguageTag());
        root.attr(Appearance.ATTRIBUTE, Appearance.of(request).word());
    }

    private void speak(UI ui) {
        var locale = Language.of(VaadinRequest.getCurrent()).locale();
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        ui.getPage().executeJs(INDICATOR, texts.getTranslation("trouble.online", locale));
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setDialogText(texts.getTranslation("trouble.reconnecting", locale));
        reconnecting.setDialogTextGaveUp(texts.getTranslation("trouble.lost", locale));
    }

    private SystemMessages troubles(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("trouble.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("trouble.expired.do", locale));
        messages.setInternalErrorCaption(texts.getTranslation("trouble.failed", locale));
        messages.setInternalErrorMessage(texts.getTranslation("trouble.failed.do", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("trouble.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("trouble.cookies.do", locale));
        return messages;
    }
}
