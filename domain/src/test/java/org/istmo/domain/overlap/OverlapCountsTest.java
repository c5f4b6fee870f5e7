package org.istmo.domain.overlap;

import static org.istmo.domain.overlap.OverlapDesk.DONOR;
import static org.istmo.domain.overlap.OverlapDesk.LPO_MEX;
import static org.istmo.domain.overlap.OverlapDesk.MEXICO;
import static org.istmo.domain.overlap.OverlapDesk.ROPAN;
import static org.istmo.domain.overlap.OverlapDesk.STAFF;
import static org.istmo.domain.overlap.OverlapDesk.draft;
import static org.istmo.domain.overlap.OverlapDesk.side;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlapCountsTest {

    private static final YearMonth FEBRUARY = YearMonth.parse("2024-02");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_overlap_is_open_until_it_is_decided_and_counts_in_the_month_of_its_decision(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                LPO_MEX,
                draft("MX-1", "en", "Workshop on money laundering for prosecutors in Tapachula")
                        .build());
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales en Tapachula")
                        .build());
        OverlapCounts counts = new OverlapCounts(desk.database.dataSource());
        Scope internal = Scope.ofAudience(Sensitivity.PUBLIC);
        assertEquals(1, counts.open(STAFF));
        assertEquals(List.of(), counts.decided(STAFF, FEBRUARY, FEBRUARY));

        Overlap overlap = desk.between("MX-1", "PA-1");
        desk.decisions.decide(
                MEXICO, overlap.id(), Verdict.SAME_MONEY, Optional.of(side(overlap, "MX-1")), "Same invoice.");

        assertEquals(0, counts.open(STAFF));
        assertEquals(
                List.of(new OverlapCounts.DecidedIn(FEBRUARY, Verdict.SAME_MONEY, 1)),
                counts.decided(STAFF, FEBRUARY.minusMonths(1), FEBRUARY));
        assertEquals(List.of(), counts.decided(STAFF, FEBRUARY.plusMonths(1), FEBRUARY.plusMonths(1)));
        assertEquals(List.of(), counts.decided(internal, FEBRUARY, FEBRUARY));

        desk.decisions.reverse(MEXICO, overlap.id(), "Two invoices.");
        assertEquals(List.of(), counts.decided(STAFF, FEBRUARY, FEBRUARY));
        assertEquals(1, counts.open(STAFF));
        assertEquals(0, counts.open(internal));
        assertThrows(Forbidden.class, () -> counts.open(Scope.of(DONOR)));
    }
}
