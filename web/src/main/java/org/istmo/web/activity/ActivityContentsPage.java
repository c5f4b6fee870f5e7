package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What the page of an activity shows of its results, plans of money, documents and relations. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityContentsPage {

    private CodeNames names;
    private Reading reading;
    private HttpServletRequest request;

    protected ActivityContentsPage() {}

    @Inject
    public ActivityContentsPage(CodeNames names, Reading reading, HttpServletRequest request) {
        this.names = names;
        this.reading = reading;
        this.request = request;
    }

    /** What is to be spent in a period. */
    public record Budget(String period, String about, String amount) {}

    /** What is to be paid out in a period. */
    public record Planned(String period, String type, String amount, String parties) {}

    /**
     * A document that it names.
     *
     * @param href empty where a browser must not be led to the address
     * @param about its categories, languages, format, licence, state and who may read it
     */
    public record Document(String title, String href, String url, String description, String date, String about) {}

    /** Another activity, and what it is to this one. */
    public record Related(String what, String identifier, String href) {}

    public List<ActivityResults.Result> getResults() {
        return new ActivityResults(reading, names)
                .of(ActivityView.list(activity().said().contents().results()));
    }

    public List<Budget> getBudgets() {
        return ActivityView.list(activity().said().contents().budgets()).stream()
                .map(this::budget)
                .toList();
    }

    private Budget budget(DraftBudget budget) {
        return new Budget(
                reading.period(budget.start(), budget.end()),
                ActivityResults.joined(
                        " · ",
                        word("activity.budgetType.", budget.type()),
                        word("activity.budgetStatus.", budget.status())),
                reading.money(budget.value(), budget.currency()));
    }

    public List<Planned> getPlanned() {
        return ActivityView.list(activity().said().contents().plannedDisbursements()).stream()
                .map(this::planned)
                .toList();
    }

    private Planned planned(DraftPlannedDisbursement planned) {
        LocalDate end = planned.end();
        return new Planned(
                end == null ? reading.day(planned.start()) : reading.period(planned.start(), end),
                word("activity.budgetType.", planned.type()),
                reading.money(planned.value(), planned.currency()),
                ActivityResults.joined(" → ", name(planned.provider()), name(planned.receiver())));
    }

    private static String name(DraftParty party) {
        return party.name().isEmpty() ? party.ref() : party.name();
    }

    public List<Document> getDocuments() {
        Activity activity = activity();
        return ActivityView.list(activity.said().contents().documents()).stream()
                .map(one -> document(one, activity.levelOf(one).word()))
                .toList();
    }

    private Document document(DraftDocument document, String level) {
        return new Document(
                reading.in(document.title()),
                document.url().matches("(?i)https?://.*") ? document.url() : "",
                document.url(),
                reading.in(document.description()),
                Optional.ofNullable(document.date()).map(reading::day).orElse(""),
                ActivityResults.joined(
                        " · ",
                        document.categories().stream()
                                .map(code -> word(DocumentCategories.KEY, code))
                                .collect(Collectors.joining(", ")),
                        document.languages().stream().map(this::language).collect(Collectors.joining(", ")),
                        document.format(),
                        document.licence(),
                        names.ofAny(CodeList.DOCUMENT_STAGE, document.stage()),
                        reading.say("activity.sensitivity." + level)));
    }

    private String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(reading.getLocale());
    }

    public List<Related> getRelated() {
        return ActivityView.list(activity().said().details().relations()).stream()
                .map(this::related)
                .toList();
    }

    private Related related(DraftRelation relation) {
        return new Related(
                word("activity.relation.", relation.type()),
                relation.identifier(),
                "/activities?q=" + URLEncoder.encode(relation.identifier(), StandardCharsets.UTF_8));
    }

    private String word(String key, @Nullable String code) {
        return code == null || code.isEmpty() ? "" : reading.knows(key + code) ? reading.say(key + code) : code;
    }

    private Activity activity() {
        return Optional.ofNullable((Activity) request.getAttribute(ActivityStoryPage.ACTIVITY))
                .orElseThrow(() -> new Missing("activity"));
    }
}
