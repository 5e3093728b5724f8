package org.perimeter.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A scoring client with the demonstration's officer key.
final class Client {
    private final JsonMapper json = new JsonMapper();
    private final int port;
    private final String key;

    Client(int port, Path data) {
        this.port = port;
        this.key =
                json.readTree(data.resolve("demo-credentials.json").toFile())
                        .get("apiKey")
                        .asString();
    }

    JsonNode decide(String consignment) throws IOException, InterruptedException {
        return answer(
                request("/api/v1/programmes/prince-rupert/decisions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(consignment)));
    }

    /// What a part of the application says of itself.
    JsonNode health(String part) throws IOException, InterruptedException {
        return answer(request("/actuator/health")).at("/components/" + part + "/details");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder()
                .uri(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        }
    }
}
