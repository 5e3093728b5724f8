package org.perimeter.engine.fact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of the vocabulary: something a rule can ask of a consignment.
///
/// @param path        full path, such as `port.loading` or `goods[].hs.chapter`
/// @param collection  the collection whose elements have the field; `null` for a field of the consignment itself
/// @param slot        its place among the fields of the same collection
/// @param label       a few words for lists and sentences, lower case, with article where the language wants one
/// @param description one sentence that tells what is meant, by which standard
/// @param unit        such as `kg`; empty where there is none
/// @param codes       the closed code list; empty where codes are open
public record Field(
        String path,
        @Nullable Collection collection,
        int slot,
        FieldType type,
        Bilingual label,
        Bilingual description,
        String unit,
        List<Code> codes) {

    public Field {
        codes = List.copyOf(codes);
    }

    /// One value of a closed code list with its name.
    public record Code(String value, Bilingual name) {}

    public Optional<Collection> within() {
        return Optional.ofNullable(collection);
    }

    /// How many quantifiers stand around it: 0 for a field of the consignment.
    public int depth() {
        return collection == null ? 0 : collection.depth();
    }

    /// The path within its element: the key in the canonical facts.
    public String key() {
        return collection == null ? path : path.substring(collection.path().length() + 1);
    }

    /// By the path, which is unique: a field may carry a long code list and is a key on the scoring path.
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
