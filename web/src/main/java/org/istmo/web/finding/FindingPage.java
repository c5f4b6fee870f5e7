package org.istmo.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.finding.Answer;
import org.istmo.domain.finding.AuditFinding;
import org.istmo.domain.finding.FindingStanding;
import org.istmo.domain.finding.FindingTerms;
import org.istmo.domain.finding.Findings;
import org.istmo.domain.finding.Recommendation;
import org.istmo.domain.finding.Risk;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.HttpsLinks;
import org.istmo.web.form.LongForms;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /findings/{id}} and {@code /findings/new}: what was found and recommended, what the office says to it, and on what it was closed. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FindingPage {

    static final String FINDING = "org.istmo.finding";

    /** What the form was about that was not taken: {@code terms}, {@code close}, {@code reopen}, {@code issue} or {@code answer-2}. */
    static final String ABOUT = "org.istmo.finding.about";

    private static final Set<String> DONE = Set.of("written", "issued", "answered", "closed", "reopened");
    private static final Set<String> REFERRED = Set.of("office", "sample", "entry", "report");

    private SignedIn signedIn;
    private Findings findings;
    private Offices offices;
    private Periods periods;
    private Reading reading;
    private HttpServletRequest request;

    protected FindingPage() {}

    @Inject
    public FindingPage(
            SignedIn signedIn,
            Findings findings,
            Offices offices,
            Periods periods,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.findings = findings;
        this.offices = offices;
        this.periods = periods;
        this.reading = reading;
        this.request = request;
    }

    /** Something that it says; {@code href} is null where it leads nowhere. */
    public record Said(String label, String value, @Nullable String href) {}

    /**
     * A recommendation.
     *
     * @param answer what the office said last, and what it will do; empty while it said nothing
     * @param mayAnswer whether the reader may answer it, or answer it anew
     * @param form what was typed into its answer and not taken, or the answer that stands
     */
    public record Advice(
            int number,
            String text,
            String owner,
            String due,
            boolean overdue,
            String said,
            String answer,
            String action,
            boolean mayAnswer,
            FilledForm form) {}

    public long getId() {
        return finding().id();
    }

    public String getTitle() {
        return finding().terms().title();
    }

    public long getVersion() {
        return finding().version();
    }

    public String getStanding() {
        return finding().standing().word();
    }

    public String getStandingLabel() {
        return reading.say("finding.standing." + finding().standing().word());
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        String done = Asked.of(request).text("done");
        return DONE.contains(done) ? reading.say("finding.done." + done) : "";
    }

    /** Why a form was not taken as a whole; empty where it was. */
    public String getProblem() {
        return FormTaker.shown(request).fault(FilledForm.WHOLE);
    }

    public List<Said> getFacts() {
        FindingTerms terms = finding().terms();
        List<Said> facts = new ArrayList<>();
        facts.add(said("office", terms.office().code(), null));
        facts.add(said("risk", reading.say("finding.risk." + terms.risk().word()), null));
        facts.add(said(
                "by",
                reading.say("clearing.by", finding().by().name(), day(finding().at()), ""),
                null));
        finding().issuedAt().ifPresent(at -> facts.add(said("issued", day(at), null)));
        terms.sample()
                .filter(sample -> reader().isAnyOf(Role.AUDITOR, Role.VERIFIER))
                .ifPresent(sample -> facts.add(said("sample", String.valueOf(sample), "/samples/" + sample)));
        terms.entry().ifPresent(entry -> facts.add(said("entry", String.valueOf(entry), "/entries/" + entry)));
        terms.report().ifPresent(report -> facts.add(said("report", String.valueOf(report), "/reports/" + report)));
        return facts;
    }

    /** What should be, what is, why and what comes of it; what was not said is left out. */
    public List<Said> getWords() {
        FindingTerms terms = finding().terms();
        List<Said> words = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>(Map.of(
                "criteria", terms.criteria(),
                "condition", terms.condition(),
                "cause", terms.cause(),
                "effect", terms.effect()));
        for (String name : List.of("criteria", "condition", "cause", "effect")) {
            String text = texts.getOrDefault(name, "");
            if (!text.isEmpty()) {
                words.add(said(name, text, null));
            }
        }
        return words;
    }

    public List<Advice> getAdvice() {
        return finding().recommendations().stream().map(this::advice).toList();
    }

    private Advice advice(Recommendation one) {
        Optional<Recommendation.Given> given = one.given();
        return new Advice(
                one.ordinal(),
                one.text(),
                one.owner().name(),
                reading.day(one.dueOn()),
                finding().isOverdue(one),
                given.map(by -> reading.say("clearing.by", by.by().name(), day(by.at()), ""))
                        .orElse(""),
                given.map(by -> reading.say("finding.answer."
                                        + by.response().answer().word()) + ". "
                                + by.response().text())
                        .orElse(""),
                given.map(by -> by.response()
                                .actBy()
                                .map(day -> reading.say(
                                        "finding.willDo", by.response().action(), reading.day(day)))
                                .orElse(by.response().action()))
                        .orElse(""),
                mayAnswer(one),
                answer(one));
    }

    private boolean mayAnswer(Recommendation one) {
        boolean open =
                finding().standing() == FindingStanding.ISSUED || finding().standing() == FindingStanding.ANSWERED;
        boolean head =
                reader().is(Role.HEAD) && reader().actsFor(finding().terms().office());
        return open && (head || one.owner().account() == reader().account());
    }

    private FilledForm answer(Recommendation one) {
        if (isAbout("answer-" + one.ordinal())) {
            return FormTaker.shown(request);
        }
        Map<String, List<String>> values = new TreeMap<>();
        one.given().ifPresent(given -> {
            values.put("answer", List.of(given.response().answer().word()));
            values.put("text", List.of(given.response().text()));
            values.put("action", List.of(given.response().action()));
            given.response().actBy().ifPresent(day -> values.put("by", List.of(day.toString())));
        });
        return FilledForm.holding(values);
    }

    /** On what it was closed; null while it is not. */
    public @Nullable Said getClosed() {
        return finding()
                .closing()
                .map(closing -> new Said(
                        reading.say("clearing.by", closing.by().name(), day(closing.at()), ""), closing.remark(), null))
                .orElse(null);
    }

    /** The links on which it was closed. */
    public List<String> getEvidence() {
        return finding()
                .closing()
                .map(closing -> HttpsLinks.each(closing.evidence()))
                .orElse(List.of());
    }

    public boolean isWording() {
        return finding().standing() == FindingStanding.DRAFT && findings.isWordedBy(reader(), finding());
    }

    public boolean isClosing() {
        return finding().standing() == FindingStanding.ANSWERED && isAuditing();
    }

    public boolean isReopening() {
        return finding().standing() == FindingStanding.CLOSED && isAuditing();
    }

    private boolean isAuditing() {
        return reader().isAnyOf(Role.AUDITOR, Role.VERIFIER);
    }

    /** The form of its words. */
    public FilledForm getForm() {
        if (isAbout("terms") || LongForms.isBegun(request)) {
            return FormTaker.shown(request);
        }
        return request.getAttribute(FINDING) instanceof AuditFinding finding
                ? FilledFinding.of(finding.terms())
                : blank();
    }

    /** With what its address says that it is about. */
    private FilledForm blank() {
        Map<String, List<String>> values = new TreeMap<>();
        Asked asked = Asked.of(request);
        REFERRED.forEach(name -> asked.said(name).ifPresent(said -> values.put(name, List.of(said))));
        values.put("risk", List.of(Risk.MEDIUM.word()));
        return FilledForm.holding(values);
    }

    /** The version that the form was filled from: what comes second is told. */
    public String getFormVersion() {
        String typed = getForm().value("version");
        return typed.isEmpty() ? String.valueOf(getVersion()) : typed;
    }

    public List<FilledRows.Row> getRows() {
        return FilledFinding.advice(getForm()).rows();
    }

    /** The form that closes it or opens it again. */
    public FilledForm getEnd() {
        return isAbout("close") || isAbout("reopen") ? FormTaker.shown(request) : FilledForm.holding(Map.of());
    }

    public List<Choice> getRisks() {
        return Arrays.stream(Risk.values())
                .map(risk -> new Choice(risk.word(), reading.say("finding.risk." + risk.word())))
                .toList();
    }

    public List<Choice> getAnswers() {
        return Arrays.stream(Answer.values())
                .map(answer -> new Choice(answer.word(), reading.say("finding.answer." + answer.word())))
                .toList();
    }

    /** Those that auditors may choose among; a donor's verifier types the code. */
    public List<String> getOffices() {
        return reader().isStaff()
                ? periods.all(Scope.of(reader())).stream()
                        .map(one -> one.office().code())
                        .toList()
                : List.of();
    }

    private boolean isAbout(String what) {
        return what.equals(request.getAttribute(ABOUT));
    }

    private Said said(String key, String value, @Nullable String href) {
        return new Said(reading.say("finding.field." + key), value, href);
    }

    private String day(OffsetDateTime at) {
        return reading.day(
                at.atZoneSameInstant(offices.zoneOf(finding().terms().office()).orElse(ZoneOffset.UTC))
                        .toLocalDate());
    }

    private AuditFinding finding() {
        if (request.getAttribute(FINDING) instanceof AuditFinding finding) {
            return finding;
        }
        throw new Missing("finding");
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
