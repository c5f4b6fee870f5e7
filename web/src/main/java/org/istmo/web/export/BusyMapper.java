package org.istmo.web.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.istmo.web.problem.Problem;

/** 503, with the seconds after which asking again makes sense. */
@Provider
public class BusyMapper implements ExceptionMapper<Busy> {

    @Override
    public Response toResponse(Busy busy) {
        Response problem = Problem.of(
                        503,
                        "busy",
                        "As many exports are being written as this server writes at once, or for one account. Ask again later.")
                .response();
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, Busy.LATER)
                .build();
    }
}
