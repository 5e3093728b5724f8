package org.perimeter.engine.manifest.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.nio.BufferOverflowException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.MalformedManifest;

/// Hands on the segments of an interchange one by one, as StAEDI finds them.
///
/// StAEDI ships no schema of transaction set 309 and would turn a wrong count into an error, so it only tokenizes here; the
/// [Envelope] and the [OceanManifest] judge. A component or repetition separator inside of free text is kept in the text.
final class SegmentReader {
    private static final String ENDED_TOO_SOON = "EDIE005";

    private final EDIStreamReader reader;
    private final List<String> elements = new ArrayList<>();
    private int element;
    private int occurrence;

    private SegmentReader(EDIStreamReader reader) {
        this.reader = reader;
    }

    static void read(byte[] interchange, Charset charset, Consumer<Segment> sink) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        try {
            SegmentReader segments =
                    new SegmentReader(
                            factory.createEDIStreamReader(
                                    new ByteArrayInputStream(interchange), charset.name()));
            for (Segment segment = segments.next(); segment != null; segment = segments.next()) {
                sink.accept(segment);
            }
        } catch (EDIStreamException e) {
            throw fault(e);
        }
    }

    /// StAEDI holds 4,096 characters of a segment at most.
    private static MalformedManifest fault(EDIStreamException e) {
        String place = place(e.getLocation());
        if (e.getCause() instanceof BufferOverflowException) {
            return X12Faults.tooLongSegment(place);
        }
        return String.valueOf(e.getMessage()).startsWith(ENDED_TOO_SOON)
                ? X12Faults.truncated(place)
                : X12Faults.syntax(place);
    }

    /// The next whole segment; `null` at the end.
    private @Nullable Segment next() throws EDIStreamException {
        while (reader.hasNext()) {
            EDIStreamEvent event = reader.next();
            if (event == EDIStreamEvent.START_SEGMENT) {
                elements.clear();
                element = 0;
            } else if (event == EDIStreamEvent.ELEMENT_DATA) {
                add(reader.getLocation(), reader.getText());
            } else if (event == EDIStreamEvent.END_SEGMENT) {
                Location location = reader.getLocation();
                return new Segment(
                        location.getSegmentPosition(), location.getSegmentTag(), elements);
            } else if (event.isError() || event == EDIStreamEvent.ELEMENT_DATA_BINARY) {
                throw X12Faults.syntax(place(reader.getLocation()));
            }
        }
        return null;
    }

    private void add(Location location, String text) {
        int position = location.getElementPosition();
        if (position == element) {
            String separator =
                    location.getElementOccurrence() > occurrence
                            ? separator(Delimiters.REPETITION)
                            : separator(Delimiters.COMPONENT_ELEMENT);
            elements.set(position - 1, elements.get(position - 1) + separator + text);
        } else {
            while (elements.size() < position - 1) {
                elements.add("");
            }
            elements.add(text);
        }
        element = position;
        occurrence = location.getElementOccurrence();
    }

    private String separator(String name) {
        Map<String, Character> delimiters = reader.getDelimiters();
        return delimiters.containsKey(name) ? String.valueOf(delimiters.get(name)) : "";
    }

    private static String place(@Nullable Location location) {
        if (location == null || location.getSegmentPosition() < 1) {
            return "";
        }
        Segment segment =
                new Segment(
                        location.getSegmentPosition(),
                        String.valueOf(location.getSegmentTag()),
                        List.of());
        return location.getElementPosition() < 1
                ? segment.place()
                : segment.place(location.getElementPosition());
    }
}
