package org.perimeter.ui.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.notice.Notice;
import org.perimeter.policy.notice.Notices;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// What concerned the person, newest first. Opening it reads all of it.
@PermitAll
@Route(value = "notices", layout = MainLayout.class)
public class NoticesView extends Div implements HasDynamicTitle {
    private final transient Programmes programmes;
    private final transient PersonId me;

    public NoticesView(
            CurrentPerson current, Notices notices, People people, Programmes programmes) {
        this.programmes = programmes;
        addClassName("p-page");
        add(new H1(getTranslation("notice.title")));
        me = current.find().orElseThrow().id();
        List<Notice> mine = notices.of(me);
        if (mine.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("notice.empty")));
            empty.addClassName("p-empty");
            add(empty);
            return;
        }
        Map<PersonId, Person> by = people.get(mine.stream().map(Notice::by).distinct().toList());
        add(new LongTable<>(mine, getTranslation("notice.title"), table -> rows(table, by)));
        notices.read(me, mine.getFirst().id());
    }

    private LongTable.Rows<Notice> rows(Table table, Map<PersonId, Person> people) {
        table.column(getTranslation("notice.what")).column(getTranslation("notice.when"));
        return notice ->
                table.row(
                        what(notice, Objects.requireNonNull(people.get(notice.by()))),
                        new Span(new Figures(getLocale()).moment(notice.at(), ZoneOffset.UTC)));
    }

    private Component what(Notice notice, Person by) {
        String key = NoticeWords.key(notice.action());
        String who = by.name() + " (" + by.agency() + ")";
        var link =
                switch (notice.subject()) {
                    case Notice.OfVersion(var version, var programme, int number) ->
                            new Anchor(
                                    "versions/" + version,
                                    getTranslation(
                                            key,
                                            who,
                                            number,
                                            programmes.get(programme).name().in(getLocale())));
                    case Notice.OfPerson(var person, var name) ->
                            new Anchor(
                                    person.equals(me) ? "my-key" : "people/" + person,
                                    getTranslation(key, who, name));
                };
        var cell = new Div(link);
        cell.addClassName("p-toolbar");
        if (notice.unread()) {
            cell.add(new Mark(Mark.Look.OPEN, getTranslation("notice.new")));
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.title");
    }
}
