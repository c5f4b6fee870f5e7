package org.istmo.web.activity;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.DateRules;
import org.jspecify.annotations.Nullable;

/** The filters of activities. Several codes of one kind are separated by commas, and any of them will do. */
@SuppressWarnings("NullAway.Init")
public class ActivityQuery {

    private static final int MOST_CODES = 100;
    private static final int LONGEST_WORDS = 500;

    private static final List<String> NAMES = List.of(
            "office",
            "country",
            "theme",
            "donor",
            "grant",
            "treaty",
            "article",
            "framework",
            "kind",
            "stage",
            "status",
            "sensitivity",
            "from",
            "to",
            "q");

    @QueryParam("office")
    private @Nullable String office;

    @QueryParam("country")
    private @Nullable String country;

    @QueryParam("theme")
    private @Nullable String theme;

    @QueryParam("donor")
    private @Nullable String donor;

    @QueryParam("grant")
    private @Nullable String grant;

    @QueryParam("treaty")
    private @Nullable String treaty;

    @QueryParam("article")
    private @Nullable String article;

    @QueryParam("framework")
    private @Nullable String framework;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("stage")
    private @Nullable String stage;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("sensitivity")
    private @Nullable String sensitivity;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("q")
    private @Nullable String words;

    /** What a page was asked for, by the names of its parameters. */
    public static ActivityQuery of(Function<String, @Nullable String> parameter) {
        ActivityQuery query = new ActivityQuery();
        query.office = parameter.apply("office");
        query.country = parameter.apply("country");
        query.theme = parameter.apply("theme");
        query.donor = parameter.apply("donor");
        query.grant = parameter.apply("grant");
        query.treaty = parameter.apply("treaty");
        query.article = parameter.apply("article");
        query.framework = parameter.apply("framework");
        query.kind = parameter.apply("kind");
        query.stage = parameter.apply("stage");
        query.status = parameter.apply("status");
        query.sensitivity = parameter.apply("sensitivity");
        query.from = parameter.apply("from");
        query.to = parameter.apply("to");
        query.words = parameter.apply("q");
        return query;
    }

    /** @throws Invalid when a date is none or a text cannot be looked for */
    public ActivityFilter filter() {
        Map<By, List<String>> codes = new EnumMap<>(By.class);
        codes.put(By.OFFICE, codes("?office", office));
        codes.put(By.COUNTRY, codes("?country", country));
        codes.put(By.THEME, codes("?theme", theme));
        codes.put(By.DONOR, codes("?donor", donor));
        codes.put(By.GRANT, codes("?grant", grant));
        codes.put(By.TREATY, codes("?treaty", treaty));
        codes.put(By.ARTICLE, codes("?article", article));
        codes.put(By.FRAMEWORK, codes("?framework", framework));
        codes.put(By.KIND, codes("?kind", kind));
        codes.put(By.STAGE, codes("?stage", stage));
        codes.put(By.STATUS, codes("?status", status));
        codes.put(By.SENSITIVITY, codes("?sensitivity", sensitivity));
        Optional<LocalDate> first = day("?from", from);
        Optional<LocalDate> last = day("?to", to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new Invalid("?to", "before-from", "The range ends before it begins.");
        }
        return new ActivityFilter(codes, first, last, words());
    }

    /**
     * Before a ledger is taken: a filter that is mistyped would take all of it.
     *
     * @param given the names of the parameters
     * @param more what may be asked besides the filters
     * @throws Invalid that names each parameter that there is none of, and those there are
     */
    public static void mustKnow(Collection<String> given, String... more) {
        List<String> known =
                Stream.concat(NAMES.stream(), Stream.of(more)).sorted().toList();
        List<Invalid.Field> unknown = given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Invalid.Field(
                        "?" + name,
                        "unknown-parameter",
                        "There is no such parameter. There are " + String.join(", ", known) + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
    }

    /** What was asked, by the parameters' names and in their order; nothing of those that were left out. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "office", office);
        put(asked, "country", country);
        put(asked, "theme", theme);
        put(asked, "donor", donor);
        put(asked, "grant", grant);
        put(asked, "treaty", treaty);
        put(asked, "article", article);
        put(asked, "framework", framework);
        put(asked, "kind", kind);
        put(asked, "stage", stage);
        put(asked, "status", status);
        put(asked, "sensitivity", sensitivity);
        put(asked, "from", from);
        put(asked, "to", to);
        put(asked, "q", words);
        return asked;
    }

    /** The same as the trail keeps it: of the words that were looked for, which may name anybody, how many characters they have. */
    public static Map<String, String> kept(Map<String, String> asked) {
        Map<String, String> kept = new TreeMap<>(asked);
        Optional.ofNullable(kept.remove("q"))
                .ifPresent(words -> kept.put("characters", String.valueOf(words.length())));
        return kept;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }

    private String words() {
        String text = words == null ? "" : Words.oneLine("?q", words);
        if (text.length() > LONGEST_WORDS) {
            throw new Invalid("?q", "too-long", "At most " + LONGEST_WORDS + " characters are looked for.");
        }
        return text;
    }

    private static List<String> codes(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> codes = Arrays.stream(Words.oneLine(pointer, text).split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (codes.size() > MOST_CODES) {
            throw new Invalid(pointer, "too-many", "At most " + MOST_CODES + " codes are asked for at once.");
        }
        return codes;
    }

    private static Optional<LocalDate> day(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (DateRules.holds(day)) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDate) {
            throw new Invalid(pointer, "no-date", "Not a date such as 2023-12-31.");
        }
        throw new Invalid(
                pointer,
                "out-of-range",
                "The year is from " + DateRules.FIRST_YEAR + " to " + DateRules.LAST_YEAR + ".");
    }
}
