package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.order.AskedReport.AskedScope;

/** What agreements owe that a schedule reports on. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Debts {

    /** Before any day on which something was due. */
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private OwedReports owed;

    protected Debts() {}

    @Inject
    public Debts(OwedReports owed) {
        this.owed = owed;
    }

    /** Every period that was or will be owed, by the day it is due on. */
    List<OwedReport> of(ScheduleTerms terms) {
        return owed
                .all(
                        Scope.ofAudience(Sensitivity.INTERNAL),
                        Optional.of(terms.office().code()),
                        FIRST,
                        LAST)
                .stream()
                .filter(one -> serves(terms, one))
                .toList();
    }

    /** Whether what an agreement owes is what a schedule reports on. */
    static boolean serves(ScheduleTerms terms, OwedReport owed) {
        return terms.type().equals(owed.report())
                && terms.office().equals(owed.office())
                && (terms.audience().isEmpty()
                        || terms.audience().contains(owed.donor())
                        || terms.audience().contains(owed.number()))
                && isAbout(terms, owed);
    }

    private static boolean isAbout(ScheduleTerms terms, OwedReport owed) {
        if (terms.each().isPresent()) {
            return terms.each().get() == Each.GRANT
                    && terms.scope()
                            .map(scope -> scope.key().equals(owed.donor()))
                            .orElse(true);
        }
        return terms.scope()
                .map(scope -> scope.equals(new AskedScope(ScopeKind.GRANT.word(), owed.number())))
                .orElse(false);
    }
}
