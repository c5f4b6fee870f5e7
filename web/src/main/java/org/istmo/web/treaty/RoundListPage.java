package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundFilter;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;

/** {@code /rounds}: rounds of questionnaires, the newest first unless somebody wants them otherwise, and the form that opens one. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundListPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("treaty", "state", "status"),
            List.of(
                    SortedColumn.falling("opened", "rounds.opened"),
                    SortedColumn.rising("round", "rounds.round"),
                    SortedColumn.rising("state", "treaties.field.state"),
                    SortedColumn.falling("date", "rounds.field.date"),
                    SortedColumn.rising("status", "rounds.field.status")),
            25);

    private ShownRound shown;
    private Rounds rounds;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private final Once<SortedPage<Line>> listed = Once.of(this::read);
    private String fault = "";

    protected RoundListPage() {}

    @Inject
    public RoundListPage(
            ShownRound shown, Rounds rounds, Treaties treaties, TreatySaid said, HttpServletRequest request) {
        this.shown = shown;
        this.rounds = rounds;
        this.treaties = treaties;
        this.said = said;
        this.request = request;
    }

    /** @param progress how many of its articles are answered, and how many taken over */
    public record Line(String href, String title, String date, String status, String statusLabel, String progress) {}

    public SortedPage<Line> getListed() {
        return listed.get();
    }

    private Line line(Round round) {
        String status = round.isOpen() ? RoundView.OPEN : RoundView.CLOSED;
        return new Line(
                "/rounds/" + round.key().id(),
                shown.title(round),
                said.reading().day(round.date()),
                round.isOpen() ? "active" : "",
                said.both("round." + status),
                said.reading()
                        .say(
                                "rounds.progress",
                                round.progress().questions(),
                                round.progress().answered(),
                                round.progress().takenOver()));
    }

    public String value(String name) {
        return sorting().value(name);
    }

    /** The form that opens a round has fields of the same names, and asks for no list. */
    private Sorting sorting() {
        return TABLE.asked("/rounds", request.getMethod().equals("POST") ? name -> null : request::getParameter);
    }

    public String faultOf(String name) {
        listed.get();
        return fault.equals(name) ? said.reading().say("fault.unknown-code") : "";
    }

    public List<Choice> getTreaties() {
        return treaties.all(scope()).stream()
                .map(treaty -> new Choice(treaty.code(), treaty.code()))
                .toList();
    }

    public List<Choice> getStates() {
        return treaties.states(scope()).stream()
                .map(state -> new Choice(state.code(), said.in(state.name())))
                .toList();
    }

    public List<Choice> getStatuses() {
        return Stream.of(RoundView.OPEN, RoundView.CLOSED)
                .map(status -> new Choice(status, said.both("round." + status)))
                .toList();
    }

    /** Whether the reader opens rounds. */
    public boolean isOpening() {
        return shown.isKept();
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }

    /** What a round can ask about: a treaty's review cycles, or a treaty as a whole where it has none. */
    public List<Choice> getQuestionnaires() {
        return treaties.all(scope()).stream().flatMap(this::of).toList();
    }

    private Stream<Choice> of(Treaty treaty) {
        List<Article> assessable = treaties.articles(scope(), treaty.code()).stream()
                .filter(article -> article.assessability() == Assessability.ASSESSABLE)
                .toList();
        List<Integer> cycles = assessable.stream()
                .map(Article::reviewCycle)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (assessable.isEmpty()) {
            return Stream.empty();
        }
        return cycles.isEmpty()
                ? Stream.of(new Choice(treaty.code() + ":", treaty.code()))
                : cycles.stream()
                        .map(cycle -> new Choice(
                                treaty.code() + ":" + cycle,
                                said.reading().say("rounds.cycle", treaty.code(), String.valueOf(cycle))));
    }

    private SortedPage<Line> read() {
        Sorting sorting = sorting();
        return sorting.page(found(sorting)).map(this::line);
    }

    private List<Round> found(Sorting sorting) {
        try {
            return rounds.slice(
                    shown.reader(),
                    new RoundFilter(
                            sorting.asked("treaty"),
                            sorting.asked("state"),
                            RoundQuery.open(sorting.asked("status").orElse(null))),
                    sorting.slice());
        } catch (Invalid unknown) {
            fault = unknown.fields().get(0).pointer().replaceFirst("^[?/]", "");
            return List.of();
        }
    }

    private Scope scope() {
        return Scope.of(shown.reader());
    }
}
