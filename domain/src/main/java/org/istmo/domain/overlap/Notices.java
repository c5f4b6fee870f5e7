package org.istmo.domain.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What offices are told of each other's decisions, and people of what concerns them alone. Staff read what offices are told, and an office's own people mark it as
 * read; what somebody is told by themselves nobody else reads.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Notices {

    private static final String NOTICES =
            "SELECT n.id, n.office, n.kind, n.overlap, n.text_en, n.text_es, n.created_at, n.read_at, a.name FROM notice n"
                    + " LEFT JOIN account a ON a.id = n.read_by WHERE n.id < :before";

    private static final Role[] READERS =
            Stream.concat(Role.STAFF.stream(), Stream.of(Role.VERIFIER)).toArray(Role[]::new);

    /** Who is told. */
    private record Told(String office, Optional<Long> account) {

        boolean isTo(Reader reader) {
            return account.map(one -> one == reader.account()).orElseGet(() -> reader.actsFor(new OfficeCode(office)));
        }
    }

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Notices() {}

    @Inject
    public Notices(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The newest first, those with lower numbers than one.
     *
     * @param office only an office's, when one is named
     * @throws Forbidden unless the reader is of the staff, or a donor's verifier
     */
    public List<Notice> list(Reader reader, Optional<String> office, boolean unreadOnly, long before, int limit) {
        reader.mustBe(READERS);
        List<String> offices = office.isPresent()
                ? List.of(office.get())
                : reader.offices().stream().map(OfficeCode::code).toList();
        boolean staff = Scope.of(reader).staff();
        String whose = whose(staff, offices.isEmpty());
        String named = office.isPresent() ? " AND n.office IN (<offices>)" : "";
        String unread = unreadOnly ? " AND n.read_at IS NULL" : "";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(NOTICES + whose + named + unread + " ORDER BY n.id DESC LIMIT :limit")
                    .bind("before", before)
                    .bind("account", reader.account())
                    .bind("limit", limit);
            if (!offices.isEmpty() && (staff || office.isPresent())) {
                query.bindList("offices", offices);
            }
            return query.map((row, context) -> notice(row)).list();
        });
    }

    /**
     * What the reader alone is told and has not marked as read, the newest first.
     *
     * @throws Forbidden unless the reader is of the staff, or a donor's verifier
     */
    public List<Notice> own(Reader reader, int limit) {
        reader.mustBe(READERS);
        return jdbi.withHandle(handle -> handle.createQuery(
                        NOTICES + " AND n.account = :account AND n.read_at IS NULL ORDER BY n.id DESC LIMIT :limit")
                .bind("before", Long.MAX_VALUE)
                .bind("account", reader.account())
                .bind("limit", limit)
                .map((row, context) -> notice(row))
                .list());
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("office"),
                row.getString("kind"),
                row.getObject("overlap", Long.class),
                row.getString("text_en"),
                row.getString("text_es"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("read_at", OffsetDateTime.class),
                row.getString("name"));
    }

    /** What somebody is told by themselves, and of the staff what offices are told. */
    private static String whose(boolean staff, boolean ofAllOffices) {
        if (!staff) {
            return " AND n.account = :account";
        }
        String offices = ofAllOffices ? "" : " AND n.office IN (<offices>)";
        return " AND (n.account = :account OR n.account IS NULL" + offices + ")";
    }

    /**
     * Marks it as read; again it changes nothing.
     *
     * @throws Missing unless it is told to the reader, or to an office that they act for
     */
    @Transactional
    public void read(Reader reader, long id) {
        reader.mustBe(READERS);
        jdbi.useHandle(handle -> {
            Told told = handle.createQuery("SELECT office, account FROM notice WHERE id = :id")
                    .bind("id", id)
                    .map((row, context) -> new Told(
                            row.getString("office"), Optional.ofNullable(row.getObject("account", Long.class))))
                    .findOne()
                    .orElseThrow(() -> new Missing("notice"));
            if (!told.isTo(reader)) {
                throw Missing.notTheirs("notice");
            }
            if (marked(handle, reader, id) > 0) {
                trail.record(AuditEvent.done(reader, "notice.read", "notice:" + id, Map.of("office", told.office())));
            }
        });
    }

    private int marked(Handle handle, Reader reader, long id) {
        return handle.createUpdate(
                        "UPDATE notice SET read_at = :now, read_by = :account WHERE id = :id AND read_at IS NULL")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("account", reader.account())
                .bind("id", id)
                .execute();
    }
}
