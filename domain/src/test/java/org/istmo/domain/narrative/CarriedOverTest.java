package org.istmo.domain.narrative;

import static org.istmo.domain.grant.GrantDesk.staff;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarriedOverTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_section_begins_with_its_last_final_text_and_nothing_is_overwritten(Vendor vendor) {
        TestDatabase database = ready(vendor);
        written(database, 101, "progress", "2022-01-01", "2022-06-30", "final", "Older");
        written(database, 102, "progress", "2022-07-01", "2022-12-31", "final", "Newer");
        written(database, 103, "progress", "2022-10-01", "2022-12-31", "draft", "Never finished");
        written(database, 104, "risks", "2022-07-01", "2022-12-31", "final", "Risks");
        written(database, 105, "risks", "2023-01-01", "2023-06-30", "draft", "Written already");

        List<CarriedOver.Section> sections = prefill(database, GrantDesk.OFFICER, "G-1");

        assertEquals(
                List.of("progress", "risks"),
                sections.stream().map(CarriedOver.Section::section).toList());
        assertEquals(102, sections.get(0).carriedFrom());
        assertEquals(new CarriedOver.Section("risks", 105, 0), sections.get(1));
        assertEquals("Newer draft 102", text(database, sections.get(0).narrative()));
        assertEquals("Written already draft 0", text(database, 105));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void doing_it_again_changes_nothing(Vendor vendor) {
        TestDatabase database = ready(vendor);
        written(database, 102, "progress", "2022-07-01", "2022-12-31", "final", "Newer");

        long first = prefill(database, GrantDesk.OFFICER, "G-1").get(0).narrative();

        assertEquals(
                List.of(new CarriedOver.Section("progress", first, 0)), prefill(database, GrantDesk.OFFICER, "G-1"));
        assertEquals(2, LedgerDesk.number(database, "SELECT count(*) FROM narrative"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_writes_for_another_office_or_on_no_agreement(Vendor vendor) {
        TestDatabase database = ready(vendor);

        assertThrows(Forbidden.class, () -> prefill(database, staff(Role.OFFICER, "ROPAN"), "G-1"));
        assertThrows(Forbidden.class, () -> prefill(database, GrantDesk.FINANCE, "G-1"));
        assertThrows(Invalid.class, () -> prefill(database, GrantDesk.OFFICER, "G-0"));
        assertTrue(prefill(database, GrantDesk.OFFICER, "G-1").isEmpty());
    }

    private static List<CarriedOver.Section> prefill(TestDatabase database, Reader by, String grant) {
        return database.inTransaction(() -> new CarriedOver(
                        database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()))
                .prefill(by, grant, LocalDate.parse("2023-01-01"), LocalDate.parse("2023-06-30")));
    }

    private static String text(TestDatabase database, long id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT words_en || ' ' || status || ' ' || COALESCE(carried_from, 0) FROM narrative"
                                        + " WHERE id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    private static void written(
            TestDatabase database, long id, String section, String from, String to, String status, String words) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO narrative (id, office, sensitivity, version, created_by, created_at, changed_by,"
                                + " changed_at, agreement, period_from, period_to, section, words_en, words_es, status)"
                                + " VALUES (?, 'LPO-MEX', 'internal', 1, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, 5, ?,"
                                + " ?, ?, ?, ?, ?)",
                        id,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        section,
                        words,
                        words,
                        status));
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        return database;
    }
}
