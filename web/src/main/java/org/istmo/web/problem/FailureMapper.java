package org.istmo.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.problem.Refusal;

/** What nobody expected: logged with a number that the answer names, and no word of the program's inside in the answer. */
@Provider
@SuppressWarnings("NullAway.Init")
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                NotTheirs.met(refusal, request);
                return RefusalMapper.problem(refusal).response();
            }
        }
        if (failure instanceof WebApplicationException refused) {
            return refused(refused);
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Failure " + number, failure);
        return Problem.of(500, "failure", "The server failed. It is recorded under " + number + ".")
                .response();
    }

    private static Response refused(WebApplicationException refused) {
        Response response = refused.getResponse();
        Response problem = Problem.ofStatus(
                        response.getStatus(), response.getStatusInfo().getReasonPhrase())
                .response();
        Response.ResponseBuilder answer = Response.fromResponse(problem);
        response.getHeaders().forEach((name, values) -> {
            if (!name.regionMatches(true, 0, "content-", 0, "content-".length())) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }
}
