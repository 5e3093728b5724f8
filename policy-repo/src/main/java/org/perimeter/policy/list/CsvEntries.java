package org.perimeter.policy.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.ImportPreview.RefusedLine;
import org.perimeter.policy.list.ImportPreview.RefusedLines;

/// Reads entries out of a CSV file, line by line: what may stand on the list is taken, each other line is refused with its
/// number and its reason.
final class CsvEntries {
    private static final int SHOWN = 200;
    private static final int LONGEST_SHOWN = 120;
    private static final Set<List<String>> HEADINGS =
            Set.of(
                    List.of("value"),
                    List.of("valeur"),
                    List.of("kind", "text"),
                    List.of("genre", "texte"),
                    List.of("key", "value"),
                    List.of("clé", "valeur"),
                    List.of("key", "number"),
                    List.of("clé", "nombre"));

    private final EntryRules rules;
    private final List<RefusedLine> refused = new ArrayList<>();
    private final Map<String, String> numbers = new HashMap<>();
    private int refusals;
    private int taken;

    private CsvEntries(EntryRules rules) {
        this.rules = rules;
    }

    /// @param repeated how many lines say what a line above says
    record Read(Entries entries, int repeated, RefusedLines refused) {}

    /// @return empty where the file is no CSV in UTF-8
    static Optional<Read> read(byte[] file, EntryRules rules) {
        var reading = new CsvEntries(rules);
        try {
            Entries entries = Entries.gathered(rules.shape(), sink -> reading.lines(file, sink));
            return Optional.of(
                    new Read(
                            entries,
                            reading.taken - entries.size(),
                            new RefusedLines(reading.refused, reading.refusals)));
        } catch (UncheckedIOException | CsvParseException e) {
            return Optional.empty();
        }
    }

    private void lines(byte[] file, Consumer<ListEntry> sink) {
        int start = hasMark(file) ? 3 : 0;
        var text =
                new InputStreamReader(
                        new ByteArrayInputStream(file, start, file.length - start),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord line : records) {
                if (!first || !HEADINGS.contains(lower(line.getFields()))) {
                    line(line, sink);
                }
                first = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(CsvRecord line, Consumer<ListEntry> sink) {
        int columns = rules.shape() == ListShape.VALUES ? 1 : 2;
        if (line.getFieldCount() != columns) {
            refuse(line, EntryFault.OTHER_COLUMNS);
            return;
        }
        ListEntry entry = entry(line);
        Optional<EntryFault> fault = rules.fault(entry).or(() -> keyTwice(entry));
        if (fault.isPresent()) {
            refuse(line, fault.get());
        } else {
            taken++;
            sink.accept(entry);
        }
    }

    private ListEntry entry(CsvRecord line) {
        String first = line.getField(0).strip();
        return switch (rules.shape()) {
            case VALUES -> ListEntry.of(first);
            case KEYED, NUMBERS -> new ListEntry(first, line.getField(1).strip());
            case PATTERNS ->
                    new ListEntry(line.getField(1).strip(), first.toUpperCase(Locale.ROOT));
        };
    }

    private Optional<EntryFault> keyTwice(ListEntry entry) {
        if (rules.shape() != ListShape.NUMBERS) {
            return Optional.empty();
        }
        String before = numbers.putIfAbsent(entry.key(), entry.value());
        return before == null || before.equals(entry.value())
                ? Optional.empty()
                : Optional.of(EntryFault.KEY_TWICE);
    }

    private void refuse(CsvRecord line, EntryFault fault) {
        refusals++;
        if (refused.size() < SHOWN) {
            String text = String.join(" · ", line.getFields());
            refused.add(
                    new RefusedLine(
                            line.getStartingLineNumber(),
                            text.length() > LONGEST_SHOWN
                                    ? text.substring(0, LONGEST_SHOWN) + "…"
                                    : text,
                            fault));
        }
    }

    private static boolean hasMark(byte[] file) {
        return file.length >= 3
                && file[0] == (byte) 0xef
                && file[1] == (byte) 0xbb
                && file[2] == (byte) 0xbf;
    }

    /// A tab or a semicolon on the first line, as spreadsheets write where the comma stands in numbers; else the comma.
    private static char separator(byte[] file) {
        char separator = ',';
        for (int i = 0; i < file.length && file[i] != '\n' && file[i] != '\r'; i++) {
            if (file[i] == '\t') {
                return '\t';
            }
            if (file[i] == ';') {
                separator = ';';
            }
        }
        return separator;
    }

    private static List<String> lower(List<String> fields) {
        return fields.stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
    }
}
