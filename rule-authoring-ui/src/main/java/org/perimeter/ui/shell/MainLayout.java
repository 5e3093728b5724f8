package org.perimeter.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/// The rail, the top bar and the landmark that holds a view. A view is no `Main` itself and starts with its `H1`.
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Main main = new Main();
    private final Rail rail;
    private final transient ObjectProvider<CurrentPerson> people;
    private final transient ObjectProvider<Waiting> waiting;
    private final transient ObjectProvider<Unread> unread;
    private final TopBar top;

    public MainLayout(
            ObjectProvider<CurrentPerson> people,
            ObjectProvider<Waiting> waiting,
            ObjectProvider<Unread> unread) {
        this.people = people;
        this.waiting = waiting;
        this.unread = unread;
        addClassName("p-shell");
        main.setId(SkipLink.TARGET);
        main.getElement().setAttribute("tabindex", "-1");
        var labels = new AppLayoutI18n();
        labels.setDrawer(getTranslation("rail.label"));
        setI18n(labels);
        rail =
                new Rail(
                        people.stream()
                                .flatMap(person -> person.find().stream())
                                .findFirst()
                                .map(Place::openTo)
                                .orElseGet(List::of));
        top = new TopBar(people.getIfAvailable());
        addToNavbar(top);
        addToDrawer(rail);
        setContent(main);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        people.stream()
                .flatMap(person -> person.find().stream())
                .forEach(person -> {
                    waiting.forEach(each -> rail.waiting(each.place(), each.count(person.id())));
                    unread.forEach(each -> top.unread(each.count(person.id())));
                });
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        super.showRouterLayoutContent(main);
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        old.getElement().removeFromParent();
    }
}
