package org.istmo.reporting.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.delivery.OfficeNotice;
import org.istmo.reporting.delivery.Outbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where donors say that they have a report and ask of it, and where the office answers. A donor reads what its own accounts said and were told, the staff read
 * all of it. The trail knows that somebody spoke, and not the words.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Reception {

    /** Of a question or an answer, in characters. */
    public static final int LONGEST = 4_000;

    private static final Role[] ANSWERING = {Role.OFFICER, Role.FINANCE, Role.HEAD};

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Reception() {}

    @Inject
    public Reception(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Those that the reader may know of, in the order in which they came. */
    public List<Acknowledgement> acknowledgements(Scope scope, Report report) {
        return jdbi.withHandle(handle -> new ReceptionRows(handle).acknowledgements(report.id(), whose(scope)));
    }

    /**
     * Says that a donor has the report; said again it changes nothing.
     *
     * @param report one that the reader may see
     * @throws Conflict unless it was issued
     */
    @Transactional
    public void acknowledge(Reader by, Report report) {
        String donor = donor(by);
        jdbi.useHandle(handle -> {
            mustBeIssued(handle, report);
            if (new ReceptionRows(handle).acknowledge(report.id(), by.account(), donor, now())) {
                trail.record(AuditEvent.done(by, "report.acknowledge", report.reference(), Map.of()));
            }
        });
    }

    /** Those that the reader may know of, in the order in which they were asked, after the one with that number. */
    public List<Question> questions(Scope scope, Report report, long after, int limit) {
        return jdbi.withHandle(handle -> new ReceptionRows(handle).questions(report.id(), whose(scope), after, limit));
    }

    /**
     * Asks of a report; its office has a notice of it.
     *
     * @param report one that the reader may see
     * @throws Conflict unless it was issued
     */
    @Transactional
    public Question ask(Reader by, Report report, String text) {
        String donor = donor(by);
        return jdbi.withHandle(handle -> {
            mustBeIssued(handle, report);
            ReceptionRows rows = new ReceptionRows(handle);
            long question = rows.ask(report.id(), donor, by.account(), now(), text);
            OfficeNotice.write(handle, report.office(), "report.ask", now(), "asked", report.number());
            record(by, "report.ask", report, question);
            return one(rows, report, question);
        });
    }

    /**
     * Answers a question, once; whoever asked has a message of it.
     *
     * @throws Forbidden unless the reader acts for the report's office
     * @throws Missing when there is no such question
     * @throws Conflict when it was answered before
     */
    @Transactional
    public Question answer(Reader by, Report report, long question, String text) {
        by.mustBe(ANSWERING);
        if (!by.actsFor(report.office())) {
            throw new Forbidden("not-your-office", "This account does not act for " + report.office() + ".");
        }
        return jdbi.withHandle(handle -> {
            held(handle, report);
            ReceptionRows rows = new ReceptionRows(handle);
            if (one(rows, report, question).answer().isPresent()) {
                throw new Conflict("answered-already", "The question was answered before.");
            }
            rows.answer(question, by.account(), now(), text);
            new Outbox(handle).tellOfAnswer(report, question, rows.asker(question), now());
            record(by, "report.answer", report, question);
            return one(rows, report, question);
        });
    }

    private static Question one(ReceptionRows rows, Report report, long question) {
        return rows.questions(report.id(), Optional.empty(), question - 1, 1).stream()
                .filter(found -> found.id() == question)
                .findFirst()
                .orElseThrow(() -> new Missing("question"));
    }

    /** Whose words the reader may know: a donor's own; of everybody to the staff. */
    private static Optional<String> whose(Scope scope) {
        return scope.staff() ? Optional.empty() : Optional.of(scope.donor().orElse(""));
    }

    private static String donor(Reader by) {
        by.mustBe(Role.DONOR);
        return by.donor().orElseThrow(() -> new Forbidden("no-donor", "This account stands for no donor."));
    }

    private static void mustBeIssued(Handle handle, Report report) {
        Status status = held(handle, report).status();
        if (status != Status.ISSUED) {
            throw new Conflict("wrong-status", "The report is " + status.word() + ", not issued.");
        }
    }

    private static Report held(Handle handle, Report report) {
        return new ReportRows(handle).locked(report.id()).orElseThrow();
    }

    private void record(Reader by, String action, Report report, long question) {
        trail.record(AuditEvent.done(by, action, report.reference(), Map.of("question", Long.toString(question))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
