package org.istmo.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.jspecify.annotations.Nullable;

/** {@code /findings}: what auditors found, newest first unless somebody wants them otherwise, as far as the reader sees it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FindingsPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("office", "status", "overdue"),
            List.of(
                    SortedColumn.falling("written", "finding.column.written"),
                    SortedColumn.rising("title", "finding.column.finding"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.falling("risk", "finding.field.risk"),
                    SortedColumn.rising("due", "finding.column.due")),
            25);

    private static final Map<String, Comparator<AuditFinding>> ORDERS = Map.of(
            "written", Comparator.comparing(AuditFinding::id),
            "title", Comparator.comparing(finding -> finding.terms().title()),
            "office", Comparator.comparing(finding -> finding.terms().office().code()),
            "risk",
                    Comparator.comparing(
                                    (AuditFinding finding) -> finding.terms().risk())
                            .reversed(),
            "due", Comparator.comparing(finding -> due(finding).orElse(LocalDate.MAX)));

    private SignedIn signedIn;
    private Findings findings;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

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

    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            some = TABLE.asked("/findings", request::getParameter)
                    .pageOf(found(), ORDERS)
                    .map(this::line);
            listed = some;
        }
        return some;
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
                due(finding).map(reading::day).orElse(""),
                finding.isOverdue());
    }

    /** The first day on which a recommendation is due; empty once it is closed. */
    private static Optional<LocalDate> due(AuditFinding finding) {
        return finding.standing() == FindingStanding.CLOSED
                ? Optional.empty()
                : finding.recommendations().stream().map(Recommendation::dueOn).min(LocalDate::compareTo);
    }

    private List<AuditFinding> found() {
        return findings.all(
                reader(),
                new FindingFilter(
                        Optional.of(getOffice()).filter(office -> !office.isEmpty()),
                        Optional.of(getStatus()).filter(word -> !word.isEmpty()).map(FindingStanding::of),
                        isOverdue() ? Optional.of(true) : Optional.empty()));
    }

    private Asked asked() {
        return Asked.of(request);
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
