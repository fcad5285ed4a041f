package io.careloop.pages;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nobody has published an app at this address, or not yet. */
final class AppNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    AppNotFound() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setType(URI.create("urn:careloop:problem:app-not-found"));
        return problem;
    }
}
