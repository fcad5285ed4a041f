package io.careloop.identity.origins;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 404 to a path that belongs to the other origin. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OriginFilter extends OncePerRequestFilter {

    private static final List<String> APP = List.of("/api/", "/oauth2/", "/t/", "/h5/", "/sandbox/");
    private static final List<String> BOTH = List.of("/actuator/health", "/error");

    private final AppConnector app;

    OriginFilter(AppConnector app) {
        this.app = app;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (!app.isStarted()
                || startsWithAny(path, BOTH)
                || app.received(request.getLocalPort()) == startsWithAny(path, APP)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean startsWithAny(String path, List<String> prefixes) {
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
