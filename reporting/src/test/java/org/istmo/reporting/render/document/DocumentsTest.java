package org.istmo.reporting.render.document;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every renderer's tests rely on. */
class DocumentsTest {

    static Stream<Documents> samples() {
        return Stream.of(
                aDocument(),
                aDocument().projects(0).activities(0),
                aDocument().draft().withGaps().revised(),
                aDocument().brief());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void both_languages_have_the_same_figures(Documents sample) {
        int figures = DocumentFigures.of(sample.build(Language.EN), sample.build(Language.ES))
                .size();
        assertTrue(figures > 5, "figures: " + figures);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_table_has_its_layout(Documents sample) {
        Layouts layouts = Layouts.of(Documents.TYPE);
        sample.build(Language.ES)
                .tables()
                .forEach(table -> assertEquals(
                        layouts.named(table.layout()).columns().stream()
                                .map(Layout.LayoutColumn::key)
                                .toList(),
                        table.columns().stream().map(Column::key).toList()));
    }
}
