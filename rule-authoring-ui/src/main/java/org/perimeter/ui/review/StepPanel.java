package org.perimeter.ui.review;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// Where one step is looked at and taken; its heading has the focus when it opens.
final class StepPanel extends Section {
    private final H2 title;

    StepPanel(String title, Component... parts) {
        this.title = new H2(title);
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
