package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where agreements are entered and changed: by officers, finance and heads who act for the agreement's office. Which activities an agreement pays decides
 * where their money stands, so that a change of them is posted at once, under the latches of the office and its centres.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AgreementDesk {

    private Jdbi jdbi;
    private Reallocations reallocations;
    private Trail trail;

    protected AgreementDesk() {}

    @Inject
    public AgreementDesk(DataSource dataSource, Reallocations reallocations, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.reallocations = reallocations;
        this.trail = trail;
    }

    /**
     * The codes that a new agreement may use.
     *
     * @throws Forbidden unless the person may write agreements of some office
     */
    public Codes codes(Reader by) {
        by.mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD);
        return jdbi.withHandle(CodeRows::read);
    }

    /**
     * The codes that a change of an agreement may use: those, and what it says already.
     *
     * @throws Forbidden as {@link #codes(Reader)}
     * @throws Missing when there is no such agreement
     */
    public Codes codes(Reader by, long agreement) {
        by.mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD);
        return jdbi.withHandle(
                handle -> CodeRows.read(handle).with(kept(handle, agreement).terms()));
    }

    /**
     * Enters an agreement whose codes are known ones.
     *
     * @return the number of its row
     * @throws Invalid naming the fields that cannot be together, or a number that is taken
     */
    @Transactional
    public long enter(Reader by, AgreementTerms terms) {
        mustWrite(by, terms.office());
        return jdbi.withHandle(handle -> {
            hold(handle, List.of(terms.office()));
            check(handle, terms);
            long id = new Numbers(handle).next();
            if (!AgreementRows.insert(handle, id, terms)) {
                throw new Invalid("/number", "taken", "There is an agreement " + terms.number() + " already.");
            }
            settle(handle, new PaidActivities(handle, id, terms.office()).become(terms.activities()));
            trail.record(AuditEvent.done(by, "grant.enter", "grant:" + id, Changes.of(terms)));
            return id;
        });
    }

    /**
     * Changes an agreement to these terms.
     *
     * @param version what the change was made from
     * @throws Stale when it is at another version
     * @throws Conflict when it would get another number, or another donor or office while something stands on it
     */
    @Transactional
    public void change(Reader by, long id, long version, AgreementTerms terms) {
        jdbi.useHandle(handle -> {
            by.mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD);
            OfficeCode office = officeOf(handle, id);
            mustWrite(by, office);
            mustWrite(by, terms.office());
            hold(handle, List.of(office, terms.office()));
            AgreementTerms before = held(handle, id, version).terms();
            check(handle, terms);
            refuseWhatStays(handle, id, before, terms);
            AgreementRows.update(handle, id, terms);
            PaidActivities paid = new PaidActivities(handle, id, terms.office());
            Set<Long> others = paid.become(terms.activities());
            settle(handle, before.donor().equals(terms.donor()) ? others : paid.with(others));
            trail.record(AuditEvent.done(by, "grant.change", "grant:" + id, Changes.between(before, terms)));
        });
    }

    private static void mustWrite(Reader by, OfficeCode office) {
        by.mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD);
        if (!by.actsFor(office)) {
            throw new Forbidden("not-your-office", "This account does not act for " + office + ".");
        }
    }

    private void settle(Handle handle, Set<Long> activities) {
        reallocations.settle(handle, activities, Cause.AGREEMENT);
    }

    /** The latches of offices and their centres: held before the agreement's row, which imports that hold a latch wait for. */
    private static void hold(Handle handle, List<OfficeCode> offices) {
        Latch.holdOffices(
                handle,
                handle.createQuery("SELECT code FROM office WHERE code IN (<codes>) OR parent IN (<codes>)")
                        .bindList(
                                "codes", offices.stream().map(OfficeCode::code).toList())
                        .mapTo(String.class)
                        .list());
    }

    private static OfficeCode officeOf(Handle handle, long id) {
        return handle.createQuery("SELECT office FROM agreement WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .map(OfficeCode::new)
                .findOne()
                .orElseThrow(() -> new Missing("grant"));
    }

    /** Locked against another change; the version says whether it is what the change was made from. */
    private static KeptAgreement held(Handle handle, long id, long version) {
        long now = handle.createQuery("SELECT version FROM agreement WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        if (now != version) {
            throw new Stale(version, now);
        }
        return kept(handle, id);
    }

    private static KeptAgreement kept(Handle handle, long id) {
        List<KeptAgreement> kept = AgreementRows.read(
                handle,
                handle.createQuery("SELECT g.* FROM agreement g WHERE g.id = :id")
                        .bind("id", id));
        return kept.stream().findFirst().orElseThrow(() -> new Missing("grant"));
    }

    private static void check(Handle handle, AgreementTerms terms) {
        TermsRules.check(terms, CodeRows.standardRate(handle, terms.start()));
    }

    private static void refuseWhatStays(Handle handle, long id, AgreementTerms before, AgreementTerms terms) {
        if (!before.number().equals(terms.number())) {
            throw new Conflict(
                    "number-stays", "Reports know the agreement as " + before.number() + ": it keeps its number.");
        }
        boolean same = before.donor().equals(terms.donor())
                && before.currency().equals(terms.currency())
                && before.office().equals(terms.office());
        if (!same && moneyStandsOn(handle, id)) {
            throw new Conflict(
                    "money-stands-on-it",
                    "Money stands on the agreement: its donor, office and currency stay. Take its activities off it first.");
        }
    }

    private static boolean moneyStandsOn(Handle handle, long id) {
        return handle.createQuery("SELECT count(*) FROM cell WHERE agreement = :id AND parts <> 0")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
