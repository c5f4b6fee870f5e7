package org.istmo.domain.grant;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlicedAgreementsTest {

    private static final GrantFilter ANY = new GrantFilter(Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void agreements_are_read_in_any_order_page_by_page_and_a_donor_reads_their_own_alone(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        desk.enter(
                GrantDesk.OFFICER, anAgreement().of("US-GOV-11").numbered("B").build());
        desk.enter(GrantDesk.OFFICER, anAgreement().of("US-GOV-1").numbered("C").build());
        desk.enter(
                GrantDesk.OFFICER, anAgreement().of("US-GOV-11").numbered("A").build());

        assertEquals(List.of("A", "B"), numbers(desk, GrantDesk.STAFF, ANY, new Slice("number", false, 0, 2)));
        assertEquals(List.of("C"), numbers(desk, GrantDesk.STAFF, ANY, new Slice("number", false, 2, 2)));
        assertEquals(List.of("A", "C", "B"), numbers(desk, GrantDesk.STAFF, ANY, new Slice("entered", true, 0, 9)));
        assertEquals(
                List.of("B", "A"),
                numbers(
                        desk,
                        GrantDesk.STAFF,
                        new GrantFilter(Optional.empty(), Optional.of("US-GOV-11"), Optional.empty()),
                        new Slice("entered", false, 0, 9)));
        for (String by : List.of("donor", "office", "end", "amount")) {
            assertEquals(
                    3,
                    numbers(desk, GrantDesk.STAFF, ANY, new Slice(by, true, 0, 9))
                            .size());
        }
        assertEquals(List.of("C"), numbers(desk, GrantDesk.donor("US-GOV-1"), ANY, new Slice("number", false, 0, 9)));
    }

    private static List<String> numbers(GrantDesk desk, Scope scope, GrantFilter filter, Slice slice) {
        return desk.agreements().slice(scope, filter, slice).stream()
                .map(kept -> kept.terms().number())
                .toList();
    }
}
