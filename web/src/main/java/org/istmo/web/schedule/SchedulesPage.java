package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Proposals;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.ScheduleProposal;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.istmo.web.report.SubjectChoices;
import org.jspecify.annotations.Nullable;

/** {@code /schedules}: what is reported by itself, and which duties nobody sees to. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SchedulesPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("office", "status"),
            List.of(
                    SortedColumn.falling("opened", "schedule.column.opened"),
                    SortedColumn.rising("name", "schedule.column.name"),
                    SortedColumn.rising("about", "report.column.about"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.rising("state", "schedule.column.state")),
            25);

    private SignedIn signedIn;
    private Schedules schedules;
    private Proposals proposals;
    private ScheduleWords words;
    private SubjectChoices choices;
    private Reading reading;
    private @Nullable SortedPage<ScheduleLine> listed;
    private @Nullable List<ProposalLine> proposed;

    protected SchedulesPage() {}

    @Inject
    public SchedulesPage(
            SignedIn signedIn,
            Schedules schedules,
            Proposals proposals,
            ScheduleWords words,
            SubjectChoices choices,
            Reading reading) {
        this.signedIn = signedIn;
        this.schedules = schedules;
        this.proposals = proposals;
        this.words = words;
        this.choices = choices;
        this.reading = reading;
    }

    /**
     * A duty without a schedule.
     *
     * @param type the code of the report that is owed
     * @param title what it is called
     * @param next the day on which one is due
     */
    public record ProposalLine(String grant, String donor, String office, String type, String title, String next) {}

    /** Whether the reader may open one. */
    public boolean isOpening() {
        return !choices.types().isEmpty();
    }

    /** A page of them in the order that was asked for. */
    public SortedPage<ScheduleLine> getListed() {
        SortedPage<ScheduleLine> some = listed;
        if (some == null) {
            Sorting sorting = sorting();
            some = sorting.page(schedules.slice(
                            Scope.of(signedIn.reader()),
                            Optional.of(getOffice()).filter(code -> code.matches("[A-Z0-9-]{1,20}")),
                            Optional.of(getStatus()).filter(status -> !status.isEmpty()),
                            sorting.slice()))
                    .map(words::line);
            listed = some;
        }
        return some;
    }

    /** Of the reader's own offices, by the day that the next report is due. */
    public List<ProposalLine> getProposals() {
        List<ProposalLine> some = proposed;
        if (some == null) {
            Reader reader = signedIn.reader();
            some = proposals.all(Scope.of(reader), Optional.empty()).stream()
                    .filter(proposal -> reader.actsFor(proposal.office()))
                    .map(this::line)
                    .toList();
            proposed = some;
        }
        return some;
    }

    private ProposalLine line(ScheduleProposal proposal) {
        return new ProposalLine(
                proposal.grant(),
                proposal.donor(),
                proposal.office().code(),
                proposal.type(),
                words.title(proposal.type()),
                reading.day(proposal.next()));
    }

    /** The office that is asked for: the reader's where they act for one and asked for none. */
    public String getOffice() {
        List<String> own = offices();
        return asked("office").orElse(own.size() == 1 ? own.get(0) : "");
    }

    public String getStatus() {
        return asked("status").filter(this::isStatus).orElse("");
    }

    private boolean isStatus(String word) {
        return statuses().anyMatch(word::equals);
    }

    public List<Choice> getStatuses() {
        return statuses()
                .map(status -> new Choice(status, reading.say("schedule.status." + status)))
                .toList();
    }

    private static Stream<String> statuses() {
        return Stream.of(Schedule.ACTIVE, Schedule.PAUSED, Schedule.ENDED);
    }

    /** The reader's own, to choose from. */
    public List<String> getOffices() {
        return offices();
    }

    private List<String> offices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    private static Sorting sorting() {
        return TABLE.asked("/schedules", name -> asked(name).orElse(null));
    }

    private static Optional<String> asked(String name) {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return Optional.ofNullable(parameters.get(name));
    }
}
