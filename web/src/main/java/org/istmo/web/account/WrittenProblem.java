package org.istmo.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.istmo.web.problem.Problem;

/** A problem that is answered before any resource is reached. */
final class WrittenProblem {

    private WrittenProblem() {}

    static void write(HttpServletResponse response, int status, String code, String detail) {
        byte[] body = Problem.of(status, code, detail).json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
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
