package org.istmo.reporting.render.sheet;

import static org.istmo.reporting.render.document.Documents.aDocument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.look.Cell;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Documents;

/** What every check of a workbook is made on, in both languages. */
final class DocumentSamples {

    private static final List<Document> ALL = Stream.of(
                    aDocument(),
                    aDocument().projects(0).activities(0),
                    aDocument().projects(1).quarters(1).activities(1),
                    aDocument().draft().withGaps().revised().withLogo().provisional(),
                    many(40))
            .flatMap(sample -> Arrays.stream(Language.values()).map(sample::build))
            .toList();

    private DocumentSamples() {}

    /** The same ones each time. */
    static Stream<Document> all() {
        return ALL.stream();
    }

    /** Those, and each type of report on one activity, as it is read from a database. */
    static Stream<Document> every() {
        return Stream.concat(all(), Cell.ofOneActivity().map(Cell::document));
    }

    /** With long titles. */
    static Documents many(int rows) {
        return aDocument().projects(rows / 4).activities(rows).titled(i -> new Text(english(i), spanish(i)));
    }

    private static String english(int i) {
        return "Strengthening of the forensic laboratories and of the chain of custody, phase " + i;
    }

    private static String spanish(int i) {
        return "Fortalecimiento de los laboratorios forenses y de la cadena de custodia en los estados fronterizos,"
                + " con énfasis en la investigación de los delitos de trata de personas y tráfico ilícito de migrantes,"
                + " fase "
                + i;
    }
}
