package org.perimeter.ui.trial;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.simulation.archive.DataSet;

/// Chooses the data set that evidence is to be a run over, or none.
final class BaselineSelect extends Select<Hash> {
    private final transient SettingsDesk desk;

    BaselineSelect(SettingsDesk desk, boolean writes, Consumer<@Nullable Hash> choose) {
        this.desk = desk;
        setLabel(getTranslation("trial.baseline"));
        setHelperText(getTranslation("trial.baseline.hint"));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("trial.baseline.any"));
        setItemLabelGenerator(this::label);
        setReadOnly(!writes);
        setWidthFull();
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue());
            }
        });
        refresh();
    }

    /// What is agreed may be a data set that is no longer there.
    void refresh() {
        Optional<Hash> agreed = desk.baseline();
        var offered =
                new ArrayList<>(
                        desk.choices().dataSets().stream()
                                .map(set -> new Hash(set.hash()))
                                .toList());
        agreed.filter(hash -> !offered.contains(hash)).ifPresent(offered::add);
        setItems(offered);
        setValue(agreed.orElse(null));
    }

    private String label(@Nullable Hash hash) {
        if (hash == null) {
            return getTranslation("trial.baseline.any");
        }
        Optional<DataSet> known =
                desk.choices().dataSets().stream()
                        .filter(set -> set.hash().equals(hash.hex()))
                        .findFirst();
        return known.map(set ->
                        getTranslation(
                                "trial.baseline.set",
                                set.name().in(getLocale()),
                                set.rows(),
                                hash.brief()))
                .orElseGet(() -> getTranslation("trial.baseline.gone", hash.brief()));
    }
}
