package org.istmo.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.finding.AuditFinding;
import org.istmo.domain.finding.FindingFilter;
import org.istmo.domain.finding.FindingStanding;
import org.istmo.domain.finding.Findings;
import org.istmo.domain.finding.Recommendation;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.PageAddress;
import org.jspecify.annotations.Nullable;

/** {@code /findings}: what auditors found, newest first, as far as the reader sees it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FindingsPage {

    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private Findings findings;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<AuditFinding> found;

    protected FindingsPage() {}

    @Inject
    public FindingsPage(SignedIn signedIn, Findings findings, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.findings = findings;
        this.reading = reading;
        this.request = request;
    }

    /**
     * A finding.
     *
     * @param answered how many recommendations have their answer, of how many
     * @param due the next day on which one is due; empty once it is closed
     */
    public record Line(
            long id,
            String title,
            String office,
            String risk,
            String standing,
            String standingLabel,
            String answered,
            String due,
            boolean overdue) {}

    /** Whether the reader may write one. */
    public boolean isWriting() {
        return reader().isAnyOf(Role.AUDITOR, Role.VERIFIER);
    }

    public String getOffice() {
        return asked().said("office")
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    public String getStatus() {
        return asked().said("status").filter(FindingStanding.words()::contains).orElse("");
    }

    public boolean isOverdue() {
        return asked().text("overdue").equals("true");
    }

    public List<Choice> getStatuses() {
        return Stream.of(FindingStanding.values())
                .map(one -> new Choice(one.word(), reading.say("finding.standing." + one.word())))
                .toList();
    }

    public List<Line> getLines() {
        return found().stream()
                .skip((long) (asked().page() - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(this::line)
                .toList();
    }

    /** Null on the first page. */
    public @Nullable String getPrevious() {
        return asked().page() > 1 ? page(asked().page() - 1) : null;
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        return (long) asked().page() * ON_A_PAGE < found().size() ? page(asked().page() + 1) : null;
    }

    private String page(int number) {
        return PageAddress.of("/findings")
                .with("office", getOffice())
                .with("status", getStatus())
                .with("overdue", isOverdue() ? "true" : "")
                .with("page", number == 1 ? "" : String.valueOf(number))
                .toString();
    }

    private Line line(AuditFinding finding) {
        long answered = finding.recommendations().stream()
                .filter(one -> one.given().isPresent())
                .count();
        return new Line(
                finding.id(),
                finding.terms().title(),
                finding.terms().office().code(),
                reading.say("finding.risk." + finding.terms().risk().word()),
                finding.standing().word(),
                reading.say("finding.standing." + finding.standing().word()),
                reading.say(
                        "finding.answered", answered, finding.recommendations().size()),
                finding.standing() == FindingStanding.CLOSED
                        ? ""
                        : finding.recommendations().stream()
                                .map(Recommendation::dueOn)
                                .min(LocalDate::compareTo)
                                .map(reading::day)
                                .orElse(""),
                finding.isOverdue());
    }

    private List<AuditFinding> found() {
        List<AuditFinding> some = found;
        if (some == null) {
            some = all(new FindingFilter(
                    Optional.of(getOffice()).filter(office -> !office.isEmpty()),
                    Optional.of(getStatus()).filter(word -> !word.isEmpty()).map(FindingStanding::of),
                    isOverdue() ? Optional.of(true) : Optional.empty()));
            found = some;
        }
        return some;
    }

    private List<AuditFinding> all(FindingFilter filter) {
        return findings.all(reader(), filter);
    }

    private Asked asked() {
        return Asked.of(request);
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
