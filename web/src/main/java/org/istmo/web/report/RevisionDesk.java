package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.Drafting;

/** Where the next version of an issued report is ordered, by the API and on the page alike, and set going in the background. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RevisionDesk {

    private Revisions revisions;
    private Drafting drafting;

    protected RevisionDesk() {}

    @Inject
    public RevisionDesk(Revisions revisions, Drafting drafting) {
        this.revisions = revisions;
        this.drafting = drafting;
    }

    /**
     * @param key what a repeat is known by; absent: the version itself
     * @throws Invalid when no reason is given
     */
    Report order(Reader by, Report report, String reason, Optional<String> key) {
        Report revised = revisions.order(by, report, sound(reason.strip()), key);
        if (revised.status() == Status.QUEUED) {
            drafting.soon(revised.id());
        }
        return revised;
    }

    private static String sound(String reason) {
        if (reason.isEmpty()) {
            throw new Invalid("/reason", "missing", "Say why the report is revised: its readers are told.");
        }
        if (reason.length() > Revisions.LONGEST_REASON) {
            throw new Invalid(
                    "/reason", "too-long", "A reason has at most " + Revisions.LONGEST_REASON + " characters.");
        }
        return Words.lines("/reason", reason);
    }
}
