package org.istmo.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A problem that is answered before any resource is reached. */
public final class WrittenProblem {

    private WrittenProblem() {}

    public static void write(HttpServletResponse response, int status, String code, String detail) {
        write(response, Problem.of(status, code, detail));
    }

    /** What the status alone says. */
    public static void write(HttpServletResponse response, int status) {
        write(
                response,
                Problem.ofStatus(
                        status,
                        Optional.ofNullable(Response.Status.fromStatusCode(status))
                                .map(Response.Status::getReasonPhrase)
                                .orElse("Refused")));
    }

    static void write(HttpServletResponse response, Problem problem) {
        byte[] body = problem.json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE.getType() + "/" + Problem.TYPE.getSubtype());
        response.setContentLength(body.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
