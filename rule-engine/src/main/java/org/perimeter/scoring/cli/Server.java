package org.perimeter.scoring.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server on this machine's port.
final class Server {
    private static final int PATIENCE = 60_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String key;
    private final Words words;

    Server(int port, String key, Words words) {
        this.address = "http://localhost:" + port;
        this.key = key;
        this.words = words;
    }

    /// The answer's body as it came.
    ///
    /// @throws Failure where there is no answer or a refusal
    String decide(String programme, byte[] manifest) {
        try {
            HttpURLConnection call = call(programme);
            call.setRequestProperty("Content-Type", mediaType(manifest));
            call.setFixedLengthStreamingMode(manifest.length);
            try (OutputStream body = call.getOutputStream()) {
                body.write(manifest);
            }
            int status = call.getResponseCode();
            try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                String body =
                        in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (status == 200) {
                    return body;
                }
                throw refusal(status, body);
            }
        } catch (ConnectException _) {
            throw new Failure(
                    words.of("server.none", address), address, words.of("server.none.remedy"));
        } catch (IOException e) {
            throw new Failure(
                    words.of("server.broken", e), address, words.of("server.broken.remedy"));
        }
    }

    private HttpURLConnection call(String programme) throws IOException {
        String path =
                "/api/v1/programmes/"
                        + URLEncoder.encode(programme, StandardCharsets.UTF_8)
                        + "/decisions";
        HttpURLConnection call =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        call.setConnectTimeout(PATIENCE);
        call.setReadTimeout(PATIENCE);
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setInstanceFollowRedirects(false);
        call.setRequestProperty("Authorization", "Bearer " + key);
        call.setRequestProperty("Accept", "application/json, application/problem+json");
        call.setRequestProperty("Accept-Language", words.language().getLanguage());
        return call;
    }

    /// An interchange begins with its ISA segment; anything else is taken for JSON.
    static String mediaType(byte[] manifest) {
        String start =
                new String(manifest, 0, Math.min(manifest.length, 64), StandardCharsets.ISO_8859_1);
        return start.stripLeading().startsWith("ISA") ? "application/edi-x12" : "application/json";
    }

    private Failure refusal(int status, String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String title = problem.path("title").asString("");
            if (!title.isEmpty()) {
                return new Failure(
                        title + ": " + problem.path("detail").asString(""),
                        problem.path("place").asString(""),
                        problem.path("remedy").asString(""));
            }
        } catch (JacksonException _) {
            // said below: it was no answer of this product
        }
        return new Failure(
                words.of("server.other", status), address, words.of("server.other.remedy"));
    }
}
