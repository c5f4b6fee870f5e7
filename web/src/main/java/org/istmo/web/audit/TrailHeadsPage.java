package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.audit.DayHead;
import org.istmo.domain.audit.TrailReader;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;

/** {@code /trail/heads}: where the chain ended on each day that is over, newest first unless somebody wants them otherwise, each as a file to keep elsewhere. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TrailHeadsPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of(),
            List.of(
                    SortedColumn.falling("day", "trail.column.day"),
                    SortedColumn.falling("last", "trail.column.last"),
                    SortedColumn.falling("entries", "trail.column.entries"),
                    SortedColumn.rising("hash", "trail.field.hash")),
            31);

    private SignedIn signedIn;
    private TrailReader trail;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<SortedPage<Line>> listed = Once.of(this::read);

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

    public SortedPage<Line> getListed() {
        return listed.get();
    }

    private SortedPage<Line> read() {
        Sorting sorting = TABLE.asked("/trail/heads", request::getParameter);
        return sorting.page(trail.heads(signedIn.reader(), sorting.slice())).map(this::line);
    }

    private Line line(DayHead head) {
        return new Line(
                reading.day(head.day()),
                head.seq(),
                String.valueOf(head.entries()),
                head.hash(),
                "/trail/heads/" + head.day() + ".txt",
                new HeadFile(head).name());
    }
}
