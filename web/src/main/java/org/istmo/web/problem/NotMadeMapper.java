package org.istmo.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.issue.NotMade;

/** Files that could not be made while somebody waited: by the codes and in the words of reports that failed. */
@Provider
public class NotMadeMapper implements ExceptionMapper<NotMade> {

    @Override
    public Response toResponse(NotMade failure) {
        return problem(failure.reason()).response();
    }

    static Problem problem(FailureReason reason) {
        Text title = FailureReason.title();
        Text words = reason.words("");
        return Problem.of(
                status(reason),
                reason.word(),
                new Problem.Said(title.en(), words.en()),
                new Problem.Said(title.es(), words.es()));
    }

    /** 503 for what passes, 500 for what is ours to mend, 409 for what has to be ordered otherwise. */
    private static int status(FailureReason reason) {
        return switch (reason) {
            case DATABASE, DISK, MEMORY -> 503;
            case TEMPLATE, UNKNOWN -> 500;
            case TOO_LONG, REFUSED -> 409;
        };
    }
}
