package org.istmo.web.finding;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.istmo.domain.finding.FindingFilter;
import org.istmo.domain.finding.FindingStanding;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Which findings are asked for: {@code ?office=}, {@code ?status=} and {@code ?overdue=}. */
@SuppressWarnings("NullAway.Init")
public class FindingQuery {

    @QueryParam("office")
    private @Nullable String office;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("overdue")
    private @Nullable String overdue;

    /** @throws Invalid when a word is none that is known */
    FindingFilter filter() {
        return new FindingFilter(
                Optional.ofNullable(office),
                Optional.ofNullable(status).map(FindingQuery::standing),
                Optional.ofNullable(overdue).map(FindingQuery::yesOrNo));
    }

    private static FindingStanding standing(String word) {
        if (!FindingStanding.words().contains(word)) {
            throw new Invalid("?status", "unknown-code", "It is draft, issued, answered or closed.");
        }
        return FindingStanding.of(word);
    }

    private static boolean yesOrNo(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new Invalid("?overdue", "no-boolean", "It is true or false.");
        }
        return word.equals("true");
    }
}
