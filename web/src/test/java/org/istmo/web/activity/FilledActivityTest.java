package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.activity.WholeDraft;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.activity.ActivitySubmission.Judged;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.NestedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of an activity says what was typed, as the API takes it, and nothing that nobody changed. */
class FilledActivityTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_change_keeps_what_the_form_has_no_field_for(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity stored = work.entered(WholeDraft.called("A-1").said());
        JsonObject answer = UntouchedFormTest.answer(stored);
        FilledForm form = with(
                FilledActivity.of(answer),
                Map.of(
                        "title-en", "A longer course",
                        "transactions-0-value", "99.50",
                        "transactions-1-type", "4",
                        "transactions-1-date", "2023-06-01",
                        "transactions-1-value", "3",
                        "transactions-1-currency", "USD"));

        JsonObject body = new FilledActivity(form, Optional.of(answer)).body();
        assertTrue(body.keySet().containsAll(List.of("title", "transactions")), body::toString);
        assertFalse(body.containsKey("countries") || body.containsKey("articles"), body::toString);
        Judged judged = new ActivitySubmission(
                        new ReferenceCodes(work.database().dataSource()))
                .judged(
                        ActivitiesAtWork.OFFICER,
                        ActivitiesAtWork.LPO_MEX,
                        body.toString(),
                        JsonForm.of(body),
                        Optional.of(stored));
        Activity changed = work.desk().change(judged.delivery(), stored.id(), stored.version(), judged.activity());

        assertEquals("A longer course", changed.said().title().get("en"));
        assertEquals("Capacitación forense", changed.said().title().get("es"));
        assertEquals(2, changed.said().transactions().size());
        var before = stored.said().transactions().get(0);
        var after = changed.said().transactions().stream()
                .filter(one -> one.value().doubleValue() == 99.5)
                .findFirst()
                .orElseThrow();
        assertEquals(before.provider(), after.provider());
        assertEquals(before.places(), after.places());
        assertEquals(
                stored.said().contents().results(), changed.said().contents().results());
        assertEquals(stored.places(), changed.places());
        assertEquals(
                4,
                work.count("entry"),
                "The one that was posted, its reversal, what came in its stead, and the new one");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_said_in_one_language_stands_in_its_field_alone_and_a_change_of_it_leaves_nothing_of_it(
            Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        String old = "Curso de criminalística para la policía";
        Map<String, String> spanish = Map.of("es", "Manual de la escena del crimen");
        DraftDocument manual = new DraftDocument(
                "https://example.org/m", "", spanish, Map.of(), List.of("A01"), List.of(), null, null, "", null);
        DraftResult trained = new DraftResult("1", null, Map.of("es", "Personas formadas"), Map.of(), List.of());
        Activity stored = work.entered(WholeDraft.called("A-9")
                .entitled(old, old)
                .holding(new DraftContents(null, null, null, null, null, List.of(trained), List.of(manual), null))
                .said());
        FilledForm shown = FilledActivity.of(UntouchedFormTest.answer(stored));

        assertEquals(old, shown.value("title-es"));
        assertEquals("", shown.value("title-en"));
        assertEquals("Manual de la escena del crimen", shown.value("documents-0-title_es"));
        assertEquals("", shown.value("documents-0-title_en"));
        assertEquals("", shown.value("results-0-title_en"));
        Activity changed = changed(
                work,
                stored,
                Map.of("title-es", "Curso de balística", "documents-0-title_es", "Guía de la escena del crimen"));
        assertEquals(
                Map.of("en", "Curso de balística", "es", "Curso de balística"),
                changed.said().title());
        assertEquals(
                "Guía de la escena del crimen",
                ActivityView.list(changed.said().contents().documents())
                        .get(0)
                        .title()
                        .get("en"));
        Activity translated = changed(work, changed, Map.of("title-en", "A course on ballistics"));
        assertEquals(
                Map.of("en", "A course on ballistics", "es", "Curso de balística"),
                translated.said().title());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_with_a_file_and_would_be_refused_stays_beside_what_is_added(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        DraftDocument odd = new DraftDocument(
                "ftp://example.org/b",
                "pdf",
                Map.of("en", "B"),
                Map.of(),
                List.of("Z99"),
                List.of(),
                null,
                null,
                "",
                null);
        Activity stored = work.entered(WholeDraft.called("A-8")
                .holding(new DraftContents(null, null, null, null, null, null, List.of(odd), null))
                .said());
        Map<String, String> added = Map.of(
                "documents-1-url",
                "https://example.org/c",
                "documents-1-title_en",
                "C",
                "documents-1-format",
                "text/html");

        Activity changed = changed(work, stored, added);
        assertEquals(
                List.of("ftp://example.org/b", "https://example.org/c"),
                ActivityView.list(changed.said().contents().documents()).stream()
                        .map(DraftDocument::url)
                        .toList());
        Invalid refused = assertThrows(
                Invalid.class, () -> changed(work, changed, Map.of("documents-1-url", "ftp://example.org/c")));
        assertEquals("/documents/1/url", refused.fields().get(0).pointer());
    }

    @Test
    void rows_that_hold_nothing_are_none_and_faults_stand_at_the_rows_that_were_typed() {
        FilledForm form = FilledForm.holding(Map.of(
                "office", List.of("LPO-MEX"),
                "title-es", List.of("Curso"),
                "countries-0-code", List.of(""),
                "countries-1-code", List.of("MX"),
                "transactions-2-value", List.of("lots"),
                "transactions-2-was", List.of("")));
        FilledActivity filled = new FilledActivity(form, Optional.empty());

        JsonObject body = filled.body();
        assertEquals("[{\"code\":\"MX\"}]", body.getJsonArray("countries").toString());
        assertFalse(body.containsKey("themes") || body.containsKey("description"), body::toString);
        assertEquals("transactions-2-value", filled.field("/transactions/0/value"));
        assertEquals("transactions-2", filled.field("/transactions/0/provider/ref"));
        assertEquals("countries-1-percentage", filled.field("/countries/0/percentage"));
        assertEquals("countries", filled.field("/countries"));
        assertEquals("title-en", filled.field("/title"));
        assertEquals("title-es", filled.field("/title/es"));
        assertEquals("plannedStart", filled.field("/plannedStart"));
        assertEquals("results", filled.field("/results/0/title"));
        assertEquals(FilledForm.WHOLE, filled.field("/hierarchy"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_typed_into_the_rows_of_results_is_what_the_api_would_take(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity stored = work.entered(WholeDraft.called("A-1").said());
        String period = "results-0-indicators-0-periods-0-";
        String fresh = "results-3-indicators-1-";

        Activity changed = changed(
                work,
                stored,
                Map.ofEntries(
                        Map.entry(period + "targets-0-value", "1,025.5"),
                        Map.entry(period + "actuals-0-value", "16"),
                        Map.entry(period + "actuals-1-value", "11"),
                        Map.entry(period + "actuals-3-value", ""),
                        Map.entry(period + "actuals-3-country", ""),
                        Map.entry(period + "actuals-3-dimensions-0-name", ""),
                        Map.entry(period + "actuals-3-dimensions-0-value", ""),
                        Map.entry("results-3-title_es", "Leyes aprobadas"),
                        Map.entry("results-3-aggregation", "false"),
                        Map.entry(fresh + "title_en", "Laws"),
                        Map.entry(fresh + "measure", "1"),
                        Map.entry(fresh + "ascending", "true"),
                        Map.entry(fresh + "baselines-0-year", "2022"),
                        Map.entry(fresh + "baselines-0-value", "0"),
                        Map.entry(fresh + "periods-2-start", "2024-01-01"),
                        Map.entry(fresh + "periods-2-end", "2024-12-31"),
                        Map.entry(fresh + "periods-2-targets-0-value", "4")));

        List<DraftResult> results = ActivityView.list(changed.said().contents().results());
        DraftIndicator trained = results.get(0).indicators().get(0);
        DraftIndicator before = ActivityView.list(stored.said().contents().results())
                .get(0)
                .indicators()
                .get(0);
        assertEquals(before.baselines(), trained.baselines());
        DraftPeriod first = trained.periods().get(0);
        assertEquals(
                "1025.5",
                first.targets().get(0).number().map(FilledActivityTest::plain).orElseThrow());
        assertEquals(
                List.of("16", "11", "5"),
                first.actuals().stream()
                        .map(actual ->
                                actual.number().map(FilledActivityTest::plain).orElseThrow())
                        .toList());
        assertEquals(
                Map.of("en", "Leyes aprobadas", "es", "Leyes aprobadas"),
                results.get(1).title());
        DraftIndicator laws = results.get(1).indicators().get(0);
        assertEquals(2022, laws.baselines().get(0).year());
        assertEquals(LocalDate.of(2024, 12, 31), laws.periods().get(0).end());
        assertEquals(
                stored.said().contents().documents(), changed.said().contents().documents());
        assertEquals(1, work.count("entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void budgets_planned_disbursements_documents_and_relations_are_changed_added_and_taken_away(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity stored = work.entered(WholeDraft.called("A-1").said());

        Activity changed = changed(
                work,
                stored,
                Map.ofEntries(
                        Map.entry("less", "related-0"),
                        Map.entry("related-1-type", "2"),
                        Map.entry("related-1-identifier", "CHILD"),
                        Map.entry("budgets-0-start", "2023-04-01"),
                        Map.entry("budgets-0-value", "2 000"),
                        Map.entry("budgets-5-start", "2024-01-01"),
                        Map.entry("budgets-5-end", "2024-12-31"),
                        Map.entry("budgets-5-value", "10.10"),
                        Map.entry("budgets-5-currency", "USD"),
                        Map.entry("plannedDisbursements-0-provider_name", "Agency C"),
                        Map.entry("plannedDisbursements-0-receiver_name", ""),
                        Map.entry("plannedDisbursements-0-receiver_ref", ""),
                        Map.entry("documents-0-categories-1-code", "A08"),
                        Map.entry("documents-0-languages-4-code", "en"),
                        Map.entry("documents-0-sensitivity", "confidential"),
                        Map.entry("documents-1-title_es", "Informe"),
                        Map.entry("documents-1-url", "https://example.org/informe.pdf"),
                        Map.entry("documents-1-stage", "drafting")));

        DraftContents contents = changed.said().contents();
        assertEquals(
                List.of(new DraftRelation("2", "CHILD")),
                changed.said().details().relations());
        DraftBudget first = ActivityView.list(contents.budgets()).get(0);
        assertEquals(LocalDate.of(2023, 4, 1), first.valueDate());
        assertEquals("2000", plain(first.value()));
        assertEquals("USD", ActivityView.list(contents.budgets()).get(1).currency());
        var planned = ActivityView.list(contents.plannedDisbursements()).get(0);
        assertEquals("Agency C", planned.provider().name());
        assertEquals("A-1", planned.provider().activity());
        assertEquals("B-1", planned.receiver().activity());
        assertEquals("", planned.receiver().name());
        DraftDocument manual = ActivityView.list(contents.documents()).get(0);
        assertEquals(List.of("A01", "A08"), manual.categories());
        assertEquals(List.of("es", "en"), manual.languages());
        assertEquals("confidential", manual.sensitivity());
        assertEquals("CC-BY-4.0", manual.licence());
        assertEquals("drafting", ActivityView.list(contents.documents()).get(1).stage());
        assertEquals(stored.said().contents().results(), contents.results());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void places_dimensions_kinds_of_partners_and_value_dates_are_changed_added_and_taken_away(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity stored = work.entered(WholeDraft.called("A-1").said());
        String period = "results-0-indicators-0-periods-0-";

        Activity changed = changed(
                work,
                stored,
                Map.ofEntries(
                        Map.entry(period + "targets-1-value", "20"),
                        Map.entry(period + "targets-1-location", "LOC-7"),
                        Map.entry(period + "targets-1-dimensions-0-name", "shift"),
                        Map.entry(period + "targets-1-dimensions-0-value", "night"),
                        Map.entry(period + "actuals-3-dimensions-0-value", "customs"),
                        Map.entry(period + "actuals-3-dimensions-2-name", "rank"),
                        Map.entry(period + "actuals-3-dimensions-2-value", "officers"),
                        Map.entry("partners-0-type", "40"),
                        Map.entry("budgets-0-valueDate", "2023-03-15"),
                        Map.entry("plannedDisbursements-0-valueDate", "2023-03-02"),
                        Map.entry("transactions-0-valueDate", "2023-06-02")));

        DraftMeasurement aimed = first(changed).targets().get(1);
        assertEquals("LOC-7", aimed.location());
        assertEquals(Map.of("shift", "night"), aimed.dimensions());
        assertEquals(
                Map.of("corps", "customs", "rank", "officers"),
                first(changed).actuals().get(3).dimensions());
        DraftContents contents = changed.said().contents();
        assertEquals("40", ActivityView.list(contents.partners()).get(0).type());
        assertEquals(
                LocalDate.of(2023, 3, 15),
                ActivityView.list(contents.budgets()).get(0).valueDate());
        assertEquals(
                LocalDate.of(2023, 3, 2),
                ActivityView.list(contents.plannedDisbursements()).get(0).valueDate());
        assertEquals(
                LocalDate.of(2023, 6, 2), changed.said().transactions().get(0).valueDate());
        Activity back = changed(
                work,
                changed,
                Map.ofEntries(
                        Map.entry("less", period + "actuals-3-dimensions-0"),
                        Map.entry(period + "targets-1-location", ""),
                        Map.entry("partners-0-type", ""),
                        Map.entry("budgets-0-valueDate", ""),
                        Map.entry("budgets-0-start", "2023-05-01")));
        assertEquals("", first(back).targets().get(1).location());
        assertEquals(Map.of("rank", "officers"), first(back).actuals().get(3).dimensions());
        assertEquals(
                "", ActivityView.list(back.said().contents().partners()).get(0).type());
        assertEquals(
                LocalDate.of(2023, 5, 1),
                ActivityView.list(back.said().contents().budgets()).get(0).valueDate(),
                "It follows from the first day again");
    }

    @Test
    void a_value_date_is_shown_where_it_does_not_follow_from_another_and_dimensions_by_their_names() {
        Activity stored =
                new ActivitiesAtWork(Vendor.H2).entered(WholeDraft.called("A-1").said());
        JsonObject answer = UntouchedFormTest.answer(stored);

        FilledForm shown = FilledActivity.of(answer);
        assertEquals("", shown.value("budgets-0-valueDate"));
        assertEquals("", shown.value("transactions-0-valueDate"));
        assertEquals("10", shown.value("partners-0-type"));
        assertEquals("corps", shown.value("results-0-indicators-0-periods-0-actuals-3-dimensions-0-name"));
        assertEquals("police", shown.value("results-0-indicators-0-periods-0-actuals-3-dimensions-0-value"));
        FilledForm typed = with(
                Untouched.sent(shown),
                Map.of(
                        "budgets-0-valueDate",
                        shown.value("budgets-0-start"),
                        "transactions-0-valueDate",
                        "2023-05-31"));
        assertEquals("{}", new FilledActivity(typed, Optional.of(answer)).body().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "corps, fire, actuals-3-dimensions-4-name, named-twice",
        "'', fire, actuals-3-dimensions-4-name, missing",
        "rank, '', actuals-3-dimensions-4-value, missing"
    })
    void a_dimension_that_is_named_twice_or_by_half_is_told_at_its_field(
            String name, String value, String field, String code) {
        ActivitiesAtWork work = new ActivitiesAtWork(Vendor.H2);
        Activity stored = work.entered(WholeDraft.called("A-1").said());
        String period = "results-0-indicators-0-periods-0-";
        Map<String, String> typed =
                Map.of(period + "actuals-3-dimensions-4-name", name, period + "actuals-3-dimensions-4-value", value);

        Invalid refused = assertThrows(Invalid.class, () -> changed(work, stored, typed));

        JsonObject answer = UntouchedFormTest.answer(stored);
        FilledActivity filled =
                new FilledActivity(with(Untouched.sent(FilledActivity.of(answer)), typed), Optional.of(answer));
        filled.body();
        assertEquals(code, refused.fields().get(0).code());
        assertEquals(period + field, filled.field(refused.fields().get(0).pointer()));
    }

    @Test
    void faults_of_lists_within_lists_stand_at_the_rows_that_were_typed() {
        FilledActivity filled = new FilledActivity(
                FilledForm.holding(Map.of(
                        "results-0-title_en", List.of(""),
                        "results-2-title_en", List.of("People trained"),
                        "results-2-indicators-1-title_es", List.of("Personas"),
                        "results-2-indicators-1-periods-0-start", List.of(""),
                        "results-2-indicators-1-periods-3-start", List.of("2024-01-01"),
                        "results-2-indicators-1-periods-3-actuals-2-value", List.of("many"),
                        "documents-1-url", List.of("x"),
                        "documents-1-categories-1-code", List.of("A 01"),
                        "plannedDisbursements-0-value", List.of("1"))),
                Optional.empty());

        filled.body();
        String period = "results-2-indicators-1-periods-3";
        assertEquals(period + "-actuals-2-value", filled.field("/results/0/indicators/0/periods/0/actuals/0/value"));
        assertEquals(period + "-end", filled.field("/results/0/indicators/0/periods/0/end"));
        assertEquals(period, filled.field("/results/0/indicators/0/periods/0"));
        assertEquals(
                period + "-actuals-2", filled.field("/results/0/indicators/0/periods/0/actuals/0/dimensions/corps"));
        assertEquals("results-2-indicators-1-title_en", filled.field("/results/0/indicators/0/title"));
        assertEquals("results-2", filled.field("/results/0/indicators"));
        assertEquals("results", filled.field("/results"));
        assertEquals("documents-1-title_en", filled.field("/documents/0/title"));
        assertEquals("documents-1-categories-1-code", filled.field("/documents/0/categories/0"));
        assertEquals("plannedDisbursements-0-provider_name", filled.field("/plannedDisbursements/0/provider/name"));
    }

    /** The first period of the first indicator. */
    private static DraftPeriod first(Activity activity) {
        return ActivityView.list(activity.said().contents().results())
                .get(0)
                .indicators()
                .get(0)
                .periods()
                .get(0);
    }

    /** What comes of a form that was typed into, by the rules of the API. */
    private static Activity changed(ActivitiesAtWork work, Activity stored, Map<String, String> typed) {
        JsonObject answer = UntouchedFormTest.answer(stored);
        FilledForm form = NestedRows.withoutAsked(with(Untouched.sent(FilledActivity.of(answer)), typed));
        JsonObject body = new FilledActivity(form, Optional.of(answer)).body();
        Judged judged = new ActivitySubmission(
                        new ReferenceCodes(work.database().dataSource()))
                .judged(
                        ActivitiesAtWork.OFFICER,
                        ActivitiesAtWork.LPO_MEX,
                        body.toString(),
                        JsonForm.of(body),
                        Optional.of(stored));
        return work.desk().change(judged.delivery(), stored.id(), stored.version(), judged.activity());
    }

    static FilledForm with(FilledForm form, Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>(form.values());
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
