package org.perimeter.ui.lists;

import java.util.List;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.ui.editor.ListChoices;
import org.perimeter.ui.editor.ListKind;
import org.springframework.stereotype.Component;

/// The lists that rules may name: those of the database, as they stand today.
@Component
class StoredChoices implements ListChoices {
    private final VersionedLists lists;

    StoredChoices(VersionedLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Choice> all() {
        return lists.all().stream()
                .map(list -> new Choice(list.name(), kind(list.shape()), list.newest().size()))
                .toList();
    }

    private static ListKind kind(ListShape shape) {
        return switch (shape) {
            case VALUES -> ListKind.VALUES;
            case PATTERNS -> ListKind.PATTERNS;
            case KEYED -> ListKind.KEYED;
            case NUMBERS -> ListKind.NUMBERS;
        };
    }
}
