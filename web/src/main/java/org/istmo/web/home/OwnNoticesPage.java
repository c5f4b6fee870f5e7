package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.access.Role;
import org.istmo.domain.overlap.Notice;
import org.istmo.domain.overlap.Notices;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What somebody is told by themselves, at their start: auditors and verifiers, who act for no office, of findings; whoever brought a file of what came of it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OwnNoticesPage {

    private static final int MOST = 10;
    private static final String OF_FINDINGS = "finding.";
    private static final String OF_FILES = "import.";

    private SignedIn signedIn;
    private Notices notices;
    private Reading reading;
    private @Nullable List<Line> found;

    protected OwnNoticesPage() {}

    @Inject
    public OwnNoticesPage(SignedIn signedIn, Notices notices, Reading reading) {
        this.signedIn = signedIn;
        this.notices = notices;
        this.reading = reading;
    }

    /**
     * A notice that is not marked as read.
     *
     * @param href where what it speaks of is listed; empty where there is no such list
     * @param where the key of the words for that list
     */
    public record Line(long id, String office, String text, String at, String href, String where) {}

    /** The newest first. */
    public List<Line> getLines() {
        List<Line> some = found;
        if (some == null) {
            some = signedIn.someone().isPresent()
                            && (signedIn.reader().isStaff() || signedIn.reader().is(Role.VERIFIER))
                    ? notices.own(signedIn.reader(), MOST).stream()
                            .map(this::line)
                            .toList()
                    : List.of();
            found = some;
        }
        return some;
    }

    private static String href(String kind) {
        if (kind.startsWith(OF_FINDINGS)) {
            return "/findings";
        }
        return kind.startsWith(OF_FILES) ? "/imports" : "";
    }

    private Line line(Notice notice) {
        return new Line(
                notice.id(),
                notice.office(),
                reading.getLanguage() == Language.ES ? notice.es() : notice.en(),
                reading.day(LocalDate.ofInstant(notice.at().toInstant(), ZoneOffset.UTC)),
                href(notice.kind()),
                notice.kind().startsWith(OF_FINDINGS) ? "finding.list" : "import.list");
    }
}
