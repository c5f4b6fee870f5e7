package org.istmo.web.framework;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.framework.CarriedIndicator;
import org.istmo.reporting.framework.ResultsFilter;
import org.istmo.reporting.framework.ResultsFrameworks;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.register.RegisterDesk;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsPageTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void indicators_stand_under_their_framework_and_result_with_every_activity_that_carries_them(Vendor vendor) {
        ResultsPage page = page(measured(vendor), IntakeDesk.OFFICER, Map.of());

        List<ResultsPage.Group> groups = page.getGroups();

        assertEquals(
                List.of(
                        "Regional Programme supporting the Security Strategy of Central America and Mexico / Outcome /"
                                + " Safer roads",
                        " / Output / =Training",
                        "SICA–UNODC Cooperation Agreement / Outcome / Safer roads",
                        " / Output / =Training",
                        "Without a cooperation framework / Output / =Training"),
                groups.stream()
                        .map(group -> group.framework() + " / " + group.level() + " / " + group.result())
                        .toList());
        assertEquals("6 indicators of activities.", page.getCount());
        ResultsPage.Group training = groups.get(1);
        assertEquals(
                "[A-1 0 (2022) [40/30, 60/–], A-2  [–/few]]",
                training.lines().stream()
                        .map(line -> line.number().replaceFirst(".* ", "") + " " + line.baseline() + " "
                                + line.periods().stream()
                                        .map(period -> period.target() + "/" + period.actual())
                                        .toList())
                        .toList()
                        .toString());
        assertTrue(training.lines().get(0).href().startsWith("/activities/"));
        assertNull(page.getListed().hrefNext());
        assertNull(page.getListed().hrefBefore());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_filtered_is_read_alone_by_the_page_and_by_its_file(Vendor vendor) throws IOException {
        TestDatabase database = measured(vendor);
        ResultsPage sica = page(database, IntakeDesk.OFFICER, Map.of("framework", "SICA-UNODC"));
        ResultsPage outputs = page(database, IntakeDesk.OFFICER, Map.of("level", "1", "q", "A-1"));

        assertEquals(2, sica.getGroups().size());
        assertEquals("/results/framework.csv?framework=SICA-UNODC", sica.getFile());
        assertEquals("2 indicators of activities.", outputs.getCount());
        assertFalse(fault(page(database, IntakeDesk.OFFICER, Map.of("level", "7")), "level")
                .isEmpty());
        ResultsPage backwards = page(database, IntakeDesk.OFFICER, Map.of("from", "2024-01-02", "to", "2024-01-01"));
        assertFalse(fault(backwards, "to").isEmpty());
        assertTrue(backwards.filter().isEmpty());
        assertEquals(List.of(), backwards.getGroups());
        assertEquals(
                List.of(
                        "RP-CAM,1,'=Training,'=Formación,Officers trained,Agentes"
                                + " formados,1,people,ROPAN,A-1,0,2022,2022-01-01,2022-12-31,40,30",
                        "RP-CAM,1,'=Training,'=Formación,Officers trained,Agentes"
                                + " formados,1,people,ROPAN,A-1,0,2022,2023-01-01,2023-12-31,60,"),
                csv(database, outputs).subList(1, 3));
        assertEquals(5, csv(database, outputs).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_page_follows_another_and_no_indicator_is_on_two(Vendor vendor) {
        TestDatabase database = measured(vendor);
        ResultsFrameworks frameworks = frameworks(database);
        Scope scope = Scope.of(IntakeDesk.OFFICER);
        ResultsFilter all = new ResultsFilter(ActivityFilter.ALL, Optional.empty());

        List<CarriedIndicator> whole = frameworks.slice(scope, all, inOrder(0, 50));

        assertEquals(whole.subList(0, 2), frameworks.slice(scope, all, inOrder(0, 2)));
        assertEquals(whole.subList(2, 4), frameworks.slice(scope, all, inOrder(2, 2)));
        assertEquals(6, whole.size());
        assertEquals(6, frameworks.count(scope, all));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_another_agency_does_is_not_there_and_a_donor_has_none_of_it(Vendor vendor) {
        RegisterDesk people = new RegisterDesk(vendor);
        TestDatabase database = measured(vendor);
        ResultsFrameworks frameworks = frameworks(database);
        ResultsFilter all = new ResultsFilter(ActivityFilter.ALL, Optional.empty());
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE activity SET external_agency = 'UNDP' WHERE identifier = 'A-2'"));

        assertEquals(
                List.of("A-1", "A-1", "A-1", "A-1", "A-3"),
                frameworks.slice(Scope.of(IntakeDesk.OFFICER), all, inOrder(0, 50)).stream()
                        .map(CarriedIndicator::identifier)
                        .toList());
        assertThrows(Forbidden.class, () -> frameworks.slice(Scope.of(people.donor), all, inOrder(0, 50)));
        assertThrows(Forbidden.class, () -> frameworks.count(Scope.of(people.donor), all));
        assertThrows(Forbidden.class, () -> frameworks.each(Scope.of(people.donor), all, one -> {}));
    }

    private static Slice inOrder(int offset, int limit) {
        return new Slice("framework", false, offset, limit);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void indicators_come_by_their_own_name_or_by_who_carries_them_and_each_row_says_its_result_then(Vendor vendor) {
        TestDatabase database = measured(vendor);
        ResultsPage carried = page(database, IntakeDesk.OFFICER, Map.of("sort", "-carrier"));
        ResultsPage named = page(database, IntakeDesk.OFFICER, Map.of("sort", "indicator"));

        assertFalse(carried.isGrouped());
        assertEquals(
                List.of("A-3", "A-2", "A-1", "A-1", "A-1", "A-1"),
                lines(carried).stream()
                        .map(line -> line.number().replaceFirst(".* ", ""))
                        .toList());
        assertEquals(
                lines(named).stream().map(ResultsPage.Line::indicator).sorted().toList(),
                lines(named).stream().map(ResultsPage.Line::indicator).toList());
        assertTrue(carried.getGroups().stream()
                .allMatch(group -> !group.framework().isEmpty() && group.lines().size() == 1));
        assertTrue(
                page(database, IntakeDesk.OFFICER, Map.of("sort", "-framework")).isGrouped());
    }

    private static List<ResultsPage.Line> lines(ResultsPage page) {
        return page.getGroups().stream()
                .flatMap(group -> group.lines().stream())
                .toList();
    }

    private static List<String> csv(TestDatabase database, ResultsPage page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsCsv.write(
                out,
                taker -> frameworks(database)
                        .each(Scope.of(IntakeDesk.OFFICER), page.filter().orElseThrow(), taker));
        return out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toList());
    }

    private static String fault(ResultsPage page, String name) {
        return page.getFields().stream()
                .filter(field -> field.name().equals(name))
                .map(ResultsPage.Field::fault)
                .findFirst()
                .orElseThrow();
    }

    private static ResultsFrameworks frameworks(TestDatabase database) {
        return new ResultsFrameworks(database.dataSource(), database.dataSource());
    }

    private static ResultsPage page(TestDatabase database, Reader reader, Map<String, String> asked) {
        CountedQuestions questions = new CountedQuestions(database.dataSource(), reader, asked);
        Reading reading = new Reading(questions.request(), questions.signedIn());
        return new ResultsPage(
                questions.signedIn(),
                frameworks(database),
                new CodeNames(new CodeLists(questions.source()), questions.signedIn(), reading),
                new RefusalWords(reading),
                reading,
                questions.request());
    }

    /** A-1 contributes to two frameworks by one outcome, and by an output to one of them that A-2 is in too; A-3 contributes to none. */
    private static TestDatabase measured(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.postAll(
                database,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("A-1")
                        .saying(details()
                                .framework("RP-CAM", "60")
                                .framework("SICA-UNODC", "40")
                                .build())
                        .build(),
                anActivity()
                        .called("A-2")
                        .saying(details().framework("RP-CAM", "100").build())
                        .build(),
                anActivity().called("A-3").build());
        database.jdbi().useHandle(handle -> {
            result(handle, 1, "A-1", "2", "Safer roads", "Carreteras más seguras");
            result(handle, 2, "A-1", "1", "=Training", "=Formación");
            result(handle, 3, "A-2", "1", "=Training", "=Formación");
            result(handle, 4, "A-3", "1", "=Training", "=Formación");
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES (2, 1, DATE"
                            + " '2022-01-01', DATE '2022-12-31'), (2, 2, DATE '2023-01-01', DATE '2023-12-31'), (3, 1,"
                            + " DATE '2022-01-01', DATE '2022-12-31')");
            String rest = ", '', '', '', '', '', '', '')";
            handle.execute(
                    "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, measured_year, amount, said,"
                            + " sex, age_group, country, location, dimensions, comment_en, comment_es) VALUES (2, 0,"
                            + " 'baseline', 1, 2022, 0, ''"
                            + rest
                            + ", (2, 1, 'target', 1, NULL, 40, ''" + rest
                            + ", (2, 1, 'actual', 1, NULL, 30, ''" + rest
                            + ", (2, 1, 'actual', 2, NULL, 28, '', 'female', '', '', '', '', '', '')"
                            + ", (2, 2, 'target', 1, NULL, 60, ''" + rest
                            + ", (3, 1, 'actual', 1, NULL, NULL, 'few'" + rest);
        });
        return database;
    }

    private static void result(Handle handle, long id, String activity, String type, String english, String spanish) {
        handle.execute(
                "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en,"
                        + " description_es) SELECT ?, id, ?, ?, ?, ?, '', '' FROM activity WHERE identifier = ?",
                id,
                id,
                type,
                english,
                spanish,
                activity);
        handle.execute(
                "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es,"
                        + " description_en, description_es) VALUES (?, ?, 1, '1', 'people', TRUE, 'Officers trained',"
                        + " 'Agentes formados', '', '')",
                id,
                id);
    }
}
