package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** When the reports are due that agreements owe, each by its own calendar. An agreement that is being negotiated or was cancelled owes none. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OwedReports {

    private static final Comparator<OwedReport> BY_DUE_DAY = Comparator.comparing(
                    (OwedReport owed) -> owed.period().due())
            .thenComparing(OwedReport::agreement)
            .thenComparing(OwedReport::duty)
            .thenComparing(owed -> owed.period().from());

    private static final String OWING =
            "SELECT g.* FROM agreement g JOIN agreement_status s ON s.code = g.status WHERE s.owes_reports"
                    + " AND EXISTS (SELECT 1 FROM agreement_duty d WHERE d.agreement = g.id) AND ";

    private Jdbi jdbi;
    private Clock clock;

    protected OwedReports() {}

    @Inject
    public OwedReports(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /**
     * Of one agreement, by the day they are due.
     *
     * @param from first day on which one may be due
     * @param to last day
     * @throws Missing when there is no such agreement, or it is not the reader's
     */
    public List<OwedReport> of(Scope scope, long agreement, LocalDate from, LocalDate to) {
        Seen.mustRead(scope);
        return jdbi.withHandle(handle -> {
            Query one = Seen.bind(
                            handle.createQuery(
                                    "SELECT count(*) FROM agreement g WHERE g.id = :id AND " + Seen.CONDITION),
                            scope)
                    .bind("id", agreement);
            if (one.mapTo(Long.class).one() == 0) {
                throw new Missing("grant");
            }
            Query owing = Seen.bind(handle.createQuery(OWING + Seen.CONDITION + " AND g.id = :id"), scope)
                    .bind("id", agreement);
            return between(handle, owing, from, to);
        });
    }

    /** Of every agreement that the reader sees, of one office or of all, by the day they are due. */
    public List<OwedReport> all(Scope scope, Optional<String> office, LocalDate from, LocalDate to) {
        Seen.mustRead(scope);
        return jdbi.withHandle(handle -> {
            String ofOffice = office.isPresent() ? " AND g.office = :office" : "";
            Query owing = Seen.bind(handle.createQuery(OWING + Seen.CONDITION + ofOffice), scope);
            office.ifPresent(code -> owing.bind("office", code));
            return between(handle, owing, from, to);
        });
    }

    private List<OwedReport> between(Handle handle, Query owing, LocalDate from, LocalDate to) {
        Map<String, LocalDate> today = today(handle);
        List<OwedReport> owed = new ArrayList<>();
        for (KeptAgreement kept : AgreementRows.read(handle, owing)) {
            LocalDate day = today.getOrDefault(kept.terms().office().code(), LocalDate.MIN);
            owed.addAll(owedBy(kept, day));
        }
        return owed.stream()
                .filter(one -> !one.period().due().isBefore(from)
                        && !one.period().due().isAfter(to))
                .sorted(BY_DUE_DAY)
                .toList();
    }

    private static List<OwedReport> owedBy(KeptAgreement kept, LocalDate today) {
        AgreementTerms terms = kept.terms();
        List<OwedReport> owed = new ArrayList<>();
        for (int index = 0; index < terms.duties().size(); index++) {
            Duty duty = terms.duties().get(index);
            int ordinal = index + 1;
            duty.periods(terms.start(), terms.endInForce()).stream()
                    .map(period -> new OwedReport(
                            kept.id(),
                            terms.number(),
                            terms.donor(),
                            terms.office(),
                            ordinal,
                            duty.report(),
                            period,
                            period.due().isBefore(today)))
                    .forEach(owed::add);
        }
        return owed;
    }

    private Map<String, LocalDate> today(Handle handle) {
        Map<String, LocalDate> today = new HashMap<>();
        handle.createQuery("SELECT code, zone FROM office")
                .map((row, context) -> Map.entry(row.getString("code"), ZoneId.of(row.getString("zone"))))
                .forEach(zone -> today.put(zone.getKey(), LocalDate.now(clock.withZone(zone.getValue()))));
        return today;
    }
}
