package org.istmo.web.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.intake.RowLayout;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Unreadable;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.table.Header;
import org.istmo.web.table.Table;
import org.istmo.web.table.TableFile;

/**
 * Which template a table is, known by the names of its columns in either language or by their keys.
 *
 * @param language that most of the names are in
 */
record Heading(Template template, Table table, Header header, Language language) {

    /** The key of the column in which the server said what was wrong with a row; it is read over. */
    static final String REASON = "what_is_wrong";

    /**
     * The first table of the file that has every column that its template needs.
     *
     * @throws Invalid naming the columns that are missing
     * @throws Unreadable when no table has the names of any columns of ours
     */
    static Heading of(TableFile file) {
        List<Heading> partly = new ArrayList<>();
        for (Table table : file.tables()) {
            Optional<Heading> best = table.hidden() ? Optional.empty() : best(table);
            if (best.isPresent() && best.get().missing().isEmpty()) {
                return best.get();
            }
            best.ifPresent(partly::add);
        }
        Heading closest = partly.stream()
                .max(Comparator.comparingInt(Heading::known))
                .orElseThrow(
                        () -> new Unreadable(
                                "unknown-columns",
                                "No row has the names of the columns of a template. Take one from /api/v1/imports/templates/."));
        throw new Invalid(closest.missing().stream()
                .map(column -> new Invalid.Field(
                        closest.where() + column.key(),
                        "missing-column",
                        "The column '" + column.key() + "' is missing, which each row of " + closest.template.word()
                                + " needs."))
                .toList());
    }

    private String where() {
        return (table.name().isEmpty() ? "" : table.name() + "!") + "row " + header.lastRow() + ", column ";
    }

    private static Optional<Heading> best(Table table) {
        return List.of(Template.values()).stream()
                .flatMap(template -> Header.in(table, keys(template)::find).stream()
                        .map(header -> new Heading(template, table, header, language(template, header))))
                .max(Comparator.<Heading>comparingInt(
                                heading -> -heading.missing().size())
                        .thenComparingInt(Heading::known));
    }

    private int known() {
        return header.columns().size();
    }

    private List<Column> missing() {
        return template.columns().stream()
                .filter(column -> column.required() && !header.columns().containsKey(column.key()))
                .toList();
    }

    private static Language language(Template template, Header header) {
        return count(template, header, Language.ES) > count(template, header, Language.EN) ? Language.ES : Language.EN;
    }

    private static long count(Template template, Header header, Language language) {
        TemplateWords words = new TemplateWords(language);
        return template.columns().stream()
                .filter(column -> Names.plain(
                                header.names().getOrDefault(header.columns().getOrDefault(column.key(), -1), ""))
                        .equals(Names.plain(words.name(template, column))))
                .count();
    }

    /** Keys of columns by what people may call them. */
    private record Keys(Map<String, String> byName) {
        Optional<String> find(String name) {
            return Optional.ofNullable(byName.get(Names.plain(name)));
        }
    }

    private static Keys keys(Template template) {
        Map<String, String> keys = new HashMap<>();
        for (Language language : Language.values()) {
            TemplateWords words = new TemplateWords(language);
            template.columns().forEach(column -> keys.put(Names.plain(words.name(template, column)), column.key()));
            keys.put(Names.plain(words.say("column.reason")), REASON);
        }
        template.columns().forEach(column -> keys.put(column.key(), column.key()));
        keys.put(REASON, REASON);
        return new Keys(keys);
    }

    /** The column of a template that a position of a header names; empty where it names none. */
    static Optional<Column> column(Template template, List<String> header, int position) {
        return position < header.size()
                ? keys(template)
                        .find(header.get(position))
                        .filter(key -> !key.equals(REASON))
                        .map(template::column)
                : Optional.empty();
    }

    /** The columns that no template knows, by position, with their names. */
    Map<Integer, String> unknown() {
        Map<Integer, String> unknown = new TreeMap<>(header.names());
        header.columns().values().forEach(unknown::remove);
        return unknown;
    }

    /** As the receipt keeps it: without the column in which the server said what was wrong. */
    RowLayout layout() {
        int last = header.names().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
        Integer reason = header.columns().get(REASON);
        List<String> names = new ArrayList<>();
        for (int column = 0; column <= last; column++) {
            names.add(reason != null && reason == column ? "" : header.names().getOrDefault(column, ""));
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return new RowLayout(template.word(), language.code(), table.name(), names);
    }
}
