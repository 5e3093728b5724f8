package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;

/// The lists that a version pins, each with what changed in it since the baseline.
final class ListsPart extends Div {
    ListsPart(List<PinnedList> lists) {
        addClassName("p-stack");
        if (lists.isEmpty()) {
            add(new Paragraph(getTranslation("review.lists.none")));
            return;
        }
        var table =
                new Table(getTranslation("review.lists"))
                        .stacking()
                        .column(getTranslation("review.lists.list"))
                        .column(getTranslation("review.lists.version"))
                        .column(getTranslation("review.lists.change"));
        lists.forEach(list -> table.row(name(list), version(list), change(list)));
        add(table);
    }

    private Component name(PinnedList pinned) {
        var slug = new Span(pinned.list().name());
        slug.addClassNames("p-code", "p-muted", "p-small");
        var cell = new Div(new Span(pinned.list().title().in(getLocale())), slug);
        cell.addClassName("p-cell");
        return cell;
    }

    private Component version(PinnedList pinned) {
        var link =
                new Anchor(
                        "lists/" + pinned.list().name() + "?version=" + pinned.number(),
                        getTranslation("review.version", pinned.number()));
        link.setAriaLabel(
                getTranslation("review.lists.open", pinned.list().name(), pinned.number()));
        return link;
    }

    private Component change(PinnedList pinned) {
        if (!pinned.isChanged()) {
            return new Span(getTranslation("review.lists.same"));
        }
        if (pinned.before().isEmpty()) {
            return new Mark(Mark.Look.ADDED, getTranslation("review.lists.new"));
        }
        int before = pinned.before().get();
        var mark = new Mark(Mark.Look.CHANGED, getTranslation("review.lists.changed", before));
        if (before > pinned.number()) {
            return mark;
        }
        var link =
                new Anchor(
                        "lists/"
                                + pinned.list().name()
                                + "?compare="
                                + before
                                + "-"
                                + pinned.number(),
                        getTranslation("review.lists.difference"));
        link.setAriaLabel(getTranslation("review.lists.difference.of", pinned.list().name()));
        var cell = new Div(mark, link);
        cell.addClassName("p-cell");
        return cell;
    }
}
