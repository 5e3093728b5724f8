package org.perimeter.scoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.BundleDirectory;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real scoring node on a free port, with its directories below one folder, and a client for it.
public final class RunningNode implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.port =
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// Bundles in `bundles`, pins in `pins.json`, the log in `log`.
    public static RunningNode start(Path folder, String... more) {
        return new RunningNode(
                ScoringApplication.start(
                        Stream.concat(
                                        arguments(folder).stream()
                                                .filter(usual -> !replaced(usual, more)),
                                        Stream.of(more))
                                .toArray(String[]::new)));
    }

    private static boolean replaced(String usual, String... more) {
        String name = usual.substring(0, usual.indexOf('=') + 1);
        return Stream.of(more).anyMatch(argument -> argument.startsWith(name));
    }

    public static List<String> arguments(Path folder) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--perimeter.scoring.node-id=test",
                "--perimeter.scoring.poll-interval=200ms",
                "--perimeter.scoring.bundle-directory=" + folder.resolve("bundles"),
                "--perimeter.scoring.log-directory=" + folder.resolve("log"),
                "--perimeter.scoring.pins-file=" + folder.resolve("pins.json"));
    }

    /// A folder for a node with one release and the clients of the tests.
    public static Agencies prepare(Path folder, String... programmes) throws IOException {
        Agencies agencies = new Agencies(Instant.now());
        BundleDirectory bundles = new BundleDirectory(folder.resolve("bundles"));
        Files.writeString(
                folder.resolve("pins.json"),
                agencies.pinsJson(
                        programmes.length == 0 ? new String[] {Agencies.PROGRAMME} : programmes));
        agencies.admit(bundles, 1);
        agencies.publish(bundles, Policies.content(20), 1, null);
        return agencies;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return port;
    }

    public Answer get(String path, String key, String... headers) {
        return send(request(path, key, headers).GET());
    }

    public Answer post(String path, String key, String type, byte[] body, String... headers) {
        return post(path, key, type, BodyPublishers.ofByteArray(body), headers);
    }

    public Answer post(
            String path, String key, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path, key, headers).POST(body);
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    public Answer decide(String key, String type, byte[] body) {
        return post("/api/v1/programmes/" + Agencies.PROGRAMME + "/decisions", key, type, body);
    }

    public HttpRequest.Builder request(String path, String key, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("The node did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
