package org.perimeter.scoring.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.scoring.NoRelease;
import org.perimeter.scoring.UnknownProgramme;
import org.perimeter.scoring.log.LogBusy;
import org.perimeter.scoring.log.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place where an exception under `/api` becomes a problem; other paths are left to whoever serves them.
public final class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final Problems problems;

    public ApiExceptionResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        try {
            problems.write(request, response, refusal(request, response, exception));
        } catch (IOException e) {
            LOG.debug("The client left before it was told", e);
        }
        return new ModelAndView();
    }

    private static ApiRefusal refusal(
            HttpServletRequest request, HttpServletResponse response, Exception exception) {
        return switch (exception) {
            case ApiRefusal refusal -> refusal;
            case MalformedManifest fault -> ApiRefusal.of(fault);
            case UnknownProgramme unknown ->
                    ApiRefusal.of(
                            ProblemKind.UNKNOWN_PROGRAMME,
                            Problems.path(request),
                            unknown.programme(),
                            String.join(", ", unknown.known()));
            case NoRelease none ->
                    ApiRefusal.of(ProblemKind.NO_RELEASE, Problems.path(request), none.programme());
            case LogBusy _ -> ApiRefusal.of(ProblemKind.BUSY, "node");
            case LogUnavailable cause -> {
                LOG.error("A decision was not answered, since it could not be logged", cause);
                yield ApiRefusal.of(ProblemKind.LOG_UNAVAILABLE, "node");
            }
            case HttpMediaTypeNotSupportedException unsupported -> mediaType(request, unsupported);
            case HttpRequestMethodNotSupportedException unsupported -> {
                String allowed =
                        Objects.requireNonNullElse(
                                        unsupported.getSupportedHttpMethods(),
                                        java.util.Set.<HttpMethod>of())
                                .stream()
                                .map(HttpMethod::name)
                                .sorted()
                                .collect(Collectors.joining(", "));
                response.setHeader(HttpHeaders.ALLOW, allowed);
                yield ApiRefusal.of(
                        ProblemKind.METHOD_NOT_ALLOWED, "method " + request.getMethod(), allowed);
            }
            case NoResourceFoundException _ ->
                    ApiRefusal.of(ProblemKind.NO_SUCH_PATH, Problems.path(request));
            case NoHandlerFoundException _ ->
                    ApiRefusal.of(ProblemKind.NO_SUCH_PATH, Problems.path(request));
            default -> {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
                yield ApiRefusal.of(ProblemKind.INTERNAL_ERROR, Problems.path(request));
            }
        };
    }

    private static ApiRefusal mediaType(
            HttpServletRequest request, HttpMediaTypeException unsupported) {
        String supported =
                unsupported.getSupportedMediaTypes().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        @Nullable String given = request.getContentType();
        return ApiRefusal.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                "header Content-Type",
                given == null ? "" : given,
                supported.isEmpty()
                        ? String.join(", ", Arrays.asList(Decisions.TYPES))
                        : supported);
    }
}
