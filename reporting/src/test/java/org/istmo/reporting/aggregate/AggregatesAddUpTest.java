package org.istmo.reporting.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.CellBook;
import org.istmo.domain.ledger.CellProof;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated ledgers, held against what plain Java makes of their rows and of the facts that came in. */
class AggregatesAddUpTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);
    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");
    private static final long SEED = Long.getLong("istmo.seed-of-ledgers", 20240301);
    private static final List<Quantity> MONEY =
            List.of(Quantity.EXPENDITURE, Quantity.DISBURSEMENT, Quantity.COMMITMENT);
    private static final Map<Vendor, GeneratedLedger> LEDGERS = new EnumMap<>(Vendor.class);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_grouping_adds_up_to_the_cent_and_is_what_java_makes_of_the_rows(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        List<RawPart> parts = RawPart.all(ledger.database);
        int asked = 0;

        for (List<Dimension> by : groupings(vendor)) {
            for (Quantity quantity : List.of(Quantity.EXPENDITURE, Quantity.DISBURSEMENT)) {
                check(ledger, parts, question(quantity, by, "USD", Span.EVER, Map.of()));
                asked++;
            }
        }

        assertTrue(asked > (vendor == Vendor.H2 ? 100 : 200), "too few groupings");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void so_does_every_grouping_of_some_months_and_of_days_and_of_one_currency(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        List<RawPart> parts = RawPart.all(ledger.database);
        Span months = span("2022-11-01", "2024-01-31");
        Span days = span("2022-11-15", "2023-10-03");
        assertEquals(Span.Basis.TRANSACTION_DATE, days.basis());

        for (List<Dimension> by : groupings(vendor)) {
            if (by.size() < 3 || by.contains(Dimension.TREATY)) {
                check(ledger, parts, question(Quantity.EXPENDITURE, by, "USD", months, Map.of()));
                check(ledger, parts, question(Quantity.EXPENDITURE, by, "USD", days, Map.of()));
                check(ledger, parts, question(Quantity.EXPENDITURE, by, "MXN", Span.EVER, Map.of()));
                check(ledger, parts, question(Quantity.COMMITMENT, by, "EUR", months, Map.of()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void so_does_what_is_narrowed(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        List<RawPart> parts = RawPart.all(ledger.database);
        Map<Dimension, List<String>> filters = new LinkedHashMap<>();
        filters.put(Dimension.OFFICE, List.of("ROPAN"));
        filters.put(Dimension.COUNTRY, List.of("MX", "GT"));
        filters.put(Dimension.THEME, List.of("corruption"));
        filters.put(Dimension.DONOR, List.of("XM-D-1"));
        filters.put(Dimension.GRANT, List.of("G-1", Dimension.NOT_YET_ALLOCATED));
        filters.put(Dimension.TREATY, List.of("UNCAC"));

        filters.forEach((dimension, codes) -> {
            for (List<Dimension> by : groupings(vendor)) {
                if (by.size() < 3 && !(dimension.supported() && by.contains(Dimension.FRAMEWORK))) {
                    check(
                            ledger,
                            parts,
                            question(Quantity.EXPENDITURE, by, "USD", Span.EVER, Map.of(dimension, codes)));
                }
            }
        });
    }

    /** Out of the cells and out of the rows. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_values_of_all_types_and_currencies_at_once_are_those_of_the_questions_one_by_one(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        int something = 0;
        for (Span span : List.of(Span.EVER, span("2022-11-15", "2023-10-03"))) {
            for (Map<Dimension, List<String>> codes : List.of(
                    Map.<Dimension, List<String>>of(),
                    Map.of(Dimension.COUNTRY, List.of("MX", "GT")),
                    Map.of(Dimension.DONOR, List.of("XM-D-1")),
                    Map.of(Dimension.TREATY, List.of("UNCAC")))) {
                Map<List<Object>, BigDecimal> values = ledger.database.jdbi().withHandle(handle -> {
                    Aggregates.Values all = Aggregates.valuesWithin(handle, STAFF, span, Narrowing.to(codes));
                    Map<List<Object>, BigDecimal> named = new LinkedHashMap<>();
                    for (Quantity quantity : MONEY) {
                        for (String currency : List.of("USD", "MXN", "EUR")) {
                            named.put(List.of(quantity, currency), all.of(quantity, currency));
                        }
                    }
                    return named;
                });
                for (Map.Entry<List<Object>, BigDecimal> one : values.entrySet()) {
                    Question question = question(
                            (Quantity) one.getKey().get(0),
                            List.of(),
                            (String) one.getKey().get(1),
                            span,
                            codes);
                    BigDecimal asked =
                            ledger.aggregates.answer(STAFF, question).total().value();
                    assertEquals(0, asked.compareTo(one.getValue()), () -> question + ": " + one);
                    something += asked.signum() == 0 ? 0 : 1;
                }
            }
        }
        assertTrue(something > 20, "too little money: " + something);
    }

    /** A narrowing that every activity passes is answered from the rows, and nothing else changes. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_rows_say_what_the_cells_say(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        Aggregates aggregates = ledger.aggregates;
        Narrowing everything = new Narrowing(Map.of(), List.of(), List.of(), List.of(), List.of(), Optional.of("xm-"));

        for (List<Dimension> by : groupings(vendor)) {
            Question cells = question(Quantity.EXPENDITURE, by, "USD", Span.EVER, Map.of());
            Aggregate one = aggregates.answer(STAFF, cells);
            Aggregate other =
                    aggregates.answer(STAFF, new Question(cells.quantity(), by, "USD", Span.EVER, everything));

            assertEquals(plain(one), plain(other), by::toString);
            assertEquals(one.withoutRate(), other.withoutRate());
            assertEquals(one.rates(), other.rates());
        }
    }

    /** Without any regard to how money was split: what the offices said last, in its own currency. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_total_in_each_currency_is_that_of_the_facts(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        Aggregates aggregates = ledger.aggregates;

        for (Quantity quantity : List.of(Quantity.EXPENDITURE, Quantity.DISBURSEMENT, Quantity.COMMITMENT)) {
            for (String currency : List.of("EUR", "MXN")) {
                BigDecimal value = facts(ledger, quantity, currency, false, false);
                BigDecimal reported = facts(ledger, quantity, currency, true, false);
                BigDecimal scoped = facts(ledger, quantity, currency, true, true);

                Tally total = aggregates
                        .answer(STAFF, question(quantity, List.of(), currency, Span.EVER, Map.of()))
                        .total();
                Tally donors = aggregates
                        .answer(STAFF, question(quantity, List.of(Dimension.DONOR), currency, Span.EVER, Map.of()))
                        .total();

                assertFalse(value.compareTo(reported) == 0 && quantity == Quantity.EXPENDITURE);
                assertEquals(
                        0, value.compareTo(total.value()), () -> quantity + " " + currency + " " + value + " " + total);
                assertEquals(0, reported.compareTo(total.reported()));
                assertEquals(0, scoped.compareTo(donors.value()), "what is scoped to a donor loses nothing");
                assertEquals(0, value.compareTo(donors.consolidated()));
            }
        }
        assertTrue(RawPart.all(ledger.database).stream()
                .anyMatch(part -> part.leftOut().equals("parent-apart")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_cells_and_their_rollups_equal_the_ledger(Vendor vendor) {
        GeneratedLedger ledger = ledger(vendor);
        CellBook book = new CellBook(
                ledger.database.dataSource(),
                new Trail(ledger.database.dataSource(), Clock.fixed(GeneratedLedger.NOW, ZoneOffset.UTC)));

        CellProof proof = book.prove(AUDITOR);

        assertEquals(List.of(), proof.differences());
        assertTrue(proof.cells() > 2_000, () -> proof.cells() + " cells");
    }

    /** A parent's own agreement is not its child's donor's; what names G-4 is, and stays out of all figures. */
    private static BigDecimal facts(
            GeneratedLedger ledger, Quantity quantity, String currency, boolean overlaps, boolean transfers) {
        boolean childReports =
                Optional.ofNullable(ledger.said.get("XM-8")).orElseThrow().draft().transactions().stream()
                        .anyMatch(transaction -> transaction.type().equals(quantity.type()));
        return ledger.said.values().stream()
                .map(GeneratedLedger.Said::draft)
                .filter(draft -> !draft.identifier().equals("XM-10"))
                .filter(draft -> overlaps || !ledger.sameMoney.contains(draft.identifier()))
                .flatMap(draft -> draft.transactions().stream()
                        .filter(transaction -> transaction.type().equals(quantity.type()))
                        .filter(transaction -> transaction.currency().equals(currency))
                        .filter(transaction -> !draft.identifier().equals("XM-6")
                                || !childReports
                                || (transfers && transaction.grant() == null))
                        .filter(transaction -> transfers
                                || ledger.sameMoney.contains(draft.identifier())
                                || transaction.receiver().ref().isEmpty()))
                .map(transaction -> transaction.value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(GeneratedLedger ledger, List<RawPart> parts, Question question) {
        Aggregate answer = ledger.aggregates.answer(STAFF, question);
        Map<List<String>, List<BigDecimal>> rows = RawPart.answer(parts, question);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal reported = BigDecimal.ZERO;
        Map<List<String>, List<BigDecimal>> told = new LinkedHashMap<>();
        for (Aggregate.Row row : answer.rows()) {
            value = value.add(row.tally().value());
            reported = reported.add(row.tally().reported());
            if (row.tally().value().signum() != 0 || row.tally().reported().signum() != 0) {
                told.put(row.keys(), List.of(row.tally().value(), row.tally().reported()));
            }
        }

        assertEquals(0, value.compareTo(answer.total().value()), question::toString);
        assertEquals(0, reported.compareTo(answer.total().reported()), question::toString);
        assertEquals(texts(rows), texts(told), question::toString);
    }

    private static Map<String, String> texts(Map<List<String>, List<BigDecimal>> rows) {
        Map<String, String> texts = new java.util.TreeMap<>();
        rows.forEach((keys, both) -> texts.put(
                keys.toString(),
                both.get(0).setScale(6).toPlainString() + " of "
                        + both.get(1).setScale(6).toPlainString()));
        return texts;
    }

    private static Map<String, String> plain(Aggregate answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        answer.rows()
                .forEach(row -> texts.put(
                        row.keys().toString(),
                        row.tally().value().setScale(6) + " "
                                + row.tally().reported().setScale(6) + " "
                                + row.tally().count()));
        return texts;
    }

    /** All of them over one database; over the other, which is asked in the same words, every third of those of three dimensions. */
    private static List<List<Dimension>> groupings(Vendor vendor) {
        List<List<Dimension>> all = groupings();
        List<List<Dimension>> some = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (vendor != Vendor.H2 || all.get(index).size() != 3 || index % 3 == 0) {
                some.add(all.get(index));
            }
        }
        return some;
    }

    /** Every one, two and three of the dimensions but treaty with framework, and some more. */
    private static List<List<Dimension>> groupings() {
        List<List<Dimension>> all = new ArrayList<>(List.of(
                List.of(),
                List.of(
                        Dimension.OFFICE,
                        Dimension.COUNTRY,
                        Dimension.THEME,
                        Dimension.DONOR,
                        Dimension.GRANT,
                        Dimension.TREATY,
                        Dimension.QUARTER,
                        Dimension.YEAR),
                List.of(Dimension.FRAMEWORK, Dimension.MONTH, Dimension.GRANT, Dimension.COUNTRY)));
        Dimension[] every = Dimension.values();
        for (Dimension first : every) {
            all.add(List.of(first));
            for (Dimension second : every) {
                if (second.compareTo(first) > 0 && !(first == Dimension.TREATY && second == Dimension.FRAMEWORK)) {
                    all.add(List.of(first, second));
                    for (Dimension third : every) {
                        if (third.compareTo(second) > 0
                                && !(second == Dimension.TREATY && third == Dimension.FRAMEWORK)) {
                            all.add(List.of(first, second, third));
                        }
                    }
                }
            }
        }
        all.removeIf(by -> by.contains(Dimension.TREATY) && by.contains(Dimension.FRAMEWORK));
        return all;
    }

    private static GeneratedLedger ledger(Vendor vendor) {
        return LEDGERS.computeIfAbsent(vendor, one -> new GeneratedLedger(one, SEED));
    }

    private static Span span(String from, String to) {
        return Span.of(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }

    private static Question question(
            Quantity quantity, List<Dimension> by, String currency, Span span, Map<Dimension, List<String>> codes) {
        return new Question(quantity, by, currency, span, Narrowing.to(codes));
    }
}
