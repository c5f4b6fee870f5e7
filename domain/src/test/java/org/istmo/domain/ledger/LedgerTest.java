package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.validation.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    private static final OfficeCode LPO_MEX = new OfficeCode("LPO-MEX");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_transaction_is_split_over_its_places_and_themes_to_the_cent(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(
                database,
                anActivity()
                        .in("MX", "33.4")
                        .in("GT", "66.6")
                        .sector("15130", "50")
                        .sector("99999", "50")
                        .spending("100.01", "USD", "2023-05-02")
                        .build());

        assertEquals(4, number(database, "SELECT count(*) FROM allocation"));
        assertEquals("100.01", money(database, "SELECT sum(usd) FROM allocation"));
        assertEquals("33.40", money(database, "SELECT sum(usd) FROM allocation WHERE place = 'MX'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_newest_rate_effective_on_the_day_applies(Vendor vendor) {
        TestDatabase database = ready(vendor);
        rate(database, "EUR", "2023-05-01", "0.5");
        rate(database, "EUR", "2023-06-01", "0.8");

        post(database, anActivity().spending("10", "EUR", "2023-05-31").build());

        assertEquals("20.00", money(database, "SELECT sum(usd) FROM allocation"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_missing_rate_is_a_finding_and_never_a_zero(Vendor vendor) {
        TestDatabase database = ready(vendor);

        Posted posted =
                post(database, anActivity().spending("10", "NIO", "1999-05-31").build());

        assertEquals("missing-rate", posted.notes().get(0).code());
        assertTrue(posted.notes().get(0).detail().contains("NIO")
                && posted.notes().get(0).detail().contains("1999-05-31"));
        assertEquals(1, number(database, "SELECT count(*) FROM allocation WHERE usd IS NULL"));
        assertEquals(1, number(database, "SELECT sum(without_rate) FROM cell"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_file_again_changes_nothing(Vendor vendor) {
        TestDatabase database = ready(vendor);
        DraftActivity draft = anActivity().spending("10", "USD", "2023-05-31").build();
        post(database, draft);

        assertEquals(Posted.Outcome.UNCHANGED, post(database, draft).outcome());
        assertEquals(1, number(database, "SELECT count(*) FROM entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_corrected_file_reverses_what_went_and_posts_what_came(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity()
                        .spending("10", "USD", "2023-05-31")
                        .spending("10", "USD", "2023-05-31")
                        .build());

        Posted posted = post(
                database,
                anActivity()
                        .spending("10", "USD", "2023-05-31")
                        .spending("12", "USD", "2023-05-31")
                        .build());

        assertEquals(Posted.Outcome.UPDATED, posted.outcome());
        assertEquals(4, number(database, "SELECT count(*) FROM entry"));
        assertEquals(1, number(database, "SELECT count(*) FROM entry WHERE reverses IS NOT NULL AND amount = -10"));
        assertEquals("22.00", money(database, "SELECT sum(usd) FROM allocation"));
        assertCellsEqualTheLedger(database);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_comes_late_is_posted_in_the_first_open_month_and_keeps_its_date(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, anActivity().spending("10", "USD", "2023-05-31").build());
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE office SET closed_through = DATE '2023-06-30' WHERE code = 'LPO-MEX'"));

        post(database, anActivity().spending("11", "USD", "2023-05-31").build());

        assertEquals(
                2,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE posting_month = DATE '2023-07-01' AND transaction_date = DATE '2023-05-31'"));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE posting_month = DATE '2023-05-01'"));
        assertCellsEqualTheLedger(database);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_of_several_funders_without_shares_is_not_yet_allocated(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(
                database,
                anActivity()
                        .fundedBy("US-GOV-11", "XM-DAC-7")
                        .spending("10", "USD", "2023-05-31")
                        .build());

        assertEquals(1, number(database, "SELECT count(*) FROM entry WHERE donor IS NULL"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_batch_posted_is_summed_by_type_currency_and_year(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity()
                        .spending("10", "USD", "2023-05-31")
                        .spending("0.125", "USD", "2023-12-31")
                        .spending("1", "USD", "2024-01-01")
                        .build());

        List<PostedSums.Sum> sums =
                new PostedSums(database.dataSource()).ofReceipt(Scope.ofAudience(Sensitivity.PUBLIC), 1);

        assertEquals(
                List.of(
                        new PostedSums.Sum("4", "USD", 2023, 2, new BigDecimal("10.125")),
                        new PostedSums.Sum("4", "USD", 2024, 1, new BigDecimal("1.00"))),
                sums);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void incoming_money_is_its_providers_and_another_donors_is_not_the_agreements(Vendor vendor) {
        TestDatabase database = ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                            + " VALUES (5, 'G-1', 'US-GOV-11', 'LPO-MEX', 'Agreement', DATE '2023-01-01', DATE '2023-12-31', 'USD', 100, 1)");
            handle.execute(
                    "INSERT INTO activity_agreement (office, identifier, agreement) VALUES ('LPO-MEX', 'A-1', 5)");
        });

        Posted posted = post(
                database,
                anActivity()
                        .called("A-1")
                        .receiving("US-GOV-11", "500", "USD", "2023-05-31")
                        .receiving("US-GOV-1", "300", "USD", "2023-05-31")
                        .transacting("11", "70", "USD", "2023-05-31")
                        .spending("9", "USD", "2023-05-31")
                        .build());

        assertEquals(
                List.of("not-the-agreements-donor"),
                posted.notes().stream().map(Finding::code).toList());
        assertEquals(
                "579.00",
                money(
                        database,
                        "SELECT sum(a.usd) FROM allocation a JOIN entry e ON e.id = a.entry WHERE e.agreement = 5"));
        assertEquals(
                1,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE donor = 'US-GOV-1' AND agreement IS NULL AND amount = 300"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void incoming_money_without_a_provider_is_the_sole_funders(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(database, anActivity().transacting("11", "70", "USD", "2023-05-31").build());

        assertEquals(1, number(database, "SELECT count(*) FROM entry WHERE donor = 'US-GOV-11'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_offices_that_bring_the_same_new_donors_in_another_order_do_not_wait_for_each_other(Vendor vendor)
            throws Exception {
        TestDatabase database = ready(vendor);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService offices = Executors.newFixedThreadPool(2);

        List<Future<Posted>> both = offices.invokeAll(List.of(
                () -> postAtOnce(database, LPO_MEX, together, "XM-DAC-101", "XM-DAC-102"),
                () -> postAtOnce(database, new OfficeCode("ROPAN"), together, "XM-DAC-102", "XM-DAC-101")));

        for (Future<Posted> one : both) {
            assertEquals(Posted.Outcome.ACCEPTED, one.get().outcome());
        }
        offices.shutdown();
        assertEquals(2, number(database, "SELECT count(*) FROM donor WHERE code LIKE 'XM-DAC-10_'"));
    }

    private static Posted postAtOnce(
            TestDatabase database, OfficeCode office, CyclicBarrier together, String... donors) {
        Ledger ledger = new Ledger(database.dataSource(), Clock.systemUTC());
        return database.inTransaction(() -> {
            try (Batch batch = ledger.begin(1, office)) {
                together.await();
                Posted posted = batch.post(anActivity()
                        .called(donors[0])
                        .fundedBy(donors[0])
                        .spending("1", "USD", "2023-05-31")
                        .build());
                batch.post(anActivity()
                        .called(donors[1])
                        .fundedBy(donors[1])
                        .spending("1", "USD", "2023-05-31")
                        .build());
                batch.finish();
                return posted;
            }
        });
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts,"
                            + " credentials, created_at) VALUES (1, 'officer', 'Officer', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)");
            handle.execute(
                    "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged,"
                            + " rejected) VALUES (1, 'LPO-MEX', 1, '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)");
        });
        return database;
    }

    private static Posted post(TestDatabase database, DraftActivity draft) {
        Ledger ledger =
                new Ledger(database.dataSource(), Clock.fixed(Instant.parse("2023-08-01T00:00:00Z"), ZoneOffset.UTC));
        return database.inTransaction(() -> {
            try (Batch batch = ledger.begin(1, LPO_MEX)) {
                Posted posted = batch.post(draft);
                batch.finish();
                return posted;
            }
        });
    }

    private static void rate(TestDatabase database, String currency, String effective, String unitsPerUsd) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "INSERT INTO exchange_rate (id, currency, effective, version, units_per_usd, source, loaded_at)"
                                        + " VALUES (nextval('number_seq'), :currency, :effective, 1, :units, 'test', CURRENT_TIMESTAMP)")
                        .bind("currency", currency)
                        .bind("effective", LocalDate.parse(effective))
                        .bind("units", new BigDecimal(unitsPerUsd))
                        .execute());
    }

    private static void assertCellsEqualTheLedger(TestDatabase database) {
        String ledger =
                "SELECT e.posting_month, e.type, e.currency, a.place, a.theme, sum(a.amount), sum(a.usd) FROM allocation a"
                        + " JOIN entry e ON e.id = a.entry GROUP BY e.posting_month, e.type, e.currency, a.place, a.theme ORDER BY 1, 2, 3, 4, 5";
        String cells =
                "SELECT posting_month, type, currency, place, theme, amount, usd FROM cell ORDER BY 1, 2, 3, 4, 5";
        assertEquals(rows(database, ledger), rows(database, cells));
    }

    private static List<String> rows(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .map((row, context) -> {
                            StringBuilder text = new StringBuilder();
                            for (int column = 1; column <= 7; column++) {
                                text.append(row.getString(column)).append(' ');
                            }
                            return text.toString();
                        })
                        .list());
    }

    private static long number(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static String money(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(BigDecimal.class).one())
                .toPlainString();
    }
}
