package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.GrantFilter;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /agreements}: the agreements of the offices, what was entered last first unless somebody wants them otherwise. */
@Named("agreementsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AgreementListPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("number", "donor", "office"),
            List.of(
                    SortedColumn.falling("entered", "grant.column.entered"),
                    SortedColumn.rising("number", "room.column.agreement"),
                    SortedColumn.rising("donor", "grant.field.donor"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.rising("end", "report.column.period"),
                    SortedColumn.falling("amount", "room.column.amount")),
            25);

    private SignedIn signedIn;
    private KeptAgreements agreements;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

    protected AgreementListPage() {}

    @Inject
    public AgreementListPage(
            SignedIn signedIn, KeptAgreements agreements, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.agreements = agreements;
        this.reading = reading;
        this.request = request;
    }

    /** An agreement, with what holds of it today. */
    public record Line(
            long id, String number, String title, String donor, String office, String period, String amount) {}

    public boolean isWriting() {
        return AgreementForms.isWriting(signedIn.reader());
    }

    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/agreements", request::getParameter);
            some = sorting.page(agreements.slice(
                            Scope.of(signedIn.reader()),
                            new GrantFilter(sorting.asked("number"), sorting.asked("donor"), sorting.asked("office")),
                            sorting.slice()))
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    private Line line(KeptAgreement kept) {
        AgreementTerms terms = kept.terms();
        String title = reading.in(terms.title());
        return new Line(
                kept.id(),
                terms.number(),
                title.isEmpty() ? terms.number() : title,
                terms.donor(),
                terms.office().code(),
                reading.period(terms.start(), terms.endInForce()),
                reading.money(terms.amountInForce(), terms.currency()));
    }
}
