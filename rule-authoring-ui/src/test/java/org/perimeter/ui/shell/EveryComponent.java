package org.perimeter.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.accordion.Accordion;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.ui.look.CalendarWords;
import org.perimeter.ui.look.DispositionChip;

/// Each component that a view may use, once.
@jakarta.annotation.security.PermitAll
class EveryComponent extends Div implements HasDynamicTitle {
    EveryComponent() {
        addClassName("p-page");
        add(new H1("Prince Rupert"), chips(), buttons(), fields(), collections(), containers());
        openOverlays();
    }

    private static Component chips() {
        var row = new Div();
        row.addClassName("p-toolbar");
        for (var disposition : Disposition.values()) {
            row.add(new DispositionChip(disposition));
        }
        row.add(new Badge("Draft 14"), new Avatar("Noémie Tremblay"), VaadinIcon.TRUCK.create());
        return row;
    }

    private static Component buttons() {
        var submit = new Button("Submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setTooltipText("Ctrl+Enter");
        var menu = new MenuBar();
        menu.addItem("More").getSubMenu().addItem("Duplicate");
        var about = new Button("About");
        var popover = new Popover(new Span("CNSHA"));
        popover.setTarget(about);
        popover.setAriaLabel("About");
        var row = new HorizontalLayout(submit, new Button("Simulate"), menu, about, popover);
        new ContextMenu(row).addItem("Copy");
        return row;
    }

    private Component fields() {
        var form = new FormLayout();
        form.setAutoResponsive(true);
        var date = new DatePicker("Valid from");
        date.setI18n(new CalendarWords(getLocale()));
        var moment = new DateTimePicker("Filed");
        moment.setDatePickerI18n(new CalendarWords(getLocale()));
        form.add(
                new TextField("Description"),
                new TextArea("Rationale"),
                new IntegerField("Points"));
        form.add(
                new NumberField("Weight"), new BigDecimalField("Value"), new EmailField("Address"));
        form.add(new PasswordField("Password"), new ComboBox<>("Field", "weight", "origin"));
        form.add(
                new MultiSelectComboBox<>("Ports", "CNSHA", "CAPRR"),
                select(),
                new Checkbox("In force"));
        form.add(
                new CheckboxGroup<>("Agencies", "CBSA", "CBP"),
                new RadioButtonGroup<>("Floor", "REFER", "HOLD"));
        form.add(date, moment, new TimePicker("At"), new Upload());
        return form;
    }

    private static Select<String> select() {
        var select = new Select<String>();
        select.setLabel("Operator");
        select.setItems("is", "is not");
        return select;
    }

    private static Component collections() {
        var grid = new Grid<Disposition>();
        grid.addColumn(Disposition::name).setHeader("Code").setSortable(true);
        grid.addComponentColumn(DispositionChip::new).setHeader("Disposition");
        grid.setItems(Disposition.values());
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", "Dispositions");
        var tree = new TreeGrid<String>();
        tree.addHierarchyColumn(node -> node).setHeader("Condition");
        tree.setItems(
                List.of("all of"),
                node -> node.equals("all of") ? List.of("some line", "port") : List.of());
        tree.expand("all of");
        tree.setAllRowsVisible(true);
        tree.getElement().setAttribute("aria-label", "Conditions");
        var list = new VirtualList<String>();
        list.setItems("MSCU1234566", "TCLU7654321");
        list.setHeight("4rem");
        var box = new ListBox<String>();
        box.getElement().setAttribute("aria-label", "Rules");
        box.setItems("R-12", "R-13");
        var progress = new ProgressBar(0, 100, 40);
        progress.getElement().setAttribute("aria-label", "Run 7");
        return new VerticalLayout(grid, tree, list, new Scroller(box), progress);
    }

    private static Component containers() {
        var tabs = new TabSheet();
        tabs.add("Rules", new Span("47"));
        var accordion = new Accordion();
        var panel = accordion.add("Scope", new Span("3"));
        panel.getElement()
                .executeJs(
                        "this.querySelector('vaadin-accordion-heading').setAttribute('aria-level', '2')");
        var card = new Card();
        card.setTitle("Run 7");
        var master = new MasterDetailLayout();
        master.setMaster(new Span("Policies"));
        return new VerticalLayout(
                tabs,
                new Tabs(new Tab("Table"), new Tab("Chart")),
                new Details("Why", new Span("Rationale")),
                accordion,
                card,
                master,
                new SplitLayout(new Span("A"), new Span("B")),
                new Markdown("**R-12** Vague goods on an elevated lane"));
    }

    private void openOverlays() {
        var dialog = new Dialog("Dialog");
        var confirm = new ConfirmDialog();
        confirm.setHeader("Confirm");
        addToggle("Open dialog", dialog::open);
        addToggle("Open confirmation", confirm::open);
        addToggle(
                "Notify",
                () -> Notification.show("Saved", 60_000, Notification.Position.BOTTOM_END));
    }

    private void addToggle(String text, Runnable action) {
        add(new Button(text, click -> action.run()));
    }

    @Override
    public String getPageTitle() {
        return "Every component";
    }
}
