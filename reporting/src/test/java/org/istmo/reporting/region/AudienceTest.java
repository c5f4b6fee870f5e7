package org.istmo.reporting.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_sees_a_regional_overview_only_when_it_is_addressed_to_them_and_issued(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        LedgerDesk.agree(database, 5, "G-1", "US-GOV-11");
        Reports reports = new Reports(
                database.dataSource(), RegionDesk.CLOCK, new Trail(database.dataSource(), RegionDesk.CLOCK));
        Report addressed = order(database, reports, "one", List.of(new Audience("US-GOV-11", Audience.WHOLE_DONOR)));
        Report toOneDesk = order(database, reports, "two", List.of(new Audience("US-GOV-11", 5)));
        Report inside = order(database, reports, "three", List.of());

        assertThrows(Missing.class, () -> reports.withId(donor("US-GOV-11", true), addressed.id()));
        database.jdbi().useHandle(handle -> handle.execute("UPDATE report SET status = 'issued'"));

        assertEquals(Set.of(addressed.id(), toOneDesk.id()), seen(reports, donor("US-GOV-11", true)));
        assertEquals(Set.of(toOneDesk.id()), seen(reports, donor("US-GOV-11", false)));
        assertEquals(Set.of(), seen(reports, donor("XM-DAC-7", true)));
        assertThrows(Missing.class, () -> reports.withId(donor("US-GOV-11", true), inside.id()));
    }

    private static Set<Long> seen(Reports reports, Scope scope) {
        return Set.copyOf(reports.page(scope, Optional.empty(), false, Long.MAX_VALUE, 10).stream()
                .map(Report::id)
                .toList());
    }

    private static Scope donor(String code, boolean whole) {
        return new Scope(false, Optional.of(code), whole, Set.of(5L), Sensitivity.INTERNAL);
    }

    private static Report order(TestDatabase database, Reports reports, String key, List<Audience> audience) {
        Reader officer = new Reader(
                1,
                "officer",
                "Officer",
                Set.of(Role.OFFICER),
                Set.of(),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
        ReportOrder order = new ReportOrder(
                // Of a type whose steps of clearance every database has.
                "donor-statement",
                ScopeKind.REGION,
                "all",
                LedgerDesk.LPO_MEX,
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                List.of(Language.EN),
                List.of("pdf"),
                audience,
                key,
                Optional.empty());
        return database.inTransaction(() -> reports.order(order, officer));
    }
}
