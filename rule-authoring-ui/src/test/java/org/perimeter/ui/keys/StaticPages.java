package org.perimeter.ui.keys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The scripts as they ship, and one page around them, under the strictest policy that a page can have.
final class StaticPages implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Keys</title>
            <link rel="stylesheet" href="/page.css">
            <script type="module" src="/keys/key-pad.js"></script></head>
            <body><main><h1>Keys</h1></main></body></html>
            """;

    private static final String STYLE =
            "html { color-scheme: light dark; background: Canvas; color: CanvasText }";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    StaticPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /// All that the browser has asked for, bodies included.
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent);
        String extension = path.substring(path.lastIndexOf('.') + 1);
        byte[] body =
                switch (extension) {
                    case "js" -> resource(path);
                    case "css" -> STYLE.getBytes(StandardCharsets.UTF_8);
                    default -> PAGE.getBytes(StandardCharsets.UTF_8);
                };
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        Map.of("js", "text/javascript", "css", "text/css")
                                .getOrDefault(extension, "text/html"));
        exchange.sendResponseHeaders(
                body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = StaticPages.class.getResourceAsStream("/META-INF/resources" + path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
