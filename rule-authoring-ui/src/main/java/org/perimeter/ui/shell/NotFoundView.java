package org.perimeter.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// An address that leads nowhere.
@PermitAll
@ParentLayout(MainLayout.class)
public class NotFoundView extends Div
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    public NotFoundView() {
        addClassName("p-page");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(
                new H1(getTranslation("lost.title")),
                new Paragraph(getTranslation("lost.text", event.getLocation().getPath())),
                new Anchor("", getTranslation("lost.home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lost.title");
    }
}
