package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.Offices;
import org.istmo.domain.overlap.Resemblances;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.template.TemplateFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of an activity shows what is worth knowing once before it stores anything. */
class ActivityFormsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_worth_noting_is_shown_once_before_it_is_stored(Vendor vendor) {
        ActivityForms forms = forms(new ActivitiesAtWork(vendor));
        Map<String, String> typed = Map.of(
                "countries-0-code", "MX",
                "countries-0-percentage", "60",
                "countries-1-code", "GT");

        ActivityForms.Outcome shown = taken(forms, typed);
        assertTrue(shown.rehearsed());
        assertTrue(shown.taken().isEmpty());
        assertTrue(
                shown.notes().contains("Of 2 shares 1 have a percentage: all weigh the same."),
                shown.notes()::toString);

        Map<String, String> again = new TreeMap<>(typed);
        again.put(ActivityForms.SEEN, shown.seen());
        assertEquals("N-1", taken(forms, again).taken().orElseThrow().said().identifier());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_of_which_nothing_is_worth_noting_is_stored_at_once(Vendor vendor) {
        ActivityForms.Outcome outcome = taken(forms(new ActivitiesAtWork(vendor)), Map.of("countries-0-code", "MX"));

        assertFalse(outcome.rehearsed(), outcome.notes()::toString);
        assertTrue(outcome.taken().isPresent(), outcome.form()::toString);
    }

    private static ActivityForms.Outcome taken(ActivityForms forms, Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>(Map.of(
                "identifier", List.of("N-1"),
                "office", List.of("LPO-MEX"),
                "title-es", List.of("Curso de balística"),
                "stage", List.of("planned"),
                "plannedStart", List.of("2024-03-01")));
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return forms.take(ActivitiesAtWork.OFFICER, Optional.empty(), FilledForm.holding(values));
    }

    private static ActivityForms forms(ActivitiesAtWork work) {
        var source = work.database().dataSource();
        CountedQuestions asked = new CountedQuestions(source, ActivitiesAtWork.OFFICER, Map.of());
        Reading reading = new Reading(asked.request(), asked.signedIn());
        return new ActivityForms(
                new ActivityIntake(
                        new Offices(source), work.desk(), new ActivitySubmission(new ReferenceCodes(source))),
                new ActivityAnswer(),
                new OthersAlike(new Resemblances(source)),
                new TemplateFiles(new CodeLists(source)),
                new RefusalWords(reading),
                reading);
    }
}
