package org.istmo.reporting.issue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.tieout.Said;
import org.istmo.reporting.tieout.TieOut;

/**
 * What an order would make if it were made and issued now, as its audience would see it.
 *
 * @param day that it would bear: today at its office
 * @param figures what is looked at first
 * @param parts its sections, in the order of the page
 * @param found what would keep it from being submitted, and what would be warned of
 * @param withheld what the audience would not be shown, be it none of it
 * @param pages the first ones; empty where no PDF is ordered, where setting it takes too long, and where it would fail
 * @param fails why its files could not be made; empty where they could
 */
public record Foreseen(
        LocalDate day,
        List<MainFigure> figures,
        List<Part> parts,
        TieOut found,
        List<Withheld> withheld,
        Optional<FirstPages> pages,
        Optional<FailureReason> fails) {

    public Foreseen {
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
        withheld = List.copyOf(withheld);
    }

    /** With its pages, or why there would be none. */
    Foreseen with(Optional<FirstPages> first, Optional<FailureReason> failing) {
        return new Foreseen(day, figures, parts, found, withheld, first, failing);
    }

    /** Rows of all its tables. */
    public int rows() {
        return parts.stream().mapToInt(Part::rows).sum();
    }

    /**
     * A section.
     *
     * @param figures that are printed in it and in none before, the first {@value #MOST}
     * @param more how many figures it has beyond those
     */
    public record Part(String id, Text title, int rows, List<Shown> figures, int more) {

        /** How many figures of one section are named. */
        public static final int MOST = 8;

        public Part {
            figures = List.copyOf(figures);
        }

        /** A figure, and what it counts as either language calls it. */
        public record Shown(Figure figure, Text unit) {}

        /** Of a type that is not composed as a document: none. */
        static List<Part> of(Said said) {
            Document english = said.documents().get(Language.EN);
            Document spanish = said.documents().get(Language.ES);
            if (english == null || spanish == null) {
                return List.of();
            }
            Map<String, Figure> left = new LinkedHashMap<>(said.figures());
            return english.sections().stream()
                    .map(section -> of(section, title(spanish, section.id(), section.title()), said, left))
                    .toList();
        }

        /** A section that one language alone has is called the same in both: that is for a check to find. */
        private static String title(Document document, String section, String otherwise) {
            return document.sections().stream()
                    .filter(one -> one.id().equals(section))
                    .map(Section::title)
                    .findFirst()
                    .orElse(otherwise);
        }

        private static Part of(Section section, String spanish, Said said, Map<String, Figure> left) {
            List<Table> tables = section.blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .toList();
            Set<String> keys = new LinkedHashSet<>();
            tables.forEach(table -> table.rows().stream()
                    .flatMap(row -> row.values().stream())
                    .filter(Value.Quantity.class::isInstance)
                    .map(value -> ((Value.Quantity) value).key())
                    .filter(left::containsKey)
                    .forEach(keys::add));
            List<Shown> shown = keys.stream()
                    .flatMap(key -> Optional.ofNullable(left.get(key)).stream().map(figure -> shown(said, key, figure)))
                    .limit(MOST)
                    .toList();
            left.keySet().removeAll(keys);
            return new Part(
                    section.id(),
                    new Text(section.title(), spanish),
                    tables.stream().mapToInt(table -> table.rows().size()).sum(),
                    shown,
                    keys.size() - shown.size());
        }

        private static Shown shown(Said said, String key, Figure figure) {
            return new Shown(
                    figure,
                    said.units()
                            .getOrDefault(key, Text.untranslated(figure.amount().currency())));
        }
    }
}
