package org.istmo.web.accounting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.Layout;
import org.istmo.domain.accounting.MappedColumn;
import org.istmo.domain.accounting.MappedField;
import org.istmo.domain.accounting.MappingTerms;
import org.istmo.domain.accounting.SkippedRows;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.form.JsonForm;

/** A mapping as the body of a request says it. */
final class MappingForm {

    private static final Set<String> DELIMITERS = Set.of(",", ";", "|", "tab");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_WORDS = 5_000;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_CODE = 1_000;
    private static final int MOST_COLUMNS = 16_384;

    private final JsonForm form;

    MappingForm(String body) {
        this.form = JsonForm.of(body);
        form.knowsOnly(Set.of("name", "office", "posts", "file", "fields", "skip", "version"));
    }

    /** A mapping that is made. */
    record New(String name, OfficeCode office, MappingTerms terms) {}

    New made(Offices offices) {
        String name = form.needed("name", 60);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            form.wrong("name", "no-name", "A name has lower-case letters, digits and hyphens.");
        }
        String office = form.needed("office", 20);
        if (!office.isEmpty() && !offices.knows(new OfficeCode(office))) {
            form.wrong("office", "unknown-office", "There is no such office.");
        }
        MappingTerms terms = terms();
        form.mustBeSound();
        return new New(name, new OfficeCode(office), terms);
    }

    /** A mapping that is changed; name and office stay what they are, and may be said again. */
    MappingTerms changed(String name, OfficeCode office) {
        form.text("name", 60).filter(said -> !said.equals(name)).ifPresent(other -> stays("name"));
        form.text("office", 20).filter(said -> !said.equals(office.code())).ifPresent(other -> stays("office"));
        MappingTerms terms = terms();
        form.mustBeSound();
        return terms;
    }

    private void stays(String field) {
        form.wrong(field, "stays", "It stays what it is: make another mapping.");
    }

    private MappingTerms terms() {
        Map<MappedField, MappedColumn> columns = new EnumMap<>(MappedField.class);
        Optional<JsonForm> fields = form.form("fields");
        if (fields.isEmpty()) {
            form.wrong("fields", "missing", "Say where the facts stand.");
        }
        fields.ifPresent(within -> {
            Set<String> known = new HashSet<>();
            for (MappedField field : MappedField.values()) {
                known.add(field.word());
                within.form(field.word()).ifPresent(column -> columns.put(field, column(column)));
            }
            within.knowsOnly(known);
        });
        List<SkippedRows> skipped = new ArrayList<>();
        form.forms("skip").forEach(rows -> skipped.add(skipped(rows)));
        return new MappingTerms(form.yesOrNo("posts").orElse(true), layout(), columns, skipped);
    }

    private Layout layout() {
        Optional<JsonForm> file = form.form("file");
        file.ifPresent(within -> within.knowsOnly(Set.of("sheet", "headerRow", "delimiter", "decimals", "dates")));
        return new Layout(
                file.flatMap(within -> within.text("sheet", 100)).orElse(""),
                file.flatMap(within -> within.integer("headerRow", 0, 1_000))
                        .orElse(1L)
                        .intValue(),
                file.flatMap(within -> within.oneOf(
                                "delimiter",
                                DELIMITERS,
                                "It is a comma (,), a semicolon (;), a bar (|) or the word tab."))
                        .map(word -> word.equals("tab") ? "\t" : word)
                        .orElse(""),
                file.flatMap(within -> within.oneOf("decimals", Set.of("point", "comma")))
                        .flatMap(DecimalStyle::of)
                        .orElse(DecimalStyle.POINT),
                file.flatMap(within ->
                                within.oneOf("dates", Set.of("iso", "day-month-year", "month-day-year", "compact")))
                        .flatMap(DateStyle::of)
                        .orElse(DateStyle.ISO));
    }

    private static MappedColumn column(JsonForm column) {
        column.knowsOnly(Set.of("column", "number", "constant", "values"));
        Optional<String> heading = column.text("column", LONGEST_WORD);
        Optional<Long> number = column.integer("number", 1, MOST_COLUMNS);
        Optional<String> constant = column.text("constant", LONGEST_CODE);
        if (List.of(heading, number, constant).stream()
                        .filter(Optional::isPresent)
                        .count()
                != 1) {
            column.wrong("column", "missing", "Give the column by its heading or its number, or a constant.");
        }
        return new MappedColumn(heading.orElse(""), number.orElse(0L).intValue(), constant.orElse(""), words(column));
    }

    private static Map<String, String> words(JsonForm column) {
        Map<String, String> words = new LinkedHashMap<>();
        column.form("values").ifPresent(values -> {
            if (values.names().size() > MOST_WORDS) {
                column.wrong("values", "too-many", "At most " + MOST_WORDS + " words are kept.");
                return;
            }
            for (String word : values.names()) {
                if (word.isBlank() || word.length() > LONGEST_WORD) {
                    values.wrong(word, "no-word", "A word has 1 to " + LONGEST_WORD + " characters.");
                } else {
                    words.put(word.strip(), values.needed(word, LONGEST_CODE));
                }
            }
        });
        return words;
    }

    private static SkippedRows skipped(JsonForm rows) {
        rows.knowsOnly(Set.of("column", "number", "equals", "blank"));
        Optional<String> heading = rows.text("column", LONGEST_WORD);
        Optional<Long> number = rows.integer("number", 1, MOST_COLUMNS);
        if (heading.isPresent() == number.isPresent()) {
            rows.wrong("column", "missing", "Give the column by its heading or its number.");
        }
        Optional<String> word = rows.text("equals", LONGEST_WORD);
        if (word.isPresent() == rows.yesOrNo("blank").orElse(false)) {
            rows.wrong("equals", "missing", "Say what the column holds: equals, or blank true.");
        }
        return new SkippedRows(heading.orElse(""), number.orElse(0L).intValue(), word.orElse(""));
    }
}
