package org.perimeter.scoring.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decisions as lines for a terminal: a row for each bill, its hits and findings under each other in the last column.
final class DecisionTable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int COLUMNS = 5;

    private final Words words;

    DecisionTable(Words words) {
        this.words = words;
    }

    /// @param answer one decision, or an object with `decisions`
    String of(String answer) {
        JsonNode body = JSON.readTree(answer);
        List<JsonNode> decisions =
                body.has("decisions")
                        ? body.get("decisions").valueStream().toList()
                        : List.of(body);
        List<JsonNode> shared = shared(decisions);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "#",
                        words.of("column.bill"),
                        words.of("column.disposition"),
                        words.of("column.points"),
                        words.of("column.why")));
        for (int i = 0; i < decisions.size(); i++) {
            add(rows, decisions.get(i), i + 1, shared);
        }
        StringBuilder text = new StringBuilder(table(rows));
        shared.forEach(finding -> text.append(finding(finding)).append('\n'));
        return text.toString();
    }

    /// Findings on the message as a whole are in each of its decisions, and are said once.
    private static List<JsonNode> shared(List<JsonNode> decisions) {
        List<Set<JsonNode>> all =
                decisions.stream()
                        .map(decision ->
                                decision.path("findings").valueStream().collect(Collectors.toSet()))
                        .toList();
        return decisions.size() < 2
                ? List.of()
                : decisions
                        .getFirst()
                        .path("findings")
                        .valueStream()
                        .filter(finding -> all.stream().allMatch(set -> set.contains(finding)))
                        .toList();
    }

    private void add(
            List<List<String>> rows, JsonNode decision, int number, List<JsonNode> shared) {
        List<String> why = new ArrayList<>();
        decision.path("rejected").forEach(code -> why.add(text(code)));
        decision.path("dataErrors").forEach(code -> why.add(text(code)));
        decision.path("hits").forEach(hit -> why.add(hit(hit)));
        if (decision.has("reason")) {
            why.add(bilingual(decision.get("reason")));
        }
        decision.path("referrals").forEach(desk -> why.add(words.of("row.referral", text(desk))));
        decision.path("findings")
                .valueStream()
                .filter(finding -> !shared.contains(finding))
                .forEach(finding -> why.add(finding(finding)));
        if (decision.path("scope").asString("").equals("OUT")) {
            why.add(words.of("row.out-of-scope"));
        }
        rows.add(
                List.of(
                        Integer.toString(number),
                        text(decision.path("bill").path("number")),
                        disposition(decision),
                        text(decision.path("points")),
                        why.isEmpty() ? "" : why.getFirst()));
        why.stream().skip(1).forEach(more -> rows.add(List.of("", "", "", "", more)));
    }

    private String disposition(JsonNode decision) {
        String disposition = text(decision.path("disposition"));
        String exam = text(decision.path("examKind"));
        String proposed = text(decision.path("proposed"));
        return (disposition.isEmpty() ? "REJECTED" : disposition)
                + (exam.isEmpty() ? "" : " " + exam)
                + (proposed.isEmpty() ? "" : " " + words.of("row.proposed", proposed));
    }

    private String hit(JsonNode hit) {
        int points = hit.path("points").asInt(0);
        String floor = text(hit.path("floor"));
        String effect =
                (points == 0 ? "" : " " + (points > 0 ? "+" : "−") + Math.abs(points))
                        + (floor.isEmpty() ? "" : " ≥ " + floor);
        return text(hit.path("ruleId")) + effect + ": " + bilingual(hit.path("reason"));
    }

    private String finding(JsonNode finding) {
        return words.of(
                "row.finding",
                text(finding.path("code")),
                text(finding.path("place")),
                bilingual(finding.path("text")));
    }

    private String bilingual(JsonNode both) {
        return text(both.path(words.language().getLanguage()));
    }

    /// What a manifest brought along is not to steer the terminal.
    private static String text(@Nullable JsonNode value) {
        return value == null || value.isMissingNode() || value.isNull()
                ? ""
                : value.asString("").replaceAll("\\p{Cntrl}|\\p{Cf}", "·");
    }

    private static String table(List<List<String>> rows) {
        int[] widths = new int[COLUMNS];
        for (List<String> row : rows) {
            for (int i = 0; i < COLUMNS - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < COLUMNS - 1; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                boolean number = i == 0 || i == 3;
                line.append(number ? blanks + row.get(i) : row.get(i) + blanks).append("  ");
            }
            text.append(line.append(row.getLast()).toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
