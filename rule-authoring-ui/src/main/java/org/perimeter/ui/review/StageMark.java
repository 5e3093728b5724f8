package org.perimeter.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.ui.look.Mark;

/// Where a version stands on its way to a release.
public final class StageMark extends Mark {
    public StageMark(Stage stage) {
        super(look(stage), words(stage));
    }

    private static Look look(Stage stage) {
        return switch (stage) {
            case Stage.InReview _ -> Look.OPEN;
            case Stage.Approved _, Stage.Released _ -> Look.GOOD;
            case Stage.Scheduled _ -> Look.OPEN;
            case Stage.Replaced _, Stage.Over _ -> Look.PLAIN;
            case Stage.Withdrawn _ -> Look.ENDED;
        };
    }

    private static String window(PublishedRelease release) {
        return Optional.ofNullable(release.window())
                .map(new WindowWords(UI.getCurrent().getLocale())::of)
                .orElse("");
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case Stage.InReview _ -> I18NProvider.translate("review.stage.inReview");
            case Stage.Approved _ -> I18NProvider.translate("review.stage.approved");
            case Stage.Released(var release) ->
                    I18NProvider.translate("review.stage.released", release.sequence());
            case Stage.Scheduled(var release) ->
                    I18NProvider.translate(
                            "review.stage.scheduled", release.sequence(), window(release));
            case Stage.Over(var last) ->
                    I18NProvider.translate("review.stage.over", last.sequence(), window(last));
            case Stage.Replaced(var last) ->
                    I18NProvider.translate("review.stage.replaced", last.sequence());
            case Stage.Withdrawn(var withdrawal) ->
                    I18NProvider.translate("review.stage.withdrawn", withdrawal.reason());
        };
    }
}
