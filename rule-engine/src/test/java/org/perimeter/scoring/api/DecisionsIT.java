package org.perimeter.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.perimeter.scoring.Agencies.OFFICER_KEY;
import static org.perimeter.scoring.Agencies.OTHER_TRADE_KEY;
import static org.perimeter.scoring.Agencies.TRADE_KEY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.scoring.RunningNode;
import org.perimeter.scoring.RunningNode.Answer;
import org.perimeter.scoring.log.DecisionId;
import org.perimeter.scoring.log.DecisionLog;
import org.perimeter.scoring.log.LogRecord;
import tools.jackson.databind.JsonNode;

class DecisionsIT {
    private static final String JSON = "application/json";
    private static final String WRONG_CHECK_DIGIT =
            """
            {"bill": {"number": "MEDU1234567"}, "containers": [{"number": "MSKU9070324"}]}
            """;
    private static final Path REAL = Path.of("../../shared/data/manifests/x12/004010_309_1.edi");

    @TempDir static Path folder;

    private static RunningNode node;

    @BeforeAll
    static void start() throws Exception {
        RunningNode.prepare(folder, "prince-rupert", "montreal");
        node = RunningNode.start(folder, "--perimeter.scoring.require-releases=false");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void an_officer_gets_the_whole_decision_on_a_consignment() {
        Answer answer = decide(OFFICER_KEY, WRONG_CHECK_DIGIT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(JSON);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        Decision decision = read(answer.body());
        assertThat(decision.bill().number()).isEqualTo("MEDU1234567");
        assertThat(decision.release().sequence()).isEqualTo(1);
        assertThat(decision.disposition()).isEqualTo(Disposition.REFER);
        assertThat(decision.points()).isEqualTo(20);
        assertThat(decision.hits()).extracting(Hit::ruleId).containsExactly("R-11");
    }

    @Test
    void what_is_answered_is_what_is_logged_and_what_is_found_again() {
        String answered = decide(OFFICER_KEY, WRONG_CHECK_DIGIT).body();
        DecisionId id = DecisionId.parse(read(answered).decisionId()).orElseThrow();

        LogRecord record = node.bean(DecisionLog.class).find(id).orElseThrow();
        assertThat(record.decision()).isEqualTo(answered);
        assertThat(record.client()).isEqualTo("officer");
        Facts facts = FactsJson.read(record.facts().getBytes(StandardCharsets.UTF_8));
        assertThat(FactsJson.canonical(facts)).asString().isEqualTo(record.facts());
        Answer again = node.get("/api/v1/decisions/" + id, OFFICER_KEY);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answered);
    }

    @Test
    void a_trade_client_is_told_what_to_do_and_never_why() {
        Answer answer = decide(TRADE_KEY, WRONG_CHECK_DIGIT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "decisionId", "release", "disposition", "dataErrors", "reason");
        assertThat(answer.json().get("release").propertyNames()).containsExactly("sequence");
        assertThat(answer.json().get("disposition").stringValue()).isEqualTo("REFER");
        assertThat(answer.json().get("reason").propertyNames()).containsExactly("en", "fr");
        assertThat(answer.body())
                .doesNotContain("R-11", "points", "CONTAINER_CHECK_DIGIT", "Because of", "unknown");
    }

    @Test
    void a_rejected_filing_is_told_to_trade_with_its_codes() {
        Answer answer =
                decide(
                        TRADE_KEY,
                        """
                        {"bill": {"number": "1"}, "shipper": {"name": "NOBODY"}}
                        """);

        assertThat(answer.json().get("disposition").isNull()).isTrue();
        assertThat(answer.json().get("dataErrors"))
                .singleElement()
                .extracting(JsonNode::stringValue)
                .isEqualTo("MISSING_SHP_NAME");
    }

    @Test
    void a_trade_client_finds_its_own_decisions_in_the_short_form_and_no_others() {
        String own = decide(TRADE_KEY, WRONG_CHECK_DIGIT).body();
        String id =
                new tools.jackson.databind.json.JsonMapper()
                        .readTree(own)
                        .get("decisionId")
                        .stringValue();

        assertThat(node.get("/api/v1/decisions/" + id, TRADE_KEY).body()).isEqualTo(own);
        assertThat(node.get("/api/v1/decisions/" + id, OTHER_TRADE_KEY).status()).isEqualTo(404);
        assertThat(read(node.get("/api/v1/decisions/" + id, OFFICER_KEY).body()).decisionId())
                .isEqualTo(id);
    }

    @Test
    void a_decision_that_is_not_there_is_a_404_that_names_the_node() {
        for (String id : List.of("test-1-1", "other-5-1", "nonsense", "..%2Fetc")) {
            Answer answer = node.get("/api/v1/decisions/" + id, OFFICER_KEY);
            if (answer.status()
                    != 400) { // the firewall refuses encoded slashes before anyone looks
                assertThat(answer.status()).as(id).isEqualTo(404);
                assertThat(answer.json().get("type").stringValue()).isEqualTo("not-found");
                assertThat(answer.json().get("detail").stringValue()).contains("test");
            }
        }
    }

    @Tag("shared-data")
    @Test
    void a_real_ocean_manifest_gets_a_decision_for_each_bill_as_counted_by_hand() throws Exception {
        assumeThat(REAL).as("the real manifest is beside the project").exists();

        Answer answer = node.decide(OFFICER_KEY, "application/edi-x12", Files.readAllBytes(REAL));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Decision> decisions =
                answer.json().get("decisions").valueStream().map(d -> read(d.toString())).toList();
        assertThat(decisions).hasSize(10);
        assertThat(decisions)
                .extracting(d -> d.bill().position())
                .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(decisions).extracting(Decision::scope).containsOnly(Decision.Scope.OUT);
        assertThat(hitBy(decisions, "R-11")).containsExactly(10);
        assertThat(hitBy(decisions, "R-16")).containsExactly(2, 3);
        assertThat(decisions)
                .allSatisfy(decision ->
                        assertThat(decision.findings())
                                .extracting(Decision.MessageFinding::code)
                                .contains("segment-count"));
        assertThat(
                        node.get("/api/v1/decisions/" + decisions.get(4).decisionId(), OFFICER_KEY)
                                .body())
                .isEqualTo(
                        new String(
                                DecisionJson.canonical(decisions.get(4)), StandardCharsets.UTF_8));
    }

    @Tag("shared-data")
    @Test
    void a_trade_client_gets_the_short_form_of_each_bill() throws Exception {
        assumeThat(REAL).as("the real manifest is beside the project").exists();

        Answer answer = node.decide(TRADE_KEY, "application/edi-x12", Files.readAllBytes(REAL));

        assertThat(answer.json().get("decisions")).hasSize(10);
        assertThat(answer.body()).doesNotContain("R-11", "points", "ruleId", "Because of");
        assertThat(answer.json().get("decisions").get(0).get("dataErrors").toString())
                .contains("segment-count");
    }

    private static List<Integer> hitBy(List<Decision> decisions, String rule) {
        return decisions.stream()
                .filter(d -> d.hits().stream().anyMatch(hit -> hit.ruleId().equals(rule)))
                .map(d -> d.bill().position())
                .toList();
    }

    private static Answer decide(String key, String json) {
        return node.decide(key, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Decision read(String json) {
        return DecisionJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
