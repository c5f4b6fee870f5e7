package org.istmo.reporting.render.progress;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;

/** The figures that a report's tables print, for what is written about them: {@code {{key}}} in a text stands for the figure. */
final class PrintedFigures {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.~-]{1,300})\\s*}}");
    private static final int CENTS = 2;

    private final Map<String, Value.Quantity> figures = new HashMap<>();
    private final Language language;
    private final Set<String> unknown = new LinkedHashSet<>();

    PrintedFigures(Language language, Collection<Section> sections) {
        this.language = language;
        sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .forEach(quantity -> figures.putIfAbsent(quantity.key(), quantity));
    }

    /** The text with the figures in it; a key that is no printed figure's stays as it is and is remembered. */
    String in(String text) {
        Matcher places = PLACE.matcher(text);
        StringBuilder whole = new StringBuilder();
        while (places.find()) {
            Value.Quantity quantity = figures.get(places.group(1));
            if (quantity == null) {
                unknown.add(places.group(1));
            }
            places.appendReplacement(
                    whole, Matcher.quoteReplacement(quantity == null ? places.group() : said(quantity)));
        }
        return places.appendTail(whole).toString();
    }

    /** The keys that no figure has, in the order of the texts. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private String said(Value.Quantity quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, quantity.value().stripTrailingZeros().scale()));
        Unit.Kind kind = quantity.unit().kind();
        format.setMinimumFractionDigits(kind == Unit.Kind.MONEY ? CENTS : kind == Unit.Kind.PERCENT ? 1 : 0);
        String number = format.format(quantity.value());
        return switch (kind) {
            case MONEY -> number + " " + quantity.unit().name();
            case PERCENT -> number + "%";
            case COUNT, RATE -> number;
        };
    }
}
