package org.perimeter.engine.drools;

import java.util.List;
import java.util.stream.LongStream;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;

/// Generated policies for tests elsewhere.
public final class GeneratedPolicies {
    /// The lists that they name.
    public static final Lists LISTS = FurtherTests.LISTS;

    private GeneratedPolicies() {}

    public static List<Policy> some(int count) {
        return LongStream.range(1_000, 1_000 + count)
                .mapToObj(seed -> new Generator(seed).policy())
                .toList();
    }
}
