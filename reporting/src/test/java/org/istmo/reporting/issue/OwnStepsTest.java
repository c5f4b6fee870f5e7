package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnStepsTest {

    private static final Scope SCOPE = Scope.ofAudience(Sensitivity.INTERNAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_steps_are_those_that_clearance_grants_to_whoever_comes(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        histories(office);
        deputies(office);

        for (Reader reader : List.of(
                Staff.OFFICER,
                Staff.FINANCE,
                Staff.HEAD,
                Staff.OTHER_HEAD,
                Staff.TREATY,
                Staff.AUDITOR,
                Staff.OTHER_OFFICER,
                Staff.also(Staff.HEAD, Role.FINANCE),
                Staff.also(Staff.HEAD, Role.OFFICER),
                Staff.also(Staff.OFFICER, Role.FINANCE))) {
            List<Long> granted = LongStream.rangeClosed(10, 22)
                    .filter(id -> office.book()
                            .clearance(office.report(id))
                            .filter(clearance -> clearance.of(reader).isGranted())
                            .isPresent())
                    .boxed()
                    .toList();
            assertEquals(granted, ids(office, reader), () -> reader.name() + reader.roles());
            assertEquals(
                    granted.size(),
                    own(office).counts(SCOPE, reader).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        assertEquals(List.of(10L), ids(office, Staff.OFFICER));
        assertEquals(List.of(11L, 18L), ids(office, Staff.FINANCE));
        assertEquals(List.of(14L, 15L, 17L, 20L, 22L), ids(office, Staff.HEAD));
        assertEquals(List.of(14L, 15L, 17L, 20L, 22L), ids(office, Staff.TREATY));
        assertEquals(List.of(10L, 11L), ids(office, Staff.OTHER_OFFICER));
        assertEquals(List.of(), ids(office, Staff.AUDITOR));
        assertEquals(List.of(), ids(office, Staff.OTHER_HEAD));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void however_many_others_wait_the_oldest_come_first_and_a_burst_is_one(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        for (long id = 100; id < 350; id++) {
            report(office, id, "donor-statement", "ROPAN", 1, 101);
        }
        office.run(new Run(
                5,
                4,
                Staff.LPO_MEX,
                new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                OffsetDateTime.of(2024, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC),
                OffsetDateTime.of(2024, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC),
                Optional.empty(),
                false,
                List.of()));
        for (long id : List.of(50L, 400L, 401L, 402L, 403L)) {
            report(office, id, "donor-statement", "LPO-MEX", 1, 101);
        }
        for (long id : List.of(400L, 402L)) {
            office.sql("INSERT INTO schedule_target (id, run, scope_kind, scope_key, report, attempts) VALUES (" + id
                    + ", 5, 'donor', 'D-" + id + "', " + id + ", 0)");
        }

        assertEquals(
                List.of(
                        new OwnStep(Optional.empty(), Status.DRAFT, 50, 1),
                        new OwnStep(Optional.of(5L), Status.DRAFT, 400, 2),
                        new OwnStep(Optional.empty(), Status.DRAFT, 401, 1)),
                own(office).first(SCOPE, Staff.OFFICER, 3));
        assertEquals(Map.of(Status.DRAFT, 5L), own(office).counts(SCOPE, Staff.OFFICER));
    }

    private static List<Long> ids(AtWork office, Reader reader) {
        return own(office).first(SCOPE, reader, 100).stream()
                .map(OwnStep::first)
                .toList();
    }

    private static OwnSteps own(AtWork office) {
        return new OwnSteps(office.database.dataSource(), AtWork.CLOCK);
    }

    private static void histories(AtWork office) {
        report(office, 10, "donor-statement", "LPO-MEX", 1, 101);
        report(office, 11, "donor-statement", "LPO-MEX", 2, 101);
        taken(office, 11, "submit cleared 101");
        report(office, 12, "donor-statement", "LPO-MEX", 2, 102);
        taken(office, 12, "submit cleared 101");
        report(office, 13, "donor-statement", "LPO-MEX", 2, 101);
        taken(office, 13, "submit cleared 101");
        office.sql("INSERT INTO report_author (report, account) VALUES (13, 102), (13, 109)");
        report(office, 14, "donor-statement", "LPO-MEX", 3, 101);
        taken(office, 14, "submit cleared 101", "finance cleared 102");
        report(office, 15, "donor-statement", "LPO-MEX", 3, 101);
        taken(
                office,
                15,
                "submit cleared 101",
                "finance cleared 103",
                "head returned 104 finance",
                "finance cleared 102");
        report(office, 16, "donor-statement", "LPO-MEX", 3, 101);
        taken(office, 16, "submit retried 103", "submit cleared 101", "finance cleared 102");
        report(office, 17, "donor-statement", "LPO-MEX", 3, 101);
        taken(office, 17, "submit cleared 103", "submit redrafted 101", "submit cleared 101", "finance cleared 102");
        report(office, 18, "donor-statement", "ROPAN", 2, 101);
        report(office, 19, "donor-statement", "LPO-MEX", 3, 101);
        taken(office, 19, "submit cleared 101", "finance cleared 109");
        office.sql("UPDATE clearance SET principal = 103 WHERE report = 19 AND account = 109");
        report(office, 20, "donor-statement", "LPO-MEX", 3, 101);
        taken(office, 20, "submit cleared 103", "head returned 104 gone", "submit cleared 101", "finance cleared 102");
        report(office, 21, "donor-statement", "LPO-MEX", 3, 101);
        office.sql("UPDATE report SET status = 'withdrawn' WHERE id = 21");
        report(office, 22, "regional-overview", "ROPAN", 3, 101);
    }

    private static void report(AtWork office, long id, String type, String of, int step, long by) {
        office.order(id, "2023-01-01", "2023-12-31");
        office.sql("UPDATE report SET status = '" + (step == 1 ? "draft" : "in-clearance") + "', type = '" + type
                + "', office = '" + of + "', next_step = " + step + ", requested_by = " + by
                + ", steps_office = '', steps_version = 1 WHERE id = " + id);
    }

    /** Each as its step, outcome, account and where it went back to. */
    private static void taken(AtWork office, long report, String... some) {
        for (int index = 0; index < some.length; index++) {
            String[] words = some[index].split(" ", -1);
            office.sql(
                    "INSERT INTO clearance (report, ordinal, step, outcome, account, returned_to, done_at, comment) VALUES ("
                            + report + ", " + (index + 1) + ", '" + words[0] + "', '" + words[1] + "', " + words[2]
                            + ", "
                            + (words.length > 3 ? "'" + words[3] + "'" : "NULL") + ", CURRENT_TIMESTAMP, '')");
        }
    }

    /** The treaty adviser stands in for the head, an officer for finance, an auditor may not, and one stood in last year. */
    private static void deputies(AtWork office) {
        deputy(office, 31, 103, 105, "head", "2024-12-31");
        deputy(office, 32, 102, 109, "finance", "2024-02-01");
        deputy(office, 33, 103, 106, "head", "2024-12-31");
        deputy(office, 34, 103, 104, "head", "2024-01-30");
    }

    private static void deputy(AtWork office, long id, long principal, long account, String role, String to) {
        office.sql(
                "INSERT INTO deputy (id, principal, account, office, role, from_day, to_day, reason, given_by, given_at) VALUES ("
                        + id + ", " + principal + ", " + account + ", 'LPO-MEX', '" + role
                        + "', DATE '2023-01-01', DATE '"
                        + to + "', '', 103, CURRENT_TIMESTAMP)");
    }
}
