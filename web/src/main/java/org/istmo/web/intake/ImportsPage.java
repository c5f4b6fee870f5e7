package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.istmo.web.template.TemplateFiles;

/** {@code /imports}: the files that came in, newest first unless somebody wants them otherwise, and where an officer brings in another. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ImportsPage {

    /** Where a request keeps what a rehearsal came to. */
    static final String REHEARSAL = "org.istmo.import.rehearsal";

    private static final SortedTable TABLE = new SortedTable(
            List.of("only"),
            List.of(
                    SortedColumn.falling("at", "import.column.at"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.rising("format", "import.column.format"),
                    SortedColumn.falling("accepted", "import.accepted"),
                    SortedColumn.falling("updated", "import.updated"),
                    SortedColumn.falling("unchanged", "import.unchanged"),
                    SortedColumn.falling("rejected", "import.rejected")),
            25);

    private SignedIn signedIn;
    private Receipts receipts;
    private Rejections rejections;
    private ReceiptWords words;
    private TemplateFiles templates;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<SortedPage<ReceiptLine>> listed = Once.of(this::read);

    protected ImportsPage() {}

    @Inject
    public ImportsPage(
            SignedIn signedIn,
            Receipts receipts,
            Rejections rejections,
            ReceiptWords words,
            TemplateFiles templates,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.receipts = receipts;
        this.rejections = rejections;
        this.words = words;
        this.templates = templates;
        this.reading = reading;
        this.request = request;
    }

    /** Why something of a rehearsed file would be kept out. */
    public record WhyLine(int line, String identifier, String why) {}

    /** As it was typed; an officer of one office brings files for it. */
    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        List<String> own = getOffices();
        return FilledForm.holding(own.size() == 1 ? Map.of("office", own) : Map.of());
    }

    /** Whether the reader brings in files. */
    public boolean isBringing() {
        return signedIn.reader().is(Role.OFFICER) && !getOffices().isEmpty();
    }

    /** Those that the reader acts for. */
    public List<String> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    public SortedPage<ReceiptLine> getListed() {
        return listed.get();
    }

    /** What is open of the reader's offices, in a sentence; empty when nothing is. */
    public String getOpen() {
        long open = rejections.open(scope(), signedIn.reader().offices());
        return open == 0 ? "" : reading.say("import.open.count", open);
    }

    /** The office that is asked for; empty when that is any. */
    public String getOffice() {
        return Optional.ofNullable(request.getParameter("only"))
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    public boolean isRehearsed() {
        return rehearsal().isPresent();
    }

    /** What the file would come to, in a sentence. */
    public String getRehearsedSentence() {
        return rehearsal()
                .map(done -> reading.say(
                        "import.rehearsed",
                        done.tally().accepted(),
                        done.tally().updated(),
                        done.tally().unchanged(),
                        done.tally().rejected()))
                .orElse("");
    }

    /** What would be kept out of it, and what is worth noting, as far as it is told. */
    public List<WhyLine> getWhy() {
        return rehearsal()
                .map(done -> done.reasons().stream().map(this::why).toList())
                .orElse(List.of());
    }

    private WhyLine why(Reason reason) {
        return new WhyLine(reason.line(), reason.identifier(), templates.why(reason, reading.getLanguage()));
    }

    private Optional<Rehearsal> rehearsal() {
        return Optional.ofNullable((Rehearsal) request.getAttribute(REHEARSAL));
    }

    private SortedPage<ReceiptLine> read() {
        Sorting sorting = TABLE.asked("/imports", request::getParameter);
        Optional<OfficeCode> office =
                Optional.of(getOffice()).filter(code -> !code.isEmpty()).map(OfficeCode::new);
        return sorting.page(receipts.slice(scope(), office, sorting.slice())).map(words::line);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
