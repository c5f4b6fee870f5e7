package org.istmo.domain.ledger;

import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.postRows;
import static org.istmo.domain.ledger.LedgerDesk.settle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/** What two offices might report, made up from a seed: what stands of it by now, and steps that change it. */
class GeneratedLedger {

    private static final List<OfficeCode> OFFICES = List.of(LPO_MEX, ROPAN);
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "MXN", "NIO", "JPY");
    private static final List<String> TYPES = List.of("2", "3", "4", "11", "1");
    private static final List<String> PLACES = List.of("MX", "PA", "GT", "SV");
    private static final List<String> THEMES = List.of("corruption", "forensics", "kidnapping");
    private static final List<String> PROVIDERS = List.of("US-GOV-11", "XM-DAC-7", "XM-DAC-41", "");
    private static final List<String> GRANTS = List.of("", "", "G-1", "G-2", "G-3");
    private static final int ACTIVITIES = 5;
    private static final String BOOKS = DraftRow.accounts("books");

    private final Random random;
    private final Map<String, Stated> activities = new LinkedHashMap<>();
    private final Map<String, Booked> rows = new TreeMap<>();
    private final Map<String, String> sameMoney = new TreeMap<>();
    private int edition;

    GeneratedLedger(long seed) {
        this.random = new Random(seed);
    }

    /** What an activity was last said to be. */
    private record Stated(OfficeCode office, DraftActivity draft) {}

    /** A row that stands. */
    private record Booked(OfficeCode office, DraftRow row) {}

    void step(TestDatabase database) {
        int kind = random.nextInt(10);
        if (kind < 5 || activities.isEmpty()) {
            OfficeCode office = any(OFFICES);
            state(database, office, activity(office));
        } else if (kind < 8) {
            row(database);
        } else if (kind == 8) {
            flag(database);
        } else {
            rate(database);
        }
    }

    /** All that stands, on a database that knows nothing yet. */
    void loadInto(TestDatabase database) {
        activities.values().forEach(stated -> post(database, stated.office(), stated.draft()));
        rows.values().forEach(booked -> postRows(database, booked.office(), booked.row()));
        sameMoney.forEach((one, other) -> flag(database, one, other));
    }

    /** By office, type and currency, what the facts that stand add up to. */
    Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        activities
                .values()
                .forEach(stated -> stated.draft().transactions().forEach(fact -> add(sums, stated.office(), fact)));
        rows.values().forEach(booked -> add(sums, booked.office(), booked.row().transaction()));
        return sums;
    }

    long facts() {
        return rows.size()
                + activities.values().stream()
                        .mapToLong(stated -> stated.draft().transactions().size())
                        .sum();
    }

    private static void add(Map<String, BigDecimal> sums, OfficeCode office, DraftTransaction fact) {
        sums.merge(office + " " + fact.type() + " " + fact.currency(), fact.value(), BigDecimal::add);
    }

    private void state(TestDatabase database, OfficeCode office, DraftActivity draft) {
        post(database, office, draft);
        activities.put(draft.identifier(), new Stated(office, draft));
    }

    private DraftActivity activity(OfficeCode office) {
        String identifier = office + "-" + random.nextInt(ACTIVITIES);
        DraftBuilder builder = DraftBuilder.anActivity().called(identifier).saying(details(office));
        Stated before = activities.get(identifier);
        if (before != null && random.nextInt(3) > 0) {
            before.draft().transactions().stream()
                    .filter(fact -> random.nextInt(4) > 0)
                    .forEach(builder::with);
        }
        for (String place : PLACES.subList(0, random.nextInt(PLACES.size()))) {
            builder.in(place, percentage());
        }
        for (String theme : THEMES.subList(0, random.nextInt(THEMES.size()))) {
            builder.theme(theme, percentage());
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            builder.with(transaction(""));
        }
        return builder.build();
    }

    private DraftDetails details(OfficeCode office) {
        List<DraftFunding> funding = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            funding.add(new DraftFunding("G-1", new BigDecimal(1 + random.nextInt(60))));
            funding.add(new DraftFunding("G-2", new BigDecimal("33.333333")));
        }
        List<DraftShare> frameworks = new ArrayList<>();
        frameworks.add(new DraftShare("framework", "CRS", new BigDecimal(random.nextInt(50))));
        frameworks.add(new DraftShare("framework", "COE", new BigDecimal("33.33")));
        List<DraftArticle> articles = List.of(new DraftArticle("UNCAC", "5", new BigDecimal(random.nextInt(101))));
        List<DraftRelation> relations = new ArrayList<>();
        if (random.nextBoolean()) {
            relations.add(new DraftRelation("1", any(OFFICES) + "-" + random.nextInt(ACTIVITIES)));
        }
        return new DraftDetails(
                null,
                null,
                null,
                random.nextInt(8) == 0 ? "IOM" : "",
                random.nextBoolean() ? "US-GOV-11" : "",
                any(GRANTS),
                funding,
                frameworks,
                articles,
                relations,
                false);
    }

    private DraftTransaction transaction(String document) {
        LocalDate day = LocalDate.of(2023, 1 + random.nextInt(6), 1 + random.nextInt(28));
        String provider = any(PROVIDERS);
        String receiver = random.nextInt(4) == 0 ? any(OFFICES) + "-" + random.nextInt(ACTIVITIES) : "";
        return new DraftTransaction(
                ++edition,
                "R" + random.nextInt(3),
                any(TYPES),
                day,
                BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2)
                        .multiply(random.nextInt(5) == 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE),
                any(CURRENCIES),
                day,
                "",
                provider.isEmpty() ? DraftParty.NOBODY : new DraftParty(provider, "", ""),
                receiver.isEmpty() ? DraftParty.NOBODY : new DraftParty("", "", receiver),
                List.of(),
                random.nextInt(4) == 0 ? List.of(new DraftShare(DraftShare.COUNTRY, "HN", null)) : List.of(),
                document,
                random.nextInt(6) == 0 ? "G-1" : null,
                "",
                null);
    }

    private void row(TestDatabase database) {
        Stated stated = any(List.copyOf(activities.values()));
        String document = "D" + random.nextInt(8);
        DraftTransaction fact = transaction(document);
        boolean back = random.nextInt(4) == 0;
        DraftRow row = new DraftRow(BOOKS, stated.draft().identifier(), back ? nothing(fact) : fact);
        postRows(database, stated.office(), row);
        String key = stated.office() + " " + document;
        if (back) {
            rows.remove(key);
        } else {
            rows.put(key, new Booked(stated.office(), row));
        }
    }

    private static DraftTransaction nothing(DraftTransaction fact) {
        return new DraftTransaction(
                fact.line(),
                fact.reference(),
                fact.type(),
                fact.date(),
                BigDecimal.ZERO,
                fact.currency(),
                fact.valueDate(),
                "",
                fact.provider(),
                fact.receiver(),
                List.of(),
                List.of(),
                fact.document(),
                null,
                "",
                null);
    }

    private void flag(TestDatabase database) {
        String one = any(List.copyOf(activities.keySet()));
        String other = any(List.copyOf(activities.keySet()));
        if (sameMoney.remove(one) != null || one.equals(other)) {
            flag(database, one, null);
        } else {
            sameMoney.put(one, other);
            flag(database, one, other);
        }
    }

    private static void flag(TestDatabase database, String one, @Nullable String other) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE activity SET same_money_as = (SELECT o.id FROM activity o WHERE o.identifier = :other) WHERE identifier = :one")
                        .bind("one", one)
                        .bind("other", other)
                        .execute());
        settle(database, Cause.OVERLAP, one);
    }

    /** Some of the currencies have rates only from some day on; one has none until it comes. */
    private void rate(TestDatabase database) {
        String day = "2023-0" + (1 + random.nextInt(6)) + "-01";
        LedgerDesk.rate(
                database,
                any(List.of("EUR", "MXN", "NIO")),
                day,
                new BigDecimal(1 + random.nextInt(4000)).movePointLeft(2).toPlainString());
        settle(database, Cause.RATE, activities.keySet().toArray(String[]::new));
    }

    private String percentage() {
        return BigDecimal.valueOf(1 + random.nextInt(10_000), 2).toPlainString();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
