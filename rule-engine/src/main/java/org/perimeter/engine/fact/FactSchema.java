package org.perimeter.engine.fact;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Entry.Reading;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.Consignment.RelatedBill;

/// The vocabulary: every field that a rule may ask of a consignment, with its words in both languages.
///
/// One set of tables says what a field is called, what it means and how it is read, so that the three cannot drift apart.
/// Paths, types and codes are a published contract: rules and stored facts name them.
public final class FactSchema {
    private static final FactSchema STANDARD = new FactSchema(consignment());

    private final Part<Assessed> root;
    private final Map<String, Field> fields;

    private FactSchema(Part<Assessed> root) {
        this.root = root;
        this.fields =
                root.fields()
                        .collect(
                                toMap(
                                        Field::path,
                                        Function.identity(),
                                        FactSchema::once,
                                        LinkedHashMap::new));
    }

    public static FactSchema standard() {
        return STANDARD;
    }

    /// @param path such as `port.loading` or `goods[].hs.chapter`
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /// All fields, those of the consignment first; the order is that of the tables and the same in every run.
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /// The fields of a collection's elements by slot; those of the consignment itself for `null`.
    public List<Field> fieldsOf(@Nullable Collection collection) {
        return fields.values().stream().filter(field -> field.collection() == collection).toList();
    }

    /// One element as a singular noun without article: `goods line`, `ligne de marchandises`.
    public Bilingual label(Collection collection) {
        return words(collection).one();
    }

    public Bilingual description(Collection collection) {
        return words(collection).meaning();
    }

    /// The nouns for one and for many elements, and the gender of the French one.
    public CollectionWords words(Collection collection) {
        return CollectionWords.of(collection);
    }

    Facts read(Assessed consignment) {
        return root.read(consignment);
    }

    private static Part<Assessed> consignment() {
        Part<Goods> goods =
                Part.of(Collection.GOODS, GoodsFields.GOODS)
                        .holding(
                                Collection.DANGEROUS,
                                Part.of(Collection.DANGEROUS, GoodsFields.DANGEROUS),
                                Goods::dangerous);
        Part<Container> containers =
                Part.of(Collection.CONTAINERS, ContainerFields.CONTAINERS)
                        .holding(
                                Collection.SEALS,
                                Part.of(Collection.SEALS, ContainerFields.SEALS),
                                Container::seals);
        Part<RelatedBill> related =
                Part.of(Collection.RELATED, EventFields.RELATED)
                        .holding(
                                Collection.RELATED_CONTAINERS,
                                Part.of(
                                        Collection.RELATED_CONTAINERS,
                                        EventFields.RELATED_CONTAINERS),
                                RelatedBill::containers);
        Part<Assessed> root =
                Part.of(null, own())
                        .holding(Collection.GOODS, goods, filed(Consignment::goods))
                        .holding(Collection.CONTAINERS, containers, filed(Consignment::containers))
                        .holding(Collection.RELATED, related, filed(Consignment::related));
        root = with(root, Collection.NOTIFY, PartyFields.NOTIFY, Consignment::notifyParties);
        root =
                with(
                        root,
                        Collection.SEAL_EVENTS,
                        CustodyFields.SEAL_EVENTS,
                        Consignment::sealEvents);
        root = with(root, Collection.EXAMS, CustodyFields.EXAMS, Consignment::exams);
        root = with(root, Collection.HOLDS, CustodyFields.HOLDS, Consignment::holds);
        root = with(root, Collection.ROUTE, EventFields.ROUTE, Consignment::route);
        root = with(root, Collection.STATEMENTS, EventFields.STATEMENTS, Consignment::statements);
        root = with(root, Collection.MOVEMENTS, EventFields.MOVEMENTS, Consignment::movements);
        root = with(root, Collection.SCREENINGS, EventFields.SCREENINGS, Consignment::screenings);
        return with(root, Collection.LOOKOUTS, EventFields.LOOKOUTS, Consignment::lookouts);
    }

    private static List<Entry<Assessed>> own() {
        Stream<Entry<Consignment>> filed =
                Stream.of(
                                DocumentFields.entries(),
                                TransportFields.entries(),
                                PartyFields.entries(),
                                CustodyFields.entries(),
                                EventFields.entries())
                        .flatMap(Function.identity());
        Stream<Entry<Assessed>> own = filed.map(entry -> entry.of(Assessed::filed));
        return Stream.concat(own, HistoryFields.entries()).toList();
    }

    private static <E> Part<Assessed> with(
            Part<Assessed> root,
            Collection collection,
            List<Entry<E>> entries,
            Reading<Consignment, List<E>> elements) {
        return root.holding(collection, Part.of(collection, entries), filed(elements));
    }

    private static <P> Reading<Assessed, P> filed(Reading<Consignment, P> part) {
        return assessed -> part.from(assessed.filed());
    }

    private static Field once(Field first, Field second) {
        throw new IllegalStateException(
                "Two fields at " + first.path() + "\nMaybe a table was added twice.");
    }

    /// What a field or a collection is called, by its path; an older record may name one that the vocabulary no longer has,
    /// which is then its own name.
    public Bilingual label(String path) {
        return field(path)
                .map(Field::label)
                .or(() -> Collection.at(path).map(found -> words(found).many()))
                .orElseGet(() -> new Bilingual(path, path));
    }
}
