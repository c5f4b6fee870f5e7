package org.istmo.reporting.dayhead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.DayHead;
import org.istmo.domain.audit.DayHeads;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.delivery.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which day's head is next, and that it is given out once. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DayHeadDesk {

    private static final String KIND = "trail-head";

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected DayHeadDesk() {}

    @Inject
    public DayHeadDesk(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** The first day that is over in Greenwich and whose head was not given out yet; empty while there is none. */
    Optional<LocalDate> next() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbi.withHandle(handle -> {
                    DayHeads heads = new DayHeads(handle);
                    return heads.last().map(head -> head.day().plusDays(1)).or(heads::firstDay);
                })
                .filter(today::isAfter);
    }

    /** Of two nodes that give out the same, the second gives out nothing. */
    @Transactional
    public void giveOut(LocalDate day) {
        jdbi.useHandle(handle -> {
            Optional<DayHead> given = new DayHeads(handle).giveOut(day, now());
            given.ifPresent(head -> {
                long told = isNewest(head) ? tell(handle, head) : 0;
                trail.record(AuditEvent.bySystem(
                        "trail.head",
                        "day:" + head.day(),
                        Map.of(
                                "seq", Long.toString(head.seq()),
                                "hash", head.hash(),
                                "told", Long.toString(told))));
            });
        });
    }

    /** Days that passed while no server ran are told of by the head of the last of them, which holds for all. */
    private boolean isNewest(DayHead head) {
        return !head.day().plusDays(1).isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private long tell(Handle handle, DayHead head) {
        List<Long> auditors = handle.createQuery("SELECT a.id FROM account a JOIN account_role r ON r.account = a.id"
                        + " AND r.role = :role WHERE a.enabled AND a.mail IS NOT NULL ORDER BY a.id")
                .bind("role", Role.AUDITOR.word())
                .mapTo(Long.class)
                .list();
        Outbox outbox = new Outbox(handle);
        auditors.forEach(auditor -> outbox.tell(telling(head, auditor), now()));
        return auditors.size();
    }

    /** What it is about is the head itself, as the verifier reads it. */
    private static Telling telling(DayHead head, long auditor) {
        return new Telling(
                KIND + "." + head.day() + "." + auditor,
                KIND,
                auditor,
                Optional.empty(),
                "{\"day\":\"" + head.day() + "\",\"seq\":" + head.seq() + ",\"hash\":\"" + head.hash() + "\"}",
                "/api/v1/audit-trail/heads/" + head.day() + ".txt",
                Optional.of(head.day()),
                Optional.empty());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
