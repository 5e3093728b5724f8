package org.perimeter.scoring.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CarriedRelease;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ListFiles;

/// Another node, or the application, that releases are taken from over HTTP. Nothing that it says is believed.
///
/// @param address without path, such as `https://perimeter.example`
/// @param key     of an officer's client
public record ReleaseSource(URI address, String key) {
    private static final int LARGEST = 96 << 20;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = WAIT.plusSeconds(30);

    /// What came, with its tag.
    record Arrived(CarriedRelease release, Hash tag) {}

    /// The release of a programme as soon as it is another than the one with this tag; empty when it is the same.
    ///
    /// @throws IOException when the source does not answer, or with something else
    Optional<Arrived> next(HttpClient client, String programme, @Nullable Hash has)
            throws IOException, InterruptedException {
        var request =
                request(
                        "/api/v1/programmes/"
                                + programme
                                + "/bundles/current?wait="
                                + WAIT.toSeconds());
        if (has != null) {
            request.header("If-None-Match", '"' + has.hex() + '"');
        }
        Answer answer = send(client, request.build());
        return switch (answer.status()) {
            case 304 -> Optional.empty();
            case 200 ->
                    Optional.of(
                            new Arrived(
                                    CarriedRelease.read(answer.body()), Hash.of(answer.body())));
            default -> throw refused(answer.status(), request.build().uri());
        };
    }

    /// Its lists, fetched when they are asked for.
    ListFiles lists(HttpClient client) {
        return hash -> {
            try {
                var request = request("/api/v1/lists/" + hash.hex()).build();
                Answer answer = send(client, request);
                if (answer.status() == 200) {
                    return Optional.of(answer.body());
                }
                throw refused(answer.status(), request.uri());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The node stops", e);
            }
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, compared with nothing
    private record Answer(int status, byte[] body) {}

    private static Answer send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(
                        request.uri() + " answered with more than " + LARGEST + " bytes");
            }
            return new Answer(answer.statusCode(), bytes);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
    }

    private static IOException refused(int status, URI uri) {
        return new IOException(uri + " answered " + status);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
