package io.careloop.admin.ui;

import io.careloop.identity.StaffPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves a {@link Visit} from the signed-in operator and the request. */
class VisitArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var operator = operator();
        return new Visit(
                operator.getUsername(),
                operator.displayName(),
                operator.tenant(),
                request.getLocale(),
                "true".equals(request.getHeader("HX-Request")));
    }

    private static StaffPrincipal operator() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal operator) {
            return operator;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
