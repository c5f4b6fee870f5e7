package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activities that several agreements pay for, and what their money supports. */
class CofundingTest {

    private static final DraftDetails SHARED =
            details().donor("US-GOV-11").funded("G-1", "60").funded("G-2", "30").build();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_names_no_agreement_is_apportioned_and_the_rest_is_not_yet_allocated(Vendor vendor) {
        TestDatabase database = twoAgreements(vendor);

        post(
                database,
                anActivity()
                        .saying(SHARED)
                        .in("MX", "50")
                        .in("GT", "50")
                        .spending("100.01", "USD", "2023-05-31")
                        .build());

        assertEquals("60.01", money(database, "SELECT sum(usd) FROM cell WHERE agreement = 5"));
        assertEquals("30.00", money(database, "SELECT sum(usd) FROM cell WHERE agreement = 6 AND donor = 'XM-DAC-7'"));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE agreement = 0 AND donor = 'US-GOV-11'"));
        assertEquals("100.01", money(database, "SELECT sum(usd) FROM cell"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_names_its_agreement_is_that_ones_alone(Vendor vendor) {
        TestDatabase database = twoAgreements(vendor);
        LocalDate day = LocalDate.parse("2023-05-31");

        post(
                database,
                anActivity()
                        .saying(SHARED)
                        .with(new DraftTransaction(
                                3,
                                "",
                                "4",
                                day,
                                new BigDecimal("8"),
                                "USD",
                                day,
                                "",
                                DraftParty.NOBODY,
                                DraftParty.NOBODY,
                                List.of(),
                                List.of(),
                                "PV-7",
                                "G-2",
                                "B1",
                                "travel"))
                        .build());

        assertEquals("8.00", money(database, "SELECT usd FROM cell WHERE agreement = 6"));
        assertEquals(
                1,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE agreement = 6 AND budget_line = 'B1' AND cost_category = 'travel' AND document = 'PV-7'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_donor_provides_goes_to_that_donors_agreements(Vendor vendor) {
        TestDatabase database = twoAgreements(vendor);

        post(
                database,
                anActivity()
                        .saying(SHARED)
                        .receiving("XM-DAC-7", "500", "USD", "2023-05-31")
                        .receiving("XM-DAC-41", "70", "USD", "2023-05-31")
                        .build());

        assertEquals("500.00", money(database, "SELECT usd FROM cell WHERE agreement = 6"));
        assertEquals("70.00", money(database, "SELECT usd FROM cell WHERE agreement = 0 AND donor = 'XM-DAC-41'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void other_shares_post_the_money_anew_for_their_agreements_sake(Vendor vendor) {
        TestDatabase database = twoAgreements(vendor);
        post(
                database,
                anActivity().saying(SHARED).spending("10", "USD", "2023-05-31").build());

        post(
                database,
                anActivity()
                        .saying(details().funded("G-2", "100").build())
                        .spending("10", "USD", "2023-05-31")
                        .build());

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE agreement = 6"));
        assertEquals("0.00", money(database, "SELECT sum(usd) FROM cell WHERE agreement <> 6"));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'agreement'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_supported_never_exceeds_its_part_and_the_rest_is_nobodys(Vendor vendor) {
        TestDatabase database = ready(vendor);
        DraftDetails third = details()
                .framework("SICA-UNODC", "33.3")
                .framework("CRS", "33.3")
                .framework("COE", "33.4")
                .article("UNCAC", "5", "50")
                .build();

        post(
                database,
                anActivity()
                        .saying(third)
                        .in("MX", "33")
                        .in("GT", "67")
                        .spending("0.10", "USD", "2023-05-31")
                        .spending("-0.05", "USD", "2023-05-31")
                        .build());

        assertEquals("0.05", money(database, "SELECT sum(usd) FROM support WHERE scheme = 'framework'"));
        assertEquals(
                0,
                number(
                        database,
                        "SELECT count(*) FROM allocation a WHERE abs(a.usd) < (SELECT sum(abs(s.usd)) FROM support s WHERE s.entry = a.entry"
                                + " AND s.part = a.part AND s.scheme = 'treaty')"));
        assertEquals(
                0,
                number(
                        database,
                        "SELECT count(*) FROM allocation a WHERE a.amount <> (SELECT sum(s.amount) FROM support s WHERE s.entry = a.entry"
                                + " AND s.part = a.part AND s.scheme = 'framework')"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_reversal_takes_back_what_was_supported(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity()
                        .saying(details().article("UNCAC", "5", "40").build())
                        .spending("10", "USD", "2023-05-31")
                        .build());

        post(
                database,
                anActivity()
                        .saying(details().article("UNCAC", "6", "40").build())
                        .spending("10", "USD", "2023-05-31")
                        .build());

        assertEquals("0.00", money(database, "SELECT usd FROM support_cell WHERE article = '5'"));
        assertEquals("4.00", money(database, "SELECT usd FROM support_cell WHERE article = '6'"));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'allocation'"));
        assertTrue(proof(database).equal());
    }

    private static TestDatabase twoAgreements(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database, 5, "G-1", "US-GOV-11");
        agree(database, 6, "G-2", "XM-DAC-7");
        return database;
    }
}
