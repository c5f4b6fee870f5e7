package org.istmo.domain.overlap;

import static org.istmo.domain.overlap.OverlapDesk.LPO_MEX;
import static org.istmo.domain.overlap.OverlapDesk.ROPAN;
import static org.istmo.domain.overlap.OverlapDesk.STAFF;
import static org.istmo.domain.overlap.OverlapDesk.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairs are looked for by status, office, country, score and activity, and are counted and listed alike. */
class OverlapFilterTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_condition_finds_the_pair_or_leaves_it_out(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        Overlap pair = desk.only();
        OverlapFilter open = OverlapFilter.ofStatus("open");

        assertEquals(1, found(desk, open));
        assertEquals(0, found(desk, OverlapFilter.ofStatus("decided")));
        assertEquals(1, found(desk, open.reportedBy(Set.of("ROPAN", "COE-MAR"))));
        assertEquals(0, found(desk, open.reportedBy(Set.of("COE-MAR"))));
        assertEquals(1, found(desk, with(Optional.of("MX"), Optional.empty())));
        assertEquals(0, found(desk, with(Optional.of("PE"), Optional.empty())));
        assertEquals(1, found(desk, with(Optional.empty(), Optional.of(pair.score()))));
        assertEquals(
                0, found(desk, with(Optional.empty(), Optional.of(pair.score().add(new BigDecimal("0.0001"))))));
        assertEquals(1, found(desk, OverlapFilter.ofActivity(pair.right().id())));
        assertEquals(0, found(desk, OverlapFilter.ofActivity(-1)));
        assertThrows(
                Forbidden.class,
                () -> desk.overlaps.count(Scope.of(OverlapDesk.DONOR), OverlapFilter.ofStatus("open")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_page_begins_behind_the_last_pair_of_the_page_before_in_either_order(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        desk.bring(
                ROPAN,
                draft("PA-2", "es", "Taller de lavado de activos para fiscales, en Tapachula")
                        .build());

        for (OverlapOrder order : OverlapOrder.values()) {
            List<Overlap> all = desk.overlaps.list(STAFF, OverlapFilter.ofStatus("open"), order, Optional.empty(), 10);
            assertEquals(2, all.size());
            Overlap first = all.get(0);
            Optional<Overlaps.Position> here = Optional.of(new Overlaps.Position(first.score(), first.id()));
            List<Overlap> rest = desk.overlaps.list(STAFF, OverlapFilter.ofStatus("open"), order, here, 10);
            assertEquals(
                    List.of(all.get(1).id()), rest.stream().map(Overlap::id).toList());
        }
    }

    @Test
    void an_order_turned_twice_is_the_same_again() {
        for (OverlapOrder order : OverlapOrder.values()) {
            assertNotEquals(order, order.turned());
            assertEquals(order, order.turned().turned());
        }
    }

    private static long found(OverlapDesk desk, OverlapFilter filter) {
        List<Overlap> listed = desk.overlaps.list(STAFF, filter, OverlapOrder.SCORE, Optional.empty(), 10);
        assertEquals(listed.size(), desk.overlaps.count(STAFF, filter));
        return listed.size();
    }

    private static OverlapFilter with(Optional<String> country, Optional<BigDecimal> least) {
        return new OverlapFilter(Optional.of("open"), Set.of(), country, least, Optional.empty());
    }

    private static OverlapDesk twoReports(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                LPO_MEX,
                draft("MX-1", "en", "Workshop on money laundering for prosecutors in Tapachula")
                        .build());
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales en Tapachula")
                        .build());
        return desk;
    }
}
