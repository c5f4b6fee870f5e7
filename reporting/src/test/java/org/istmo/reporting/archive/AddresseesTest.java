package org.istmo.reporting.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddresseesTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void staff_see_all_whom_a_report_is_addressed_to_and_a_donor_only_itself(Vendor vendor) {
        TestDatabase database = addressedToTwo(vendor);

        assertEquals(List.of("XM-ONE", "XM-TWO"), told(database, STAFF));
        assertEquals(List.of("XM-ONE"), told(database, donor("XM-ONE", true)));
        assertEquals(List.of("XM-TWO"), told(database, donor("XM-TWO", false)));
    }

    private static List<String> told(TestDatabase database, Scope scope) {
        Reports reports = new Reports(
                database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
        List<Report> listed = reports.page(scope, Optional.empty(), false, Long.MAX_VALUE, 5);
        assertEquals(List.of(reports.withId(scope, 9)), listed);
        return reports.audience(scope, listed.get(0)).stream()
                .map(Audience::donor)
                .toList();
    }

    private static Scope donor(String code, boolean whole) {
        return new Scope(false, Optional.of(code), whole, whole ? Set.of() : Set.of(0L), Sensitivity.INTERNAL);
    }

    private static TestDatabase addressedToTwo(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) VALUES (9, 'IST-1',"
                            + " 'regional-overview', 'region', 'all', 'ROPAN', DATE '2023-01-01', DATE '2023-12-31', 'en,es', 'pdf', 'issued', 100, 3, 1, 'k', 1,"
                            + " CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)");
            for (String code : List.of("XM-ONE", "XM-TWO")) {
                handle.execute("INSERT INTO donor (code, name) VALUES (?, 'A donor')", code);
                handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (9, ?, 0)", code);
            }
        });
        return database;
    }
}
