package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.ReaderRows;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.reporting.delivery.MessageLine;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.delivery.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whose digest of which month is to be told, and that it is told once. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DigestDesk {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected DigestDesk() {}

    @Inject
    public DigestDesk(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Somebody who wants a digest and whom mail reaches.
     *
     * @param zone of their office; a donor's, of the office of its agreements
     */
    record Addressee(Reader whom, ZoneId zone) {}

    /** By name; a donor's verifier does an audit's work, of which nothing is due. */
    List<Addressee> addressees() {
        return jdbi.withHandle(handle -> {
            List<Long> wanting = handle.createQuery(
                            "SELECT id FROM account WHERE enabled AND digest AND mail IS NOT NULL")
                    .mapTo(Long.class)
                    .list();
            return new ReaderRows(handle)
                    .everybody().stream()
                            .filter(reader -> wanting.contains(reader.account()) && !reader.is(Role.VERIFIER))
                            .map(reader -> new Addressee(reader, zone(handle, reader)))
                            .toList();
        });
    }

    /** The main office's, an office before a centre. */
    private static ZoneId zone(Handle handle, Reader reader) {
        List<String> offices = reader.offices().stream().map(String::valueOf).toList();
        return handle.createQuery(
                        "SELECT o.zone FROM office o WHERE o.code IN (<offices>) OR o.code IN (SELECT g.office FROM agreement g WHERE g.donor = :donor"
                                + " AND (:whole OR g.id IN (<agreements>))) ORDER BY CASE WHEN o.parent IS NULL THEN 0 ELSE 1 END, o.code LIMIT 1")
                .bindList("offices", offices.isEmpty() ? List.of("") : offices)
                .bind("donor", reader.donor().orElse(""))
                .bind("whole", reader.wholeDonor())
                .bindList("agreements", reader.agreements().isEmpty() ? List.of(-1L) : List.copyOf(reader.agreements()))
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    boolean isTold(Reader whom, YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM digest_told WHERE account = :account AND of_month = :month")
                        .bind("account", whom.account())
                        .bind("month", month.atDay(1))
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    List<MessageLine> ofDonor(Addressee donor, YearMonth month) {
        return jdbi.withHandle(handle -> DonorDigest.of(handle, donor.whom(), month, donor.zone()));
    }

    /** Of two who tell the same, the second tells nothing. */
    @Transactional
    public void tell(Digest digest) {
        jdbi.useHandle(handle -> {
            LocalDate month = digest.month().atDay(1);
            int first = handle.createUpdate(
                            "INSERT INTO digest_told (account, of_month, told_at) VALUES (:account, :month, :now)"
                                    + " ON CONFLICT DO NOTHING")
                    .bind("account", digest.whom().account())
                    .bind("month", month)
                    .bind("now", now())
                    .execute();
            if (first == 1 && !digest.lines().isEmpty()) {
                new Outbox(handle).tell(telling(digest, month), digest.lines(), now());
                trail.record(AuditEvent.bySystem(
                        "digest.send",
                        digest.whom().reference(),
                        Map.of("month", digest.month().toString())));
            }
        });
    }

    private static Telling telling(Digest digest, LocalDate month) {
        return new Telling(
                digest.messageId(),
                digest.kind(),
                digest.whom().account(),
                Optional.empty(),
                digest.month().toString(),
                digest.path(),
                Optional.of(month),
                Optional.empty());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
