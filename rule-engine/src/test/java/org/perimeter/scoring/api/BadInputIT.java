package org.perimeter.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.scoring.Agencies.EXPIRED_KEY;
import static org.perimeter.scoring.Agencies.OFFICER_KEY;
import static org.perimeter.scoring.Agencies.TRADE_KEY;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.scoring.RunningNode;
import org.perimeter.scoring.RunningNode.Answer;
import org.perimeter.scoring.log.DecisionLog;

/// Whatever a client gets wrong, it is told what, where and what to do, and nothing is logged.
class BadInputIT {
    private static final String JSON = "application/json";
    private static final String X12 = "application/edi-x12";
    private static final String PATH = "/api/v1/programmes/prince-rupert/decisions";
    private static final byte[] GOOD = bytes("{\"bill\": {\"number\": \"1\"}}");
    private static final int LIMIT = 5 << 20;

    @TempDir static Path folder;

    private static RunningNode node;

    @BeforeAll
    static void start() throws Exception {
        RunningNode.prepare(folder, "prince-rupert", "montreal");
        node =
                RunningNode.start(
                        folder,
                        "--perimeter.scoring.require-releases=false",
                        "--perimeter.scoring.body-timeout=500ms");
    }

    @AfterAll
    static void stop() {
        assertThat(node.bean(DecisionLog.class).status().undrained()).isZero();
        node.close();
    }

    @Test
    void json_that_is_no_consignment_is_refused_with_its_place() {
        refused(
                post(JSON, "{\"bill\": {\"number\": 7}}"),
                400,
                "malformed-manifest",
                "/bill/number");
        refused(post(JSON, "{\"bill\": {}, \"cargo\": []}"), 400, "malformed-manifest", "/cargo");
        refused(post(JSON, "{\"bill\": {\"number\":"), 400, "malformed-manifest", "");
        refused(post(JSON, "[]"), 400, "malformed-manifest", "");
        refused(post(JSON, ""), 400, "malformed-manifest", "");
    }

    @Test
    void an_interchange_that_is_none_is_refused_with_its_place() {
        refused(post(X12, "ISA*00*broken"), 400, "malformed-manifest", "");
        refused(post(X12, "{\"bill\": {}}"), 400, "malformed-manifest", "");
        refused(post(X12, ""), 400, "malformed-manifest", "");
    }

    @Test
    void problems_are_told_in_the_language_that_the_client_accepts() {
        Answer french =
                node.post(PATH, "", JSON, GOOD, "Accept-Language", "de, fr-CA;q=0.9, en;q=0.8");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.json().get("title").stringValue()).isEqualTo("Aucune clé valide");
        assertThat(node.post(PATH, "", JSON, GOOD, "Accept-Language", "en, fr").body())
                .contains("No valid key");
        assertThat(node.post(PATH, "", JSON, GOOD, "Accept-Language", ";;;").body())
                .contains("No valid key");
    }

    @Test
    void an_unknown_programme_is_refused_with_those_that_there_are() {
        Answer answer = node.post("/api/v1/programmes/halifax/decisions", OFFICER_KEY, JSON, GOOD);

        refused(answer, 404, "unknown-programme", "/programmes/halifax");
        assertThat(answer.body()).contains("montreal, prince-rupert");
    }

    @Test
    void a_programme_without_a_release_is_a_503_that_says_so() {
        Answer answer = node.post("/api/v1/programmes/montreal/decisions", OFFICER_KEY, JSON, GOOD);

        refused(answer, 503, "no-release", "/programmes/montreal");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void another_media_type_is_refused_with_those_that_are_read() {
        for (String type : new String[] {"text/plain", "application/xml", ""}) {
            Answer answer = post(type, "x");
            refused(answer, 415, "unsupported-media-type", "Content-Type");
            assertThat(answer.body()).contains(JSON, X12);
        }
    }

    @Test
    void a_body_of_just_the_limit_is_read_and_one_byte_more_is_not() {
        byte[] most = new byte[LIMIT];
        Arrays.fill(most, (byte) ' ');
        System.arraycopy(GOOD, 0, most, 0, GOOD.length);
        byte[] more = Arrays.copyOf(most, LIMIT + 1);

        assertThat(node.decide(TRADE_KEY, "text/plain", most).status()).isEqualTo(415);
        assertThat(node.decide(OFFICER_KEY, JSON, more).status()).isEqualTo(413);
        refused(node.decide(OFFICER_KEY, JSON, more), 413, "too-large", "body");
        refused(node.decide(OFFICER_KEY, X12, new byte[3 * LIMIT]), 413, "too-large", "body");
    }

    @Test
    void a_body_whose_length_is_not_told_is_counted_while_it_is_read() {
        Answer answer =
                node.post(
                        PATH,
                        OFFICER_KEY,
                        JSON,
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[2 * LIMIT])));

        refused(answer, 413, "too-large", "body");
    }

    @Test
    void without_a_valid_key_nothing_is_answered() {
        for (String key : new String[] {"", "wrong", "x".repeat(4000), EXPIRED_KEY, " "}) {
            Answer answer = node.post(PATH, key, JSON, GOOD);
            refused(answer, 401, "unauthenticated", "header Authorization");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        Answer basic = node.post(PATH, "", JSON, GOOD, "Authorization", "Basic " + OFFICER_KEY);
        refused(basic, 401, "unauthenticated", "header Authorization");
        refused(node.get("/api/v1/decisions/test-1-1", ""), 401, "unauthenticated", "");
        refused(node.get("/api/nothing", ""), 401, "unauthenticated", "");
    }

    @Test
    void a_path_that_is_not_served_is_a_404_and_another_method_a_405() {
        refused(node.get("/api/nothing", OFFICER_KEY), 404, "no-such-path", "/api/nothing");
        refused(node.get("/api/v1/decisions/", OFFICER_KEY), 404, "no-such-path", "");
        Answer answer = node.get(PATH, OFFICER_KEY);
        refused(answer, 405, "method-not-allowed", "GET");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void of_the_actuator_only_health_is_open_and_its_details_are_an_officers() {
        assertThat(node.get("/actuator/health", "").status()).isEqualTo(200);
        assertThat(node.get("/actuator/health", "").body()).doesNotContain("programmes");
        assertThat(node.get("/actuator/health", OFFICER_KEY).body()).contains("prince-rupert");
        assertThat(node.get("/actuator/health", TRADE_KEY).body()).doesNotContain("prince-rupert");
        refused(node.get("/actuator", ""), 401, "unauthenticated", "");
        refused(node.get("/actuator/env", OFFICER_KEY), 403, "forbidden", "/actuator/env");
    }

    @Test
    void what_a_node_alone_does_not_serve_is_denied() {
        for (String path : new String[] {"/", "/index.html", "/error", "/v3/api-docs", "/login"}) {
            assertThat(node.get(path, "").status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void answers_carry_the_headers_that_keep_browsers_out() {
        Answer answer = node.decide(OFFICER_KEY, JSON, bytes("nonsense"));

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    @Timeout(20)
    void a_body_that_trickles_in_is_broken_off() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    bytes(
                            "POST "
                                    + PATH
                                    + " HTTP/1.1\r\nHost: node\r\nConnection: close\r\nAuthorization: Bearer "
                                    + OFFICER_KEY
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 5000000\r\n\r\n"));
            InputStream in = socket.getInputStream();
            while (in.available() == 0) {
                out.write(' ');
                out.flush();
                Thread.onSpinWait();
            }
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void headers_that_are_too_long_are_refused() {
        HttpRequest.Builder request =
                node.request(PATH, OFFICER_KEY, "X-Long", "x".repeat(100_000))
                        .timeout(Duration.ofSeconds(10))
                        .GET();

        assertThat(RunningNode.send(request).status()).isBetween(400, 431);
    }

    private static Answer post(String type, String body) {
        return node.decide(OFFICER_KEY, type, bytes(body));
    }

    private static void refused(Answer answer, int status, String type, String place) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "place", "remedy");
        assertThat(answer.json().get("type").stringValue()).isEqualTo(type);
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().get("place").stringValue()).isNotEmpty().contains(place);
        assertThat(answer.json().get("title").stringValue()).isNotBlank();
        assertThat(answer.json().get("detail").stringValue()).isNotBlank();
        assertThat(answer.json().get("remedy").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "org.perimeter", "tools.jackson");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
