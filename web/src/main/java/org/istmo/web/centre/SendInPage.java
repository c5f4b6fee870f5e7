package org.istmo.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.centre.CentreReturns;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.delivery.DayInWords;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.template.TemplateFiles;

/** {@code /send-in}: a month of a centre, what came in of it, and where its people send in more. Without one, the months of the centres that are the reader's. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SendInPage {

    /** Where a request keeps why its form was not taken. */
    static final String PROBLEMS = "org.istmo.send-in.problems";

    private static final int MOST_REASONS = 200;

    private SignedIn signedIn;
    private CentreReturns returns;
    private Receipts receipts;
    private Offices offices;
    private TemplateFiles templates;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;

    protected SendInPage() {}

    @Inject
    public SendInPage(
            SignedIn signedIn,
            CentreReturns returns,
            Receipts receipts,
            Offices offices,
            TemplateFiles templates,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.returns = returns;
        this.receipts = receipts;
        this.offices = offices;
        this.templates = templates;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /** A file that came in, in words; with where to see what was kept out of it. */
    public record ReceiptLine(String text, int rejected, String href) {}

    /** Why something of a file was kept out; with where it is mended. */
    public record ReasonLine(int line, String identifier, String why, String href) {}

    /** A month of a centre to choose. */
    public record Choice(String text, String href) {}

    public boolean isFound() {
        return found().isPresent();
    }

    /** Those of the month before, of every centre that the reader acts for. */
    public List<Choice> getChoices() {
        Reader reader = signedIn.reader();
        return returns.of(scope(), YearMonth.now(clock).minusMonths(1)).stream()
                .filter(month -> reader.actsFor(month.centre())
                        || month.parent().filter(reader::actsFor).isPresent())
                .map(month -> new Choice(
                        month.centre() + ": " + name(month.month()),
                        "/send-in?centre=" + month.centre() + "&month=" + month.month()))
                .toList();
    }

    public String getCentre() {
        return month().centre().code();
    }

    /** As addresses have it. */
    public String getMonth() {
        return month().month().toString();
    }

    public String getTitle() {
        return found().map(month -> reading.say("sendIn.title", month.centre().code(), name(month.month())))
                .orElseGet(() -> reading.say("sendIn.choose"));
    }

    /** Whether the reader brings in files for the centre. */
    public boolean isBringing() {
        Reader reader = signedIn.reader();
        return reader.is(Role.OFFICER) && reader.actsFor(month().centre());
    }

    /** Whether the reader says that it is all. */
    public boolean isSaying() {
        Reader reader = signedIn.reader();
        return isBringing()
                || reader.is(Role.OFFICER)
                        && month().parent().filter(reader::actsFor).isPresent();
    }

    /** How the month stands, in a sentence. */
    public String getState() {
        CentreMonth month = month();
        return month.said()
                .map(said -> reading.say(
                        "sendIn.state." + said.state(),
                        said.by(),
                        reading.day(said.at().atZoneSameInstant(zone(month)).toLocalDate())))
                .orElseGet(() -> reading.say("sendIn.state.open"));
    }

    public String getNote() {
        return month().said().map(CentreMonth.Said::note).orElse("");
    }

    public boolean isWithoutFiles() {
        return !month().cameIn();
    }

    public List<ReceiptLine> getReceipts() {
        CentreMonth month = month();
        return month.receipts().stream().map(receipt -> line(month, receipt)).toList();
    }

    private ReceiptLine line(CentreMonth month, Receipt receipt) {
        return new ReceiptLine(
                reading.say(
                        "sendIn.receipt",
                        reading.day(LocalDate.ofInstant(receipt.receivedAt(), zone(month))),
                        receipt.by(),
                        receipt.tally().accepted(),
                        receipt.tally().updated(),
                        receipt.tally().unchanged(),
                        receipt.tally().rejected()),
                receipt.tally().rejected(),
                "/send-in?centre=" + month.centre() + "&month=" + month.month() + "&receipt=" + receipt.id());
    }

    /** What was kept out of the file that the address names, if it is one of the month; the first {@value #MOST_REASONS} reasons. */
    public List<ReasonLine> getReasons() {
        return shown().map(receipt -> receipts.reasons(scope(), receipt, 0, 0, MOST_REASONS).stream()
                        .map(reason -> line(receipt, reason))
                        .toList())
                .orElse(List.of());
    }

    private ReasonLine line(Receipt receipt, Reason reason) {
        return new ReasonLine(
                reason.line(),
                reason.identifier(),
                templates.why(reason, reading.getLanguage()),
                "/imports/" + receipt.id() + "/rejections/" + reason.rejection());
    }

    private Optional<Receipt> shown() {
        return month().receipts().stream()
                .filter(receipt -> Long.toString(receipt.id()).equals(request.getParameter("receipt")))
                .findFirst();
    }

    /** What came of the file that was sent just now; empty when none was. */
    public String getTaken() {
        return shown().map(receipt -> line(month(), receipt).text()).orElse("");
    }

    /** Why a form was not taken, each reason in words; empty when it was, or none was sent. */
    public List<?> getProblems() {
        return request.getAttribute(PROBLEMS) instanceof List<?> why ? why : List.of();
    }

    private Optional<CentreMonth> found() {
        try {
            return Optional.of(returns.one(
                    scope(),
                    CentrePath.centre(request.getParameter("centre")),
                    CentrePath.month("?month", request.getParameter("month"))));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    private CentreMonth month() {
        return found().orElseThrow();
    }

    private ZoneId zone(CentreMonth month) {
        return offices.zoneOf(month.centre()).orElse(ZoneId.of("UTC"));
    }

    private String name(YearMonth month) {
        return DayInWords.monthOf(month.atDay(1)).in(reading.getLanguage());
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
