package org.perimeter.ui.lists;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;

/// One of two signatures; its heading has the focus when it opens.
final class SigningStep extends Section {
    private final H4 title;

    SigningStep(String title, Component... parts) {
        this.title = new H4(title);
        addClassNames("p-stack", "p-step");
        this.title.getElement().setAttribute("tabindex", "-1");
        add(this.title);
        add(parts);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        title.getElement().callJsFunction("focus");
    }
}
