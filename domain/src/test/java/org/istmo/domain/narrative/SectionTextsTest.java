package org.istmo.domain.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionTextsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_section_has_what_stands_there_beside_the_last_final_text_before_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        written(database, 101, "progress", "2022-01-01", "2022-06-30", "final", "internal");
        written(database, 102, "progress", "2022-07-01", "2022-12-31", "final", "internal");
        written(database, 103, "progress", "2022-10-01", "2022-12-31", "draft", "internal");
        written(database, 104, "risks", "2023-01-01", "2023-06-30", "draft", "internal");
        written(database, 105, "risks", "2023-01-01", "2023-03-31", "final", "internal");
        written(database, 106, "risks", "2023-07-01", "2023-12-31", "final", "internal");

        List<SectionText> sections = of(database, GrantDesk.OFFICER, "G-1");

        assertEquals(
                List.of(
                        "summary - -",
                        "progress - 102",
                        "challenges - -",
                        "lessons - -",
                        "risks 104 -",
                        "next-steps - -",
                        "visibility - -"),
                sections.stream().map(SectionTextsTest::said).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_section_that_is_retired_stands_there_only_where_something_is_written_in_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        written(database, 104, "risks", "2023-01-01", "2023-06-30", "final", "internal");
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE narrative_section SET retired_on = DATE '2022-01-01' WHERE code IN ('risks', 'lessons')"));

        List<String> codes = of(database, GrantDesk.OFFICER, "G-1").stream()
                .map(SectionText::code)
                .toList();

        assertEquals(List.of("summary", "progress", "challenges", "risks", "next-steps", "visibility"), codes);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_above_the_reader_and_what_is_of_another_agreement_is_not_there(Vendor vendor) {
        TestDatabase database = ready(vendor);
        written(database, 104, "risks", "2023-01-01", "2023-06-30", "final", "confidential");
        Scope donors = Scope.ofAudience(Sensitivity.INTERNAL);

        assertEquals(
                "risks - -",
                said(new SectionTexts(database.dataSource())
                        .of(donors, "G-1", LocalDate.parse("2023-01-01"), LocalDate.parse("2023-06-30"))
                        .get(4)));
        assertEquals("risks 104 -", said(of(database, GrantDesk.OFFICER, "G-1").get(4)));
        assertEquals("risks - -", said(of(database, GrantDesk.OFFICER, "G-0").get(4)));
        assertThrows(Forbidden.class, () -> of(database, GrantDesk.staff(Role.DONOR, "LPO-MEX"), "G-1"));
    }

    private static String said(SectionText section) {
        return section.code() + " " + number(section.now()) + " " + number(section.last());
    }

    private static String number(SectionText.@Nullable Written written) {
        return written == null ? "-" : String.valueOf(written.id());
    }

    private static List<SectionText> of(TestDatabase database, Reader by, String grant) {
        return new SectionTexts(database.dataSource())
                .of(Scope.of(by), grant, LocalDate.parse("2023-01-01"), LocalDate.parse("2023-06-30"));
    }

    private static void written(
            TestDatabase database, long id, String section, String from, String to, String status, String level) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO narrative (id, office, sensitivity, version, created_by, created_at, changed_by,"
                                + " changed_at, agreement, period_from, period_to, section, words_en, words_es, status)"
                                + " VALUES (?, 'LPO-MEX', ?, 1, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, 5, ?,"
                                + " ?, ?, 'Words', NULL, ?)",
                        id,
                        level,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        section,
                        status));
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        return database;
    }
}
