package org.istmo.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.Unmet;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.problem.UnsupportedFormat;

/** Expected refusals, each with its status. */
@Provider
@SuppressWarnings("NullAway.Init")
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Refusal refusal) {
        NotTheirs.met(refusal, request);
        return problem(refusal).response();
    }

    static Problem problem(Refusal refusal) {
        if (refusal instanceof Unmet unmet) {
            return Problem.of(status(unmet), unmet.code(), said(unmet.english()), said(unmet.spanish()))
                    .withAll(unmet.open(), unmet.count());
        }
        Problem plain = Problem.of(status(refusal), refusal.code(), refusal.detail());
        return refusal instanceof Invalid invalid ? plain.with(invalid.fields(), invalid.count()) : plain;
    }

    private static Problem.Said said(Unmet.Said said) {
        return new Problem.Said(said.title(), said.detail());
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof Missing) {
            return 404;
        }
        if (refusal instanceof Forbidden) {
            return 403;
        }
        if (refusal instanceof Conflict || refusal instanceof Unmet) {
            return 409;
        }
        if (refusal instanceof Stale) {
            return 412;
        }
        if (refusal instanceof TooLarge) {
            return 413;
        }
        if (refusal instanceof UnsupportedFormat) {
            return 415;
        }
        if (refusal instanceof Unreadable || refusal instanceof Invalid) {
            return 400;
        }
        throw new IllegalStateException("A refusal without a status: " + refusal.getClass());
    }
}
