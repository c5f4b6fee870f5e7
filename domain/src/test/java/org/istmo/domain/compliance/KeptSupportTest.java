package org.istmo.domain.compliance;

import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.postAll;
import static org.istmo.domain.ledger.LedgerDesk.postRows;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.istmo.domain.ledger.LedgerDesk.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of the articles that activities support, held against the activities one by one, whatever happens to them. */
class KeptSupportTest {

    private static final int STEPS = 60;
    private static final int ACTIVITIES = 5;
    private static final List<OfficeCode> OFFICES = List.of(LPO_MEX, ROPAN);
    private static final List<String> PLACES = List.of("MX", "GT", "PA");
    private static final List<String> LEVELS = List.of("public", "internal", "confidential");
    private static final List<List<String>> READERS = List.of(LEVELS.subList(0, 1), LEVELS.subList(0, 2), LEVELS);
    private static final List<String> DAYS = List.of("2022-03-01", "2022-06-30", "2022-07-01", "2023-01-15");
    private static final List<DraftArticle> ARTICLES = List.of(
            new DraftArticle("UNCAC", "5", new BigDecimal("30")),
            new DraftArticle("UNCAC", "6", new BigDecimal("20")),
            new DraftArticle("UNTOC", "16", new BigDecimal("10")));

    @ParameterizedTest
    @CsvSource({"H2,1", "H2,2", "POSTGRESQL,1", "POSTGRESQL,3"})
    void after_every_change_it_equals_what_the_activities_make_of_it_for_every_reader(Vendor vendor, long seed) {
        TestDatabase database = ready(vendor);
        Random random = new Random(seed);
        boolean fewer = false;
        for (int step = 0; step < STEPS; step++) {
            change(database, random);

            String at = "seed " + seed + ", step " + step;
            assertEquals(List.of(), proof(database).differences(), at);
            OneByOne activities = OneByOne.of(database);
            for (List<String> levels : READERS) {
                fewer |= matrixIsThatOf(activities, database, levels, at + " " + levels);
                gapsAreThoseOf(activities, database, levels, at + " " + levels);
            }
        }
        assertTrue(fewer, "nothing was one event or a parent");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_taken_back_with_its_transaction_was_never_kept(Vendor vendor) {
        TestDatabase database = ready(vendor);
        postAll(database, LPO_MEX, activity("A-1", "2", "internal", List.of("MX"), ARTICLES.subList(0, 1)));

        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    postAll(database, LPO_MEX, activity("A-1", "5", "internal", List.of("MX"), List.of()));
                    postAll(database, LPO_MEX, activity("A-2", "2", "internal", List.of("MX"), ARTICLES));
                    throw new IllegalStateException("broke off");
                }));

        assertEquals(List.of(), proof(database).differences());
        assertEquals(1, counted(database, LEVELS).activities("MX", "5"));
    }

    /** Whether anything counts as less than its activities. */
    private static boolean matrixIsThatOf(OneByOne all, TestDatabase database, List<String> levels, String at) {
        SupportedArticles counted = counted(database, levels);
        boolean fewer = false;
        for (String place : PLACES) {
            for (String article : List.of("5", "6")) {
                Cell cell = new Cell("UNCAC", article, place);
                assertEquals(all.events(cell, levels), counted.activities(place, article), at + " " + cell);
                fewer |= all.events(cell, levels) < all.supporting(cell, levels).size();
            }
        }
        return fewer;
    }

    private static void gapsAreThoseOf(OneByOne all, TestDatabase database, List<String> levels, String at) {
        for (Optional<String> office : List.of(Optional.<String>empty(), Optional.of(ROPAN.code()))) {
            SupportedCells supported = database.jdbi()
                    .withHandle(handle -> new SupportedCells(
                            handle,
                            new GapFilter(Optional.empty(), Optional.empty(), Optional.empty(), office),
                            levels));
            for (DraftArticle article : ARTICLES) {
                for (String place : PLACES) {
                    Cell cell = new Cell(article.treaty(), article.article(), place);
                    String where = at + " " + office + " " + cell;
                    assertEquals(all.isSupported(cell, levels, office), supported.isSupported(cell), where);
                    assertEquals(all.began(cell, levels, office), supported.began(cell), where);
                    for (String day : DAYS) {
                        LocalDate on = LocalDate.parse(day);
                        assertEquals(all.isAnswered(cell, levels, on), supported.isAnswered(cell, on), where + day);
                        assertEquals(
                                all.isEvident(cell, levels, office, on), supported.isEvident(cell, on), where + day);
                    }
                }
            }
        }
    }

    private static SupportedArticles counted(TestDatabase database, List<String> levels) {
        return database.jdbi().withHandle(handle -> new SupportedArticles(handle, "UNCAC", PLACES, levels));
    }

    private static void change(TestDatabase database, Random random) {
        OfficeCode office = any(OFFICES, random);
        String identifier = identifier(office, random);
        switch (random.nextInt(8)) {
            case 0 -> event(database, identifier, identifier(any(OFFICES, random), random));
            case 1 -> event(database, identifier, null);
            case 2 -> books(database, office, identifier, random);
            case 3 ->
                postAll(
                        database,
                        office,
                        activity(identifier, random),
                        activity(identifier(office, random), random),
                        activity(identifier, random));
            default -> postAll(database, office, activity(identifier, random));
        }
    }

    /** As a decision on an overlap writes it, and takes it back. */
    private static void event(TestDatabase database, String one, @Nullable String kept) {
        String isKept = "SELECT k.same_event_as FROM activity k WHERE k.same_event_as = activity.id";
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE activity SET same_event_as = (SELECT k.id FROM activity k WHERE k.identifier = :kept AND k.same_event_as IS NULL"
                                        + " AND k.identifier <> :one) WHERE identifier = :one AND NOT EXISTS ("
                                        + isKept + ")")
                        .bind("one", one)
                        .bind("kept", kept)
                        .execute());
    }

    /** Money alone, or money that is taken back. */
    private static void books(TestDatabase database, OfficeCode office, String identifier, Random random) {
        boolean known = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM activity WHERE identifier = :one")
                                .bind("one", identifier)
                                .mapTo(Long.class)
                                .one()
                        > 0);
        if (known) {
            postRows(
                    database,
                    office,
                    row(
                            DraftRow.accounts("books"),
                            identifier,
                            "D-1",
                            random.nextBoolean() ? "0" : "12.50",
                            "2022-05-01"));
        }
    }

    private static DraftActivity activity(String identifier, Random random) {
        List<DraftArticle> articles = new ArrayList<>();
        ARTICLES.stream()
                .filter(one -> random.nextInt(3) > 0)
                .map(one ->
                        random.nextInt(5) == 0 ? new DraftArticle(one.treaty(), one.article(), BigDecimal.ZERO) : one)
                .forEach(articles::add);
        List<DraftRelation> relations = new ArrayList<>();
        if (random.nextBoolean()) {
            relations.add(new DraftRelation(
                    random.nextBoolean() ? DraftRelation.PARENT : DraftRelation.CHILD,
                    identifier(any(OFFICES, random), random)));
        }
        DraftBuilder builder = DraftBuilder.anActivity()
                .called(identifier)
                .standing(String.valueOf(1 + random.nextInt(6)))
                .saying(new DraftDetails(
                        null,
                        null,
                        random.nextInt(4) == 0 ? null : any(LEVELS, random),
                        random.nextInt(6) == 0 ? "IOM" : random.nextBoolean() ? "" : null,
                        null,
                        null,
                        null,
                        null,
                        random.nextInt(5) == 0 ? null : articles,
                        random.nextInt(4) == 0 ? null : relations,
                        false));
        PLACES.subList(0, random.nextInt(PLACES.size() + 1)).forEach(place -> builder.in(place, "33"));
        for (String type : List.of("1", "2", "3", "4")) {
            if (random.nextInt(3) == 0) {
                builder.dated(type, any(DAYS, random));
            }
        }
        return builder.spending(String.valueOf(1 + random.nextInt(9)), "USD", "2022-04-01")
                .build();
    }

    private static DraftActivity activity(
            String identifier, String status, String level, List<String> places, List<DraftArticle> articles) {
        DraftBuilder builder = DraftBuilder.anActivity()
                .called(identifier)
                .standing(status)
                .saying(new DraftDetails(null, null, level, null, null, null, null, null, articles, null, false));
        places.forEach(place -> builder.in(place, "100"));
        return builder.build();
    }

    private static String identifier(OfficeCode office, Random random) {
        return office + "-" + random.nextInt(ACTIVITIES);
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
