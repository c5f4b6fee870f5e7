package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.intake.OpenRejections.OpenRejection;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RejectionState;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code /imports/open}: what was kept out of an office's files and is work to do, the oldest first. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OpenRejectionsPage {

    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private Rejections rejections;
    private Receipts receipts;
    private RejectionWords words;
    private HttpServletRequest request;
    private @Nullable List<OpenRejection> found;

    protected OpenRejectionsPage() {}

    @Inject
    public OpenRejectionsPage(
            SignedIn signedIn,
            Rejections rejections,
            Receipts receipts,
            RejectionWords words,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.rejections = rejections;
        this.receipts = receipts;
        this.words = words;
        this.request = request;
    }

    /** The office that is asked for, else the first of the reader's own; empty where they act for none. */
    public String getOffice() {
        return Optional.ofNullable(request.getParameter("office"))
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .or(() -> getOffices().stream().filter(this::hasOpen).findFirst())
                .or(() -> getOffices().stream().findFirst())
                .orElse("");
    }

    private boolean hasOpen(String code) {
        return !rejections.open(scope(), new OfficeCode(code), 0, 1).isEmpty();
    }

    /** Those that the reader acts for. */
    public List<String> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    public List<RejectionLine> getLines() {
        Map<Long, Receipt> known = new TreeMap<>();
        return found().stream()
                .limit(ON_A_PAGE)
                .flatMap(open -> line(open, known).stream())
                .toList();
    }

    private Optional<RejectionLine> line(OpenRejection open, Map<Long, Receipt> known) {
        Receipt receipt = known.computeIfAbsent(open.receipt(), id -> receipts.withId(scope(), id));
        Optional<Rejection> rejection = receipts.rejections(scope(), receipt, open.ordinal() - 1, 1).stream()
                .findFirst();
        return rejection.map(one -> words.line(receipt, one, RejectionState.OPEN));
    }

    /** Where the next ones are; null on the last page. */
    public @Nullable String getNext() {
        List<OpenRejection> some = found();
        return some.size() > ON_A_PAGE
                ? "/imports/open?office=" + getOffice() + "&after="
                        + some.get(ON_A_PAGE - 1).id()
                : null;
    }

    private List<OpenRejection> found() {
        List<OpenRejection> some = found;
        if (some == null) {
            String office = getOffice();
            some = office.isEmpty()
                    ? List.of()
                    : rejections.open(scope(), new OfficeCode(office), after(), ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private long after() {
        String asked = Optional.ofNullable(request.getParameter("after")).orElse("");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
