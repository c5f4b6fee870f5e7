package org.istmo.reporting.render;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void a_text_with_figures_leaves_the_consent_to_attach_data_as_it_is() {
        Document written = new Document(
                Language.EN,
                aDocument().build(Language.EN).front(),
                List.of(new Section("one", "One", List.of(new Prose("", "Spent: {{nothing}}.")))),
                true);

        Document filled = Placeholders.filled(written);

        assertTrue(filled.dataAttached());
        assertEquals(written, filled);
    }
}
