package org.perimeter.scoring.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/// Writes refusals as `application/problem+json`, in the language that the caller accepts.
public final class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /// No key, or one that is not admitted.
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        write(
                request,
                response,
                ApiRefusal.of(ProblemKind.UNAUTHENTICATED, "header Authorization"));
    }

    /// A key that is admitted, but not here.
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(request, response, ApiRefusal.of(ProblemKind.FORBIDDEN, path(request)));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ApiRefusal refusal)
            throws IOException {
        ProblemKind kind = refusal.kind();
        Locale language = ApiTexts.language(request);
        if (kind.status() >= 500) {
            LOG.warn("{} {}: {}", request.getMethod(), path(request), refusal.getMessage());
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind == ProblemKind.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"perimeter\"");
        }
        if (kind.retryAfter() > 0) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, kind.retryAfter());
        }
        response.getOutputStream().write(JSON.writeValueAsBytes(refusal.problem(language)));
    }

    static String path(HttpServletRequest request) {
        return "path " + request.getRequestURI();
    }
}
