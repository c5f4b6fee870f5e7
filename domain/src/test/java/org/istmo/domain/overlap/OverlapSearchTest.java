package org.istmo.domain.overlap;

import static org.istmo.domain.overlap.OverlapDesk.COE_MAR;
import static org.istmo.domain.overlap.OverlapDesk.LPO_MEX;
import static org.istmo.domain.overlap.OverlapDesk.MEXICO;
import static org.istmo.domain.overlap.OverlapDesk.ROPAN;
import static org.istmo.domain.overlap.OverlapDesk.STAFF;
import static org.istmo.domain.overlap.OverlapDesk.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.overlap.OverlapDesk.Draft;
import org.istmo.domain.overlap.likeness.Sketch;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlapSearchTest {

    private static Draft workshop() {
        return draft(
                "MX-1", "en", "Workshop on financial investigation of money laundering for prosecutors in Tapachula");
    }

    private static Draft taller() {
        return draft(
                "PA-1",
                "es",
                "Taller de investigación patrimonial y lavado de activos para fiscales, Tapachula, Chiapas");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_event_in_two_languages_is_found_with_reasons_in_both(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(LPO_MEX, workshop().build());
        desk.bring(ROPAN, taller().build());

        Overlap found = desk.only();
        assertEquals("MX-1", found.left().identifier());
        assertEquals("PA-1", found.right().identifier());
        assertTrue(found.reasonsEn().contains("Same dates"), found.reasonsEn()::toString);
        assertTrue(found.reasonsEs().contains("Mismas fechas"), found.reasonsEs()::toString);
        assertTrue(found.reasonsEn().contains("Same country: MX"), found.reasonsEn()::toString);
        assertTrue(found.reasonsEn().get(0).startsWith("Titles share: "), found.reasonsEn()::toString);
        assertTrue(found.reasonsEs().get(0).contains("lavado de activos"), found.reasonsEs()::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_of_one_office_and_a_centre_and_its_office_are_never_compared(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                ROPAN,
                taller().build(),
                draft("PA-2", "es", "Taller de investigación patrimonial y lavado de activos para fiscales, Tapachula")
                        .build());
        desk.bring(
                COE_MAR,
                draft(
                                "MAR-1",
                                "en",
                                "Workshop on financial investigation of money laundering for prosecutors in Tapachula")
                        .build());

        assertEquals(List.of(), desk.open());

        desk.bring(LPO_MEX, workshop().build());
        assertEquals(3, desk.open().size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_sessions_of_one_course_are_not_found(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                LPO_MEX,
                draft("MX-1", "en", "Course on human trafficking for judges, first session, Puebla")
                        .build());
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Curso sobre trata de personas para jueces, segunda sesión, Puebla")
                        .from("2023-03-20", "2023-03-24")
                        .build());

        assertEquals(List.of(), desk.open());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void awards_of_one_donors_own_books_are_found_only_by_what_they_share_alone(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                LPO_MEX,
                award("US-GOV-11-1").publishedBy("US-GOV-11").build(),
                award("MX-1").build());
        desk.bring(
                ROPAN,
                award("US-GOV-11-2")
                        .publishedBy("US-GOV-11")
                        .spending("7400.00")
                        .build());

        assertEquals("MX-1", desk.only().left().identifier());

        desk.bring(ROPAN, award("US-GOV-11-2").publishedBy("US-GOV-11").build());
        assertEquals(2, desk.open().size());
    }

    private static Draft award(String identifier) {
        return draft(identifier, "en", "Training of prosecutors on money laundering and illegal logging")
                .from("2022-10-01", "2023-09-30");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_change_that_makes_them_unlike_closes_what_was_not_decided(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(LPO_MEX, workshop().build());
        desk.bring(ROPAN, taller().build());
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Entrega de lanchas al servicio de guardacostas de Panamá")
                        .in("PA")
                        .build());

        assertEquals(List.of(), desk.open());
        assertEquals("closed", desk.between("MX-1", "PA-1").status());

        desk.bring(ROPAN, taller().saying("Otra vez.").build());
        assertEquals("open", desk.only().status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_told_apart_is_opened_again_when_its_facts_change_much(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(LPO_MEX, workshop().build());
        desk.bring(ROPAN, taller().from("2023-03-01", "2023-03-03").build());
        desk.decisions.decide(MEXICO, desk.only().id(), Verdict.DIFFERENT, Optional.empty(), "Two weeks.");

        desk.bring(ROPAN, taller().from("2023-03-02", "2023-03-04").build());
        assertEquals("decided", desk.between("MX-1", "PA-1").status());

        desk.bring(ROPAN, taller().from("2023-03-06", "2023-03-14").build());
        Overlap again = desk.only();
        assertEquals(
                List.of("decided", "reopened"),
                again.history().stream().map(Decided::action).toList());
        assertTrue(again.history().get(1).reason().contains("the dates"), again::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_in_unsearched_is_read_with_the_next(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bringUnsearched(LPO_MEX, workshop().build());
        desk.bring(ROPAN, taller().build());

        assertEquals("MX-1", desk.only().left().identifier());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_agencys_activity_is_compared_with_the_own_ones_of_who_keeps_it(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(ROPAN, taller().build());
        desk.bring(
                ROPAN,
                draft(
                                "OIM-1",
                                "en",
                                "Workshop on money laundering and financial investigation for prosecutors, Tapachula")
                        .of("IOM")
                        .spending("0")
                        .build());

        assertEquals(
                Set.of("OIM-1", "PA-1"),
                Set.of(desk.only().left().identifier(), desk.only().right().identifier()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_has_no_dates_or_no_country_is_found_all_the_same(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(LPO_MEX, workshop().build());
        desk.bring(ROPAN, taller().build());
        long found = desk.only().id();
        desk.database
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE activity SET actual_start = NULL, actual_end = NULL WHERE identifier = 'PA-1'"));
        desk.bring(LPO_MEX, workshop().saying("Anew.").build());
        assertEquals(found, desk.only().id());

        desk.database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE activity SET actual_start = DATE '2023-03-06', actual_end = DATE '2023-03-10' WHERE identifier = 'PA-1'");
            handle.execute("DELETE FROM overlap");
            handle.execute("DELETE FROM overlap_key");
            handle.execute(
                    "DELETE FROM activity_place WHERE activity = (SELECT id FROM activity WHERE identifier = 'MX-1')");
        });
        desk.bring(LPO_MEX, draft("MX-2", "en", "Something else").build());
        assertEquals("MX-1", desk.only().left().identifier());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_another_office_plans_is_said_while_it_is_typed(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales de Chiapas")
                        .planned()
                        .build());
        Sketch typed = new Sketch(
                List.of("Workshop on money laundering for prosecutors, Chiapas"),
                List.of(),
                LocalDate.parse("2023-03-13"),
                null,
                Set.of("MX"),
                Set.of(),
                Set.of(),
                null,
                Map.of(),
                null,
                0);

        List<Lookalike> alike = desk.resemblances.of(STAFF, Optional.of("LPO-MEX"), false, typed);
        assertEquals(
                List.of("PA-1"),
                alike.stream().map(one -> one.activity().identifier()).toList());
        assertTrue(alike.get(0).resemblance().en().get(0).contains("money laundering"), alike::toString);
        assertEquals(List.of(), desk.resemblances.of(STAFF, Optional.of("COE-MAR"), false, typed));
        assertThrows(
                Forbidden.class,
                () -> desk.resemblances.of(Scope.of(OverlapDesk.DONOR), Optional.empty(), false, typed));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_title_alone_is_enough_to_be_told_to_whoever_may_read_it(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales de Chiapas")
                        .planned()
                        .build());
        Sketch typed = new Sketch(
                List.of("Workshop on money laundering for prosecutors of Chiapas"),
                List.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Map.of(),
                null,
                0);

        assertEquals(
                1,
                desk.resemblances
                        .of(STAFF, Optional.of("LPO-MEX"), false, typed)
                        .size());
        desk.database.jdbi().useHandle(handle -> handle.execute("UPDATE activity SET sensitivity = 'confidential'"));
        assertEquals(
                List.of(),
                desk.resemblances.of(Scope.ofAudience(Sensitivity.INTERNAL), Optional.of("LPO-MEX"), false, typed));
    }
}
