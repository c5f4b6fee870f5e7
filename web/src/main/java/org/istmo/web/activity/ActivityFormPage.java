package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.unsent.KeptForms;
import org.jspecify.annotations.Nullable;

/** {@code /activities/new} and {@code /activities/{id}/edit}: the form of an activity, and what others do that resembles it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityFormPage {

    /** Where a request keeps what came of the form. */
    static final String OUTCOME = "org.istmo.activity.outcome";

    /** Where a request says that its form came cut short. */
    static final String CUT = "org.istmo.activity.cut";

    private SignedIn signedIn;
    private ActivityAnswer answer;
    private ActivityFormRows rows;
    private ActivityChoices choices;
    private KeptForms kept;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private @Nullable FilledForm filled;
    private @Nullable List<ActivityFormRows.Section> sections;

    protected ActivityFormPage() {}

    @Inject
    public ActivityFormPage(
            SignedIn signedIn,
            ActivityAnswer answer,
            ActivityFormRows rows,
            ActivityChoices choices,
            KeptForms kept,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.answer = answer;
        this.rows = rows;
        this.choices = choices;
        this.kept = kept;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    public boolean isStored() {
        return stored().isPresent();
    }

    public String getAction() {
        return stored().map(activity -> "/activities/" + activity.id() + "/edit")
                .orElse("/activities/new");
    }

    /** Where whoever leaves the form goes. */
    public String getBack() {
        return stored().map(activity -> "/activities/" + activity.id()).orElse("/activities");
    }

    public String getTitle() {
        return stored().map(activity -> reading.say(
                        "activity.edit.title", reading.in(activity.said().title())))
                .orElseGet(() -> reading.say("activity.new"));
    }

    /** What was sent, or else begun and not sent, or else what is stored. */
    public FilledForm getForm() {
        FilledForm some = filled;
        if (some == null) {
            some = sent().or(() -> begun().map(KeptForms.Kept::form))
                    .orElseGet(() ->
                            stored().map(answer::of).map(FilledActivity::of).orElseGet(this::blank));
            some = isCut() ? some.with(Map.of(FilledForm.WHOLE, reading.say("form.cut"))) : some;
            filled = some;
        }
        return some;
    }

    private Optional<FilledForm> sent() {
        return outcome()
                .map(ActivityForms.Outcome::form)
                .or(() -> Optional.ofNullable((FilledForm) request.getAttribute(FilledForm.ATTRIBUTE)));
    }

    private boolean isCut() {
        return request.getAttribute(CUT) != null;
    }

    /** That it is begun and not sent, in a sentence; empty where it is not, and where it was sent just now. */
    public String getBegun() {
        return sent().isPresent()
                ? ""
                : begun().map(one -> reading.say("unsent.begun", one.at())).orElse("");
    }

    /** Whether somebody changed the activity since the form was begun. */
    public boolean isOvertaken() {
        return stored().flatMap(activity ->
                        begun().filter(one -> !one.form().value("version").equals(Long.toString(activity.version()))))
                .isPresent();
    }

    private Optional<KeptForms.Kept> begun() {
        return kept.of(getAction());
    }

    /** A new one is told from the next by when it was begun. */
    private FilledForm blank() {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("version", List.of("new-" + clock.millis()));
        values.put("sensitivity", List.of("internal"));
        List<Choice> own = getOffices();
        if (own.size() == 1) {
            values.put("office", List.of(own.get(0).value()));
        }
        return FilledForm.holding(values);
    }

    public String getVersion() {
        return getForm().value("version");
    }

    /** Whether it was found sound, and is shown before it is stored. */
    public boolean isRehearsed() {
        return outcome().map(ActivityForms.Outcome::rehearsed).orElse(false);
    }

    public List<AlikeLine> getAlike() {
        return outcome().map(ActivityForms.Outcome::alike).orElse(List.of());
    }

    public List<String> getNotes() {
        return outcome().map(ActivityForms.Outcome::notes).orElse(List.of());
    }

    public String getSeen() {
        return outcome().map(ActivityForms.Outcome::seen).orElse("");
    }

    public List<Choice> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .map(code -> new Choice(code, code))
                .toList();
    }

    public List<Choice> getKinds() {
        return choices.with(CodeList.KIND, getForm().value("kind"));
    }

    public List<Choice> getStages() {
        return choices.with(CodeList.STAGE, getForm().value("stage"));
    }

    public List<Choice> getStatuses() {
        return choices.with(CodeList.STATUS, getForm().value("status"));
    }

    public List<Choice> getLevels() {
        return Stream.of("public", "internal", "confidential")
                .map(level -> new Choice(level, reading.say("activity.sensitivity." + level)))
                .toList();
    }

    public List<ActivityFormRows.Section> getSections() {
        List<ActivityFormRows.Section> all = sections;
        if (all == null) {
            all = rows.sections(getForm(), getAction());
            sections = all;
        }
        return all;
    }

    /** Those that fields are typed from. */
    public List<ActivityChoices.Listed> getLists() {
        return choices.lists();
    }

    private Optional<Activity> stored() {
        return Optional.ofNullable((Activity) request.getAttribute(ActivityStoryPage.ACTIVITY));
    }

    private Optional<ActivityForms.Outcome> outcome() {
        return Optional.ofNullable((ActivityForms.Outcome) request.getAttribute(OUTCOME));
    }
}
