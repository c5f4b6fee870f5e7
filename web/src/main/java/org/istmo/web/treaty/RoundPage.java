package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Consent;
import org.istmo.domain.questionnaire.Progress;
import org.istmo.domain.questionnaire.Round;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.page.Once;

/** {@code /rounds/{id}}: what a round asks, how far it is, what can be taken over, and the State's consent. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundPage {

    private static final Set<String> DONE =
            Set.of("opened", "taken", "closed", "reopened", "consented", "given", "changed", "deleted");

    private ShownRound shown;
    private TreatySaid said;
    private HttpServletRequest request;
    private final Once<String> title = Once.of(() -> shown.title(shown.round()));
    private final Once<List<Line>> lines = Once.of(this::lines);

    protected RoundPage() {}

    @Inject
    public RoundPage(ShownRound shown, TreatySaid said, HttpServletRequest request) {
        this.shown = shown;
        this.said = said;
        this.request = request;
    }

    /**
     * An article that is asked about.
     *
     * @param state where its answer stands, and {@code taken} whether that is in the assessments; empty where it is not
     * @param taking whether it can be taken over now
     */
    public record Line(
            String article,
            String title,
            String href,
            String state,
            String label,
            String status,
            String taken,
            boolean taking) {}

    public String getTitle() {
        return title.get();
    }

    public String getHref() {
        return shown.href();
    }

    public boolean isOpen() {
        return shown.round().isOpen();
    }

    /** Whether the reader keeps it: answers, tasks, consent. */
    public boolean isKept() {
        return shown.isKept();
    }

    /** Whether it can be changed, and the reader may. */
    public boolean isWorking() {
        return isKept() && isOpen();
    }

    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return DONE.contains(done) ? say("done." + done) : "";
    }

    /** Why a button did nothing; empty where none was pressed in vain. */
    public String getProblem() {
        return request.getAttribute(TreatiesServlet.PROBLEM) instanceof String problem ? problem : "";
    }

    public List<CellPage.Fact> getFacts() {
        Round round = shown.round();
        Progress progress = round.progress();
        List<CellPage.Fact> facts = new ArrayList<>();
        facts.add(new CellPage.Fact(
                say("field.status"), said.both("round." + (round.isOpen() ? RoundView.OPEN : RoundView.CLOSED))));
        facts.add(new CellPage.Fact(say("field.date"), said.reading().day(round.date())));
        facts.add(new CellPage.Fact(say("field.source"), round.source()));
        facts.add(new CellPage.Fact(
                say("opened"),
                said.reading().say("treaties.cell.by", round.openedBy(), said.moment(round.openedAt()))));
        facts.add(new CellPage.Fact(say("questions"), String.valueOf(progress.questions())));
        facts.add(new CellPage.Fact(say("prefilled"), String.valueOf(progress.prefilled())));
        facts.add(new CellPage.Fact(say("answered"), String.valueOf(progress.answered())));
        facts.add(new CellPage.Fact(say("confirmed"), String.valueOf(progress.confirmed())));
        facts.add(new CellPage.Fact(say("takenOver"), String.valueOf(progress.takenOver())));
        facts.add(new CellPage.Fact(say("consent"), consent()));
        return facts;
    }

    /** Why it had been opened again, a sentence each. */
    public List<String> getReopenings() {
        return shown.round().reopenings().stream()
                .map(one -> say("reopening", one.reopenedBy(), said.moment(one.reopenedAt()), one.reason()))
                .toList();
    }

    private String consent() {
        Consent consent = shown.round().consent();
        if (consent == null) {
            return say("consent.none");
        }
        String covers = said.both("consent." + consent.covers().word());
        return consent.isInForce()
                ? say("consent.given", covers, said.reading().day(consent.givenOn()), consent.reference())
                : say("consent.withdrawn", covers, consent.reference());
    }

    public List<Line> getLines() {
        return lines.get();
    }

    private List<Line> lines() {
        return shown.answers().stream().map(this::line).toList();
    }

    private Line line(Answer answer) {
        String status = answer.status();
        return new Line(
                answer.article().article(),
                said.title(answer.article()),
                href(answer),
                answer.state().word(),
                said.both("answer." + answer.state().word()),
                status == null ? "" : said.both("status." + status),
                answer.isTakenOver() ? say("isTaken") : answer.taken() == null ? "" : say("wasTaken"),
                answer.state() == Answer.State.CONFIRMED && !answer.isTakenOver());
    }

    private String href(Answer answer) {
        return shown.href() + "/questions/" + CellPaths.segment(answer.article().article());
    }

    /** Whether anything can be taken over. */
    public boolean isTaking() {
        return isWorking() && getLines().stream().anyMatch(Line::taking);
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed ? typed : blank();
    }

    /** The consent that is on record, to be changed or withdrawn; one that was withdrawn stays so unless that is taken out. */
    private FilledForm blank() {
        Consent consent = shown.round().consent();
        if (consent == null) {
            return FilledForm.holding(Map.of());
        }
        Map<String, List<String>> values = new HashMap<>();
        values.put("covers", List.of(consent.covers().word()));
        values.put("givenOn", List.of(consent.givenOn().toString()));
        values.put("reference", List.of(consent.reference()));
        Optional.ofNullable(consent.withdrawnOn()).ifPresent(day -> values.put("withdrawnOn", List.of(day.toString())));
        Optional.ofNullable(consent.withdrawalReference())
                .ifPresent(reference -> values.put("withdrawalReference", List.of(reference)));
        return FilledForm.holding(values);
    }

    /** The version that the form was filled from: what comes second is told, however often it is sent. */
    public String getFormVersion() {
        String typed = getForm().value("version");
        return typed.isEmpty() ? String.valueOf(shown.round().version()) : typed;
    }

    public List<Choice> getCovers() {
        return Stream.of(Consent.Covers.values())
                .map(covers -> new Choice(covers.word(), said.both("consent." + covers.word())))
                .toList();
    }

    private String say(String key, Object... values) {
        return said.reading().say("rounds." + key, values);
    }
}
