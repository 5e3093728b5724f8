package org.perimeter.ui.trial;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perimeter.ui.look.Figures;

/// A small bar for each stretch of time; what it shows stands in a table below as well.
final class CourseLine extends Div {
    CourseLine(List<Long> course, Figures figures) {
        addClassName("t-course");
        long most = course.stream().mapToLong(Long::longValue).max().orElse(0);
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label", getTranslation("trial.course.says", figures.count(most)));
        for (long each : course) {
            Span bar = new Span();
            long percent = most == 0 ? 0 : Math.max(each == 0 ? 0 : 4, 100 * each / most);
            bar.getStyle().setHeight(percent + "%");
            add(bar);
        }
    }
}
