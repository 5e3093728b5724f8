package org.perimeter.policy.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.CsvEntries.Read;
import org.perimeter.policy.list.ImportPreview.RefusedLine;

class CsvEntriesTest {
    private static final EntryRules PORTS = new EntryRules(ListShape.VALUES, EntryKind.PORTS);
    private static final EntryRules PARTIES = new EntryRules(ListShape.VALUES, EntryKind.PARTIES);
    private static final EntryRules NUMBERS = new EntryRules(ListShape.NUMBERS, EntryKind.CODES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNSHA\nBRSSZ\n",
                "value\r\nCNSHA\r\nBRSSZ",
                "Valeur\nBRSSZ\n\nCNSHA\n",
                "\uFEFFvalue\n\"CNSHA\"\n BRSSZ \n"
            })
    void a_column_is_read_with_or_without_heading_mark_quotes_and_blank_lines(String csv) {
        Read read = read(csv, PORTS);
        assertThat(read.entries().all())
                .containsExactly(ListEntry.of("BRSSZ"), ListEntry.of("CNSHA"));
        assertThat(read.refused().all()).isZero();
    }

    @Test
    void each_line_that_may_not_stand_is_refused_with_its_number_and_its_reason() {
        Read read = read("value\nCNSHA\nshanghai\n\nCNSHA\nCNSHA,x\n\u0007\n\"\"\n", PORTS);

        assertThat(read.entries().all()).containsExactly(ListEntry.of("CNSHA"));
        assertThat(read.repeated()).isEqualTo(1);
        assertThat(read.refused().all()).isEqualTo(4);
        assertThat(read.refused().first())
                .extracting(RefusedLine::number, RefusedLine::text, RefusedLine::fault)
                .containsExactly(
                        tuple(3L, "shanghai", EntryFault.NOT_A_PORT),
                        tuple(6L, "CNSHA · x", EntryFault.OTHER_COLUMNS),
                        tuple(7L, "\u0007", EntryFault.NOT_PRINTABLE),
                        tuple(8L, "", EntryFault.EMPTY));
    }

    @Test
    void a_name_with_a_comma_stands_in_quotes_or_behind_semicolons() {
        assertThat(read("\"Acme, Inc.\"\n", PARTIES).entries().all())
                .containsExactly(ListEntry.of("Acme, Inc."));
        assertThat(read("key;number\n84;12.5\n61;8\n", NUMBERS).entries().all())
                .containsExactly(new ListEntry("61", "8"), new ListEntry("84", "12.5"));
        assertThat(read("84\t12.5\n", NUMBERS).entries().all())
                .containsExactly(new ListEntry("84", "12.5"));
    }

    @Test
    void a_key_has_one_number_and_it_is_written_with_a_point() {
        Read read = read("84,12.5\n84,12.5\n84,13\n61,\"12,5\"\n62,1e9\n", NUMBERS);

        assertThat(read.entries().all()).containsExactly(new ListEntry("84", "12.5"));
        assertThat(read.repeated()).isEqualTo(1);
        assertThat(read.refused().first())
                .extracting(RefusedLine::number, RefusedLine::fault)
                .containsExactly(
                        tuple(3L, EntryFault.KEY_TWICE),
                        tuple(4L, EntryFault.NOT_A_NUMBER),
                        tuple(5L, EntryFault.NOT_A_NUMBER));
    }

    @Test
    void a_pattern_names_its_kind_first_in_any_case() {
        Read read =
                read(
                        "kind,text\nword,fak\nregex,.*\nWHOLE,...\n",
                        new EntryRules(ListShape.PATTERNS, EntryKind.WORDS));
        assertThat(read.entries().all())
                .containsExactly(new ListEntry("...", "WHOLE"), new ListEntry("fak", "WORD"));
        assertThat(read.refused().first())
                .extracting(RefusedLine::fault)
                .containsExactly(EntryFault.UNKNOWN_PATTERN);
    }

    @Test
    void a_file_that_is_not_utf_8_is_not_guessed_at() {
        assertThat(CsvEntries.read("Société Générale\n".getBytes(ISO_8859_1), PARTIES)).isEmpty();
        assertThat(CsvEntries.read(new byte[] {'P', 'K', 3, 4, (byte) 0xff, 0}, PARTIES)).isEmpty();
    }

    @Test
    void an_empty_file_holds_nothing() {
        assertThat(read("", PORTS).entries().size()).isZero();
        assertThat(read("value\n", PORTS).entries().size()).isZero();
    }

    private static Read read(String csv, EntryRules rules) {
        return CsvEntries.read(csv.getBytes(UTF_8), rules).orElseThrow();
    }
}
