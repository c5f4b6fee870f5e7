package org.istmo.domain.ledger;

import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every ledger, held against ledgers that nobody thought of. */
class RandomLedgerTest {

    private static final int STEPS = 50;

    private static final List<String> GROUPINGS = List.of(
            "office", "posting_month", "place", "theme", "donor", "agreement", "left_out", "place, theme, donor");

    private static final String CONTENT =
            "SELECT office, type, currency, place, theme, donor, agreement, left_out, sum(amount), sum(usd),"
                    + " sum(without_rate), sum(parts) FROM cell GROUP BY office, type, currency, place, theme, donor, agreement, left_out"
                    + " HAVING sum(parts) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8";

    private static final String SUPPORTED =
            "SELECT office, type, currency, donor, scheme, code, article, left_out, sum(amount), sum(usd),"
                    + " sum(without_rate), sum(parts) FROM support_cell GROUP BY office, type, currency, donor, scheme, code, article, left_out"
                    + " HAVING sum(parts) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8";

    @ParameterizedTest
    @CsvSource({"H2,1", "POSTGRESQL,3"})
    void whatever_happens_the_ledger_adds_up_and_closed_months_stay(Vendor vendor, long seed) {
        TestDatabase database = prepared(vendor);
        GeneratedLedger ledger = new GeneratedLedger(seed);
        Random random = new Random(seed);
        long apart = 0;
        Map<OfficeCode, LocalDate> closed =
                new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        for (int step = 0; step < STEPS; step++) {
            Map<OfficeCode, List<String>> before = closedSums(database, closed);

            ledger.step(database);

            String at = "seed " + seed + ", step " + step;
            assertEquals(before, closedSums(database, closed), at);
            assertEquals(List.of(), proof(database).differences(), at);
            assertEquals(plain(ledger.sums()), currencySums(database), at);
            assertEquals(ledger.facts(), liveEntries(database), at);
            everyGroupingAddsUp(database, at);
            everyEntryIsTheSumOfItsParts(database, at);
            apart += ParentRule.holds(database, at);
            if (step > STEPS / 3 && random.nextInt(4) == 0) {
                closeOrReopen(database, closed, random);
            }
        }
        assertTrue(apart > 0, "no parent of another agreement than its child's");
        TestDatabase atOnce = prepared(vendor);
        copyRates(database, atOnce);
        ledger.loadInto(atOnce);
        assertEquals(rows(atOnce, CONTENT), rows(database, CONTENT), "seed " + seed);
        assertEquals(rows(atOnce, SUPPORTED), rows(database, SUPPORTED), "seed " + seed);
    }

    private static TestDatabase prepared(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database, 5, "G-1", "US-GOV-11");
        agree(database, 6, "G-2", "XM-DAC-7");
        agree(database, 7, "G-3", "US-GOV-11");
        return database;
    }

    private static void closeOrReopen(TestDatabase database, Map<OfficeCode, LocalDate> closed, Random random) {
        OfficeCode office = random.nextBoolean() ? LPO_MEX : ROPAN;
        LocalDate through = closed.getOrDefault(office, LocalDate.parse("2022-12-31"));
        boolean reopen = closed.containsKey(office) && random.nextInt(4) == 0;
        LocalDate now = reopen
                ? through.withDayOfMonth(1).minusDays(1)
                : through.plusDays(1).plusMonths(1).minusDays(1);
        closed.put(office, now);
        closeThrough(database, office, now);
    }

    private static Map<OfficeCode, List<String>> closedSums(TestDatabase database, Map<OfficeCode, LocalDate> closed) {
        Map<OfficeCode, List<String>> sums =
                new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        closed.forEach((office, through) -> sums.put(
                office,
                rows(
                        database,
                        "SELECT posting_month, type, currency, place, theme, donor, agreement, left_out, amount, usd, without_rate, parts FROM cell"
                                + " WHERE office = '" + office + "' AND posting_month <= DATE '" + through
                                + "' ORDER BY 1, 2, 3, 4, 5, 6, 7, 8")));
        return sums;
    }

    private static Map<String, BigDecimal> currencySums(TestDatabase database) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT office, type, currency, sum(amount) FROM cell GROUP BY office, type, currency HAVING sum(parts) <> 0")
                        .map((row, context) -> sums.put(
                                row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                                row.getBigDecimal(4)))
                        .list());
        return plain(sums);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((key, sum) -> plain.put(key, sum.stripTrailingZeros()));
        return plain;
    }

    private static long liveEntries(TestDatabase database) {
        return number(database, "SELECT count(*) FROM entry e WHERE " + LiveEntries.LIVE);
    }

    private static void everyGroupingAddsUp(TestDatabase database, String at) {
        BigDecimal total = sum(database, "SELECT coalesce(sum(a.usd), 0) FROM allocation a");
        for (String grouping : GROUPINGS) {
            assertEquals(
                    total,
                    sum(
                            database,
                            "SELECT coalesce(sum(usd), 0) FROM (SELECT sum(usd) AS usd FROM cell GROUP BY " + grouping
                                    + ") g"),
                    at + " by " + grouping);
        }
    }

    private static void everyEntryIsTheSumOfItsParts(TestDatabase database, String at) {
        assertEquals(
                0,
                number(
                        database,
                        "SELECT count(*) FROM entry e WHERE e.amount <> (SELECT sum(a.amount) FROM allocation a WHERE a.entry = e.id)"),
                at);
        assertEquals(
                0,
                number(
                        database,
                        "SELECT count(*) FROM allocation a JOIN (SELECT entry, part, sum(abs(amount)) AS amount, sum(abs(usd)) AS usd FROM support"
                                + " GROUP BY entry, part, scheme) s ON s.entry = a.entry AND s.part = a.part"
                                + " WHERE abs(a.amount) < s.amount OR abs(a.usd) < s.usd"),
                at);
    }

    private static BigDecimal sum(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(BigDecimal.class).one())
                .setScale(2);
    }

    private static void copyRates(TestDatabase from, TestDatabase to) {
        List<String> rates = rows(
                from,
                "SELECT currency, effective, version, units_per_usd, 1, 1, 1, 1, 1, 1, 1, 1 FROM exchange_rate WHERE source = 'test'"
                        + " ORDER BY currency, effective, version");
        for (String rate : rates) {
            String[] column = rate.split(" ", -1);
            LedgerDesk.rate(to, column[0], column[1], column[3]);
        }
    }

    private static List<String> rows(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .map((row, context) -> {
                            StringBuilder text = new StringBuilder();
                            for (int column = 1; column <= 12; column++) {
                                text.append(row.getString(column)).append(' ');
                            }
                            return text.toString();
                        })
                        .list());
    }
}
