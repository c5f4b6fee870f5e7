package org.istmo.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What auditors and donors' verifiers look at. It stands apart from the trail, where whoever audits the auditors' peers could read it, and is for the head of audit alone. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AuditLooks {

    private static final int LONGEST_PATH = 2_000;

    private Jdbi jdbi;
    private Clock clock;

    protected AuditLooks() {}

    @Inject
    public AuditLooks(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /** Notes it in a transaction of its own, if it is an auditor or a verifier who looks; a path that is longer than 2,000 characters is cut. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(Reader reader, String method, String path) {
        if (!reader.isAnyOf(Role.AUDITOR, Role.VERIFIER)) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO audit_look (id, account, at, method, path, address)"
                        + " VALUES (:id, :account, :at, :method, :path, :address)")
                .bind("id", new Numbers(handle).next())
                .bind("account", reader.account())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("method", method)
                .bind("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
                .bind("address", reader.address())
                .execute());
    }

    /**
     * Newest first, those before the one with that number.
     *
     * @param name of the one account whose looks are wanted
     * @throws org.istmo.domain.problem.Forbidden unless the reader is head of audit
     */
    public List<AuditLook> page(Reader reader, Optional<String> name, long before, int limit) {
        reader.mustBe(Role.HEAD_OF_AUDIT);
        String whose = name.isPresent() ? " AND a.name = :name" : "";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("SELECT l.id, a.name, l.at, l.method, l.path, l.address FROM audit_look l"
                            + " JOIN account a ON a.id = l.account WHERE l.id < :before" + whose
                            + " ORDER BY l.id DESC LIMIT :limit")
                    .bind("before", before)
                    .bind("limit", limit);
            name.ifPresent(wanted -> query.bind("name", wanted));
            return query.map((row, context) -> new AuditLook(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getObject("at", OffsetDateTime.class),
                            row.getString("method"),
                            row.getString("path"),
                            row.getString("address")))
                    .list();
        });
    }
}
