package org.istmo.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.narrative.SectionText;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledNarrativeTest {

    @Test
    void a_text_that_is_there_in_one_language_is_shown_in_that_and_keeps_its_version() {
        FilledForm form = FilledNarrative.of(new SectionText.Written(
                7,
                3,
                new Bilingual(null, "Avances"),
                "public",
                false,
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-03-31"),
                OffsetDateTime.parse("2024-04-01T10:00:00Z"),
                "officer.mex"));

        assertEquals("7 3", form.value("narrative") + " " + form.value("version"));
        assertEquals("", form.value("text-en"));
        assertEquals("Avances", form.value("text-es"));
        assertEquals("public", form.value("sensitivity"));
    }

    @Test
    void a_fault_stands_at_its_language_and_what_the_page_says_itself_above_the_form() {
        assertEquals("text-es", FilledNarrative.field("/text/es"));
        assertEquals("text-en", FilledNarrative.field("/text"));
        assertEquals("remark", FilledNarrative.field("/remark"));
        assertEquals(FilledForm.WHOLE, FilledNarrative.field("/section"));
    }

    @Test
    void a_new_text_is_for_the_offices_and_the_donors_of_the_agreement() {
        assertEquals(
                Map.of("sensitivity", List.of("internal")),
                FilledNarrative.blank().values());
        assertFalse(FilledNarrative.blank().isWrong());
    }
}
