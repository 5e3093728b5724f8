package org.perimeter.scoring.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;

/// Stands behind all that `/api` serves, so that no other part of the application answers there.
public final class NoSuchPath implements HttpRequestHandler {
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        throw ApiRefusal.of(ProblemKind.NO_SUCH_PATH, Problems.path(request));
    }
}
