package org.istmo.reporting.query.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.ReleasedAssessments;
import org.istmo.domain.compliance.StatedSince;
import org.istmo.reporting.dataset.assistance.ArticleNeed;
import org.istmo.reporting.dataset.assistance.Needs;
import org.istmo.reporting.dataset.assistance.ProgrammeNeed;
import org.istmo.reporting.dataset.assistance.StateNeeds;
import org.istmo.reporting.dataset.assistance.Support;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.treaty.ComplianceReading;
import org.istmo.reporting.query.treaty.ProgrammeNeedReading;
import org.istmo.reporting.query.treaty.SupportingActivities;
import org.istmo.reporting.query.treaty.Tally;
import org.istmo.reporting.query.treaty.Thing;
import org.istmo.reporting.query.treaty.TreatyArticles;
import org.jdbi.v3.core.Handle;

/** What States need, for articles of treaties and for their national programmes, and who does something about it. Confidential sources are not read. */
class NeedReading {

    /** Working line (b) of the SICA–UNODC agreement, as the reference data calls it. */
    private static final String NATIONAL_PROGRAMMES = "INP";

    private final Handle handle;
    private final DraftRequest request;
    private final TreatyArticles articles;
    private final SupportingActivities supporting;
    private final AssistingActivities assisting;
    private final Tally tally;
    private final List<ArticleNeed> ofArticles = new ArrayList<>();
    private final List<ProgrammeNeed> ofProgrammes = new ArrayList<>();
    private final Map<String, List<Thing>> articleThings = new LinkedHashMap<>();
    private final Map<String, List<Thing>> programmeThings = new LinkedHashMap<>();
    private final Map<String, List<Thing>> openThings = new HashMap<>();
    private final Map<String, List<Thing>> unsupported = new LinkedHashMap<>();
    private final Map<String, List<Thing>> byStatus = new HashMap<>();
    private long withheld;

    NeedReading(
            Handle handle,
            DraftRequest request,
            SupportingActivities supporting,
            AssistingActivities assisting,
            Tally tally) {
        this.handle = handle;
        this.request = request;
        this.articles = new TreatyArticles(handle);
        this.supporting = supporting;
        this.assisting = assisting;
        this.tally = tally;
    }

    /** @param states in the order that they are read in */
    Needs read(Collection<StateName> states) {
        ReleasedAssessments released = new ReleasedAssessments(handle, request.to());
        for (StateName state : states) {
            List<Assessment> assessments = released.ofState(state.code());
            StatedSince since = released.since(AssessmentPart.NEEDS, assessments);
            assessments.forEach(assessment -> articles(state, assessment, since));
            programme(state);
        }
        return new Needs(
                ofArticles,
                ofProgrammes,
                tally.count("needs.articles", all(articleThings)),
                tally.lines("programme-needs", ProgrammeNeedReading.STATUSES, byStatus),
                tally.count("programme-needs.all", all(programmeThings)),
                tally.count("needs.unsupported", all(unsupported)),
                withheld);
    }

    /** Those that no activity supports; call it when they are read. */
    List<Thing> unsupported() {
        return all(unsupported);
    }

    private static List<Thing> all(Map<String, List<Thing>> things) {
        return things.values().stream().flatMap(List::stream).toList();
    }

    private void articles(StateName state, Assessment assessment, StatedSince since) {
        ArticleName article =
                articles.name(assessment.cell().treaty(), assessment.cell().article());
        for (Map<String, Object> thing : assessment.things(AssessmentPart.NEEDS)) {
            LocalDate stated = since.of(assessment, thing);
            ArticleNeed need = new ArticleNeed(
                    state,
                    article,
                    ComplianceReading.place(assessment, AssessmentPart.NEEDS, thing),
                    ComplianceReading.words(thing),
                    String.valueOf(thing.get("priority")),
                    new Support(
                            supporting.answering(
                                    ComplianceReading.key("supporting." + state.code(), article) + ".since-" + stated,
                                    state.code(),
                                    article,
                                    stated),
                            supporting.offices(state.code(), article, stated)));
            ofArticles.add(need);
            Thing counted = Thing.within(assessment, "need", need.number(), need.words());
            put(articleThings, state, counted);
            if (need.support().none()) {
                put(unsupported, state, counted);
            }
        }
    }

    private void programme(StateName state) {
        ProgrammeNeedReading reading = new ProgrammeNeedReading(handle, request, state.code(), tally);
        withheld += reading.withheld();
        for (ProgrammeNeedReading.Stated stated : reading.stated()) {
            List<Assisting> serving = assisting.serving(
                    state.code(),
                    stated.theme(),
                    NATIONAL_PROGRAMMES,
                    stated.line().statedOn());
            ProgrammeNeed need = new ProgrammeNeed(
                    state,
                    stated.line(),
                    new Support(
                            tally.count(
                                    "serving.need-" + stated.line().id(),
                                    assisting.events(serving).stream()
                                            .map(Assisting::thing)
                                            .toList()),
                            serving.stream()
                                    .map(Assisting::office)
                                    .distinct()
                                    .sorted()
                                    .toList()));
            ofProgrammes.add(need);
            put(programmeThings, state, stated.thing());
            byStatus.computeIfAbsent(stated.line().status(), none -> new ArrayList<>())
                    .add(stated.thing());
            if (need.open()) {
                put(openThings, state, stated.thing());
                if (need.support().none()) {
                    put(unsupported, state, stated.thing());
                }
            }
        }
    }

    private static void put(Map<String, List<Thing>> things, StateName state, Thing thing) {
        things.computeIfAbsent(state.code(), none -> new ArrayList<>()).add(thing);
    }

    /**
     * How many of each State, where there are any; call it when they are read.
     *
     * @param raised for the coming consultation, by the State's code
     */
    List<StateNeeds> byState(Collection<StateName> states, Map<String, List<Thing>> raised) {
        return states.stream()
                .filter(state -> articleThings.containsKey(state.code())
                        || programmeThings.containsKey(state.code())
                        || raised.containsKey(state.code()))
                .map(state -> new StateNeeds(
                        state,
                        count("needs.articles", state, articleThings),
                        count("programme-needs.open", state, openThings),
                        count("needs.raised", state, raised),
                        count("needs.unsupported", state, unsupported)))
                .toList();
    }

    private Counted count(String key, StateName state, Map<String, List<Thing>> things) {
        return tally.count(key + "." + state.code(), things.getOrDefault(state.code(), List.of()));
    }
}
