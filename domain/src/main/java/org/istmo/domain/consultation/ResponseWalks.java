package org.istmo.domain.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Walks an agreed response through the consultations that it was carried over. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ResponseWalks {

    private Jdbi jdbi;

    protected ResponseWalks() {}

    @Inject
    public ResponseWalks(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * From the consultation that agreed it to the one where it stands now; consultations above the reader's level are left out.
     *
     * @throws Missing when the consultation has no such response, or it is not the reader's to know of
     */
    public List<Standing> of(Scope scope, long consultation, long response) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Optional<Standing> asked = row(handle, scope, "r.id = :key", response);
            if (asked.isEmpty() || asked.get().consultation() != consultation) {
                throw new Missing("response");
            }
            List<Standing> walk = new ArrayList<>();
            Optional<Long> next = Optional.of(first(handle, response));
            while (next.isPresent()) {
                row(handle, scope, "r.id = :key", next.get()).ifPresent(walk::add);
                next = number(handle, "SELECT id FROM agreed_response WHERE origin = :id", next.get());
            }
            return List.copyOf(walk);
        });
    }

    private static long first(Handle handle, long response) {
        long first = response;
        Optional<Long> before = number(handle, "SELECT origin FROM agreed_response WHERE id = :id", first);
        while (before.isPresent()) {
            first = before.get();
            before = number(handle, "SELECT origin FROM agreed_response WHERE id = :id", first);
        }
        return first;
    }

    private static Optional<Long> number(Handle handle, String sql, long id) {
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> {
                    long number = row.getLong(1);
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(number);
                })
                .findOne()
                .flatMap(found -> found);
    }

    private static Optional<Standing> row(Handle handle, Scope scope, String condition, long key) {
        return handle.createQuery(
                        "SELECT r.id, r.belongs_to, c.held_on, r.office, r.deadline, r.status, r.closing_en, r.closing_es, r.closed_on"
                                + " FROM agreed_response r JOIN consultation c ON c.id = r.belongs_to WHERE "
                                + condition
                                + " AND c.sensitivity IN (<levels>)")
                .bind("key", key)
                .bindList("levels", scope.levels())
                .map((row, context) -> new Standing(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getString(7) == null && row.getString(8) == null
                                ? null
                                : new Bilingual(row.getString(7), row.getString(8)),
                        row.getObject(9, LocalDate.class)))
                .findOne();
    }
}
