package io.careloop.admin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A person who asks for a page is told in a page what went wrong; programs get the problem document. */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (!(failure instanceof ErrorResponse known)
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return null;
        }
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        return new ModelAndView(status == HttpStatus.NOT_FOUND ? "error/404" : "error/4xx", status);
    }
}
