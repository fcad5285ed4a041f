package io.careloop.identity.origins;

import io.careloop.identity.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers on each origin only what belongs there, so that a page of one can never ride on a session of the other. */
final class OriginFilter extends OncePerRequestFilter {

    private static final List<String> APP = List.of("/api/", "/oauth2/", "/t/", "/h5/", "/sandbox/");
    private static final String HEALTH = "/actuator/health";

    private final AppConnector connector;
    private final OriginSettings origins;
    private final Problems problems;

    OriginFilter(AppConnector connector, OriginSettings origins, Problems problems) {
        this.connector = connector;
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        var onApp = request.getLocalPort() == connector.port() || origins.isAppHost(request.getServerName());
        var ofApp = APP.stream().anyMatch(path::startsWith);
        var ofBoth = path.equals(HEALTH) || path.startsWith(HEALTH + "/");
        if (ofBoth || onApp == ofApp) {
            chain.doFilter(request, response);
        } else {
            var other = ofApp ? origins.app().origin() : origins.admin().origin();
            problems.send(HttpStatus.NOT_FOUND, "other-origin", request, response, other);
        }
    }
}
