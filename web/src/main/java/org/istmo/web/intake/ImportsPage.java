package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /imports}: the files that came in, newest first, and where an officer brings in another. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ImportsPage {

    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private Receipts receipts;
    private Rejections rejections;
    private ReceiptWords words;
    private FilesUnderway files;
    private UnderwayWords underwayWords;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<Receipt> found;
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

    public List<ReceiptLine> getLines() {
        return found().stream().limit(ON_A_PAGE).map(words::line).toList();
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

    /** Where the older ones are; null when there are none. */
    public @Nullable String getOlder() {
        List<Receipt> some = found();
        return some.size() > ON_A_PAGE
                ? "/imports?only=" + getOffice() + "&before="
                        + some.get(ON_A_PAGE - 1).id()
                : null;
    }

    public boolean isFirst() {
        return before() == Long.MAX_VALUE;
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

    private List<Receipt> found() {
        List<Receipt> some = found;
        if (some == null) {
            some = receipts.page(
                    scope(),
                    Optional.of(getOffice()).filter(code -> !code.isEmpty()).map(OfficeCode::new),
                    before(),
                    ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private long before() {
        String asked = Optional.ofNullable(request.getParameter("before")).orElse("");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
