package org.perimeter.engine.hostile;

import java.util.ArrayList;
import java.util.List;

/// Texts that have run code, broken a query, hidden or eaten memory somewhere. Those that would run set [#CANARY].
final class Payloads {
    /// A system property that stays unset unless a payload ran.
    static final String CANARY = "perimeter.canary";

    private static final String RUN = "System.setProperty(\"" + CANARY + "\",\"dead\")";
    private static final String EXEC = "T(java.lang.System).setProperty('" + CANARY + "','dead')";

    /// Ways out of a literal, a name, a comment or a template.
    private static final List<String> OPENINGS =
            List.of(
                    "",
                    "\"",
                    "'",
                    "\\",
                    "\"\"\"",
                    "\");",
                    "\" ) then ",
                    "*/",
                    "//\n",
                    "\n",
                    "\r\n",
                    "]]>",
                    "-->");

    private static final List<String> CODE =
            List.of(
                    "${" + RUN + "}",
                    "#{" + RUN + "}",
                    "${" + EXEC + "}",
                    "#{" + EXEC + "}",
                    "*{" + EXEC + "}",
                    "@{" + RUN + "}",
                    "${script:javascript:" + RUN + "}",
                    "${jndi:ldap://127.0.0.1:1/a}",
                    RUN + ";",
                    "; " + RUN + "; //",
                    "+ " + RUN + " +",
                    "eval(" + RUN + ")",
                    "end\nrule x when eval(" + RUN + ") then end");

    private static final List<String> ELSEWHERE =
            List.of(
                    "' OR '1'='1",
                    "'; DROP TABLE version; --",
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "{{7*7}}",
                    "%s%n%x%d",
                    "{0}",
                    "$1\\1",
                    "../../etc/passwd",
                    "(a+)+$",
                    ".*",
                    "[",
                    "__proto__",
                    "class.module.classLoader",
                    "null",
                    "NaN",
                    "1e999999999",
                    "-0",
                    "9".repeat(400),
                    "{\"is\":\"all\"}",
                    "@type",
                    "\uFEFFbom",
                    "\u202Eevil\u202C",
                    "\u2066a\u2069",
                    "\u200B\u200D\u00AD",
                    "\u0000",
                    "a\u0000b",
                    "\u001B[31m",
                    "\u0085\u2028\u2029",
                    "\uD800",
                    "\uDC00\uD800",
                    "a\uDFFFb",
                    "\uDBFF\uDFFF",
                    "\u0130\u0131\u00DF\uFB01",
                    "e\u0301".repeat(500),
                    "A".repeat(1 << 20),
                    "\"".repeat(1 << 20),
                    "A\u0301".repeat(1 << 19),
                    " ".repeat(1 << 20));

    private Payloads() {}

    /// At least 200.
    static List<String> all() {
        List<String> all = new ArrayList<>(ELSEWHERE);
        for (String code : CODE) {
            OPENINGS.forEach(opening -> all.add(opening + code));
        }
        return all.stream().distinct().toList();
    }
}
