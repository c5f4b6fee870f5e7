package org.istmo.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A problem that is answered before any resource is reached. */
public final class WrittenProblem {

    private WrittenProblem() {}

    public static void write(HttpServletResponse response, int status, String code, String detail) {
        write(response, Problem.of(status, code, detail));
    }

    static void write(HttpServletResponse response, Problem problem) {
        byte[] body = problem.json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE.toString());
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
