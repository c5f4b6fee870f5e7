package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.postAll;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DetailsBuilder;
import org.istmo.domain.intake.DraftBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A parent's money beside its children's: in no figure where it is the same, in its own agreement's where another one pays. */
class ParentsMoneyTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_another_agreement_pays_is_in_that_ones_own_figures_and_in_no_consolidated_one(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("P-1", "G-1").build(),
                spending("C-1", "G-2").related("1", "P-1").build());

        assertEquals("10.00", own(database, 5));
        assertEquals("10.00", own(database, 6));
        assertEquals("10.00", consolidated(database));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_agreements_of_one_donor_are_two_moneys(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("P-1", "G-1").build(),
                spending("C-1", "G-3").related("1", "P-1").build());

        assertEquals("10.00", own(database, 5));
        assertEquals("10.00", own(database, 7));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_one_agreement_the_child_alone_is_in_its_figures(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("P-1", "G-1").build(),
                spending("C-1", "G-1").related("1", "P-1").build());

        assertEquals("10.00", own(database, 5));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_not_yet_allocated_may_be_any_of_its_donors_and_of_nobody_it_may_be_anybodys(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("P-1", "G-1").build(),
                of("C-1", details().donor("US-GOV-11")).related("1", "P-1").build(),
                spending("P-2", "G-2").build(),
                of("C-2", details().donor("US-GOV-11")).related("1", "P-2").build(),
                spending("P-3", "G-3").build(),
                of("C-3", details().donor("")).related("1", "P-3").build());

        assertEquals("0.00", own(database, 5));
        assertEquals("10.00", own(database, 6));
        assertEquals("0.00", own(database, 7));
        assertEquals("30.00", consolidated(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_parent_that_several_pay_the_parts_of_the_others_stay_theirs(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                of("P-1", details().funded("G-1", "60").funded("G-2", "40")).build(),
                spending("C-1", "G-1").related("1", "P-1").build());

        assertEquals("10.00", own(database, 5));
        assertEquals("4.00", own(database, 6));
        assertEquals("10.00", consolidated(database));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_child_leaves_to_its_own_child_takes_nothing_from_their_ancestor(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("A-1", "G-1").build(),
                of("P-1", details().donor("US-GOV-11")).related("1", "A-1").build(),
                spending("C-1", "G-3").related("1", "P-1").build());

        assertEquals("10.00", own(database, 5));
        assertEquals("10.00", own(database, 7));
        assertEquals("0.00", own(database, 0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void when_a_childs_agreement_changes_its_parent_is_posted_anew_and_a_closed_month_stays(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, ROPAN, spending("P-1", "G-1").build());
        post(database, LPO_MEX, spending("C-1", "G-1").related("1", "P-1").build());
        assertEquals("10.00", own(database, 5));
        closeThrough(database, ROPAN, LocalDate.parse("2023-05-31"));
        String may = money(database, "SELECT sum(usd) FROM cell WHERE office = 'ROPAN' AND left_out = 'parent'");

        assign(database, "C-1", 6);

        assertEquals("10.00", own(database, 5));
        assertEquals("10.00", own(database, 6));
        assertEquals(
                may,
                money(
                        database,
                        "SELECT sum(usd) FROM cell WHERE office = 'ROPAN' AND left_out = 'parent' AND posting_month = DATE '2023-05-01'"));
        assertEquals(
                "10.00",
                money(
                        database,
                        "SELECT sum(usd) FROM cell WHERE left_out = 'parent-apart' AND posting_month = DATE '2023-06-01'"));
        assign(database, "C-1", 5);
        assertEquals("10.00", own(database, 5));
        assertEquals("0.00", own(database, 6));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void children_come_and_go(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, spending("P-1", "G-1").build());
        post(database, spending("C-1", "G-2").related("1", "P-1").build());
        post(database, spending("C-2", "G-1").related("1", "P-1").build());
        assertEquals("10.00", own(database, 5));
        assertEquals("20.00", consolidated(database));

        post(database, of("C-2", details().grant("G-1").external("IOM")).build());
        assertEquals("10.00", own(database, 5));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'parent-apart'"));
        assertEquals("10.00", consolidated(database));

        post(database, spending("C-1", "G-2").related("1", "P-2").build());
        assertEquals("0.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'parent-apart'"));
        assertEquals("20.00", consolidated(database));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_child_of_the_other_office_that_becomes_another_agencys_gives_its_parent_back(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, LPO_MEX, spending("P-1", "G-1").build());
        post(database, ROPAN, spending("C-1", "G-1").related("1", "P-1").build());
        assertEquals(
                "0.00",
                money(
                        database,
                        "SELECT coalesce(sum(usd), 0.00) FROM cell WHERE office = 'LPO-MEX' AND left_out = ''"));

        post(
                database,
                ROPAN,
                of("C-1", details().grant("G-1").external("IOM"))
                        .related("1", "P-1")
                        .build());

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE office = 'LPO-MEX' AND left_out = ''"));
        assertEquals("10.00", consolidated(database));

        post(
                database,
                ROPAN,
                of("C-1", details().grant("G-2").external(""))
                        .related("1", "P-1")
                        .build());

        assertEquals("10.00", own(database, 5));
        assertEquals("10.00", own(database, 6));
        assertEquals("10.00", consolidated(database));
        assertTrue(proof(database).equal());
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        agree(database, 5, "G-1", "US-GOV-11");
        agree(database, 6, "G-2", "XM-DAC-7");
        agree(database, 7, "G-3", "US-GOV-11");
        return database;
    }

    private static DraftBuilder spending(String identifier, String grant) {
        return of(identifier, details().grant(grant));
    }

    private static DraftBuilder of(String identifier, DetailsBuilder details) {
        return anActivity().called(identifier).saying(details.build()).spending("10", "USD", "2023-05-31");
    }

    private static void assign(TestDatabase database, String identifier, long agreement) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE activity_agreement SET agreement = ? WHERE identifier = ?", agreement, identifier));
        settle(database, Cause.AGREEMENT, identifier);
    }

    /** In the agreement's own figures; 0 for none. */
    private static String own(TestDatabase database, long agreement) {
        return money(
                database,
                "SELECT coalesce(sum(usd), 0.00) FROM cell WHERE agreement = " + agreement
                        + " AND left_out NOT IN ('parent', 'external')");
    }

    private static String consolidated(TestDatabase database) {
        return money(database, "SELECT coalesce(sum(usd), 0.00) FROM cell WHERE left_out = ''");
    }
}
