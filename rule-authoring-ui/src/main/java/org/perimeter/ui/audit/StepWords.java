package org.perimeter.ui.audit;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.perimeter.policy.person.Role;

/// The steps of the trail in the language of the page.
final class StepWords {
    private static final String TEXT = "audit.step.";
    private static final List<String> OF_ROLES = List.of("grant", "confirm", "end");
    private static final List<String> OTHERS =
            List.of(
                    "accept-roster",
                    "approve",
                    "ask-for-changes",
                    "attach-evidence",
                    "cancel-run",
                    "change-list",
                    "change-password",
                    "choose-baseline",
                    "close-account",
                    "comment",
                    "create-client-key",
                    "create-list",
                    "create-person",
                    "delegate-list",
                    "issue-access",
                    "keep-example",
                    "open-account",
                    "plant-must-catch",
                    "publish",
                    "register-key",
                    "release-list",
                    "remove-example",
                    "remove-must-catch",
                    "resolve-comment",
                    "revoke-client-key",
                    "roll-back",
                    "save-draft",
                    "save-draft-late",
                    "schedule",
                    "sign-list",
                    "start-draft",
                    "start-run",
                    "submit",
                    "take-back-changes",
                    "take-list-back",
                    "withdraw");

    private final Component page;

    StepWords(Component page) {
        this.page = page;
    }

    /// All that are known by a name, as the trail writes them.
    static List<String> known() {
        Stream<String> ofRoles =
                OF_ROLES.stream()
                        .flatMap(step ->
                                Arrays.stream(Role.values()).map(role -> step + "-" + word(role)));
        return Stream.concat(OTHERS.stream(), ofRoles).sorted().toList();
    }

    static boolean isKnown(String action) {
        return OTHERS.contains(action) || ofRole(action).isPresent();
    }

    /// One that has no words here is told as the trail writes it.
    String of(String action) {
        if (OTHERS.contains(action)) {
            return page.getTranslation(TEXT + action);
        }
        return ofRole(action)
                .map(role ->
                        page.getTranslation(
                                TEXT + action.substring(0, action.indexOf('-')),
                                page.getTranslation("access.role." + word(role))))
                .orElse(action);
    }

    private static Optional<Role> ofRole(String action) {
        int dash = action.indexOf('-');
        if (dash < 0 || !OF_ROLES.contains(action.substring(0, dash))) {
            return Optional.empty();
        }
        return Arrays.stream(Role.values())
                .filter(role -> word(role).equals(action.substring(dash + 1)))
                .findFirst();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
