package io.careloop.identity.api;

import io.careloop.identity.problems.Problems;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the scope of a request: from the token, or for the public documents of an app from the slug in the path. Where
 * there are both, they must agree.
 */
final class TenantScopeFilter extends OncePerRequestFilter {

    private static final Pattern PUBLIC = Pattern.compile("/api/v1/apps/([^/]+)(/.*)?");

    private final Tenants tenants;
    private final Problems problems;

    TenantScopeFilter(Tenants tenants, Problems problems) {
        this.tenants = tenants;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PUBLIC.matcher(request.getServletPath());
        if (!path.matches()) {
            proceed(ofToken(), request, response, chain);
            return;
        }
        var tenant = tenants.bySlug(path.group(1));
        if (tenant.isEmpty()) {
            problems.send(HttpStatus.NOT_FOUND, "app-not-found", request, response);
            return;
        }
        var ofSlug = tenant.get().id();
        if (ofToken().filter(ofToken -> !ofToken.equals(ofSlug)).isPresent()) {
            throw new AccessDeniedException("the token is of another tenant");
        }
        proceed(Optional.of(ofSlug), request, response, chain);
    }

    private static Optional<TenantId> ofToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof MemberAuthentication authentication
                ? Optional.of(authentication.getPrincipal().tenant())
                : Optional.empty();
    }

    private static void proceed(
            Optional<TenantId> tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var scope = TenantScope.open(tenant.get())) {
            chain.doFilter(request, response);
        }
    }
}
