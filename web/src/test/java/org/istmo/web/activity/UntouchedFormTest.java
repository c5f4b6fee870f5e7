package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.WholeDraft;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.intake.DraftResult;
import org.istmo.web.form.FilledForm;
import org.istmo.web.intake.OfficialExample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an activity that is sent as it was shown changes nothing, whatever the activity holds. */
class UntouchedFormTest {

    /** Of a file the longest ones, which hold the most. */
    private static final int MOST = 20;

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_an_activity_that_says_something_of_everything(Vendor vendor) {
        assertUntouched(
                new ActivitiesAtWork(vendor).entered(WholeDraft.called("A-1").said()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_iatis_own_example(Vendor vendor) {
        assertUntouched(new ActivitiesAtWork(vendor).entered(OfficialExample.read()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_an_activity_whose_parts_say_little_or_oddly(Vendor vendor) {
        assertUntouched(new ActivitiesAtWork(vendor)
                .entered(WholeDraft.called("A-2").holding(odd()).said()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unhcr-activities-2023.xml", "us-state-mexico.xml"})
    void of_what_agencies_publish(String file) {
        ActivitiesAtWork work = new ActivitiesAtWork(Vendor.H2);
        List<DraftActivity> longest = OfficialExample.seeded(file).stream()
                .sorted(Comparator.comparingInt(
                                (DraftActivity one) -> one.source().length())
                        .reversed())
                .limit(MOST)
                .toList();

        assertEquals(MOST, longest.size());
        longest.stream().map(work::entered).forEach(UntouchedFormTest::assertUntouched);
    }

    @Test
    void and_it_is_so_where_a_row_was_asked_for_and_stayed_empty() {
        JsonObject answer = answer(
                new ActivitiesAtWork(Vendor.H2).entered(WholeDraft.called("A-1").said()));
        FilledForm form = FilledActivityTest.with(
                FilledActivity.of(answer),
                Map.of(
                        "more",
                        "results",
                        "budgets-7-type",
                        "",
                        "results-4-indicators-0-periods-0-targets-0-value",
                        ""));

        assertEquals("{}", body(form, answer).toString());
    }

    private static void assertUntouched(Activity stored) {
        JsonObject answer = answer(stored);

        assertEquals(
                "{}",
                body(Untouched.sent(FilledActivity.of(answer)), answer).toString(),
                () -> stored.said().identifier());
    }

    private static JsonObject body(FilledForm form, JsonObject answer) {
        return new FilledActivity(form, Optional.of(answer)).body();
    }

    static JsonObject answer(Activity stored) {
        return FormAnswer.of(AsJson.object(ActivityView.of(stored)), stored);
    }

    private static DraftContents odd() {
        DraftMeasurement byPlace = new DraftMeasurement(
                null, null, null, "", null, null, null, "LOC-1", Map.of("corps", "police"), Map.of());
        DraftMeasurement inWords = new DraftMeasurement(
                2022,
                DAY,
                null,
                "  Several,\r\nand more ",
                "female",
                null,
                null,
                "",
                Map.of(),
                Map.of("es", "Así\r\nes"));
        DraftMeasurement unsaid =
                new DraftMeasurement(null, null, null, "", null, null, null, "", Map.of(), Map.of("en", "Not yet"));
        DraftIndicator words = new DraftIndicator(
                "5",
                "",
                false,
                Map.of("en", "Line one\nline two\n"),
                Map.of("es", "Dos"),
                List.of(inWords, inWords, byPlace),
                List.of(
                        new DraftPeriod(DAY, DAY, List.of(), List.of(byPlace, unsaid)),
                        new DraftPeriod(DAY, DAY.plusYears(1), List.of(inWords), List.of())));
        return new DraftContents(
                List.of(),
                List.of(),
                List.of(
                        new DraftPartner("", "Nobody\nin particular", "4", "", ""),
                        new DraftPartner("XM-1", "", "9", "", "")),
                List.of(new DraftBudget("7", "1", DAY, DAY, WholeDraft.amount("-0.000001"), "XXX", DAY.plusDays(1))),
                List.of(
                        new DraftPlannedDisbursement(
                                "",
                                DAY,
                                null,
                                WholeDraft.amount("1E+3"),
                                "EUR",
                                DAY,
                                DraftParty.NOBODY,
                                DraftParty.NOBODY),
                        new DraftPlannedDisbursement(
                                "2",
                                DAY,
                                DAY,
                                WholeDraft.amount("12345678901234567890.5"),
                                "EUR",
                                DAY,
                                new DraftParty("", "Agency", ""),
                                new DraftParty("R", "", "R-1"))),
                List.of(
                        new DraftResult("9", null, Map.of("en", "Bare"), Map.of(), List.of()),
                        new DraftResult("3", false, Map.of("es", "Palabras"), Map.of("en", " x "), List.of(words))),
                List.of(
                        document("https://example.org/a?b=1&c=2", "confidential", List.of("Z99", "A01"), List.of()),
                        document("ftp://example.org/b", "public", List.of(), List.of("es", "qu", "x-other")),
                        document("", null, List.of(), List.of())),
                "");
    }

    private static DraftDocument document(
            String url, @Nullable String level, List<String> categories, List<String> languages) {
        return new DraftDocument(
                url, "", Map.of("en", "Manual"), Map.of("es", "De uso"), categories, languages, null, null, "", level);
    }
}
