package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.OpenRejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;

/** What waits for somebody in an office and its centres. */
class WaitingQuery {

    private static final int MOST = 100_000;

    private final Handle handle;
    private final DraftRequest request;
    private final List<String> offices;
    private final LocalDate day;
    private final List<Fact> facts;

    WaitingQuery(Handle handle, DraftRequest request, List<String> offices, LocalDate day, List<Fact> facts) {
        this.handle = handle;
        this.request = request;
        this.offices = offices;
        this.day = day;
        this.facts = facts;
    }

    /** In the order of {@link org.istmo.reporting.dataset.region.Portfolio#WAITING}. */
    List<Counted> read() {
        return List.of(
                count("waiting.overlaps", "overlap", overlaps()),
                count("waiting.rejections", "rejection", rejections()),
                count("waiting.months", "month", months()),
                count("waiting.drafts", "report", drafts()));
    }

    private List<String> overlaps() {
        return handle.createQuery(
                        "SELECT o.id FROM overlap o JOIN activity x ON x.id = o.left_activity JOIN activity y ON y.id = o.right_activity"
                                + " WHERE o.status = 'open' AND (x.office IN (<offices>) OR y.office IN (<offices>)) ORDER BY o.id")
                .bindList("offices", offices)
                .mapTo(String.class)
                .list();
    }

    private List<String> rejections() {
        return offices.stream()
                .flatMap(office -> OpenRejections.page(handle, new OfficeCode(office), 0, MOST).stream())
                .map(open -> open.receipt() + "/" + open.ordinal())
                .toList();
    }

    /** Months that are over and not closed, of offices that posted anything at all. */
    private List<String> months() {
        List<String> months = new ArrayList<>();
        for (String office : offices) {
            Optional<LocalDate> first = firstOpen(office);
            first.ifPresent(from -> {
                for (YearMonth month = YearMonth.from(from);
                        month.atEndOfMonth().isBefore(day);
                        month = month.plusMonths(1)) {
                    months.add(office + " " + month);
                }
            });
        }
        return months;
    }

    private Optional<LocalDate> firstOpen(String office) {
        return handle.createQuery(
                        "SELECT closed_through, (SELECT MIN(e.posting_month) FROM entry e WHERE e.office = o.code)"
                                + " AS first_month FROM office o WHERE o.code = :office")
                .bind("office", office)
                .map((row, context) -> {
                    LocalDate closed = row.getObject("closed_through", LocalDate.class);
                    return Optional.ofNullable(
                            closed != null ? closed.plusDays(1) : row.getObject("first_month", LocalDate.class));
                })
                .one();
    }

    private List<String> drafts() {
        return handle.createQuery("SELECT number FROM report WHERE office IN (<offices>)"
                        + " AND status IN ('draft', 'in-clearance') AND id <> :report ORDER BY number")
                .bindList("offices", offices)
                .bind("report", request.report())
                .mapTo(String.class)
                .list();
    }

    private Counted count(String key, String kind, List<String> references) {
        references.forEach(reference -> facts.add(
                new Fact(key, kind, reference, Text.untranslated(reference), BigDecimal.ONE, Sensitivity.INTERNAL)));
        return new Counted(key, (long) references.size());
    }
}
