package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityOrder;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /activities}: those of both offices, by any filter of the API and in an order of the reader's choice. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityListPage {

    private static final int ON_A_PAGE = 25;
    private static final List<String> FIELDS = List.of(
            "q", "office", "country", "theme", "donor", "grant", "kind", "status", "treaty", "framework", "from", "to");
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final Map<String, CodeList> LISTS = Map.of(
            "country", CodeList.PLACE,
            "theme", CodeList.THEME,
            "donor", CodeList.DONOR,
            "kind", CodeList.KIND,
            "status", CodeList.STATUS,
            "framework", CodeList.FRAMEWORK);

    private SignedIn signedIn;
    private Activities activities;
    private CodeNames names;
    private RefusalWords words;
    private Reading reading;
    private HttpServletRequest request;
    private Activities.@Nullable Found found;

    protected ActivityListPage() {}

    @Inject
    public ActivityListPage(
            SignedIn signedIn,
            Activities activities,
            CodeNames names,
            RefusalWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.activities = activities;
        this.names = names;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /**
     * A field of the filter.
     *
     * @param choices what may be chosen; empty where anything may be typed
     */
    public record Field(String name, String label, String type, String value, String fault, List<Choice> choices) {}

    /** An activity. */
    public record Line(
            long id,
            String title,
            String identifier,
            String office,
            String kind,
            String status,
            String start,
            String end,
            String countries,
            String themes) {}

    /** A column that the list may be ordered by. */
    public record Head(String label, String href, String sort, boolean chosen) {}

    public List<Field> getFields() {
        Map<String, String> faults = faults();
        return FIELDS.stream()
                .map(name -> new Field(
                        name,
                        reading.say("ledgers.field." + name),
                        DAYS.contains(name) ? "date" : "text",
                        query().asked().getOrDefault(name, ""),
                        faults.getOrDefault("?" + name, ""),
                        choices(name)))
                .toList();
    }

    private List<Choice> choices(String name) {
        return Optional.ofNullable(LISTS.get(name))
                .map(list -> names.offered(list).stream()
                        .map(coded -> new Choice(coded.code(), names.name(coded)))
                        .toList())
                .orElse(List.of());
    }

    public boolean isEntering() {
        return signedIn.reader().is(Role.OFFICER)
                && !signedIn.reader().offices().isEmpty();
    }

    public Head getTitleHead() {
        return head(
                "activity.column.title",
                reading.getCode().equals("es") ? ActivityOrder.TITLE_ES : ActivityOrder.TITLE_EN);
    }

    public Head getIdentifierHead() {
        return head("activity.column.identifier", ActivityOrder.IDENTIFIER);
    }

    public Head getStartHead() {
        return head("activity.column.start", ActivityOrder.START);
    }

    public Head getChangedHead() {
        return head("activity.column.changed", ActivityOrder.CHANGED);
    }

    public List<Line> getLines() {
        return found().items().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    /** How many there are in all, in a sentence. */
    public String getCount() {
        return filter().map(filter -> reading.say("activity.count", activities.count(scope(), filter)))
                .orElse("");
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !query().asked().isEmpty();
    }

    public boolean isFirst() {
        return after() == 0;
    }

    public String getAddress() {
        return address(order(), "");
    }

    /** Where the next ones are; null on the last page. */
    public @Nullable String getNext() {
        List<Activity> some = found().items();
        return some.size() > ON_A_PAGE
                ? address(order(), "after=" + some.get(ON_A_PAGE - 1).id())
                : null;
    }

    private Head head(String key, ActivityOrder by) {
        boolean chosen = by == order();
        String sort = !chosen
                ? "none"
                : by == ActivityOrder.START || by == ActivityOrder.CHANGED ? "descending" : "ascending";
        return new Head(reading.say(key), address(by, ""), sort, chosen);
    }

    private Line line(Activity activity) {
        ActivityView view = ActivityView.of(activity);
        return new Line(
                activity.id(),
                reading.in(view.title()),
                view.identifier(),
                view.office(),
                names.ofAny(CodeList.KIND, view.kind()),
                names.of(CodeList.STATUS, view.status()),
                ActivityWords.day(reading, view.start()),
                ActivityWords.day(reading, view.end()),
                shares(CodeList.PLACE, activity.places()),
                shares(CodeList.THEME, activity.themes()));
    }

    private String shares(CodeList list, List<DraftShare> shares) {
        return shares.stream().map(share -> names.of(list, share.code())).collect(Collectors.joining(", "));
    }

    private Activities.Found found() {
        Activities.Found some = found;
        if (some == null) {
            some = filter().map(filter -> activities.page(scope(), filter, order(), after(), ON_A_PAGE + 1))
                    .orElseGet(() -> new Activities.Found(List.of(), 0));
            found = some;
        }
        return some;
    }

    private Optional<ActivityFilter> filter() {
        return faults().isEmpty() ? Optional.of(query().filter()) : Optional.empty();
    }

    private Map<String, String> faults() {
        try {
            query().filter();
            return Map.of();
        } catch (Invalid wrong) {
            return words.of(wrong, pointer -> pointer);
        }
    }

    private ActivityOrder order() {
        return Optional.ofNullable(request.getParameter("sort"))
                .flatMap(ActivityOrder::of)
                .orElse(ActivityOrder.CHANGED);
    }

    private String address(ActivityOrder order, String more) {
        String asked = query().asked().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String sort = "sort=" + order.word();
        String all = List.of(asked, sort, more).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return "/activities?" + all;
    }

    private long after() {
        String asked = Optional.ofNullable(request.getParameter("after")).orElse("");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
    }

    private ActivityQuery query() {
        return ActivityQuery.of(request::getParameter);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
