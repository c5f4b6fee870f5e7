package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;

/** {@code /imports}: the files that came in, newest first unless somebody wants them otherwise, and where an officer brings in another. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ImportsPage {

    private static final int ON_A_PAGE = 25;

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
            ON_A_PAGE);

    private SignedIn signedIn;
    private Receipts receipts;
    private Rejections rejections;
    private ReceiptWords words;
    private FilesUnderway files;
    private UnderwayWords underwayWords;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<SortedPage<ReceiptLine>> listed = Once.of(this::read);
    private final Once<List<UnderwayLine>> underway = Once.of(this::underway);

    protected ImportsPage() {}

    @Inject
    public ImportsPage(
            SignedIn signedIn,
            Receipts receipts,
            Rejections rejections,
            ReceiptWords words,
            FilesUnderway files,
            UnderwayWords underwayWords,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.receipts = receipts;
        this.rejections = rejections;
        this.words = words;
        this.files = files;
        this.underwayWords = underwayWords;
        this.reading = reading;
        this.request = request;
    }

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

    /** What is not through yet, and what came of the reader's own without a receipt. */
    public List<UnderwayLine> getUnderway() {
        return underway.get();
    }

    private List<UnderwayLine> underway() {
        return files.shown(scope(), signedIn.reader(), ON_A_PAGE).stream()
                .map(underwayWords::line)
                .toList();
    }

    /** Whether any of them is not through. */
    public boolean isLive() {
        return getUnderway().stream().anyMatch(UnderwayLine::live);
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
