package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Act;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/participation}: what every State served is to every treaty. What waits for a source is shown unless somebody wants the rest. */
@Named("participationsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ParticipationListPage {

    private static final String STANDING = "standing";
    private static final String WAITING = "waiting";
    private static final String CONFIRMED = "confirmed";

    private static final SortedTable TABLE = new SortedTable(
            List.of("treaty", "state", STANDING),
            List.of(
                    SortedColumn.rising("treaty", "treaties.column.treaty"),
                    SortedColumn.rising("state", "treaties.field.state"),
                    SortedColumn.rising("sourceOn", "treaties.participation.sourceOn")),
            25);

    private SignedIn signedIn;
    private Participations participations;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;
    private ParticipationForms.@Nullable Taken taken;
    private @Nullable List<Treaty> all;
    private @Nullable Map<String, String> states;

    protected ParticipationListPage() {}

    @Inject
    public ParticipationListPage(
            SignedIn signedIn,
            Participations participations,
            Treaties treaties,
            TreatySaid said,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.participations = participations;
        this.treaties = treaties;
        this.said = said;
        this.request = request;
    }

    /**
     * A State's part in a treaty.
     *
     * @param row what its fault is called after
     * @param choice what its tick says; empty where it cannot be confirmed as it is known
     * @param acts what it is to each instrument, in a sentence
     * @param fault why it was not confirmed
     */
    public record Line(
            String row,
            String choice,
            String href,
            String treaty,
            String state,
            List<String> acts,
            String sourceOn,
            String standing,
            boolean confirmed,
            boolean chosen,
            String fault) {}

    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = sorting();
            some = sorting.pageOf(found(sorting), orders()).map(this::line);
            listed = some;
        }
        return some;
    }

    private Sorting sorting() {
        return TABLE.asked(ParticipationServlet.HERE, request::getParameter);
    }

    private List<Participation> found(Sorting sorting) {
        Optional<String> treaty = sorting.asked("treaty");
        Optional<String> state = sorting.asked("state");
        String standing = standing(sorting);
        return treaties().stream()
                .filter(one -> treaty.isEmpty() || one.code().equals(treaty.get()))
                .flatMap(one -> participations.ofTreaty(scope(), one.code(), Optional.empty()).stream())
                .filter(known -> state.isEmpty() || known.state().equals(state.get()))
                .filter(known -> standing.isEmpty() || known.confirmed() == standing.equals(CONFIRMED))
                .toList();
    }

    /** What waits, until somebody asks for something else. */
    private String standing(Sorting sorting) {
        return request.getParameter(STANDING) == null ? WAITING : sorting.value(STANDING);
    }

    private Map<String, Comparator<Participation>> orders() {
        List<String> codes = treaties().stream().map(Treaty::code).toList();
        Comparator<Participation> treaty = Comparator.comparing(known -> codes.indexOf(known.treaty()));
        Comparator<Participation> state = Comparator.comparing(known -> name(known.state()));
        Comparator<Participation> sourceOn = Comparator.comparing(
                Participation::sourceOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        return Map.of(
                "treaty",
                treaty.thenComparing(state),
                "state",
                state.thenComparing(treaty),
                "sourceOn",
                sourceOn.thenComparing(treaty).thenComparing(state));
    }

    private Line line(Participation known) {
        LocalDate day = known.sourceOn();
        return new Line(
                ParticipationForms.row(known),
                known.isConfirmable() && !known.confirmed() ? ParticipationForms.choice(known) : "",
                ParticipationPage.href(known),
                known.treaty(),
                name(known.state()),
                known.acts().stream().map(this::act).toList(),
                day == null ? "" : said.reading().day(day),
                said.reading().say("treaties.participation." + (known.confirmed() ? CONFIRMED : WAITING)),
                known.confirmed(),
                ParticipationForms.isChosen(getForm(), known),
                getForm().fault(ParticipationForms.row(known)));
    }

    /** What was ticked and not confirmed, and is not among the lines. */
    public List<UnseenRow> getUnseen() {
        FilledForm form = getForm();
        List<String> shown = getListed().rows().stream().map(Line::row).toList();
        return ParticipationForms.chosen(form).stream()
                .filter(row -> !shown.contains(row) && !form.fault(row).isEmpty())
                .map(row -> new UnseenRow(
                        row.replaceFirst(":.*", "") + ", " + name(row.replaceFirst(".*:", "")), form.fault(row)))
                .toList();
    }

    private String act(Act act) {
        return said.act(act);
    }

    private String name(String state) {
        Map<String, String> names = states;
        if (names == null) {
            names = treaties.states(scope()).stream()
                    .collect(Collectors.toMap(ServedState::code, one -> said.in(one.name())));
            states = names;
        }
        return Objects.requireNonNullElse(names.get(state), state);
    }

    /** Whether the reader confirms. */
    public boolean isConfirming() {
        return signedIn.reader().is(Role.TREATY);
    }

    /** Whether there is anything here to tick, or something that was ticked was not taken. */
    public boolean isTicked() {
        return isConfirming()
                && (getForm().isWrong()
                        || getListed().rows().stream()
                                .anyMatch(line -> !line.choice().isEmpty()));
    }

    public FilledForm getForm() {
        return FormTaker.shown(request);
    }

    public String getStanding() {
        return standing(getListed().sorting());
    }

    public List<Choice> getStandings() {
        return List.of(
                new Choice(WAITING, said.reading().say("treaties.participation." + WAITING)),
                new Choice(CONFIRMED, said.reading().say("treaties.participation." + CONFIRMED)));
    }

    public List<Choice> getTreatyChoices() {
        return choices(treaties(), Treaty::code, Treaty::code);
    }

    public List<Choice> getStateChoices() {
        return choices(treaties.states(scope()), ServedState::code, one -> said.in(one.name()));
    }

    private static <T> List<Choice> choices(List<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(one -> new Choice(value.apply(one), label.apply(one)))
                .toList();
    }

    /** What came of a form. */
    void took(ParticipationForms.Taken some) {
        taken = some;
    }

    /** The first page of the same list, which says how many were confirmed. */
    String doneAt(int count) {
        return sorting().first() + "&done=" + count;
    }

    /** How many were just confirmed, in a sentence; also of a form that was taken in part. */
    public String getDone() {
        ParticipationForms.Taken some = taken;
        if (some != null) {
            return some.count() == 0 ? "" : said.reading().say("treaties.participation.done", some.count());
        }
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return request.getMethod().equals("GET") && done.matches("[0-9]{1,4}")
                ? said.reading().say("treaties.participation.done", Integer.parseInt(done))
                : "";
    }

    private List<Treaty> treaties() {
        List<Treaty> some = all;
        if (some == null) {
            some = treaties.all(scope());
            all = some;
        }
        return some;
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
