package org.istmo.web.treaty;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.proposal.ProposalFilter;
import org.jspecify.annotations.Nullable;

/** {@code ?status=&office=&state=&article=&activity=}: open ones where no status is named. */
@SuppressWarnings("NullAway.Init")
public class ProposalQuery {

    @QueryParam("status")
    @DefaultValue(ProposalFilter.OPEN)
    private String status;

    @QueryParam("office")
    private @Nullable String office;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("article")
    private @Nullable String article;

    @QueryParam("activity")
    private @Nullable String activity;

    /** @throws Invalid when there is no such status, or the activity is no number */
    ProposalFilter filter() {
        if (!ProposalFilter.STATUSES.contains(status)) {
            throw new Invalid("?status", "unknown-code", "It is one of confirmed, declined, open.");
        }
        if (activity != null && !activity.matches("\\d{1,18}")) {
            throw new Invalid("?activity", "no-number", "It is the number of an activity.");
        }
        return new ProposalFilter(
                status,
                Optional.ofNullable(office),
                Optional.ofNullable(state),
                Optional.ofNullable(article),
                Optional.ofNullable(activity).map(Long::valueOf));
    }
}
