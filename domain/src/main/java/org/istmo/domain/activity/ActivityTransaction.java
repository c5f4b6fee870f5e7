package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeTransaction;
import org.istmo.domain.intake.IntakeTransaction.Latches;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one transaction of an activity that is entered or changed by itself, apart from {@link ActivityDesk} so that a rehearsal can be rolled back. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ActivityTransaction {

    private Jdbi jdbi;
    private IntakeTransaction intake;
    private Trail trail;

    protected ActivityTransaction() {}

    @Inject
    public ActivityTransaction(DataSource dataSource, IntakeTransaction intake, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.intake = intake;
        this.trail = trail;
    }

    /** As {@link ActivityDesk#enter}. */
    @Transactional
    public Activity enter(Delivery delivery, Incoming.Sound activity, Latches latches) {
        return jdbi.withHandle(handle -> entered(handle, delivery, activity, latches));
    }

    /** As {@link ActivityDesk#change}. */
    @Transactional
    public Activity change(Delivery delivery, long id, long from, Incoming.Sound activity, Latches latches) {
        return jdbi.withHandle(handle -> changed(handle, delivery, id, from, activity, latches));
    }

    /**
     * Does either, and keeps nothing of it.
     *
     * @param id of the activity to change, or empty for one to enter
     * @throws ActivityRehearsed always, unless it is refused
     */
    @Transactional
    public void rehearse(Delivery delivery, Optional<Long> id, long from, Incoming.Sound activity, Latches latches) {
        jdbi.useHandle(handle -> {
            Activity stored = id.isPresent()
                    ? changed(handle, delivery, id.get(), from, activity, latches)
                    : entered(handle, delivery, activity, latches);
            throw new ActivityRehearsed(stored, notes(handle, stored.receipt()));
        });
    }

    private Activity entered(Handle handle, Delivery delivery, Incoming.Sound activity, Latches latches) {
        hold(handle, delivery, latches);
        String identifier = activity.draft().identifier();
        if (idOf(handle, delivery, identifier).isPresent()) {
            throw new Conflict(
                    "identifier-taken", "The office has an activity " + identifier + " already: change that one.");
        }
        Receipt receipt = intake.take(delivery, taker -> taker.accept(activity), latches);
        long id = idOf(handle, delivery, identifier).orElseThrow();
        Activity stored = read(handle, delivery, id);
        Map<String, String> told = new TreeMap<>(ActivityChanges.entered(stored));
        told.put("identifier", identifier);
        told.put("receipt", String.valueOf(receipt.id()));
        trail.record(AuditEvent.done(delivery.by(), "activity.enter", "activity:" + id, told));
        return stored;
    }

    private Activity changed(
            Handle handle, Delivery delivery, long id, long from, Incoming.Sound activity, Latches latches) {
        hold(handle, delivery, latches);
        long now = handle.createQuery("SELECT version FROM activity WHERE id = :id AND office = :office")
                .bind("id", id)
                .bind("office", delivery.office().code())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new Missing("activity"));
        if (now != from) {
            throw new Stale(from, now);
        }
        Activity before = read(handle, delivery, id);
        Receipt receipt = intake.take(delivery, taker -> taker.accept(activity), latches);
        Activity stored = read(handle, delivery, id);
        Map<String, String> told = new TreeMap<>(ActivityChanges.between(before, stored));
        told.put("receipt", String.valueOf(receipt.id()));
        told.put("before", "v" + from);
        told.put("after", "v" + stored.version());
        trail.record(AuditEvent.done(delivery.by(), "activity.change", "activity:" + id, told));
        return stored;
    }

    private static void hold(Handle handle, Delivery delivery, Latches latches) {
        if (latches == Latches.ALL) {
            Latch.holdOffices(
                    handle,
                    handle.createQuery("SELECT code FROM office")
                            .mapTo(String.class)
                            .list());
        } else {
            Latch.holdOffice(handle, delivery.office().code());
        }
    }

    private static Optional<Long> idOf(Handle handle, Delivery delivery, String identifier) {
        return handle.createQuery("SELECT id FROM activity WHERE office = :office AND identifier = :identifier")
                .bind("office", delivery.office().code())
                .bind("identifier", identifier)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whoever may write it may read it. */
    private static Activity read(Handle handle, Delivery delivery, long id) {
        return new ActivityRows(handle)
                .of(List.of(id)).stream()
                        .filter(activity -> Scope.of(delivery.by()).staff())
                        .findFirst()
                        .orElseThrow(() -> new Missing("activity"));
    }

    private static List<Finding> notes(Handle handle, long receipt) {
        return handle.createQuery(
                        "SELECT line, pointer, code, detail FROM intake_note WHERE receipt = :receipt ORDER BY ordinal")
                .bind("receipt", receipt)
                .map((row, context) -> new Finding(
                        Finding.Severity.NOTE,
                        row.getInt("line"),
                        row.getString("pointer"),
                        row.getString("code"),
                        row.getString("detail")))
                .list();
    }
}
