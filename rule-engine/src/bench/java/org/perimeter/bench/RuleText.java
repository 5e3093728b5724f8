package org.perimeter.bench;

import java.util.BitSet;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/// Drools as its manual has it: rules as text over plain objects, `exists … from`, a new stateless session each time.
final class RuleText {
    private RuleText() {}

    static Engine engine(World world) {
        KieBase base = build(text(world.rules()));
        List<Bill> bills = world.bills();
        return new SingleEngine(
                "idiomaticDrools",
                bills.size(),
                new SingleEngine.Run() {
                    @Override
                    public int count(int consignment) {
                        return hits(consignment).cardinality();
                    }

                    @Override
                    public BitSet hits(int consignment) {
                        BitSet hits = new BitSet(world.rules().size());
                        StatelessKieSession session = base.newStatelessKieSession();
                        session.setGlobal("hits", hits);
                        session.execute(bills.get(consignment));
                        return hits;
                    }
                });
    }

    private static String text(List<List<Part<Bill>>> rules) {
        StringBuilder text =
                new StringBuilder(
                        """
                        package bench;
                        import org.perimeter.bench.Bill;
                        import org.perimeter.bench.Bill.Line;
                        import org.perimeter.bench.Lists;
                        global java.util.BitSet hits;
                        """);
        for (int i = 0; i < rules.size(); i++) {
            text.append("rule \"R").append(i).append("\"\nwhen\n  $bill : Bill(");
            text.append(
                    String.join(
                            ", ",
                            rules.get(i).stream()
                                    .filter(part -> !(part instanceof Part.SomeLine))
                                    .map(Part::text)
                                    .toList()));
            text.append(")\n");
            rules.get(i).stream()
                    .filter(part -> part instanceof Part.SomeLine)
                    .forEach(part -> text.append("  ").append(part.text()).append('\n'));
            text.append("then\n  hits.set(").append(i).append(");\nend\n");
        }
        return text.toString();
    }

    private static KieBase build(String text) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/bench/rules.drl", text);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    builder.getResults().getMessages()
                            + "\nMaybe a constraint is not written as rule text has it.");
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }
}
