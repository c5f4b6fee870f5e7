package org.istmo.reporting.render;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Value;

/**
 * Sets figures into what officers wrote: <code>{{expenditure.usd}}</code> in a text stands for the figure of that key, with its unit. One that no table prints
 * is left as it is, and so is one that is not closed; both are seen in print and keep the draft from being submitted.
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\s]{1,300})\\s*}}");

    private Placeholders() {}

    public static Document filled(Document document) {
        boolean any = prose(document).anyMatch(prose -> prose.text().contains("{{"));
        if (!any) {
            return document;
        }
        Map<String, Value.Quantity> figures = figures(document);
        return new Document(
                document.language(),
                document.front(),
                document.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.title(),
                                section.blocks().stream()
                                        .map(block -> block(block, figures, document.language()))
                                        .toList()))
                        .toList(),
                document.dataAttached());
    }

    private static Stream<Prose> prose(Document document) {
        return document.sections().stream()
                .map(Section::blocks)
                .flatMap(List::stream)
                .filter(Prose.class::isInstance)
                .map(Prose.class::cast);
    }

    private static Block block(Block block, Map<String, Value.Quantity> figures, Language language) {
        if (!(block instanceof Prose prose)) {
            return block;
        }
        return new Prose(
                prose.title(),
                PLACEHOLDER
                        .matcher(prose.text())
                        .replaceAll(found -> Matcher.quoteReplacement(said(found, figures, language))));
    }

    private static String said(MatchResult found, Map<String, Value.Quantity> figures, Language language) {
        Value.Quantity figure = figures.get(found.group(1));
        return figure == null ? found.group() : said(figure, language);
    }

    private static String said(Value.Quantity figure, Language language) {
        BigDecimal value = figure.value();
        return switch (figure.unit().kind()) {
            case MONEY -> figure.unit().name() + "\u00A0" + number("#,##0.00####", value, language);
            case PERCENT -> number("#,##0.0", value, language) + (language == Language.ES ? "\u00A0%" : "%");
            case COUNT -> number("#,##0.######", value, language);
            case RATE -> number("#,##0.00########", value, language);
        };
    }

    private static String number(String pattern, BigDecimal value, Language language) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale())).format(value);
    }

    private static Map<String, Value.Quantity> figures(Document document) {
        Map<String, Value.Quantity> figures = new HashMap<>();
        document.tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .forEach(quantity -> figures.putIfAbsent(quantity.key(), quantity));
        return figures;
    }
}
