package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.money.Rates;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.overlap.OverlapFilter;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Periods;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.reporting.schedule.Proposals;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do in the reader's offices, and for who keeps the treaties what waits to be confirmed, at the start of their people: each with how much there is and
 * where it is done. Others' work is not theirs, and auditors have none here.
 */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class WorkPage {

    private SignedIn signedIn;
    private FilesUnderway files;
    private Rejections rejections;
    private Overlaps overlaps;
    private UnallocatedParts unallocated;
    private Periods periods;
    private Rates rates;
    private Proposals proposals;
    private Participations participations;
    private Reading reading;
    private Clock clock;
    private @Nullable List<WorkLine> found;

    protected WorkPage() {}

    @Inject
    public WorkPage(
            SignedIn signedIn,
            FilesUnderway files,
            Rejections rejections,
            Overlaps overlaps,
            UnallocatedParts unallocated,
            Periods periods,
            Rates rates,
            Proposals proposals,
            Participations participations,
            Reading reading,
            Clock clock) {
        this.signedIn = signedIn;
        this.files = files;
        this.rejections = rejections;
        this.overlaps = overlaps;
        this.unallocated = unallocated;
        this.periods = periods;
        this.rates = rates;
        this.proposals = proposals;
        this.participations = participations;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param count how much there is, as the reader writes numbers
     * @param what in words that follow the number
     * @param href where it is done
     */
    public record WorkLine(String count, String what, String href) {}

    /** Whether the reader works for an office, or keeps what States are to treaties. */
    public boolean isWorking() {
        return isOfAnOffice() || reader().is(Role.TREATY);
    }

    private boolean isOfAnOffice() {
        return reader().isAnyOf(Role.OFFICER, Role.FINANCE, Role.HEAD)
                && !reader().offices().isEmpty();
    }

    /** What there is something of, in the order in which it is done. */
    public List<WorkLine> getLines() {
        List<WorkLine> some = found;
        if (some == null) {
            some = isWorking() ? lines() : List.of();
            found = some;
        }
        return some;
    }

    private List<WorkLine> lines() {
        List<WorkLine> lines = new ArrayList<>();
        if (isOfAnOffice()) {
            addOffices(lines);
        }
        if (reader().is(Role.TREATY)) {
            add(lines, "participation", participations.waiting(scope()), "/treaties/participation");
        }
        return lines;
    }

    private void addOffices(List<WorkLine> lines) {
        add(lines, "underway", files.open(scope(), reader().offices()), "/imports#underway");
        add(lines, "rejected", rejections.open(scope(), reader().offices()), own("/imports/open?"));
        add(
                lines,
                "overlaps",
                overlaps.count(scope(), OverlapFilter.ofStatus("open").reportedBy(codes())),
                own("/overlaps?"));
        add(
                lines,
                "unallocated",
                reader().offices().stream().mapToLong(this::unallocated).sum(),
                own("/activities/unallocated?"));
        add(lines, "rates", rates.countMissing(scope(), codes()), own("/rates?missing&"));
        add(
                lines,
                "duties",
                proposals.all(scope(), Optional.empty()).stream()
                        .filter(proposal -> reader().actsFor(proposal.office()))
                        .count(),
                "/schedules#proposals");
    }

    private void add(List<WorkLine> lines, String what, long count, String href) {
        if (count > 0) {
            lines.add(
                    new WorkLine(reading.number(BigDecimal.valueOf(count)), reading.say("work." + what, count), href));
        }
    }

    /** Of all months of an office that are not closed. */
    private long unallocated(OfficeCode office) {
        return unallocated.count(scope(), periods.checked(scope(), office, YearMonth.now(clock)));
    }

    private Set<String> codes() {
        return reader().offices().stream().map(OfficeCode::code).collect(Collectors.toSet());
    }

    /** A list of the reader's office, where it is one, whatever was last asked of that list. */
    private String own(String list) {
        return codes().size() == 1 ? list + "office=" + codes().iterator().next() : list.replaceFirst("[?&]$", "");
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private Scope scope() {
        return Scope.of(reader());
    }
}
