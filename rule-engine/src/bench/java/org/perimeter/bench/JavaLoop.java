package org.perimeter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The rules as plain Java that is generated, compiled ahead and run one rule after the other, without any engine.
///
/// Each rule is a method, a hundred of them a caller, so that none is too long for the just-in-time compiler.
final class JavaLoop {
    private static final int TOGETHER = 100;

    private JavaLoop() {}

    static Engine engine(World world) {
        BiConsumer<Bill, BitSet> loop = compile(source(world.rules()));
        List<Bill> bills = world.bills();
        return new SingleEngine(
                "java",
                bills.size(),
                new SingleEngine.Run() {
                    @Override
                    public int count(int consignment) {
                        return hits(consignment).cardinality();
                    }

                    @Override
                    public BitSet hits(int consignment) {
                        BitSet hits = new BitSet(world.rules().size());
                        loop.accept(bills.get(consignment), hits);
                        return hits;
                    }
                });
    }

    private static String source(List<List<Part<Bill>>> rules) {
        StringBuilder methods = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            methods.append(method(i, rules.get(i)));
            if (i % TOGETHER == 0) {
                calls.append("part").append(i).append("(it, hits);\n");
                methods.append("static void part").append(i).append("(Bill it, BitSet hits) {\n");
                for (int j = i; j < Math.min(rules.size(), i + TOGETHER); j++) {
                    methods.append("if (r%s(it)) { hits.set(%s); }\n".formatted(j, j));
                }
                methods.append("}\n");
            }
        }
        String lists =
                Pattern.compile("\\(L([0-9]+),")
                        .matcher(methods)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(n -> "static final Set<String> L%s = Lists.list(%s);\n".formatted(n, n))
                        .collect(Collectors.joining());
        return """
        import java.util.BitSet;
        import java.util.Set;
        import org.perimeter.bench.Bill;
        import org.perimeter.bench.Lists;
        public final class Loop implements java.util.function.BiConsumer<Bill, BitSet> {
        static boolean has(Set<String> list, String code) { return code != null && list.contains(code); }
        static boolean over(Long number, long limit) { return number != null && number > limit; }
        """
                + lists
                + methods
                + "public void accept(Bill it, BitSet hits) {\n"
                + calls
                + "}\n}\n";
    }

    private static String method(int rule, List<Part<Bill>> parts) {
        StringBuilder method = new StringBuilder("static boolean r" + rule + "(Bill it) {\n");
        String own = all(parts.stream().filter(part -> !(part instanceof Part.SomeLine)).toList());
        String lines = "return " + own + ";\n";
        for (Part<Bill> part : parts) {
            if (part instanceof Part.SomeLine(var each)) {
                lines =
                        """
                        if (!(%s)) { return false; }
                        return someLine%s(it.goods());
                        """
                                .formatted(own, rule);
                method.insert(
                        0,
                        """
                        static boolean someLine%s(java.util.List<Bill.Line> lines) {
                        for (int i = 0; i < lines.size(); i++) {
                        Bill.Line it = lines.get(i);
                        if (%s) { return true; }
                        }
                        return false;
                        }
                        """
                                .formatted(rule, all(each)));
            }
        }
        return method.append(lines).append("}\n").toString();
    }

    private static <T> String all(List<Part<T>> parts) {
        return parts.isEmpty()
                ? "true"
                : parts.stream().map(Part::source).collect(Collectors.joining(" && "));
    }

    @SuppressWarnings("unchecked")
    private static BiConsumer<Bill, BitSet> compile(String source) {
        try {
            Path classes = Files.createTempDirectory("bench-loop");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    null,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-d",
                                            classes.toString(),
                                            "-classpath",
                                            System.getProperty("java.class.path")),
                                    null,
                                    List.of(new Source(source)))
                            .call();
            if (!compiled) {
                throw new IllegalStateException(
                        "The loop does not compile\nMaybe a condition is not written as Java.");
            }
            // Stays open: classes are loaded from it as the loop runs.
            URLClassLoader loader =
                    new URLClassLoader(
                            new URL[] {classes.toUri().toURL()},
                            JavaLoop.class.getClassLoader());
            return (BiConsumer<Bill, BitSet>)
                    loader.loadClass("Loop").getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Loop.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
