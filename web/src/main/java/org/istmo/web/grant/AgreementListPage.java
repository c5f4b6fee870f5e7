package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.GrantFilter;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.PageAddress;
import org.jspecify.annotations.Nullable;

/** {@code /agreements}: the agreements of the offices, in the order they were entered in. */
@Named("agreementsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AgreementListPage {

    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private KeptAgreements agreements;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<KeptAgreement> found;

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

    public String getNumber() {
        return Asked.of(request).text("number");
    }

    public String getDonor() {
        return Asked.of(request).text("donor");
    }

    public String getOffice() {
        return Asked.of(request).text("office");
    }

    public List<Line> getLines() {
        return found().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    /** Null on the first page. */
    public @Nullable String getFirst() {
        return Asked.of(request).names("after") ? here().toString() : null;
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        return found().size() > ON_A_PAGE
                ? here().with("after", String.valueOf(found().get(ON_A_PAGE - 1).id()))
                        .toString()
                : null;
    }

    private PageAddress here() {
        return PageAddress.of("/agreements")
                .with("number", getNumber())
                .with("donor", getDonor())
                .with("office", getOffice());
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

    private List<KeptAgreement> found() {
        List<KeptAgreement> some = found;
        if (some == null) {
            some = agreements.page(
                    Scope.of(signedIn.reader()),
                    new GrantFilter(said(getNumber()), said(getDonor()), said(getOffice())),
                    Asked.of(request).number("after", 0),
                    ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
