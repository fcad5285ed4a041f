package io.careloop.admin.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A person who asks for a page is told in a page what went wrong; programs get the problem document. Patients are on
 * another origin, where nothing of the builder is: their page stands alone.
 */
@Component
class ErrorPages implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private static final List<String> PATIENTS = List.of("/t/", "/h5/", "/sandbox/");
    private static final List<String> PROGRAMS = List.of("/api/", "/oauth2/");

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var status = status(failure);
        if (status == null || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return null;
        }
        if (ofApp(request.getRequestURI())) {
            return status == HttpStatus.NOT_FOUND && forPatients(request.getRequestURI()) ? app("gone", status) : null;
        }
        return builder(status);
    }

    /** For what went wrong outside a controller or for a reason nobody knows. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return ofApp(path) ? app(status == HttpStatus.NOT_FOUND ? "gone" : "failed", status) : builder(status);
    }

    private static ModelAndView builder(HttpStatus status) {
        var page =
                switch (status) {
                    case NOT_FOUND -> "error/404";
                    case FORBIDDEN -> "error/403";
                    default -> status.is4xxClientError() ? "error/4xx" : "error/5xx";
                };
        return new ModelAndView(page, status);
    }

    private static ModelAndView app(String what, HttpStatus status) {
        return new ModelAndView("error/app", Map.of("what", what), status);
    }

    private static boolean ofApp(String path) {
        return forPatients(path) || PROGRAMS.stream().anyMatch(path::startsWith);
    }

    private static boolean forPatients(String path) {
        return PATIENTS.stream().anyMatch(path::startsWith);
    }

    private static @Nullable HttpStatus status(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return HttpStatus.valueOf(known.getStatusCode().value());
        }
        return failure instanceof TypeMismatchException ? HttpStatus.BAD_REQUEST : null;
    }
}
