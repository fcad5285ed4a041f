package io.careloop.pages;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The live release has no such page. */
final class PageNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    PageNotFound() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setType(URI.create("urn:careloop:problem:page-not-found"));
        return problem;
    }
}
