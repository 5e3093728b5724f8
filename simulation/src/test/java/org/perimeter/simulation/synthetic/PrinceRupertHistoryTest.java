package org.perimeter.simulation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.archive.Examination;
import org.perimeter.simulation.archive.Recorded;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrinceRupertHistoryTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");

    private final PrinceRupertHistory history =
            new PrinceRupertHistory(42, PrinceRupertHistory.USUAL_ROWS, FROM);
    private final List<Recorded> rows = new ArrayList<>();

    @BeforeAll
    void generate() {
        history.rows().forEachRemaining(rows::add);
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_another_seed_gives_others() {
        PrinceRupertHistory again =
                new PrinceRupertHistory(42, PrinceRupertHistory.USUAL_ROWS, FROM);

        assertThat(again.row(12_345)).isEqualTo(rows.get(12_345));
        assertThat(new PrinceRupertHistory(43, PrinceRupertHistory.USUAL_ROWS, FROM).row(12_345))
                .isNotEqualTo(rows.get(12_345));
    }

    @Test
    void the_rows_fill_a_year_in_order_of_filing() {
        assertThat(rows).hasSize(20_000);
        assertThat(rows)
                .extracting(row -> row.consignment().filing().sentAt().toInstant())
                .isSorted()
                .allMatch(at -> !at.isBefore(FROM) && at.isBefore(FROM.plus(Duration.ofDays(365))));
    }

    @Test
    void every_company_is_visibly_invented() {
        assertThat(rows)
                .extracting(row -> row.consignment().shipper())
                .filteredOn(Objects::nonNull)
                .extracting(Consignment.Party::name)
                .allMatch(name -> name.startsWith("SYN "));
    }

    @Test
    void fields_are_missing_as_often_as_in_published_samples() {
        assertThat(share(row -> row.shipper() != null && row.shipper().country() != null))
                .isCloseTo(0.27, within(0.02));
        assertThat(share(row -> row.consignee() != null && row.consignee().country() != null))
                .isCloseTo(0.25, within(0.02));
        assertThat(share(row -> row.bill().house() != null)).isCloseTo(0.43, within(0.02));
        assertThat(share(row -> row.inBond() != null)).isCloseTo(0.08, within(0.01));
        assertThat(shareOfLines(line -> line.hs() != null)).isCloseTo(0.42, within(0.02));
        assertThat(shareOfLines(line -> line.description() != null)).isEqualTo(1);
        assertThat(shareOfBoxes(box -> box.seals() != null && !box.seals().isEmpty()))
                .isCloseTo(0.99, within(0.005));
    }

    @Test
    void most_go_by_rail_to_international_falls() {
        assertThat(
                        share(row ->
                                row.onward() != null
                                        && row.onward().mode() == Consignment.Mode.RAIL
                                        && row.onward().landPort().code().equals("USINL")))
                .isBetween(0.8, 0.9);
    }

    @Test
    void a_few_container_numbers_fail_their_check_digit() {
        assertThat(shareOfBoxes(box -> !valid(box.number()))).isBetween(0.015, 0.03);
    }

    @Test
    void some_dangerous_goods_have_no_class() {
        List<Consignment.Dangerous> dangerous =
                rows.stream()
                        .flatMap(row -> row.consignment().goods().stream())
                        .flatMap(
                                line -> line.dangerous() == null ? null : line.dangerous().stream())
                        .toList();

        assertThat(dangerous).hasSizeGreaterThan(1_000);
        assertThat(
                        (double)
                                        dangerous.stream()
                                                .filter(each -> each.hazardClass() == null)
                                                .count()
                                / dangerous.size())
                .isBetween(0.08, 0.16);
    }

    @Test
    void only_a_minority_was_examined_and_nothing_is_known_of_the_others() {
        assertThat(share(Recorded::outcome, ExamOutcome.UNEXAMINED)).isBetween(0.93, 0.97);
        assertThat(rows)
                .allMatch(row ->
                        row.consignment().exams() == null
                                && row.consignment().jointResult() == null);
        assertThat(rows).extracting(Recorded::outcome).contains(ExamOutcome.values());
    }

    @Test
    void what_looks_odd_is_confirmed_more_often_than_what_was_chosen_at_random() {
        double odd =
                confirmedShare(row ->
                        row.consignment().goods().stream()
                                .anyMatch(line -> Commodity.VAGUE.contains(line.description())));
        double random =
                confirmedShare(row ->
                        row.examination() != null
                                && row.examination().selection() == Examination.Selection.RANDOM);

        assertThat(random).isLessThan(0.06);
        assertThat(odd).isGreaterThan(2 * random);
    }

    @Test
    void check_digits_are_those_of_published_examples() {
        assertThat(Numbers.containerDigit("CSQU305438")).isEqualTo(3);
        assertThat(Numbers.imo("907472")).isEqualTo("9074729");
    }

    private double confirmedShare(Predicate<Recorded> which) {
        List<Recorded> examined =
                rows.stream()
                        .filter(row -> row.outcome() != ExamOutcome.UNEXAMINED)
                        .filter(which)
                        .toList();
        return (double)
                        examined.stream()
                                .filter(row -> row.outcome() == ExamOutcome.CONFIRMED)
                                .count()
                / examined.size();
    }

    private double share(Predicate<Consignment> holds) {
        return (double) rows.stream().map(Recorded::consignment).filter(holds).count()
                / rows.size();
    }

    private <T> double share(Function<Recorded, T> of, T value) {
        return (double) rows.stream().map(of).filter(value::equals).count() / rows.size();
    }

    private double shareOfLines(Predicate<Consignment.Goods> holds) {
        List<Consignment.Goods> lines =
                rows.stream().flatMap(row -> row.consignment().goods().stream()).toList();
        return (double) lines.stream().filter(holds).count() / lines.size();
    }

    private double shareOfBoxes(Predicate<Consignment.Container> holds) {
        List<Consignment.Container> boxes =
                rows.stream()
                        .flatMap(row ->
                                row.consignment().containers() == null
                                        ? null
                                        : row.consignment().containers().stream())
                        .toList();
        return (double) boxes.stream().filter(holds).count() / boxes.size();
    }

    private static boolean valid(String number) {
        return Numbers.containerDigit(number.substring(0, 10)) == number.charAt(10) - '0';
    }
}
