package org.istmo.reporting.render.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;

/** Every figure of a document's tables, each once, in the order of the page, with what it says in both languages. */
public final class DocumentFigures {

    /**
     * @param table the words over its table, or none
     * @param within its group, row and column in words
     */
    public record Said(Value.Quantity quantity, String table, List<String> within) {

        public Said {
            within = List.copyOf(within);
        }

        /** All of it together. */
        public String label() {
            return Stream.concat(Stream.of(table).filter(words -> !words.isBlank()), within.stream())
                    .collect(Collectors.joining(", "));
        }
    }

    private DocumentFigures() {}

    /**
     * @param english the document in English
     * @param spanish the same in Spanish
     * @throws IllegalStateException when a figure of one is not in the other
     */
    public static List<Figure> of(Document english, Document spanish) {
        Map<String, Said> others = said(spanish);
        return said(english).entrySet().stream()
                .map(figure -> figure(figure.getKey(), figure.getValue(), others))
                .toList();
    }

    /** The same of a document in one language, which says what it says in both. */
    public static List<Figure> of(Document document) {
        List<Figure> figures = new ArrayList<>();
        said(document)
                .forEach((key, said) -> figures.add(figure(key, said.quantity(), Text.untranslated(said.label()))));
        return figures;
    }

    private static Figure figure(String key, Said english, Map<String, Said> others) {
        Said spanish = others.get(key);
        if (spanish == null) {
            throw new IllegalStateException("figure " + key + " is in one language only");
        }
        return figure(key, english.quantity(), new Text(english.label(), spanish.label()));
    }

    private static Figure figure(String key, Value.Quantity quantity, Text label) {
        return new Figure(new Amount(key, quantity.value(), quantity.unit().name()), label);
    }

    /** By key, in the order of the page. */
    public static Map<String, Said> said(Document document) {
        Map<String, Said> figures = new LinkedHashMap<>();
        document.tables().forEach(table -> table.rows().forEach(row -> add(figures, table, row)));
        return figures;
    }

    private static void add(Map<String, Said> figures, Table table, Row row) {
        List<String> words = words(row);
        for (int index = 0; index < row.values().size(); index++) {
            if (row.values().get(index) instanceof Value.Quantity quantity
                    && !quantity.key().isEmpty()
                    && !figures.containsKey(quantity.key())) {
                Column column = table.columns().get(index);
                figures.put(quantity.key(), new Said(quantity, table.title(), within(words, column)));
            }
        }
    }

    /** Of a row: its group, and what stands in it in words. */
    private static List<String> words(Row row) {
        List<String> words = new ArrayList<>();
        words.add(row.group());
        for (Value value : row.values()) {
            if (value instanceof Value.Words said) {
                words.add(said.text());
            }
        }
        return words;
    }

    /** Where it stands in its table: group, the row's words, column. */
    private static List<String> within(List<String> row, Column column) {
        List<String> within = new ArrayList<>(row);
        within.add(column.group());
        within.add(column.heading());
        within.removeIf(String::isBlank);
        return within;
    }
}
