package org.istmo.domain.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Ledger against accounts, row by row: for finance, auditors, and the officers of the office. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Reconciliations {

    /** How far apart the dates of what belongs together may be, unless it is said otherwise. */
    public static final int DAYS = 5;

    private Jdbi jdbi;

    protected Reconciliations() {}

    @Inject
    public Reconciliations(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * @throws Missing when there is no such mapping
     * @throws Forbidden unless the reader reconciles, audits, or is an officer of its office
     */
    public Reconciliation of(Reader reader, String mapping, LocalDate from, LocalDate to, int days) {
        reader.mustBe(Role.FINANCE, Role.AUDITOR, Role.OFFICER);
        return jdbi.withHandle(handle -> {
            Mapping found = new MappingRows(handle).named(mapping).orElseThrow(() -> new Missing("mapping"));
            if (!reader.isAnyOf(Role.FINANCE, Role.AUDITOR)) {
                reader.mustActAs(Role.OFFICER, found.office());
            }
            return reconciled(handle, found, from, to, days);
        });
    }

    /** What lies some days outside may be the other side of what lies within, and is looked at for that alone. */
    static Reconciliation reconciled(Handle handle, Mapping mapping, LocalDate from, LocalDate to, int days) {
        BothSides sides = new BothSides(handle, mapping);
        LocalDate first = from.minusDays(days);
        LocalDate last = to.plusDays(days);
        List<ReconciledItem> items = new Matching(
                        mapping.way(), days, sides.accounts(first, last), sides.ledger(first, last))
                .items().stream()
                        .filter(item -> item.dates().findAny().isEmpty()
                                || item.dates().anyMatch(day -> !day.isBefore(from) && !day.isAfter(to)))
                        .toList();
        return new Reconciliation(mapping.name(), mapping.office(), from, to, days, items);
    }
}
