package org.perimeter.scoring.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.perimeter.engine.manifest.ManifestLimits;

/// Takes in bodies: a bounded number at once, each of bounded size and within bounded time.
public final class Intake {
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Semaphore places;
    private final Duration longest;

    /// @param atOnce  how many messages are held in memory
    /// @param longest how long one may take to arrive
    public Intake(int atOnce, Duration longest) {
        this.places = new Semaphore(atOnce);
        this.longest = longest;
    }

    /// Reads the body and does something with it, while it holds one of the places.
    <T> T with(HttpServletRequest request, Function<byte[], T> use) {
        if (request.getContentLengthLong() > ManifestLimits.BYTES) {
            throw tooLarge();
        }
        try {
            if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ApiRefusal.of(ProblemKind.BUSY, "node");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ApiRefusal.of(ProblemKind.BUSY, "node");
        }
        try {
            return use.apply(read(request));
        } finally {
            places.release();
        }
    }

    private byte[] read(HttpServletRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        long start = System.nanoTime();
        try {
            InputStream in = request.getInputStream();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                body.write(piece, 0, n);
                if (body.size() > ManifestLimits.BYTES) {
                    throw tooLarge();
                }
                if (System.nanoTime() - start > longest.toNanos()) {
                    throw tooSlow();
                }
            }
            return body.toByteArray();
        } catch (SocketTimeoutException _) {
            throw tooSlow();
        } catch (IOException e) {
            throw ApiRefusal.of(ProblemKind.BROKEN_OFF, "body");
        }
    }

    private static ApiRefusal tooLarge() {
        return ApiRefusal.of(
                ProblemKind.TOO_LARGE, "body", Integer.toString(ManifestLimits.BYTES / (1 << 20)));
    }

    private ApiRefusal tooSlow() {
        return ApiRefusal.of(ProblemKind.TOO_SLOW, "body", Long.toString(longest.toSeconds()));
    }
}
