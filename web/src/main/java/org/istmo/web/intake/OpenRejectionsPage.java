package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private @Nullable String office;
    private @Nullable List<OpenRejection> found;
    private @Nullable List<RejectionLine> shown;

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
        String code = office;
        if (code == null) {
            code = chosen();
            office = code;
        }
        return code;
    }

    private String chosen() {
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
        List<RejectionLine> lines = shown;
        if (lines == null) {
            lines = lines(found().stream().limit(ON_A_PAGE).toList());
            shown = lines;
        }
        return lines;
    }

    /** However many there are, they are asked for together. */
    private List<RejectionLine> lines(List<OpenRejection> some) {
        Map<Long, Receipt> files = receipts.withIds(
                scope(), some.stream().map(OpenRejection::receipt).collect(Collectors.toSet()));
        Map<Long, Rejection> whole = receipts.rejections(
                scope(), some.stream().map(OpenRejection::id).toList());
        return some.stream()
                .flatMap(open -> Optional.ofNullable(files.get(open.receipt()))
                        .flatMap(file -> Optional.ofNullable(whole.get(open.id()))
                                .map(one -> words.line(file, one, RejectionState.OPEN)))
                        .stream())
                .toList();
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
            some = getOffice().isEmpty()
                    ? List.of()
                    : rejections.open(scope(), new OfficeCode(getOffice()), after(), ON_A_PAGE + 1);
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
