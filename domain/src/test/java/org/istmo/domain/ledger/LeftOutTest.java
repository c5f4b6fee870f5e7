package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.postAll;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that is in the ledger and not in consolidated figures. */
class LeftOutTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_parent_and_its_children_are_never_both_counted_whichever_comes_first(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("P-1").related("2", "C-1").build(),
                spending("C-1").build(),
                spending("C-2").build(),
                spending("P-2").related("2", "C-2").build());

        assertEquals("20.00", counted(database));
        assertEquals(
                2,
                number(
                        database,
                        "SELECT count(DISTINCT activity) FROM entry e JOIN allocation a ON a.entry = e.id WHERE left_out = 'parent'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_does_not_matter_which_of_the_two_says_so(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, spending("P-1").build());

        post(database, spending("C-1").related("1", "P-1").build());

        assertEquals("10.00", counted(database));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'hierarchy' AND receipt IS NULL"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_parent_counts_what_its_children_do_not_report(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                anActivity()
                        .called("P-1")
                        .spending("10", "USD", "2023-05-31")
                        .transacting("3", "7", "USD", "2023-05-31")
                        .build(),
                spending("C-1").related("1", "P-1").build());

        assertEquals("7.00", money(database, "SELECT sum(usd) FROM cell WHERE type = '3' AND left_out = ''"));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE type = '4' AND left_out = ''"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_grandchild_is_below_its_grandparent(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("G-1").build(),
                anActivity().called("P-1").related("1", "G-1").build(),
                spending("C-1").related("1", "P-1").build());

        assertEquals("10.00", counted(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void activities_that_are_each_others_parent_are_both_counted(Vendor vendor) {
        TestDatabase database = ready(vendor);

        postAll(
                database,
                LPO_MEX,
                spending("A-1").related("1", "A-2").build(),
                spending("A-2").related("1", "A-1").build());

        assertEquals("20.00", counted(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_child_that_leaves_gives_its_parent_back_what_it_reports(Vendor vendor) {
        TestDatabase database = ready(vendor);
        postAll(
                database,
                LPO_MEX,
                spending("P-1").build(),
                spending("P-2").build(),
                spending("C-1").related("1", "P-1").build());

        post(database, spending("C-1").related("1", "P-2").build());

        assertEquals("20.00", counted(database));
        assertEquals(
                "P-2",
                database.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT v.identifier FROM activity v JOIN entry e ON e.activity = v.id JOIN allocation a ON a.entry = e.id"
                                                + " GROUP BY v.identifier HAVING sum(CASE WHEN a.left_out = 'parent' THEN a.usd ELSE 0 END) > 0")
                                .mapTo(String.class)
                                .one()));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_child_of_another_office_that_becomes_another_agencys_leaves_its_parent_alone(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, LPO_MEX, spending("P-1").build());
        post(database, ROPAN, spending("C-1").related("1", "P-1").build());
        assertEquals("10.00", counted(database));
        assertEquals(
                "10.00", money(database, "SELECT sum(usd) FROM cell WHERE office = 'LPO-MEX' AND left_out = 'parent'"));

        post(
                database,
                ROPAN,
                spending("C-1")
                        .saying(details().external("IOM").build())
                        .related("1", "P-1")
                        .build());

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE office = 'LPO-MEX' AND left_out = ''"));
        assertEquals("0.00", money(database, "SELECT sum(usd) FROM cell WHERE office = 'ROPAN' AND left_out = ''"));

        post(
                database,
                ROPAN,
                spending("C-1")
                        .saying(details().external("").build())
                        .related("1", "P-1")
                        .build());

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE office = 'ROPAN' AND left_out = ''"));
        assertEquals("10.00", counted(database));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_of_another_office_is_a_child_as_well(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, LPO_MEX, spending("P-1").related("2", "C-1").build());

        post(database, ROPAN, spending("C-1").build());

        assertEquals("10.00", counted(database));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_agencys_activity_is_in_no_figure(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, spending("A-1").build());

        post(database, spending("A-1").saying(details().external("IOM").build()).build());

        assertEquals("0.00", counted(database));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'external'"));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'hierarchy'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_transfer_inside_the_region_is_netted_out_when_its_receiver_comes_in(Vendor vendor) {
        TestDatabase database = ready(vendor);
        DraftParty centre = new DraftParty("", "Centre", "C-1");
        post(
                database,
                ROPAN,
                anActivity()
                        .called("A-1")
                        .handingOn("3", "10", "2023-05-31", centre)
                        .build());
        assertEquals("10.00", counted(database));
        closeThrough(database, ROPAN, LocalDate.parse("2023-05-31"));

        post(database, LPO_MEX, spending("C-1").build());

        assertEquals("10.00", counted(database));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'transfer'"));
        assertEquals(
                "10.00",
                money(
                        database,
                        "SELECT sum(usd) FROM cell WHERE posting_month = DATE '2023-05-01' AND office = 'ROPAN'"));
        assertEquals(
                2,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE cause = 'transfer' AND posting_month = DATE '2023-06-01'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_to_and_from_an_office_of_ours_stays_inside_the_region(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(
                database,
                ROPAN,
                anActivity()
                        .handingOn("3", "10", "2023-05-31", new DraftParty("COE-MAR", "", ""))
                        .handingOn("4", "5", "2023-05-31", new DraftParty("ROPAN", "", ""))
                        .receivingFrom(new DraftParty("LPO-MEX", "", ""), "7", "2023-05-31")
                        .build());

        assertEquals("17.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'transfer'"));
        assertEquals("5.00", counted(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_handed_on_to_another_agencys_activity_leaves_the_region(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                ROPAN,
                spending("C-1").saying(details().external("IOM").build()).build());
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-1")
                        .handingOn("3", "7", "2023-05-31", new DraftParty("", "Centre", "C-1"))
                        .build());
        assertEquals("7.00", counted(database));

        post(
                database,
                ROPAN,
                spending("C-1").saying(details().external("").build()).build());
        assertEquals("10.00", counted(database));
        assertEquals("7.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'transfer'"));

        post(
                database,
                ROPAN,
                spending("C-1").saying(details().external("IOM").build()).build());
        assertEquals("7.00", counted(database));
        assertEquals("0.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'transfer'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_names_itself_transfers_nothing(Vendor vendor) {
        TestDatabase database = ready(vendor);
        DraftActivity itself = anActivity()
                .called("A-1")
                .handingOn("3", "10", "2023-05-31", new DraftParty("", "", "A-1"))
                .build();

        post(database, itself);

        assertEquals("10.00", counted(database));
    }

    private static DraftBuilder spending(String identifier) {
        return anActivity().called(identifier).spending("10", "USD", "2023-05-31");
    }

    private static String counted(TestDatabase database) {
        return money(database, "SELECT coalesce(sum(usd), 0.00) FROM cell WHERE left_out = ''");
    }
}
