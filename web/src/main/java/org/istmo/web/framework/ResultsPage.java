package org.istmo.web.framework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.framework.CarriedIndicator;
import org.istmo.reporting.framework.Measured;
import org.istmo.reporting.framework.MeasuredPeriod;
import org.istmo.reporting.framework.ResultsFilter;
import org.istmo.reporting.framework.ResultsFrameworks;
import org.istmo.web.account.SignedIn;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.form.Choice;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /results}: framework by framework, its impacts, outcomes and outputs, the indicators of each, and the activities that carry them; some at a time. */
@Named("resultsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ResultsPage {

    private static final String FRAMEWORK = "framework";
    private static final String LEVEL = "level";

    /** IATI ResultType, from what is aimed at to what is made. */
    private static final List<String> LEVELS = List.of("3", "2", "1", "9");

    private static final List<String> FIELDS =
            List.of(FRAMEWORK, LEVEL, "office", "country", "theme", "donor", "grant", "from", "to", "q");
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final Map<String, CodeList> LISTS = Map.of(
            FRAMEWORK, CodeList.FRAMEWORK, "country", CodeList.PLACE, "theme", CodeList.THEME, "donor", CodeList.DONOR);

    private static final SortedTable TABLE = new SortedTable(
            FIELDS,
            List.of(
                    SortedColumn.rising(FRAMEWORK, "activity.column.result"),
                    SortedColumn.rising("indicator", "activity.column.indicator"),
                    SortedColumn.rising("carrier", "results.carrier")),
            25);

    private SignedIn signedIn;
    private ResultsFrameworks frameworks;
    private CodeNames names;
    private RefusalWords words;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<CarriedIndicator> listed;

    protected ResultsPage() {}

    @Inject
    public ResultsPage(
            SignedIn signedIn,
            ResultsFrameworks frameworks,
            CodeNames names,
            RefusalWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.frameworks = frameworks;
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

    /**
     * A result with its indicators; {@code framework} is empty where the one before stands under the same. Where the list is in another order, a row's own, with its one
     * indicator.
     */
    public record Group(String framework, String level, String result, List<Line> lines) {}

    /**
     * An indicator of an activity.
     *
     * @param periods each with its target and what came of it
     * @param edit where its officers change it; empty to anybody else
     */
    public record Line(
            String indicator,
            String unit,
            String baseline,
            List<Period> periods,
            String activity,
            String number,
            String href,
            String edit) {}

    public record Period(String days, String target, String actual) {}

    public List<Field> getFields() {
        Map<String, String> faults = faults();
        return FIELDS.stream()
                .map(name -> new Field(
                        name,
                        reading.say(name.equals(LEVEL) ? "results.field.level" : "ledgers.field." + name),
                        name.equals(LEVEL) || name.equals(FRAMEWORK) ? "choice" : DAYS.contains(name) ? "date" : "text",
                        value(name),
                        faults.getOrDefault("?" + name, ""),
                        choices(name)))
                .toList();
    }

    private List<Choice> choices(String name) {
        if (name.equals(LEVEL)) {
            return LEVELS.stream()
                    .map(level -> new Choice(level, reading.say("results.level." + level)))
                    .toList();
        }
        return Optional.ofNullable(LISTS.get(name))
                .map(list -> names.offered(list).stream()
                        .map(coded -> new Choice(coded.code(), names.name(coded)))
                        .toList())
                .orElse(List.of());
    }

    /** How many there are in all, in a sentence; empty where the filter is none. */
    public String getCount() {
        return filter().map(filter -> reading.say("results.count", frameworks.count(scope(), filter)))
                .orElse("");
    }

    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        CarriedIndicator last = null;
        for (CarriedIndicator one : getListed().rows()) {
            if (last == null || !one.isBeside(last) || !isGrouped()) {
                boolean same = isGrouped() && last != null && last.framework().equals(one.framework());
                lines = new ArrayList<>();
                groups.add(new Group(
                        same ? "" : framework(one),
                        reading.say("results.level." + level(one)),
                        in(one.result()),
                        lines));
            }
            lines.add(line(one));
            last = one;
        }
        return groups;
    }

    /** Whether they stand under their frameworks and results; else each row says its own. */
    public boolean isGrouped() {
        return getListed().sorting().getSort().endsWith(FRAMEWORK);
    }

    private String framework(CarriedIndicator one) {
        return one.framework()
                .map(code -> names.of(CodeList.FRAMEWORK, code))
                .orElseGet(() -> reading.say("results.noFramework"));
    }

    private static String level(CarriedIndicator one) {
        return LEVELS.contains(one.level()) ? one.level() : "9";
    }

    private Line line(CarriedIndicator one) {
        String title = in(one.activityTitle());
        String href = "/activities/" + one.activity();
        return new Line(
                in(one.title()),
                one.unit(),
                one.baseline().map(this::baseline).orElse(""),
                one.periods().stream().map(this::period).toList(),
                title.isEmpty() ? one.identifier() : title,
                one.office() + " " + one.identifier(),
                href,
                isKeeping(one) ? MeasurementPage.href(one.activity(), one.resultAt(), one.indicatorAt()) : "");
    }

    private boolean isKeeping(CarriedIndicator one) {
        return signedIn.reader().is(Role.OFFICER) && signedIn.reader().actsFor(new OfficeCode(one.office()));
    }

    private String baseline(Measured measured) {
        Integer year = measured.year();
        return year == null ? value(measured) : value(measured) + " (" + year + ")";
    }

    private Period period(MeasuredPeriod period) {
        return new Period(
                reading.period(period.from(), period.to()),
                period.target().map(this::value).orElse("–"),
                period.actual().map(this::value).orElse("–"));
    }

    private String value(Measured measured) {
        BigDecimal amount = measured.amount();
        return amount == null ? measured.said() : reading.number(amount);
    }

    private String in(Bilingual both) {
        String own = reading.getCode().equals("es") ? both.es() : both.en();
        String other = reading.getCode().equals("es") ? both.en() : both.es();
        return own != null && !own.isBlank() ? own : Objects.requireNonNullElse(other, "");
    }

    /** All of what is filtered as a file. */
    public String getFile() {
        String asked = FIELDS.stream()
                .filter(name -> !value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ResultsServlet.HERE + ResultsServlet.FILE + (asked.isEmpty() ? "" : "?" + asked);
    }

    /** By framework and result, unless somebody wants them otherwise. */
    public SortedPage<CarriedIndicator> getListed() {
        SortedPage<CarriedIndicator> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked(ResultsServlet.HERE, request::getParameter);
            some = sorting.page(filter().map(filter -> frameworks.slice(scope(), filter, sorting.slice()))
                    .orElse(List.of()));
            listed = some;
        }
        return some;
    }

    /** What is asked for; empty where it is nothing that can be looked for. */
    Optional<ResultsFilter> filter() {
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ResultsFilter(query().filter(), Optional.of(value(LEVEL)).filter(level -> !level.isEmpty())));
    }

    private Map<String, String> faults() {
        if (!value(LEVEL).isEmpty() && !LEVELS.contains(value(LEVEL))) {
            return Map.of("?" + LEVEL, reading.say("fault.unknown-code"));
        }
        try {
            query().filter();
            return Map.of();
        } catch (Invalid wrong) {
            return words.of(wrong, pointer -> pointer);
        }
    }

    /** What is filtered by, as the trail keeps it. */
    Map<String, String> typed() {
        return ActivityQuery.kept(FIELDS.stream()
                .filter(name -> !value(name).isEmpty())
                .collect(Collectors.toMap(name -> name, this::value)));
    }

    private ActivityQuery query() {
        return ActivityQuery.of(name -> FIELDS.contains(name) ? request.getParameter(name) : null);
    }

    private String value(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .orElse("");
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
