package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Note;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RejectionState;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.template.TemplateFiles;
import org.jspecify.annotations.Nullable;

/** {@code /imports/{id}}: what came of a file, what is worth noting about it, and what was kept out of it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ImportPage {

    /** Where a request keeps the receipt. */
    static final String RECEIPT = "org.istmo.import.receipt";

    private static final int ON_A_PAGE = 50;
    private static final int MOST_NOTES = 100;

    private SignedIn signedIn;
    private Receipts receipts;
    private Rejections rejections;
    private ReceiptWords words;
    private RejectionWords kept;
    private TemplateFiles templates;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<ReceiptLine> line = Once.of(() -> words.line(receipt()));
    private final Once<List<Rejection>> found = Once.of(this::read);
    private final Once<List<RejectionLine>> rejected = Once.of(this::rejected);
    private final Once<List<NoteLine>> notes = Once.of(this::notes);

    protected ImportPage() {}

    @Inject
    public ImportPage(
            SignedIn signedIn,
            Receipts receipts,
            Rejections rejections,
            ReceiptWords words,
            RejectionWords kept,
            TemplateFiles templates,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.receipts = receipts;
        this.rejections = rejections;
        this.words = words;
        this.kept = kept;
        this.templates = templates;
        this.reading = reading;
        this.request = request;
    }

    /** Something that is known of the file. */
    public record Fact(String label, String value) {}

    /** Something worth noting. */
    public record NoteLine(int line, String identifier, String text) {}

    public ReceiptLine getReceipt() {
        return line.get();
    }

    public List<Fact> getFacts() {
        ReceiptLine receipt = getReceipt();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(reading.say("report.column.office"), receipt.office()));
        facts.add(new Fact(reading.say("import.column.by"), receipt.by()));
        facts.add(new Fact(reading.say("import.column.format"), receipt.format()));
        facts.add(new Fact(
                reading.say("import.size"),
                reading.say("file.size", Math.max(1, Math.round(receipt().size() / 1000.0)))));
        facts.add(new Fact("SHA-256", receipt().sha256()));
        return facts;
    }

    /** What was done just now, in words; empty when nothing was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return done.matches("taken|mended|dismissed") ? reading.say("import.done." + done) : "";
    }

    /** Whether the reader mends what was kept out. */
    public boolean isMending() {
        return signedIn.reader().is(Role.OFFICER)
                && signedIn.reader().actsFor(receipt().office());
    }

    public List<RejectionLine> getRejected() {
        return rejected.get();
    }

    private List<RejectionLine> rejected() {
        Map<Integer, RejectionState> states = rejections.states(scope(), receipt(), after(), ON_A_PAGE);
        return found().stream()
                .limit(ON_A_PAGE)
                .map(one -> kept.line(
                        receipt(),
                        one,
                        Optional.ofNullable(states.get(one.ordinal())).orElseThrow(() -> new Missing("rejection"))))
                .toList();
    }

    /** Where the next ones are; null on the last page. */
    public @Nullable String getNext() {
        return found().size() > ON_A_PAGE
                ? "/imports/" + receipt().id() + "?after=" + (after() + ON_A_PAGE) + "#rejected"
                : null;
    }

    /** Null on the first page. */
    public @Nullable String getBefore() {
        return after() > 0
                ? "/imports/" + receipt().id() + "?after=" + Math.max(0, after() - ON_A_PAGE) + "#rejected"
                : null;
    }

    /** The first {@value #MOST_NOTES}. */
    public List<NoteLine> getNotes() {
        return notes.get();
    }

    private List<NoteLine> notes() {
        return receipts.notes(scope(), receipt(), 0, MOST_NOTES).stream()
                .map(this::note)
                .toList();
    }

    private NoteLine note(Note note) {
        return new NoteLine(
                note.line(),
                note.identifier(),
                templates.why(
                        new Reason(
                                0,
                                note.ordinal(),
                                note.line(),
                                note.identifier(),
                                note.pointer(),
                                note.code(),
                                note.detail()),
                        reading.getLanguage()));
    }

    private List<Rejection> found() {
        return found.get();
    }

    private List<Rejection> read() {
        return receipts.rejections(scope(), receipt(), after(), ON_A_PAGE + 1);
    }

    private int after() {
        String asked = Optional.ofNullable(request.getParameter("after")).orElse("");
        return asked.matches("[0-9]{1,8}") ? Integer.parseInt(asked) : 0;
    }

    private Receipt receipt() {
        return Optional.ofNullable((Receipt) request.getAttribute(RECEIPT)).orElseThrow(() -> new Missing("import"));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
