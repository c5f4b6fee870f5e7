package org.istmo.domain.grant;

import static org.istmo.domain.grant.GrantDesk.OFFICER;
import static org.istmo.domain.grant.GrantDesk.STAFF;
import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the money of an agreement's activities stands. */
class AgreementMoneyTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_money_of_an_activity_goes_to_the_agreement_that_pays_it(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        spend(desk, "A-1", "70.25");
        assertEquals(0, desk.number("SELECT count(*) FROM allocation WHERE agreement IS NOT NULL"));

        long id = desk.enter(OFFICER, anAgreement().paying("A-1").build());

        assertEquals(List.of("USD received 0.00 spent 70.25 committed 0.00"), money(desk, id));
        assertEquals(
                "agreement",
                desk.texts("SELECT DISTINCT cause FROM entry WHERE reverses IS NOT NULL")
                        .get(0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_leaves_an_agreement_that_pays_it_no_more(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        spend(desk, "A-1", "70.25");
        spend(desk, "A-2", "5");
        long first = desk.enter(OFFICER, anAgreement().paying("A-1", "A-2").build());

        desk.change(OFFICER, first, 1, anAgreement().paying("A-2").build());
        long second =
                desk.enter(OFFICER, anAgreement().numbered("G-2").paying("A-1").build());

        assertEquals(List.of("USD received 0.00 spent 5.00 committed 0.00"), money(desk, first));
        assertEquals(List.of("USD received 0.00 spent 70.25 committed 0.00"), money(desk, second));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_does_not_change_while_money_stands_on_the_agreement(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        spend(desk, "A-1", "70.25");
        long id = desk.enter(OFFICER, anAgreement().paying("A-1").build());
        AgreementTerms others = anAgreement().of("US-GOV-1").build();

        assertEquals(
                "money-stands-on-it",
                assertThrows(Conflict.class, () -> desk.change(OFFICER, id, 1, others))
                        .code());
        desk.change(OFFICER, id, 1, anAgreement().build());
        desk.change(OFFICER, id, 2, others);

        assertEquals("US-GOV-1", desk.agreements().withId(STAFF, id).terms().donor());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_comes_in_later_is_paid_as_it_was_agreed(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, anAgreement().paying("A-1").build());

        spend(desk, "A-1", "12");

        assertEquals(List.of("USD received 0.00 spent 12.00 committed 0.00"), money(desk, id));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_whose_donor_changed_takes_its_activities_along(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        LedgerDesk.post(desk.database(), anActivity().called("A-1").build());
        long id = desk.enter(OFFICER, anAgreement().paying("A-1").build());

        desk.change(OFFICER, id, 1, anAgreement().of("US-GOV-1").paying("A-1").build());

        assertEquals(List.of("US-GOV-1"), desk.texts("SELECT donor FROM activity WHERE identifier = 'A-1'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_sees_no_figure_that_nobody_cleared(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        spend(desk, "A-1", "70.25");
        long id = desk.enter(OFFICER, anAgreement().paying("A-1").build());

        assertEquals(List.of(), desk.money().of(GrantDesk.donor("US-GOV-11"), id));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_centres_activity_is_paid_by_an_agreement_of_its_office(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        LedgerDesk.post(
                desk.database(),
                new OfficeCode("COE-MAR"),
                anActivity().called("C-1").spending("3", "USD", "2023-05-31").build());

        long id = desk.enter(
                GrantDesk.staff(Role.OFFICER, "ROPAN"),
                anAgreement().with("ROPAN").paying("C-1").build());

        assertEquals(List.of("USD received 0.00 spent 3.00 committed 0.00"), money(desk, id));
        assertEquals(
                Optional.of("COE-MAR"),
                desk.texts("SELECT office FROM activity_agreement").stream().findFirst());
    }

    private static void spend(GrantDesk desk, String activity, String amount) {
        LedgerDesk.post(
                desk.database(),
                anActivity()
                        .called(activity)
                        .spending(amount, "USD", "2023-05-31")
                        .build());
    }

    private static List<String> money(GrantDesk desk, long id) {
        return desk.money().of(STAFF, id).stream()
                .map(standing -> standing.currency() + " received " + standing.received() + " spent " + standing.spent()
                        + " committed " + standing.committed())
                .toList();
    }
}
