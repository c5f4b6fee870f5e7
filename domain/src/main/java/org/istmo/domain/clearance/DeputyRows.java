package org.istmo.domain.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Deputies over one connection. */
public class DeputyRows {

    private static final String DEPUTIES =
            "SELECT d.id, d.principal, p.name AS principal_name, d.account, a.name AS account_name, d.office, d.role, d.from_day, d.to_day,"
                    + " d.reason, d.ended_at FROM deputy d JOIN account p ON p.id = d.principal JOIN account a ON a.id = d.account";

    /** A principal lends what is theirs: whose account is closed, or no longer has the role or the office, is stood in for by nobody. */
    private static final String IN_FORCE =
            " d.from_day <= :day AND d.to_day >= :day AND d.ended_at IS NULL AND p.enabled"
                    + " AND EXISTS (SELECT 1 FROM account_role r WHERE r.account = d.principal AND r.role = d.role)"
                    + " AND EXISTS (SELECT 1 FROM account_office o WHERE o.account = d.principal AND o.office = d.office)";

    private static final Map<String, String> ORDERS = Map.of(
            "named", "d.id",
            "deputy", "LOWER(a.name)",
            "for", "LOWER(p.name)",
            "office", "d.office",
            "days", "d.from_day");

    private static final RowMapper<Deputy> DEPUTY = (row, context) -> new Deputy(
            row.getLong("id"),
            new Person(row.getLong("principal"), row.getString("principal_name")),
            new Person(row.getLong("account"), row.getString("account_name")),
            new OfficeCode(row.getString("office")),
            Role.of(row.getString("role")),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getString("reason"),
            Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)));

    private final Handle handle;

    public DeputyRows(Handle handle) {
        this.handle = handle;
    }

    /** Newest first, those named before the one with that number. */
    List<Deputy> page(long before, int limit) {
        return handle.createQuery(DEPUTIES + " WHERE d.id < :before ORDER BY d.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map(DEPUTY)
                .list();
    }

    /** In the order of a table's reader. */
    List<Deputy> slice(Slice slice) {
        return handle.createQuery(DEPUTIES + slice.ordered(ORDERS, "d.id"))
                .map(DEPUTY)
                .list();
    }

    Optional<Deputy> withId(long id) {
        return handle.createQuery(DEPUTIES + " WHERE d.id = :id")
                .bind("id", id)
                .map(DEPUTY)
                .findOne();
    }

    /** Who stands in for somebody at a step on that day, by when they were named. */
    public List<Deputy> inForce(Role role, OfficeCode office, LocalDate day) {
        return handle.createQuery(
                        DEPUTIES + " WHERE d.role = :role AND d.office = :office AND" + IN_FORCE + " ORDER BY d.id")
                .bind("role", role.word())
                .bind("office", office.code())
                .bind("day", day)
                .map(DEPUTY)
                .list();
    }

    /** Whom an account stands in for at the moment, by when it was named: the day is that of each office's own zone. */
    public List<Deputy> ofAccount(long account, Instant now) {
        return handle
                .createQuery(
                        "SELECT DISTINCT o.zone FROM deputy d JOIN office o ON o.code = d.office WHERE d.account = :account")
                .bind("account", account)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(zone ->
                        ofAccount(account, zone, now.atZone(ZoneId.of(zone)).toLocalDate()).stream())
                .sorted(Comparator.comparing(Deputy::id))
                .toList();
    }

    private List<Deputy> ofAccount(long account, String zone, LocalDate day) {
        return handle.createQuery(DEPUTIES
                        + " JOIN office z ON z.code = d.office WHERE d.account = :account AND z.zone = :zone AND"
                        + IN_FORCE)
                .bind("account", account)
                .bind("zone", zone)
                .bind("day", day)
                .map(DEPUTY)
                .list();
    }

    void insert(Deputy deputy, long by, OffsetDateTime at) {
        handle.createUpdate(
                        "INSERT INTO deputy (id, principal, account, office, role, from_day, to_day, reason, given_by, given_at)"
                                + " VALUES (:id, :principal, :account, :office, :role, :from, :to, :reason, :by, :at)")
                .bind("id", deputy.id())
                .bind("principal", deputy.principal().account())
                .bind("account", deputy.deputy().account())
                .bind("office", deputy.office().code())
                .bind("role", deputy.role().word())
                .bind("from", deputy.from())
                .bind("to", deputy.to())
                .bind("reason", deputy.reason())
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** Whether it was ended by this; false when it was before. */
    boolean end(long id, long by, OffsetDateTime at) {
        return handle.createUpdate(
                                "UPDATE deputy SET ended_by = :by, ended_at = :at WHERE id = :id AND ended_at IS NULL")
                        .bind("by", by)
                        .bind("at", at)
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
