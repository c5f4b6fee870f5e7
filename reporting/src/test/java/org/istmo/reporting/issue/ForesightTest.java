package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForesightTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.PUBLIC);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_revision_would_say_is_known_before_it_is_ordered_and_nothing_is_kept(Vendor vendor) {
        AtWork office = drafted(vendor);
        Foresight foresight = new Foresight(office.kind.alone(), office.snapshots());
        assertThrows(Conflict.class, () -> foresight.of(STAFF, office.report(), new Look()));
        office.issue(AtWork.REPORT);
        assertEquals(List.of(), foresight.of(STAFF, office.report(), new Look()));
        long rows = office.number("SELECT count(*) FROM lineage");
        office.spend("A-2", "5", "USD", "2023-03-01");

        List<Foresight.Moved> moved = foresight.of(STAFF, office.report(), new Look());

        Foresight.Moved spent = moved.stream()
                .filter(one -> one.key().equals("expenditure.usd"))
                .findFirst()
                .orElseThrow();
        assertEquals(new BigDecimal("10.00"), spent.before());
        assertEquals(new BigDecimal("15.00"), spent.after());
        assertEquals(new BigDecimal("5.00"), spent.difference());
        assertEquals(rows, office.number("SELECT count(*) FROM lineage"));
    }

    private static AtWork drafted(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        return office;
    }
}
