package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is certain of a sum, a greatest and an average where some members, or their values, are not.
public final class Ranges {
    private Ranges() {}

    /// @param certain whether it belongs to what is added up; else it may or may not
    public record Member(Range range, boolean certain) {}

    /// A member that may be absent can only lower the least sum and raise the greatest.
    public static Range sum(List<Member> members) {
        Range sum = Range.exactly(0);
        for (Member member : members) {
            Range range = member.range;
            sum = sum.plus(member.certain ? range : orNothing(range));
        }
        return sum;
    }

    private static Range orNothing(Range range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        return new Range(
                low == null ? null : low.min(BigDecimal.ZERO),
                high == null ? null : high.max(BigDecimal.ZERO));
    }

    /// UNKNOWN where no member is certain: there may be none.
    public static Range greatest(List<Member> members) {
        if (members.stream().noneMatch(Member::certain)) {
            return Range.UNKNOWN;
        }
        BigDecimal low =
                members.stream()
                        .filter(Member::certain)
                        .map(member -> member.range.low())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        boolean bounded = members.stream().allMatch(member -> member.range.high() != null);
        BigDecimal high =
                bounded
                        ? members.stream()
                                .map(member -> Objects.requireNonNull(member.range.high()))
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : null;
        return new Range(low, high);
    }

    public static List<Member> negated(List<Member> members) {
        return members.stream()
                .map(member -> new Member(member.range.negated(), member.certain))
                .toList();
    }

    /// UNKNOWN where no member is certain or a value is not exact.
    public static Range average(List<Member> members) {
        List<BigDecimal> certain = new ArrayList<>();
        List<BigDecimal> possible = new ArrayList<>();
        for (Member member : members) {
            BigDecimal exact = member.range.exact();
            if (exact == null) {
                return Range.UNKNOWN;
            }
            (member.certain ? certain : possible).add(exact);
        }
        if (certain.isEmpty()) {
            return Range.UNKNOWN;
        }
        possible.sort(Comparator.naturalOrder());
        BigDecimal low = extreme(certain, possible, -1);
        BigDecimal high = extreme(certain, possible.reversed(), 1);
        return new Range(low, high);
    }

    /// Takes possible members in, the most extreme first, while they move the average further.
    private static @Nullable BigDecimal extreme(
            List<BigDecimal> certain, List<BigDecimal> possible, int direction) {
        BigDecimal sum = certain.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(certain.size());
        for (BigDecimal next : possible) {
            if (next.multiply(count).compareTo(sum) * direction <= 0) {
                break;
            }
            sum = sum.add(next);
            count = count.add(BigDecimal.ONE);
        }
        return Range.exactly(sum).dividedBy(Range.exactly(count)).low();
    }
}
