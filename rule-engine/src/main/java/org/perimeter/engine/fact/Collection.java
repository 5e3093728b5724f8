package org.perimeter.engine.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a consignment holds several of. Each stands under the consignment or under one other collection.
public enum Collection {
    GOODS("goods[]", null),
    DANGEROUS("goods[].dangerous[]", GOODS),
    CONTAINERS("containers[]", null),
    SEALS("containers[].seals[]", CONTAINERS),
    NOTIFY("notify[]", null),
    SEAL_EVENTS("sealEvents[]", null),
    EXAMS("exams[]", null),
    HOLDS("holds[]", null),
    ROUTE("route[]", null),
    RELATED("related[]", null),
    RELATED_CONTAINERS("related[].containers[]", RELATED),
    STATEMENTS("statements[]", null),
    MOVEMENTS("movements[]", null),
    SCREENINGS("screenings[]", null),
    LOOKOUTS("lookouts[]", null);

    private final String path;
    private final @Nullable Collection parent;

    Collection(String path, @Nullable Collection parent) {
        this.path = path;
        this.parent = parent;
    }

    /// The full path, such as `containers[].seals[]`.
    public String path() {
        return path;
    }

    /// The last part of the path without brackets, such as `seals`: the key within the parent's canonical facts.
    public String key() {
        String local = parent == null ? path : path.substring(parent.path.length() + 1);
        return local.substring(0, local.length() - 2);
    }

    public Optional<Collection> parent() {
        return Optional.ofNullable(parent);
    }

    /// 1 for a collection of the consignment, 2 for one nested in another.
    public int depth() {
        return parent == null ? 1 : 1 + parent.depth();
    }

    public static Optional<Collection> at(String path) {
        for (Collection collection : values()) {
            if (collection.path.equals(path)) {
                return Optional.of(collection);
            }
        }
        return Optional.empty();
    }
}
