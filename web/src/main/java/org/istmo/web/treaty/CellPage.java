package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.access.Role;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.TakenFrom;
import org.istmo.domain.treaty.Assessability;

/** {@code /treaties/{code}/states/{state}/articles/{article}}: what was reported of a State and an article. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CellPage {

    private ShownCell shown;
    private TreatySaid said;
    private HttpServletRequest request;

    protected CellPage() {}

    @Inject
    public CellPage(ShownCell shown, TreatySaid said, HttpServletRequest request) {
        this.shown = shown;
        this.said = said;
        this.request = request;
    }

    /** Something that is said beside what it is called. */
    public record Fact(String label, String value) {}

    public String getTitle() {
        return say(
                "cell.title",
                said.in(shown.state().name()),
                shown.treaty().code(),
                shown.cell().article());
    }

    public String getArticleTitle() {
        return said.title(shown.article());
    }

    public String getTreaty() {
        return shown.treaty().code();
    }

    public String getTreatyTitle() {
        return said.in(shown.treaty().title());
    }

    public String getHref() {
        return CellPages.of(shown.cell());
    }

    /** The number of the latest version; 0 where nothing was reported. */
    public long getVersion() {
        return shown.own().map(Assessment::version).orElse(0L);
    }

    /** What came of a form that was sent just now; empty when none was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return done.equals("recorded") || done.equals("taken") ? say("cell.done." + done) : "";
    }

    /** Why a button did nothing; empty where none was pressed in vain. */
    public String getProblem() {
        return request.getAttribute(TreatiesServlet.PROBLEM) instanceof String problem ? problem : "";
    }

    public boolean isReported() {
        return shown.own().isPresent();
    }

    /** Whether an older version is shown. */
    public boolean isOld() {
        return shown.version().isPresent();
    }

    /** Whether the reader writes down what was reported: not of an older version, and not of what there is nothing to say of. */
    public boolean isWriting() {
        return shown.reader().is(Role.TREATY)
                && !isOld()
                && shown.article().assessability() != Assessability.FINAL_CLAUSE;
    }

    /** The status in words, or why there is none. */
    public String getStatus() {
        return said.both("status." + status());
    }

    public String status() {
        return shown.own().map(Assessment::status).orElseGet(() -> switch (shown.article()
                .assessability()) {
            case ASSESSABLE -> "unreported";
            case NO_REVIEW_MECHANISM -> "no-review-mechanism";
            case FINAL_CLAUSE -> "not-assessable";
        });
    }

    public List<Fact> getFacts() {
        List<Fact> facts = new ArrayList<>();
        shown.own().ifPresent(own -> {
            facts.add(new Fact(say("field.date"), said.reading().day(own.date())));
            facts.add(new Fact(say("field.source"), own.source()));
            facts.add(new Fact(say("field.sourceStatus"), said.both("source." + own.sourceStatus()) + released(own)));
            facts.add(new Fact(say("cell.version"), String.valueOf(own.version())));
            facts.add(new Fact(say("cell.recorded"), say("cell.by", own.recordedBy(), said.moment(own.recordedAt()))));
            TakenFrom taken = own.takenFrom();
            if (taken != null) {
                facts.add(new Fact(
                        say("cell.taken"),
                        said.both(
                                "elsewhere.taken", taken.treaty(), taken.article(), String.valueOf(taken.version()))));
            }
        });
        return facts;
    }

    private String released(Assessment own) {
        return own.values().get(AssessmentFields.RELEASED_ON) instanceof LocalDate day
                ? " (" + said.reading().day(day) + ", "
                        + own.values().getOrDefault(AssessmentFields.RELEASE_REFERENCE, "") + ")"
                : "";
    }

    public String getObservations() {
        return shown.own()
                .map(own -> said.in(own.values().get(AssessmentFields.OBSERVATIONS)))
                .orElse("");
    }

    public List<CellThing> getRecommendations() {
        return things(
                AssessmentPart.RECOMMENDATIONS,
                thing -> new CellThing(
                        said.in(thing.get("text")),
                        say("recommendations." + thing.get("status")),
                        String.valueOf(thing.get("status")),
                        followUp(thing),
                        ""));
    }

    private String followUp(Map<String, Object> thing) {
        String words = said.in(thing.get("followUp"));
        return thing.get("followedUpOn") instanceof LocalDate day
                ? say("cell.followUp", said.reading().day(day), words)
                : words;
    }

    public List<CellThing> getNeeds() {
        return things(
                AssessmentPart.NEEDS,
                thing -> new CellThing(
                        said.in(thing.get("text")),
                        say("cell.priority", said.both("priority." + thing.get("priority"))),
                        String.valueOf(thing.get("priority")),
                        "",
                        ""));
    }

    public List<CellThing> getEvidence() {
        return things(AssessmentPart.EVIDENCE, this::evidence);
    }

    private CellThing evidence(Map<String, Object> thing) {
        String text = said.in(thing.get("text"));
        if (thing.get("upload") instanceof Long upload) {
            return new CellThing(text, "", "", say("cell.file"), getHref() + "/evidence/" + upload);
        }
        String link = said.in(thing.get("link"));
        return link.isEmpty()
                ? new CellThing(text, "", "", said.in(thing.get("reference")), "")
                : new CellThing(text, "", "", link, link);
    }

    private List<CellThing> things(AssessmentPart part, Function<Map<String, Object>, CellThing> line) {
        return shown.own().map(own -> own.things(part)).orElse(List.of()).stream()
                .map(line)
                .toList();
    }

    private String say(String key, Object... values) {
        return said.reading().say("treaties." + key, values);
    }
}
