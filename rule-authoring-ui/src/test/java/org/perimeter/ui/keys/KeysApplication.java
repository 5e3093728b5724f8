package org.perimeter.ui.keys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.ui.shell.Texts;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// One view on a real server: make a key, then sign with it.
@AutoConfigurationPackage
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SpringBootAutoConfiguration.class,
    VaadinScopesConfig.class
})
@Import(Texts.class)
class KeysApplication {
    /// What the server was told, in order: an envelope in base64, then a signed approval or a code.
    static final BlockingQueue<Object> RECEIVED = new LinkedBlockingQueue<>();

    @Bean
    VaadinServiceInitListener view() {
        return event -> RouteConfiguration.forApplicationScope().setRoute("", KeysView.class);
    }

    /// First the pad that makes a key, then the one that signs with it.
    public static class KeysView extends Main {
        private final Div place = new Div();

        public KeysView() {
            var pad = KeyPad.create();
            pad.addKeyCreatedListener(this::keep);
            add(new H1("Keys"), place);
            place.add(pad);
        }

        private void keep(KeyPad.KeyCreated created) {
            RECEIVED.add(created.envelope());
            var approval =
                    new ApprovalStatement(
                            "prince-rupert",
                            Hash.of(new byte[] {9}),
                            null,
                            null,
                            "CBSA",
                            "noemie",
                            VerifyingKey.of(created.spki()).keyId(),
                            Instant.parse("2026-03-02T12:00:00Z"));
            byte[] envelope = Base64.getDecoder().decode(created.envelope());
            var pad = KeyPad.sign(approval, envelope, List.of("Prince Rupert 14", "<b>CBSA</b>"));
            pad.addSignatureMadeListener(made -> received(made.under(approval)));
            pad.addKeyFailedListener(failed -> RECEIVED.add(failed.code()));
            place.removeAll();
            place.add(pad);
        }

        private static void received(Signed<ApprovalStatement> approval) {
            RECEIVED.add(approval);
        }
    }
}
