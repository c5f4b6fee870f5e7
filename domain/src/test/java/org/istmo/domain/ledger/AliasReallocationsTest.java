package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.partner.Donor;
import org.istmo.domain.partner.DonorAlias;
import org.istmo.domain.partner.DonorDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A publisher's own reference that comes to mean a donor after money of it came in. */
class AliasReallocationsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-08-01T00:00:00Z"), ZoneOffset.UTC);
    private static final DonorAlias ALIAS = new DonorAlias("XM-TEST", "GAC");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_that_named_it_is_posted_anew_and_a_closed_month_stays(Vendor vendor) {
        TestDatabase database = canada(vendor);
        DraftActivity draft = received("G-2");
        post(database, draft);
        assertEquals(
                "500.00", money(database, "SELECT usd FROM cell WHERE donor = '' AND agreement = 0 AND type = '11'"));
        closeThrough(database, LPO_MEX, LocalDate.parse("2023-05-31"));

        means(database, 1, List.of(ALIAS));

        assertEquals(
                "500.00",
                money(database, "SELECT usd FROM cell WHERE agreement = 6 AND posting_month = DATE '2023-06-01'"));
        assertEquals(
                "500.00",
                money(
                        database,
                        "SELECT usd FROM cell WHERE donor = '' AND posting_month = DATE '2023-05-01' AND type = '11'"));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'agreement' AND receipt IS NULL"));
        assertEquals(
                1,
                number(
                        database,
                        "SELECT count(*) FROM entry e WHERE donor = 'CA-3' AND agreement = 6 AND " + LiveEntries.LIVE));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_file_again_finds_it_said_already_and_its_default_donor_follows(Vendor vendor) {
        TestDatabase database = canada(vendor);
        DraftActivity draft = received(null);
        post(database, draft);
        means(database, 1, List.of(ALIAS));
        long entries = number(database, "SELECT count(*) FROM entry");
        assertEquals("500.00", money(database, "SELECT sum(usd) FROM cell WHERE donor = 'CA-3' AND type = '11'"));
        assertEquals("9.00", money(database, "SELECT sum(usd) FROM cell WHERE donor = '' AND type = '4'"));

        assertEquals(Posted.Outcome.UPDATED, post(database, draft).outcome());

        assertEquals("9.00", money(database, "SELECT sum(usd) FROM cell WHERE donor = 'CA-3' AND type = '4'"));
        assertEquals(entries + 2, number(database, "SELECT count(*) FROM entry"), "the expenditure alone moves");
        assertEquals(Posted.Outcome.UNCHANGED, post(database, draft).outcome());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_that_is_not_listed_any_more_means_nobody_again(Vendor vendor) {
        TestDatabase database = canada(vendor);
        means(database, 1, List.of(ALIAS));
        post(database, received(null));
        assertEquals("500.00", money(database, "SELECT sum(usd) FROM cell WHERE donor = 'CA-3' AND type = '11'"));

        means(database, 2, List.of());

        assertEquals("500.00", money(database, "SELECT sum(usd) FROM cell WHERE donor = '' AND type = '11'"));
        assertEquals("0.00", money(database, "SELECT sum(usd) FROM cell WHERE donor = 'CA-3' AND type = '11'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_publishers_reference_is_another_one(Vendor vendor) {
        TestDatabase database = canada(vendor);
        DraftActivity draft = received(null);
        post(database, draft);

        means(database, 1, List.of(new DonorAlias("XM-OTHER", "GAC")));

        assertEquals(2, number(database, "SELECT count(*) FROM entry"));
        assertEquals(Posted.Outcome.UNCHANGED, post(database, draft).outcome());
    }

    private static TestDatabase canada(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database, 6, "G-2", "CA-3");
        return database;
    }

    /** Money of GAC's, whoever that is, in an activity that GAC funds. */
    private static DraftActivity received(@Nullable String grant) {
        LocalDate day = LocalDate.parse("2023-05-31");
        return anActivity()
                .called("A-1")
                .fundedBy("GAC")
                .saying(details().build())
                .with(new DraftTransaction(
                        3,
                        "R-1",
                        "11",
                        day,
                        new BigDecimal("500"),
                        "USD",
                        day,
                        "First instalment",
                        new DraftParty("GAC", "Global Affairs", ""),
                        DraftParty.NOBODY,
                        List.of(),
                        List.of(),
                        "D-1",
                        grant,
                        "",
                        null))
                .spending("9", "USD", "2023-05-31")
                .build();
    }

    private static void means(TestDatabase database, long version, List<DonorAlias> aliases) {
        DonorDesk desk = new DonorDesk(
                database.dataSource(), new AliasReallocations(CLOCK), new Trail(database.dataSource(), CLOCK));
        Reader officer = new Reader(
                1, "officer", "", Set.of(Role.OFFICER), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
        database.inTransaction(() -> {
            desk.change(officer, version, new Donor("CA-3", "Canada", "", Optional.empty(), Optional.empty(), aliases));
            return version;
        });
    }
}
