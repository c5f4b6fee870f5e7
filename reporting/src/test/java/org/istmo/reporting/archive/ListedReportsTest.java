package org.istmo.reporting.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListedReportsTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);
    private static final Scope DONOR = new Scope(false, Optional.of("XM-ONE"), true, Set.of(), Sensitivity.INTERNAL);
    private static final ReportFilter ALL =
            new ReportFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void they_come_in_the_order_and_by_the_page_that_is_asked_for(Vendor vendor) {
        Reports reports = listed(vendor);

        assertEquals(List.of(13L, 12L, 11L), ids(reports, STAFF, ALL, new Slice("ordered", true, 0, 10)));
        assertEquals(List.of(11L, 13L, 12L), ids(reports, STAFF, ALL, new Slice("about", false, 0, 10)));
        assertEquals(List.of(12L, 13L, 11L), ids(reports, STAFF, ALL, new Slice("period", true, 0, 10)));
        assertEquals(List.of(12L), ids(reports, STAFF, ALL, new Slice("about", false, 2, 2)));
        assertEquals(
                11L, ids(reports, STAFF, ALL, new Slice("issued", true, 0, 1)).get(0));
        for (String by : List.of("report", "office", "status")) {
            assertEquals(
                    3, ids(reports, STAFF, ALL, new Slice(by, false, 0, 10)).size());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_filter_narrows_them_and_takes_what_was_typed_for_itself(Vendor vendor) {
        Reports reports = listed(vendor);
        Slice slice = new Slice("ordered", true, 0, 10);

        assertEquals(List.of(12L), ids(reports, STAFF, filter("", "draft"), slice));
        assertEquals(List.of(13L), ids(reports, STAFF, filter("b_1", ""), slice));
        assertEquals(List.of(), ids(reports, STAFF, filter("%", ""), slice));
        assertEquals(List.of(12L), ids(reports, STAFF, filter("ist-12", ""), slice));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_finds_no_other_whatever_it_asks_for(Vendor vendor) {
        Reports reports = listed(vendor);
        Slice slice = new Slice("ordered", false, 0, 10);

        assertEquals(List.of(11L), ids(reports, DONOR, ALL, slice));
        assertEquals(List.of(), ids(reports, DONOR, filter("", "draft"), slice));
        assertEquals(List.of(), ids(reports, DONOR, filter("IST-13", ""), slice));
    }

    private static ReportFilter filter(String words, String status) {
        return new ReportFilter(
                Optional.of(status).filter(word -> !word.isEmpty()).map(Status::of),
                Optional.empty(),
                Optional.empty(),
                Optional.of(words).filter(text -> !text.isEmpty()));
    }

    private static List<Long> ids(Reports reports, Scope scope, ReportFilter filter, Slice slice) {
        return reports.slice(scope, filter, slice).stream().map(Report::id).toList();
    }

    private static Reports listed(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            String insert =
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) VALUES (?, ?,"
                            + " 'donor-statement', 'grant', ?, 'ROPAN', DATE '2022-01-01', CAST(? AS DATE), 'en', 'pdf', ?, 100, 3, 1, ?, 1,"
                            + " CURRENT_TIMESTAMP, CASE WHEN CAST(? AS INTEGER) = 1 THEN CURRENT_TIMESTAMP END, 1)";
            handle.execute(insert, 11, "IST-11", "A-1", "2022-12-31", "issued", "a", 1);
            handle.execute(insert, 12, "IST-12", "C-1", "2023-12-31", "draft", "b", 0);
            handle.execute(insert, 13, "IST-13", "b_1", "2023-06-30", "queued", "c", 0);
            handle.execute("INSERT INTO donor (code, name) VALUES ('XM-ONE', 'A donor')");
            handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (11, 'XM-ONE', 0)");
        });
        return new Reports(
                database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
    }
}
