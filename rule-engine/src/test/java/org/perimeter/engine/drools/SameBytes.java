package org.perimeter.engine.drools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.decision.DecisionMaker;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.decision.Stamp;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;
import org.perimeter.engine.rule.Sentence;

/// Writes all that the engine says of some policies and consignments to a file; a process of its own, in another place.
final class SameBytes {
    private static final Instant AS_OF = Instant.parse("2026-03-01T23:30:00Z");

    private SameBytes() {}

    /// @param args the file
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), all());
    }

    static byte[] all() {
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            Generator generator = new Generator(seed);
            Policy policy = generator.policy();
            ResolvedPolicy resolved = Differential.resolve(policy).orElseThrow();
            lines.add(PolicyJson.write(policy));
            lines.add(text(Content.of(policy, List.of()).canonical()));
            lines.add(Content.of(policy, List.of()).hash().toString());
            for (Finding finding :
                    PolicyChecks.of(policy, Yardstick.standard(FurtherTests.LISTS))) {
                lines.add(finding.toString());
            }
            policy.rules()
                    .forEach(rule -> {
                        lines.add(Sentence.of(rule, Locale.ENGLISH));
                        lines.add(Sentence.of(rule, Locale.FRENCH));
                    });
            for (int i = 0; i < 10; i++) {
                Facts facts = generator.consignment().facts();
                lines.add(text(FactsJson.canonical(facts)));
                lines.add(Explanation.of(resolved, facts).toString());
                for (Contender contender : Contender.values()) {
                    lines.add(
                            text(
                                    DecisionJson.canonical(
                                            DecisionMaker.decide(
                                                    contender.single(resolved, resolved),
                                                    resolved,
                                                    facts,
                                                    stamp(i)))));
                }
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Stamp stamp(int position) {
        return new Stamp(
                "n1-1-" + position,
                new BillRef("B" + position, position + 1),
                new ReleaseRef(4, "ab"),
                "engine/1",
                AS_OF,
                Cause.MESSAGE,
                List.of());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
