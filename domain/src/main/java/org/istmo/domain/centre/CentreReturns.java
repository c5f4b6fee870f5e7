package org.istmo.domain.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the centres sent in of a month. The staff read it; a centre's officers, and those of the office that it belongs to, say that it is all. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CentreReturns {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected CentreReturns() {}

    @Inject
    public CentreReturns(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Of each centre that is open, by code. */
    public List<CentreMonth> of(Scope scope, YearMonth month) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            CentreRows rows = new CentreRows(handle);
            return rows.open().stream().map(centre -> rows.month(centre, month)).toList();
        });
    }

    /** @throws Missing when no such centre is open */
    public CentreMonth one(Scope scope, OfficeCode code, YearMonth month) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new CentreRows(handle).month(centre(handle, code), month));
    }

    /**
     * Says that all of a month came in, or that there is nothing of it. What comes in afterwards opens it again.
     *
     * @param state {@value CentreMonth#COMPLETE} or {@value CentreMonth#NOTHING}
     * @throws Forbidden unless the reader is an officer of the centre, or of the office that it belongs to
     * @throws Conflict when there is nothing and something came in, or the month has not begun where the centre is
     */
    @Transactional
    public CentreMonth say(Reader by, OfficeCode code, YearMonth month, String state, String note) {
        by.mustBe(Role.OFFICER);
        return jdbi.withHandle(handle -> {
            CentreRows.Centre centre = centre(handle, code);
            if (!by.actsFor(code) && !by.actsFor(centre.parent())) {
                throw new Forbidden("not-your-office", "This account does not act for " + code + ".");
            }
            if (month.isAfter(YearMonth.now(clock.withZone(centre.zone())))) {
                throw new Conflict("not-begun", month + " has not begun where " + code + " is.");
            }
            CentreRows rows = new CentreRows(handle);
            if (state.equals(CentreMonth.NOTHING) && rows.month(centre, month).cameIn()) {
                throw new Conflict("something-came-in", "Something came in of " + month + ".");
            }
            CentreMonth before = rows.month(centre, month);
            rows.say(code, month, state, note, by.account(), clock.instant().atOffset(ZoneOffset.UTC));
            trail.record(AuditEvent.done(by, "return.say", "return:" + code + ":" + month, told(before, state, note)));
            return rows.month(centre, month);
        });
    }

    private static Map<String, String> told(CentreMonth before, String state, String note) {
        return Map.of(
                "before.state",
                before.state(),
                "state",
                state,
                "before.note",
                before.said().map(CentreMonth.Said::note).orElse(""),
                "note",
                note);
    }

    /** Notes of which month a file is that somebody sent in for one. */
    @Transactional
    public void belongs(Reader by, Receipt receipt, YearMonth month) {
        jdbi.useHandle(handle -> new CentreRows(handle).belongs(receipt.id(), receipt.office(), month));
        trail.record(AuditEvent.done(
                by,
                "return.file",
                "return:" + receipt.office() + ":" + month,
                Map.of("import", Long.toString(receipt.id()))));
    }

    private static CentreRows.Centre centre(Handle handle, OfficeCode code) {
        return new CentreRows(handle).open(code).orElseThrow(() -> new Missing("centre"));
    }
}
