package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.rowfile.Coded;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /activities/new} and {@code /activities/{id}/edit}: the form of an activity, and what others do that resembles it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityFormPage {

    /** Where a request keeps what came of the form. */
    static final String OUTCOME = "org.istmo.activity.outcome";

    /** A list of at most so many is chosen from, a longer one is typed from. */
    private static final int MOST_CHOICES = 30;

    private SignedIn signedIn;
    private ActivityAnswer answer;
    private CodeNames names;
    private Reading reading;
    private HttpServletRequest request;
    private final Map<CodeList, List<Choice>> known = new LinkedHashMap<>();
    private @Nullable FilledForm filled;

    protected ActivityFormPage() {}

    @Inject
    public ActivityFormPage(
            SignedIn signedIn, ActivityAnswer answer, CodeNames names, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.answer = answer;
        this.names = names;
        this.reading = reading;
        this.request = request;
    }

    /**
     * A field of a row.
     *
     * @param list the id of the list that it is typed from; null where it is chosen, or anything may be typed
     * @param choices what it is chosen from; empty otherwise
     */
    public record Field(
            String id,
            String label,
            String type,
            String value,
            String fault,
            @Nullable String list,
            List<Choice> choices) {}

    /**
     * A row.
     *
     * @param was the name of the field that says which it was before
     */
    public record Row(String label, String was, String wasValue, List<Field> fields) {}

    /**
     * What an activity has several of.
     *
     * @param more what the button is called that shows more rows
     * @param to where that one leads, back to this section
     */
    public record Section(
            String word, String label, String hint, String fault, String more, String to, List<Row> rows) {}

    /** A list that fields are typed from. */
    public record Listed(String id, List<Choice> choices) {}

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

    public FilledForm getForm() {
        FilledForm some = filled;
        if (some == null) {
            some = outcome()
                    .map(ActivityForms.Outcome::form)
                    .or(() -> typed())
                    .orElseGet(() ->
                            stored().map(answer::of).map(FilledActivity::of).orElseGet(this::blank));
            filled = some;
        }
        return some;
    }

    private Optional<FilledForm> typed() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    private FilledForm blank() {
        List<Choice> own = getOffices();
        return FilledForm.holding(
                own.size() == 1
                        ? Map.of("office", List.of(own.get(0).value()), "sensitivity", List.of("internal"))
                        : Map.of("sensitivity", List.of("internal")));
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
        return ActivityForms.seen(getAlike());
    }

    public List<Choice> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .map(code -> new Choice(code, code))
                .toList();
    }

    public List<Choice> getKinds() {
        return with(CodeList.KIND, getForm().value("kind"));
    }

    public List<Choice> getStages() {
        return with(CodeList.STAGE, getForm().value("stage"));
    }

    public List<Choice> getStatuses() {
        return with(CodeList.STATUS, getForm().value("status"));
    }

    public List<Choice> getLevels() {
        return Stream.of("public", "internal", "confidential")
                .map(level -> new Choice(level, reading.say("activity.sensitivity." + level)))
                .toList();
    }

    public List<Section> getSections() {
        return Stream.of(ActivitySection.values()).map(this::section).toList();
    }

    /** Those of the lists that are typed from. */
    public List<Listed> getLists() {
        return Stream.of(CodeList.PLACE, CodeList.ARTICLE, CodeList.GRANT, CodeList.DONOR)
                .map(list -> new Listed(id(list), offered(list)))
                .toList();
    }

    private Section section(ActivitySection section) {
        FilledForm form = getForm();
        List<Row> rows = new ArrayList<>();
        String label = reading.say("activity.section." + section.word());
        for (int index = 0; index < FilledActivity.shown(form, section); index++) {
            String row = section.word() + "-" + index + "-";
            rows.add(new Row(
                    label + " " + (index + 1),
                    row + "was",
                    form.value(row + "was"),
                    section.cells().stream()
                            .map(cell -> field(section, cell, row))
                            .toList()));
        }
        String hint = "activity.hint." + section.word();
        return new Section(
                section.word(),
                label,
                reading.knows(hint) ? reading.say(hint) : "",
                form.fault(section.word()),
                reading.say("activity.more", label),
                getAction() + "#" + section.word(),
                rows);
    }

    private Field field(ActivitySection section, ActivitySection.Cell cell, String row) {
        String id = row + cell.name();
        String value = getForm().value(id);
        CodeList list = cell.list();
        boolean chosen = list != null && offered(list).size() <= MOST_CHOICES && list != CodeList.GRANT;
        List<Choice> choices = !cell.codes().isEmpty()
                ? with(
                        cell.codes().stream()
                                .map(code -> new Choice(code, reading.say(cell.key() + code)))
                                .toList(),
                        value)
                : list != null && chosen ? with(list, value) : List.of();
        String own = "activity.field." + section.word() + "." + cell.name();
        return new Field(
                id,
                reading.say(reading.knows(own) ? own : "activity.field." + cell.name()),
                cell.type(),
                value,
                getForm().fault(id),
                list != null && !chosen ? id(list) : null,
                choices);
    }

    private List<Choice> with(CodeList list, String value) {
        return with(offered(list), value);
    }

    /** With the code that stands, though nothing new may name it. */
    private static List<Choice> with(List<Choice> offered, String value) {
        boolean there =
                value.isEmpty() || offered.stream().anyMatch(one -> one.value().equals(value));
        return there
                ? offered
                : Stream.concat(offered.stream(), Stream.of(new Choice(value, value)))
                        .toList();
    }

    private List<Choice> offered(CodeList list) {
        return known.computeIfAbsent(
                list, asked -> names.offered(asked).stream().map(this::choice).toList());
    }

    private Choice choice(Coded coded) {
        return new Choice(coded.code(), names.name(coded));
    }

    private static String id(CodeList list) {
        return "list-" + list.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Activity> stored() {
        return Optional.ofNullable((Activity) request.getAttribute(ActivityStoryPage.ACTIVITY));
    }

    private Optional<ActivityForms.Outcome> outcome() {
        return Optional.ofNullable((ActivityForms.Outcome) request.getAttribute(OUTCOME));
    }
}
