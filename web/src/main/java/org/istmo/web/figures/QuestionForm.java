package org.istmo.web.figures;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.validation.Codelist;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.jspecify.annotations.Nullable;

/** The parameters of a question, read one by one; all that are wrong are said at once. */
@SuppressWarnings("NullAway.Init")
public class QuestionForm {

    private static final int LONGEST_WORDS = 200;

    @QueryParam("measure")
    @DefaultValue("")
    private String measure;

    @QueryParam("by")
    @DefaultValue("")
    private String by;

    @QueryParam("currency")
    @DefaultValue("USD")
    private String currency;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("dates")
    private @Nullable String dates;

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

    @QueryParam("framework")
    private @Nullable String framework;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("stage")
    private @Nullable String stage;

    @QueryParam("sensitivity")
    private @Nullable String sensitivity;

    @QueryParam("q")
    private @Nullable String words;

    /** @throws Invalid naming every parameter that cannot be taken */
    Question question() {
        ReadParameters read = new ReadParameters();
        Optional<Quantity> quantity = measure.isBlank()
                ? read.missing("measure")
                : read.word("measure", measure, List.of(Quantity.values()), Quantity::word);
        List<Dimension> dimensions = new ArrayList<>();
        for (String word : read.list("by", by)) {
            read.word("by", word, List.of(Dimension.values()), Dimension::word).ifPresent(dimensions::add);
        }
        if (!Codelist.CURRENCY.holds(currency)) {
            read.wrong("currency", "unknown", "There is no such currency in ISO 4217.");
        }
        ReadSpan span = new ReadSpan(read, from, to, dates);
        Narrowing narrowing = narrowing(read);
        read.mustBeSound();
        return new Question(quantity.orElseThrow(), dimensions, currency, span.span(), narrowing);
    }

    private Narrowing narrowing(ReadParameters read) {
        Map<Dimension, List<String>> codes = new LinkedHashMap<>();
        codes(read, codes, Dimension.OFFICE, office);
        codes(read, codes, Dimension.COUNTRY, country);
        codes(read, codes, Dimension.THEME, theme);
        codes(read, codes, Dimension.DONOR, donor);
        codes(read, codes, Dimension.GRANT, grant);
        codes(read, codes, Dimension.TREATY, treaty);
        codes(read, codes, Dimension.FRAMEWORK, framework);
        return new Narrowing(
                codes,
                codes(read, "status", status),
                codes(read, "kind", kind),
                codes(read, "stage", stage),
                codes(read, "sensitivity", sensitivity).stream()
                        .flatMap(word ->
                                read
                                        .word("sensitivity", word, List.of(Sensitivity.values()), Sensitivity::word)
                                        .stream())
                        .toList(),
                read.text("q", words, LONGEST_WORDS));
    }

    private static void codes(
            ReadParameters read, Map<Dimension, List<String>> codes, Dimension dimension, @Nullable String text) {
        if (text != null) {
            codes.put(dimension, read.codes(dimension.word(), text));
        }
    }

    private static List<String> codes(ReadParameters read, String name, @Nullable String text) {
        return text == null ? List.of() : read.codes(name, text);
    }
}
