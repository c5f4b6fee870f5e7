package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.audit.DayHead;
import org.istmo.domain.audit.TrailReader;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /trail/heads}: where the chain ended on each day that is over, newest first, each as a file to keep elsewhere. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TrailHeadsPage {

    private static final int ON_A_PAGE = 31;
    private static final LocalDate LAST = LocalDate.MAX.withYear(9999);

    private SignedIn signedIn;
    private TrailReader trail;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<DayHead> found;

    protected TrailHeadsPage() {}

    @Inject
    public TrailHeadsPage(SignedIn signedIn, TrailReader trail, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.trail = trail;
        this.reading = reading;
        this.request = request;
    }

    /** The head of a day. */
    public record Line(String day, long seq, String entries, String hash, String href, String file) {}

    public List<Line> getLines() {
        return found().stream()
                .limit(ON_A_PAGE)
                .map(head -> new Line(
                        reading.day(head.day()),
                        head.seq(),
                        String.valueOf(head.entries()),
                        head.hash(),
                        "/trail/heads/" + head.day() + ".txt",
                        new HeadFile(head).name()))
                .toList();
    }

    public boolean isFirst() {
        return request.getParameter("before") == null;
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        return found().size() > ON_A_PAGE
                ? "/trail/heads?before=" + found().get(ON_A_PAGE - 1).day()
                : null;
    }

    private List<DayHead> found() {
        List<DayHead> some = found;
        if (some == null) {
            some = trail.heads(signedIn.reader(), before(), ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private LocalDate before() {
        try {
            return Optional.ofNullable(request.getParameter("before"))
                    .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                    .map(LocalDate::parse)
                    .orElse(LAST);
        } catch (DateTimeException noDay) {
            return LAST;
        }
    }
}
