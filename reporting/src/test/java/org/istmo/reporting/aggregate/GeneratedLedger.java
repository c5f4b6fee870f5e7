package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.office.OfficeCode;

/**
 * A ledger that grew at random: co-funded activities, odd percentages, parents and children, another agency's, corrections before and after a month was
 * closed, and overlaps that were decided, one of them taken back. Keeps what was said last of each activity, which is all that the facts are.
 */
final class GeneratedLedger {

    static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");
    private static final List<String> PLACES = List.of("MX", "PA", "GT", "HN", "SV");
    private static final List<String> THEMES =
            List.of("corruption", "forensics", "firearms-trafficking", "prison-reform");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "MXN", "USD");
    private static final List<String> TYPES = List.of("4", "4", "4", "3", "2");
    private static final List<DraftArticle> ARTICLES =
            List.of(article("UNCAC", "5"), article("UNCAC", "60"), article("UNTOC", "7"), article("C1988", "3"));
    private static final List<String> FRAMEWORKS = List.of("SICA-UNODC", "RP-CAM", "CRS");

    /** What was said last, by office and identifier. */
    record Said(OfficeCode office, DraftActivity draft) {}

    final TestDatabase database;
    final Aggregates aggregates;
    final Map<String, Said> said = new LinkedHashMap<>();
    /** The identifiers of activities whose money is another's. */
    final List<String> sameMoney = new ArrayList<>();

    private final Random random;

    GeneratedLedger(Vendor vendor, long seed) {
        this.database = LedgerDesk.ready(vendor);
        this.aggregates = new Aggregates(database.keptSnapshots());
        this.random = new Random(seed);
        agreements();
        for (int number = 1; number <= 26; number++) {
            say("XM-" + number);
        }
        correct();
        close("LPO-MEX", "2023-06-30");
        correct();
        close("ROPAN", "2023-09-30");
        correct();
        decide();
        correct();
    }

    private void agreements() {
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO donor (code, name) VALUES ('XM-D-1', 'One'), ('XM-D-2', 'Two')");
            for (int id = 1; id <= 4; id++) {
                handle.execute(
                        "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                                + " VALUES (?, ?, ?, ?, 'Agreement', DATE '2022-01-01', DATE '2024-12-31', 'USD', 100, 1)",
                        id,
                        "G-" + id,
                        "XM-D-" + (1 + id % 2),
                        id < 3 ? "LPO-MEX" : "ROPAN");
            }
            handle.execute(
                    "INSERT INTO exchange_rate (id, currency, effective, version, units_per_usd, source, loaded_at) VALUES"
                            + " (1, 'EUR', DATE '2022-01-01', 1, 0.9137, 'A', CURRENT_TIMESTAMP), (2, 'EUR', DATE '2023-04-01', 1, 0.8771, 'A', CURRENT_TIMESTAMP),"
                            + " (3, 'EUR', DATE '2023-04-01', 2, 0.8773, 'A', CURRENT_TIMESTAMP)");
        });
    }

    /** Says something new of an activity; odd numbers are Mexico's. */
    private void say(String identifier) {
        int number = Integer.parseInt(identifier.substring(3));
        OfficeCode office = number % 2 == 1 ? LedgerDesk.LPO_MEX : LedgerDesk.ROPAN;
        List<DraftTransaction> transactions = transactions(identifier);
        String source = identifier + random.nextLong();
        DraftActivity draft = new DraftActivity(
                1,
                identifier,
                "XM-TEST",
                Map.of("en", "Activity " + number, "es", "Actividad " + number),
                Map.of(),
                "2",
                1,
                Map.of(),
                "USD",
                List.of(new DraftOrganisation("XM-D-" + (1 + number % 2), "Donor", "1")),
                shares(DraftShare.COUNTRY, PLACES),
                shares(DraftShare.THEME, THEMES),
                transactions,
                source,
                String.format("%064x", source.hashCode()),
                DraftActivity.JSON,
                details(number),
                DraftContents.NONE);
        post(office, draft);
    }

    /** XM-6 is of G-1 and the parent of XM-8, which is of no agreement and another donor's. */
    private DraftDetails details(int number) {
        List<DraftFunding> funding = new ArrayList<>();
        if (number % 3 == 0) {
            funding.add(new DraftFunding("G-1", percent(40)));
            funding.add(new DraftFunding("G-3", percent(50)));
        }
        if (number == 6) {
            funding.clear();
        }
        List<DraftShare> frameworks = new ArrayList<>();
        for (String framework : some(FRAMEWORKS)) {
            frameworks.add(new DraftShare("framework", framework, percent(33)));
        }
        List<DraftArticle> articles = new ArrayList<>();
        for (DraftArticle one : some(ARTICLES)) {
            articles.add(new DraftArticle(one.treaty(), one.article(), percent(25)));
        }
        List<DraftRelation> relations =
                number == 8 ? List.of(new DraftRelation(DraftRelation.PARENT, "XM-6")) : List.of();
        return new DraftDetails(
                "training",
                null,
                number == 13 ? "confidential" : null,
                number == 10 ? "Another agency" : "",
                null,
                number == 6 ? "G-1" : number % 4 == 1 ? "G-2" : null,
                funding,
                frameworks,
                articles,
                relations,
                false);
    }

    private List<DraftTransaction> transactions(String identifier) {
        List<DraftTransaction> all = new ArrayList<>();
        int count = 3 + random.nextInt(6);
        for (int index = 0; index < count; index++) {
            LocalDate day = LocalDate.parse("2022-10-01").plusDays(random.nextInt(480));
            boolean handedOn = random.nextInt(12) == 0;
            all.add(new DraftTransaction(
                    10 + index,
                    "",
                    handedOn ? "3" : TYPES.get(random.nextInt(TYPES.size())),
                    day,
                    new BigDecimal(random.nextInt(9_999_999) + 1).movePointLeft(random.nextInt(5)),
                    CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                    day,
                    identifier,
                    DraftParty.NOBODY,
                    handedOn ? new DraftParty("COE-TOC", "Centre", "") : DraftParty.NOBODY,
                    List.of(),
                    List.of(),
                    "",
                    random.nextInt(8) == 0 ? "G-4" : null,
                    "",
                    null));
        }
        return all;
    }

    private void correct() {
        for (String identifier : List.copyOf(said.keySet())) {
            if (random.nextInt(3) == 0) {
                say(identifier);
            }
        }
    }

    private void close(String office, String day) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE office SET closed_through = ? WHERE code = ?", LocalDate.parse(day), office));
    }

    /** Of four pairs over the offices' border three came in twice, and one of the decisions is taken back. */
    private void decide() {
        same("XM-12", "XM-11");
        same("XM-15", "XM-14");
        same("XM-18", "XM-17");
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE activity SET same_money_as = NULL WHERE identifier = 'XM-18'"));
        settle("XM-18");
        sameMoney.remove("XM-18");
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE activity SET same_event_as = (SELECT k.id FROM activity k WHERE k.identifier = 'XM-19') WHERE identifier = 'XM-20'"));
    }

    private void same(String identifier, String kept) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE activity SET same_money_as = (SELECT k.id FROM activity k WHERE k.identifier = ?) WHERE identifier = ?",
                        kept,
                        identifier));
        settle(identifier);
        sameMoney.add(identifier);
    }

    private void settle(String identifier) {
        long id = LedgerDesk.number(database, "SELECT id FROM activity WHERE identifier = '" + identifier + "'");
        database.inTransaction(() -> database.jdbi()
                .withHandle(handle ->
                        new Reallocations(Clock.fixed(NOW, ZoneOffset.UTC)).settle(handle, Set.of(id), Cause.OVERLAP)));
    }

    private void post(OfficeCode office, DraftActivity draft) {
        LedgerDesk.post(database, office, draft);
        said.put(draft.identifier(), new Said(office, draft));
    }

    private List<DraftShare> shares(String vocabulary, List<String> codes) {
        List<String> chosen = some(codes);
        List<DraftShare> shares = new ArrayList<>();
        BigDecimal left = new BigDecimal("100");
        for (int index = 0; index < chosen.size(); index++) {
            BigDecimal share = index == chosen.size() - 1 ? left : percent(45);
            left = left.subtract(share);
            shares.add(new DraftShare(vocabulary, chosen.get(index), share));
        }
        return shares;
    }

    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>();
        for (T one : all) {
            if (random.nextBoolean() && some.size() < 3) {
                some.add(one);
            }
        }
        return some;
    }

    private BigDecimal percent(int most) {
        return new BigDecimal(random.nextInt(most * 100 - 100) + 100).movePointLeft(2);
    }

    private static DraftArticle article(String treaty, String article) {
        return new DraftArticle(treaty, article, BigDecimal.ONE);
    }
}
