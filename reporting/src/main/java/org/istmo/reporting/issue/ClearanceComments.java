package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Comment;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Status;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the staff say of a report before it is issued: added to and never edited. The trail knows that somebody spoke, and not the words. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ClearanceComments {

    /** Auditors read what is said, and change nothing. */
    private static final Role[] SPEAKERS = {Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY};

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected ClearanceComments() {}

    @Inject
    public ClearanceComments(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** In the order in which they were made, those after the one with that number. */
    public List<Comment> page(Scope scope, Report report, int after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new CommentRows(handle).page(report.id(), after, limit));
    }

    /** On one section of its narratives, in the order in which they were made: the last so many of that section. */
    public List<Comment> onSection(Scope scope, Report report, String section, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new CommentRows(handle).onSection(report.id(), section, limit));
    }

    /** How many nobody has resolved. */
    public long open(Scope scope, Report report) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new CommentRows(handle).open(report.id()));
    }

    /** The same of each of these reports that has any such. */
    public Map<Long, Long> open(Scope scope, Collection<Long> reports) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new CommentRows(handle).open(reports));
    }

    /**
     * @param figure the key of a figure that the report prints, when it is about one
     * @throws Conflict when the report is no draft and not in clearance
     */
    @Transactional
    public Comment add(Reader by, Report report, String text, Optional<String> figure, Optional<String> section) {
        by.mustBe(SPEAKERS);
        return jdbi.withHandle(handle -> {
            Status status = held(handle, report).status();
            if (status != Status.DRAFT && status != Status.IN_CLEARANCE) {
                throw new Conflict(
                        "wrong-status",
                        "The report is " + status.word() + "; a draft is commented on, or what is in clearance.");
            }
            CommentRows rows = new CommentRows(handle);
            int number = rows.insert(report.id(), by.account(), now(), text, figure, section);
            record(by, "report.comment", report, number, figure);
            return rows.one(report.id(), number).orElseThrow();
        });
    }

    /**
     * Says that a comment needs no more attention. Whoever made it does, or somebody who acts for the report's office.
     *
     * @throws Conflict when it was resolved before
     */
    @Transactional
    public Comment resolve(Reader by, Report report, int number) {
        by.mustBe(SPEAKERS);
        return jdbi.withHandle(handle -> {
            held(handle, report);
            CommentRows rows = new CommentRows(handle);
            Comment comment = rows.one(report.id(), number).orElseThrow(() -> new Missing("comment"));
            if (comment.by().account() != by.account() && !by.actsFor(report.office())) {
                throw new Forbidden("not-your-office", "This account does not act for " + report.office() + ".");
            }
            if (comment.resolution().isPresent()) {
                throw new Conflict("resolved-already", "The comment was resolved before.");
            }
            rows.resolve(report.id(), number, by.account(), now());
            record(by, "report.comment.resolve", report, number, comment.figure());
            return rows.one(report.id(), number).orElseThrow();
        });
    }

    private static Report held(Handle handle, Report report) {
        return new ReportRows(handle).locked(report.id()).orElseThrow();
    }

    private void record(Reader by, String action, Report report, int number, Optional<String> figure) {
        Map<String, String> detail = new TreeMap<>(Map.of("comment", String.valueOf(number)));
        figure.ifPresent(key -> detail.put("figure", key));
        trail.record(AuditEvent.done(by, action, report.reference(), detail));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
