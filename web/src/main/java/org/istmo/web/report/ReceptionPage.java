package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.reception.Question;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;

/** What donors said back of the report whose page is shown, and where they say it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReceptionPage {

    private static final int MOST = 200;
    private static final Set<String> DONE = Set.of("acknowledged", "asked", "answered");

    private SignedIn signedIn;
    private ShownReport shown;
    private Reception reception;
    private ReceptionWords words;
    private Reading reading;
    private HttpServletRequest request;

    protected ReceptionPage() {}

    @Inject
    public ReceptionPage(
            SignedIn signedIn,
            ShownReport shown,
            Reception reception,
            ReceptionWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.shown = shown;
        this.reception = reception;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** Before it is issued nobody has it. */
    public boolean isOpen() {
        return shown.report().status() == Status.ISSUED;
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return DONE.contains(done) ? reading.say("reception.done." + done) : "";
    }

    /** Who said that they have it, and when. */
    public List<String> getAcknowledged() {
        return words.acknowledged(shown.scope(), shown.report());
    }

    /** Whether the reader may say that they have it: a donor who has not yet. */
    public boolean isAcknowledging() {
        Reader reader = signedIn.reader();
        return isAsking()
                && reception.acknowledgements(shown.scope(), shown.report()).stream()
                        .noneMatch(one -> one.by().equals(reader.name()));
    }

    public boolean isAsking() {
        return isOpen() && !shown.scope().staff() && signedIn.reader().is(Role.DONOR);
    }

    /** In the order in which they were asked, the first {@value #MOST}. */
    public List<QuestionLine> getQuestions() {
        return reception.questions(shown.scope(), shown.report(), 0, MOST).stream()
                .map(this::line)
                .toList();
    }

    /** What was typed into the question and not taken. */
    public String getTyped() {
        return typed(Typed.ASKING).map(Typed::text).orElse("");
    }

    /** Why it was not, in words; empty when nothing is wrong. */
    public String getFault() {
        return fault(typed(Typed.ASKING));
    }

    private QuestionLine line(Question one) {
        Optional<Typed> typed = typed(Long.toString(one.id()));
        return new QuestionLine(
                one.id(),
                reading.say("reception.asked", one.by(), day(one.at())),
                one.text(),
                one.answer()
                        .map(answer -> reading.say("reception.answered", answer.by(), day(answer.at())))
                        .orElse(""),
                one.answer().map(Question.ToldAnswer::text).orElse(""),
                one.answer().isEmpty() && isAnswering(),
                typed.map(Typed::text).orElse(""),
                fault(typed));
    }

    private boolean isAnswering() {
        Reader reader = signedIn.reader();
        return Set.of(Role.OFFICER, Role.FINANCE, Role.HEAD).stream().anyMatch(reader::is)
                && reader.actsFor(shown.report().office());
    }

    private Optional<Typed> typed(String field) {
        return Optional.ofNullable(request.getAttribute(Typed.ATTRIBUTE) instanceof Typed typed ? typed : null)
                .filter(typed -> typed.field().equals(field));
    }

    private String fault(Optional<Typed> typed) {
        return typed.filter(one -> !one.isSound())
                .map(one -> reading.say("reception.fault." + one.fault(), Reception.LONGEST))
                .orElse("");
    }

    private String day(OffsetDateTime at) {
        return words.day(shown.report(), at);
    }
}
