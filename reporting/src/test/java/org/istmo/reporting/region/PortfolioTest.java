package org.istmo.reporting.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DetailsBuilder;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.LivePortfolio;
import org.istmo.reporting.dataset.region.Portfolio;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.dataset.region.PortfolioLine.Urgency;
import org.istmo.reporting.dataset.region.PortfolioTotal;
import org.istmo.reporting.query.region.LivePortfolioQuery;
import org.istmo.reporting.query.region.PortfolioQuery;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.region.PortfolioComposer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));
        Portfolio portfolio = read(database);
        Document english = compose(portfolio, Language.EN);
        Document spanish = compose(portfolio, Language.ES);

        assertTrue(Walk.down(database, english, spanish) > 40);
        Walk.over(english);
        Walk.over(spanish);
        Walk.beside(english, spanish);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_portfolio_that_is_read_live_says_what_the_frozen_one_of_that_day_does(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));

        Portfolio frozen = read(database);
        LivePortfolio live = live(database, frozen.day());

        assertEquals(frozen.day(), live.day());
        assertEquals(figures(frozen.agreements()), figures(live.agreements()));
        assertEquals(
                frozen.totals().stream().map(PortfolioTest::figures).toList(),
                live.totals().stream().map(PortfolioTest::figures).toList());
        assertTrue(
                live.agreements().stream().anyMatch(line -> line.spent().value().signum() > 0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void and_it_goes_on_where_the_frozen_one_stays(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));
        Portfolio frozen = read(database);
        LedgerDesk.post(
                database,
                LedgerDesk.LPO_MEX,
                RegionDesk.running("LATER")
                        .saying(DetailsBuilder.details().grant("G-2").build())
                        .spending("20", "USD", "2023-04-01")
                        .build());

        LivePortfolio live = live(database, LocalDate.of(2024, 2, 1));

        PortfolioLine before = line(frozen, "G-2");
        PortfolioLine now = live.agreements().stream()
                .filter(one -> one.number().equals("G-2"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                before.spent().value().add(new BigDecimal("20")), now.spent().value());
        assertEquals(List.of(), none(database));
    }

    private static List<PortfolioLine> none(TestDatabase database) {
        return SnapshotTransaction.on(
                        database.snapshots(),
                        handle -> LivePortfolioQuery.read(
                                handle, Scope.ofAudience(Sensitivity.CONFIDENTIAL), List.of(), LocalDate.EPOCH))
                .agreements();
    }

    private static LivePortfolio live(TestDatabase database, LocalDate day) {
        return SnapshotTransaction.on(
                database.snapshots(),
                handle -> LivePortfolioQuery.read(
                        handle,
                        Scope.ofAudience(Sensitivity.CONFIDENTIAL),
                        handle.createQuery(
                                        "SELECT code FROM office WHERE code = 'LPO-MEX' OR parent = 'LPO-MEX' ORDER BY code")
                                .mapTo(String.class)
                                .list(),
                        day));
    }

    /** An agreement's figures without the keys that rows are found by. */
    private static List<String> figures(List<PortfolioLine> lines) {
        return lines.stream()
                .map(line -> String.join(
                        " ",
                        line.number(),
                        line.urgency().name(),
                        String.valueOf(line.end()),
                        String.valueOf(line.daysLeft().count()),
                        shown(line.amount()),
                        shown(line.spent()),
                        shown(line.burn()),
                        shown(line.elapsed()),
                        shown(line.unspent()),
                        shown(line.perMonth()),
                        String.valueOf(line.nextDue()),
                        String.valueOf(line.overdue().count())))
                .toList();
    }

    private static String figures(PortfolioTotal total) {
        return String.join(
                " ",
                total.code(),
                String.valueOf(total.agreements().count()),
                shown(total.amount()),
                shown(total.spent()),
                shown(total.burn()),
                shown(total.unspent()),
                String.valueOf(total.overdue().count()));
    }

    private static String shown(@Nullable Amount amount) {
        return amount == null ? "-" : amount.value().toPlainString() + amount.currency();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_office_without_agreements_says_so(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        Document english = compose(read(database), Language.EN);

        Walk.down(database, english, compose(read(database), Language.ES));
        Walk.over(english);
        assertTrue(english.toString().contains("No agreement of this office has to be accounted for"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_shows_what_is_spent_what_is_left_and_how_fast(Vendor vendor) {
        PortfolioLine line = line(read(agreements(RegionDesk.busy(vendor))), "G-1");

        // 100 as signed and 50 by an amendment; 40% of MEX-1's 4.99 dollars of pesos in parts, and of its cent back.
        assertEquals("150.00", value(line.amount()));
        assertEquals(
                value(line.amount()),
                line.spent()
                        .value()
                        .add(Objects.requireNonNull(line.unspent()).value())
                        .toPlainString());
        assertEquals("100.0", value(line.elapsed()));
        assertEquals(Long.valueOf(0), line.daysLeft().count());
        assertNull(line.perMonth());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_statement_that_is_due_and_not_issued_is_overdue_until_it_is(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));

        PortfolioLine late = line(read(database), "G-1");
        assertEquals(Urgency.OVERDUE, late.urgency());
        assertEquals(Long.valueOf(3), late.overdue().count());
        assertEquals("2024-01-30", String.valueOf(late.nextDue()));

        // The portfolio is of 31 December, which in Mexico ends at six in the morning of UTC.
        issued(database, "2024-01-01 06:30:00+00");
        assertEquals(Long.valueOf(3), line(read(database), "G-1").overdue().count());
        issued(database, "2024-01-01 05:30:00+00");
        assertEquals(Long.valueOf(1), line(read(database), "G-1").overdue().count());
    }

    private static void issued(TestDatabase database, String at) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE report SET status = 'issued', type = 'donor-statement', scope_kind = 'donor',"
                                + " scope_key = 'US-GOV-11', period_to = DATE '2023-06-30', issued_at = TIMESTAMP WITH"
                                + " TIME ZONE '" + at + "' WHERE id = 9"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_amendment_that_came_after_the_day_is_none_yet(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO agreement_amendment (agreement, ordinal, number, amended_on, kind, amount_change, end_date, signed_by,"
                                + " document, sensitivity, text_en, text_es) VALUES (5, 2, 'A-2', DATE '2024-01-01', 'amount', 30,"
                                + " DATE '2025-12-31', '', '', 'internal', '', '')"));

        PortfolioLine line = line(read(database), "G-1");

        assertEquals("150.00", value(line.amount()));
        assertEquals("2023-12-31", String.valueOf(line.end()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_an_agreement_without_a_rate_spent_is_in_no_total_and_it_is_named(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));
        LedgerDesk.post(
                database,
                LedgerDesk.LPO_MEX,
                RegionDesk.running("SWISS")
                        .saying(DetailsBuilder.details().grant("G-3").build())
                        .spending("20", "USD", "2023-04-01")
                        .build());

        Portfolio portfolio = read(database);

        PortfolioTotal all = portfolio.totals().get(0);
        assertEquals("20.00", value(line(portfolio, "G-3").spent()));
        assertEquals(
                value(all.spent()),
                line(portfolio, "G-1")
                        .spent()
                        .value()
                        .add(line(portfolio, "G-2").spent().value())
                        .toPlainString());
        assertEquals(Long.valueOf(3), all.agreements().count());
        for (Language language : Language.values()) {
            assertTrue(compose(portfolio, language).toString().contains(": G-3."), language::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_is_named_and_no_fact_is_called_by_a_key(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE donor SET name = 'State Department', name_es = 'Departamento de Estado' WHERE code = 'US-GOV-11'"));

        assertTrue(compose(read(database), Language.EN).toString().contains("US-GOV-11: State Department"));
        assertTrue(compose(read(database), Language.ES).toString().contains("US-GOV-11: Departamento de Estado"));
        List<String> labels = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT label_en || ' / ' || label_es FROM lineage_fact"
                                + " WHERE report = 9 AND (label_en = reference AND kind IN ('figure', 'numerator',"
                                + " 'denominator'))")
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of(), labels);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_currency_without_a_rate_has_no_amount_and_says_so(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));

        assertNull(line(read(database), "G-3").amount());
        assertTrue(compose(read(database), Language.EN).toString().contains("no rate"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void all_agreements_are_in_one_list_and_the_most_urgent_in_the_chart(Vendor vendor) {
        TestDatabase database = agreements(RegionDesk.busy(vendor));
        for (int more = 0; more < 20; more++) {
            LedgerDesk.agree(database, 30 + more, "MORE-" + (10 + more), "US-GOV-11");
        }
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE agreement SET end_date = DATE '2030-12-31' WHERE id >= 30"));

        Document page = compose(read(database), Language.EN);

        Walk.over(page);
        assertEquals(
                List.of(23),
                page.tables()
                        .filter(table -> table.layout().equals("agreements"))
                        .map(table -> table.rows().size())
                        .toList());
        assertEquals(
                List.of(5),
                page.sections().get(0).blocks().stream()
                        .filter(Chart.class::isInstance)
                        .map(chart -> ((Chart) chart).categories().size())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void work_that_waits_is_counted(Vendor vendor) {
        Portfolio portfolio = read(agreements(RegionDesk.busy(vendor)));

        // One open overlap; no rejection; the months from January 2023, when Mexico posted first, to November.
        assertEquals(
                List.of(1L, 0L, 11L, 0L),
                portfolio.waiting().stream().map(Counted::count).toList());
        assertTrue(
                compose(portfolio, Language.EN).toString().contains("Work that waited on 1 February 2024, 10:00 UTC"));
        assertTrue(compose(portfolio, Language.ES).toString().contains("Trabajo pendiente el 1 de febrero de 2024"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_frozen_dataset_reads_back_as_it_was(Vendor vendor) throws IOException {
        Portfolio portfolio = read(agreements(RegionDesk.busy(vendor)));
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(portfolio, frozen);

        assertEquals(
                portfolio, new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), Portfolio.class));
    }

    /** G-1 of 2023 with an amendment and quarterly statements; G-3 in a currency without a rate. */
    private static TestDatabase agreements(TestDatabase database) {
        LedgerDesk.agree(database, 7, "G-3", "US-GOV-11");
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE agreement SET currency = 'CHF', end_date = DATE '2024-05-31' WHERE id = 7");
            handle.execute(
                    "INSERT INTO agreement_amendment (agreement, ordinal, number, amended_on, kind, amount_change, signed_by, document, sensitivity,"
                            + " text_en, text_es) VALUES (5, 1, 'A-1', DATE '2023-05-01', 'amount', 50, '', '', 'internal', '', '')");
            handle.execute(
                    "INSERT INTO agreement_duty (agreement, ordinal, report, frequency, calendar, days_after, languages, formats, recipient)"
                            + " VALUES (5, 1, 'donor-statement', 'quarterly', 'calendar-year', 30, 'en', 'pdf', '')");
        });
        return database;
    }

    private static PortfolioLine line(Portfolio portfolio, String number) {
        return portfolio.agreements().stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String value(@Nullable Amount amount) {
        return Objects.requireNonNull(amount).value().toPlainString();
    }

    private static Portfolio read(TestDatabase database) {
        return SnapshotTransaction.on(
                database.snapshots(),
                handle -> new PortfolioQuery(RegionDesk.CLOCK)
                        .read(handle, RegionDesk.request(ScopeKind.OFFICE, "LPO-MEX", "LPO-MEX")));
    }

    private static Document compose(Portfolio portfolio, Language language) {
        return new PortfolioComposer().compose(portfolio, language, "");
    }
}
