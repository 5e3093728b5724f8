package org.perimeter.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// The page around the application: styles, icon, and push for the progress of long work.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("perimeter.css")
public final class PerimeterShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Perimeter");
        settings.addLink("icon", "perimeter.svg");
    }
}
