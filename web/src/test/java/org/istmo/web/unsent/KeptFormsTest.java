package org.istmo.web.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.Offices;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptFormsTest {

    private static final String PAGE = "/rounds/4/questions/9";
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    @Test
    void what_was_typed_comes_back_and_nothing_that_is_none_of_the_forms_own() {
        FilledForm typed = FilledForm.holding(Map.of(
                "text-es", List.of("Línea \"una\"\nlínea dos"),
                "articles", List.of("5", "9"),
                "page", List.of("/rounds/4/questions/9"),
                "more", List.of("needs"),
                "less", List.of("needs-0"),
                "primefaces.nonce", List.of("abc")));

        FilledForm back = FormWords.read(FormWords.of(typed));

        assertEquals(
                Map.of("text-es", List.of("Línea \"una\"\nlínea dos"), "articles", List.of("5", "9")), back.values());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_comes_in_after_its_form_was_sent_does_not_bring_it_back(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        keep(database, NOW, typed("3", "half"));
        assertTrue(forms(database, NOW).of(PAGE).isPresent());

        database.inTransaction(() -> {
            forms(database, NOW).sent(PAGE, typed("3", "whole"));
            return PAGE;
        });
        assertFalse(keep(database, NOW.plusSeconds(2), typed("3", "half")));

        assertFalse(forms(database, NOW.plusSeconds(2)).of(PAGE).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_typed_after_a_form_was_sent_is_kept_as_ever(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        database.inTransaction(() -> {
            forms(database, NOW).sent(PAGE, typed("3", "whole"));
            return PAGE;
        });

        assertTrue(keep(database, NOW.plusSeconds(2), typed("4", "more")));
        assertEquals(
                "more",
                forms(database, NOW.plusSeconds(2))
                        .of(PAGE)
                        .orElseThrow()
                        .form()
                        .value("text"));
        database.inTransaction(() -> {
            forms(database, NOW.plusSeconds(3)).sent(PAGE, typed("4", "more"));
            return PAGE;
        });
        assertTrue(keep(database, NOW.plusSeconds(60), typed("4", "again")), "Nothing is late after so long");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_form_whose_page_is_shown_again_is_kept_at_once_unless_it_is_too_long(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        database.inTransaction(() -> {
            forms(database, NOW).sent(PAGE, typed("3", "whole"));
            forms(database, NOW.plusSeconds(2)).keepShown(PAGE, typed("3", "another row"));
            forms(database, NOW.plusSeconds(3)).keepShown(PAGE, typed("3", "x".repeat(UnsentForms.LARGEST)));
            return PAGE;
        });

        FilledForm kept =
                forms(database, NOW.plusSeconds(4)).of(PAGE).orElseThrow().form();
        assertEquals("another row", kept.value("text"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void when_a_form_was_kept_is_said_by_the_clock_of_the_persons_office(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        keep(database, NOW, typed("3", "half"));

        String at = forms(database, NOW).of(PAGE).orElseThrow().at();
        assertTrue(at.contains("America/Mexico_City") && at.contains("4:00"), at);
    }

    private static boolean keep(TestDatabase database, Instant at, FilledForm form) {
        return database.inTransaction(() -> forms(database, at).keep(PAGE, form))
                .isPresent();
    }

    private static FilledForm typed(String version, String text) {
        return FilledForm.holding(Map.of("version", List.of(version), "text", List.of(text)));
    }

    private static KeptForms forms(TestDatabase database, Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        CountedQuestions asked = new CountedQuestions(database.dataSource(), Staff.OFFICER, Map.of());
        return new KeptForms(
                asked.signedIn(),
                new UnsentForms(database.dataSource(), clock),
                new Offices(database.dataSource()),
                new Reading(asked.request(), asked.signedIn()),
                clock);
    }
}
