package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset says.
 *
 * @param figures by key, in the order of the page
 * @param units what each figure counts, as either language calls it
 * @param documents one a language; none for a type that is not composed as a document
 */
public record Said(Map<String, Figure> figures, Map<String, Text> units, Map<Language, Document> documents) {

    /** Of a type that is not composed as a document. */
    public static Said of(List<Figure> figures) {
        Map<String, Figure> byKey = byKey(figures);
        Map<String, Text> units = new LinkedHashMap<>();
        byKey.forEach((key, figure) ->
                units.put(key, Text.untranslated(figure.amount().currency())));
        return new Said(byKey, units, Map.of());
    }

    /** A figure that is in one language only is in it too: that is for a check to find. */
    public static Said of(Document english, Document spanish) {
        Map<String, Figure> figures = byKey(DocumentFigures.of(english));
        Map<String, Figure> others = byKey(DocumentFigures.of(spanish));
        Map<String, Text> units = new LinkedHashMap<>();
        figures.forEach((key, figure) -> units.put(key, unit(figure, others.getOrDefault(key, figure))));
        others.forEach((key, figure) -> {
            units.putIfAbsent(key, unit(figure, figure));
            figures.merge(key, figure, Said::inBoth);
        });
        return new Said(figures, units, Map.of(Language.EN, english, Language.ES, spanish));
    }

    private static Text unit(Figure english, Figure spanish) {
        return new Text(english.amount().currency(), spanish.amount().currency());
    }

    private static Figure inBoth(Figure english, Figure spanish) {
        return new Figure(
                english.amount(), new Text(english.label().en(), spanish.label().es()));
    }

    private static Map<String, Figure> byKey(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.toMap(
                        figure -> figure.amount().key(), figure -> figure, (first, same) -> first, LinkedHashMap::new));
    }

    /** The same, but for figures that say how things stood when they were read: those are the other reading's. */
    public Said atTheMomentOf(Said other, Predicate<String> ofTheMoment) {
        Map<String, Figure> kept = new LinkedHashMap<>(figures);
        kept.keySet().removeIf(ofTheMoment);
        other.figures.forEach((key, figure) -> {
            if (ofTheMoment.test(key)) {
                kept.put(key, figure);
            }
        });
        return new Said(kept, units, documents);
    }

    /** What officers and others wrote, in one language. */
    List<Prose> prose(Language language) {
        return Stream.ofNullable(documents.get(language))
                .flatMap(document -> document.sections().stream())
                .flatMap(section -> section.blocks().stream())
                .filter(Prose.class::isInstance)
                .map(Prose.class::cast)
                .toList();
    }

    /** The figure's value, or null when it is not printed. */
    @Nullable
    BigDecimal value(String key) {
        Figure figure = figures.get(key);
        return figure == null ? null : figure.amount().value();
    }
}
