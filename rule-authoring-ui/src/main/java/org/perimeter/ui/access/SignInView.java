package org.perimeter.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;

/// Where one signs in. With demonstration data it lists the people who exist only then.
@AnonymousAllowed
@Route("sign-in")
public class SignInView extends Main implements HasDynamicTitle, BeforeEnterObserver {
    private final LoginForm form = new LoginForm();

    public SignInView(DemoAccounts demo) {
        var page = new Div();
        page.addClassName("p-page");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        page.add(new H1(getTranslation("access.title")), form);
        var accounts = demo.accounts();
        if (!accounts.isEmpty()) {
            page.add(
                    new H2(getTranslation("access.demo")),
                    new Paragraph(getTranslation("access.demoOnly")),
                    table(accounts));
        }
        add(page);
    }

    private NativeTable table(List<DemoAccounts.Account> accounts) {
        var table = new NativeTable();
        table.addClassName("p-accounts");
        var header = table.getHead().addRow();
        for (var column : List.of("agency", "role", "login", "password", "passphrase")) {
            header.addHeaderCell().setText(getTranslation("access." + column));
        }
        for (var account : accounts) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(account.agency());
            row.addDataCell().setText(getTranslation("access.role." + account.role()));
            for (var secret :
                    List.of(
                            account.name(),
                            account.password(),
                            Objects.requireNonNullElse(account.passphrase(), ""))) {
                var cell = row.addDataCell();
                cell.addClassName("p-code");
                cell.setText(secret);
            }
        }
        return table;
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("access.form"));
        labels.setUsername(getTranslation("access.login"));
        labels.setPassword(getTranslation("access.password"));
        labels.setSubmit(getTranslation("access.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("access.wrong"));
        error.setMessage(getTranslation("access.wrongText"));
        error.setUsername(getTranslation("access.loginMissing"));
        error.setPassword(getTranslation("access.passwordMissing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(
                event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.title");
    }
}
