package org.perimeter.engine.manifest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.Consignment.RelatedBill;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.engine.manifest.ManifestLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes one consignment by the names of the joint data elements, without guessing.
///
/// Decimals are written as strings and read from strings or numbers, without exponent. Instants are ISO 8601 with an offset,
/// which is kept. Codes that this product defines are lower case (`sea`, `loaded`). A name that is left out, or `null`, is
/// not known. Everything else than that, an unknown name above all, is a [MalformedManifest] with the place as a JSON
/// pointer.
public final class ConsignmentJson {
    private static final JsonMapper MAPPER = mapper();

    private ConsignmentJson() {}

    /// The same consignment gives the same bytes.
    public static byte[] write(Consignment consignment) {
        return MAPPER.writeValueAsBytes(consignment);
    }

    /// @throws MalformedManifest where the bytes are anything else than one consignment
    public static Consignment read(byte[] json) {
        if (json.length > ManifestLimits.BYTES) {
            throw JsonFaults.tooLarge();
        }
        try (JsonParser parser = MAPPER.createParser(json)) {
            return checked(only(parser));
        } catch (UnrecognizedPropertyException e) {
            throw JsonFaults.unknownName(pointer(e), known(e));
        } catch (StreamConstraintsException e) {
            throw JsonFaults.tooLarge();
        } catch (StreamReadException e) {
            throw unreadable(e);
        } catch (JacksonException e) {
            throw e.getCause() instanceof MalformedManifest malformed ? malformed : mismatch(e);
        }
    }

    private static Consignment only(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw JsonFaults.notJson("", "1:1");
        }
        if (first != JsonToken.START_OBJECT) {
            throw JsonFaults.wrongType("", "an object", "un objet");
        }
        Consignment consignment = parser.readValueAs(Consignment.class);
        if (parser.nextToken() != null) {
            throw JsonFaults.notJson("", at(parser.currentTokenLocation()));
        }
        return consignment;
    }

    private static MalformedManifest unreadable(StreamReadException e) {
        JsonParser parser = e.processor();
        String place = parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
        return e.getOriginalMessage().startsWith("Duplicate")
                ? JsonFaults.duplicateName(place)
                : JsonFaults.notJson(place, at(e.getLocation()));
    }

    private static String at(TokenStreamLocation location) {
        return location.getLineNr() + ":" + location.getColumnNr();
    }

    private static MalformedManifest mismatch(JacksonException e) {
        return JsonFaults.wrongType(
                pointer(e), "an object or list as described", "un objet ou une liste conforme");
    }

    private static Consignment checked(Consignment consignment) {
        if (consignment.bill() == null) {
            throw JsonFaults.missing("/bill");
        }
        count("/containers", consignment.containers());
        count("/goods", consignment.goods());
        count("/notify", consignment.notifyParties());
        count("/sealEvents", consignment.sealEvents());
        count("/exams", consignment.exams());
        count("/holds", consignment.holds());
        count("/route", consignment.route());
        count("/statements", consignment.statements());
        count("/movements", consignment.movements());
        count("/screenings", consignment.screenings());
        count("/lookouts", consignment.lookouts());
        count("/related", consignment.related());
        List<RelatedBill> related = orEmpty(consignment.related());
        for (int i = 0; i < related.size(); i++) {
            count("/related/" + i + "/containers", related.get(i).containers());
        }
        List<Container> containers = orEmpty(consignment.containers());
        for (int i = 0; i < containers.size(); i++) {
            count("/containers/" + i + "/seals", containers.get(i).seals());
        }
        List<Goods> goods = orEmpty(consignment.goods());
        for (int i = 0; i < goods.size(); i++) {
            count("/goods/" + i + "/dangerous", goods.get(i).dangerous());
        }
        return consignment;
    }

    private static void count(String place, @Nullable List<?> list) {
        if (list != null && list.size() > ManifestLimits.ELEMENTS) {
            throw JsonFaults.tooMany(place);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "/" + step.getIndex()
                                : "/"
                                        + step.getPropertyName()
                                                .replace("~", "~0")
                                                .replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static JsonMapper mapper() {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxDocumentLength(ManifestLimits.BYTES)
                        .maxTokenCount(1_000_000)
                        .maxNestingDepth(16)
                        .maxNameLength(200)
                        .maxNumberLength(200)
                        .maxStringLength(10 * ManifestLimits.CHARACTERS)
                        .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .addModule(new ConsignmentModule())
                .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
