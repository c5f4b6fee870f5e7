package org.istmo.reporting.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifiersSamplesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Judgement AGREED = new Judgement(SampleResult.AGREED, "", "");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_verifier_draws_of_their_own_agreement_whatever_they_ask_for(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);

        DrawnSample drawn = draw(database, Verifiers.ONE, ActivityFilter.ALL);

        assertEquals(
                List.of(Verifiers.entry(database, "V-1", "2023-03-05"), Verifiers.entry(database, "V-3", "2023-03-07")),
                drawn.items().stream().map(DrawnSample.Item::entry).sorted().toList());
        assertEquals("90.000000", drawn.strata().get(0).sums().get(0).value().toPlainString());
        assertEquals(
                Map.of("grant", "G-7", "from", "2023-03-01", "to", "2023-03-31"),
                drawn.terms().asked());
        ActivityFilter others =
                new ActivityFilter(Map.of(By.GRANT, List.of("G-8")), Optional.empty(), Optional.empty(), "");
        assertThrows(Conflict.class, () -> draw(database, Verifiers.ONE, others));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_theirs_to_read_and_to_judge_and_auditors_read_it_whole(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        SampleBook book = book(database);
        DrawnSample drawn = draw(database, Verifiers.ONE, ActivityFilter.ALL);
        KeptSample sample = database.inTransaction(() -> book.enter(Verifiers.ONE, drawn));
        KeptSample auditors = database.inTransaction(
                () -> book.enter(Staff.AUDITOR, draw(database, Staff.AUDITOR, ActivityFilter.ALL)));
        long entry = Verifiers.entry(database, "V-1", "2023-03-05");

        assertEquals(List.of(sample), book.page(Verifiers.ONE, Long.MAX_VALUE, 10));
        assertEquals(List.of("V-1 60.000000", "withheld 30.000000"), told(book.items(Verifiers.ONE, sample)));
        database.inTransaction(() -> book.judge(Verifiers.ONE, sample, entry, 1, AGREED));
        assertEquals(List.of("V-1 100.000000", "V-3 30.000000"), told(book.items(Staff.AUDITOR, sample)));
        assertEquals(2, book.page(Staff.AUDITOR, Long.MAX_VALUE, 10).size());
        refused(database, () -> book.judge(Staff.AUDITOR, sample, entry, 2, AGREED));

        assertEquals(List.of(), book.page(Verifiers.OTHER, Long.MAX_VALUE, 10));
        for (KeptSample others : List.of(sample, auditors)) {
            assertThrows(Missing.class, () -> book.one(Verifiers.OTHER, others.id()));
        }
        assertThrows(Missing.class, () -> book.one(Verifiers.ONE, auditors.id()));
        refused(database, () -> book.judge(Verifiers.OTHER, sample, entry, 2, AGREED));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void their_paper_does_not_tell_which_overlaps_were_decided(Vendor vendor) throws IOException {
        TestDatabase database = Verifiers.ledger(vendor);
        SampleBook book = book(database);
        DrawnSample drawn = draw(database, Verifiers.ONE, ActivityFilter.ALL);
        KeptSample sample = database.inTransaction(() -> book.enter(Verifiers.ONE, drawn));
        String before = paper(database, Verifiers.ONE, sample);

        database.jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE allocation SET left_out = 'same-money' WHERE agreement = 7"));

        assertEquals(before, paper(database, Verifiers.ONE, sample));
        assertTrue(before.contains("V-1"), before);
    }

    private static String paper(TestDatabase database, Reader by, KeptSample sample) throws IOException {
        return PaperCells.of(database, by, sample, ActivityFilter.ALL).rows.toString();
    }

    /** By monetary unit too: what the filter takes of an entry is what the verifier has of it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_auditor_draws_it_again_by_the_terms_that_it_tells(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        SampleTerms terms = new SampleTerms("Units", 7, 2, SamplingMethod.MONETARY_UNIT, List.of(), Map.of());
        SampleDraws draws = new SampleDraws(database.snapshots(), CLOCK);

        DrawnSample drawn = draws.draw(Verifiers.ONE, terms, ActivityFilter.ALL);
        DrawnSample again = draws.draw(
                Staff.AUDITOR,
                terms,
                new ActivityFilter(
                        Map.of(By.GRANT, List.of("G-7")),
                        Optional.of(LocalDate.parse("2023-03-01")),
                        Optional.of(LocalDate.parse("2023-03-31")),
                        ""));

        assertEquals("90.00", drawn.units().orElseThrow().total().toPlainString());
        assertEquals(drawn.units(), again.units());
        assertEquals(drawn.items(), again.items());
        assertEquals(drawn.digest(), again.digest());
        assertEquals(drawn.strata(), again.strata());
    }

    /** Only those who may read a sample are handed one, but whoever hands on another's finds nothing in it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_sample_that_is_not_theirs_they_are_told_nothing_of_others(Vendor vendor) throws IOException {
        TestDatabase database = Verifiers.ledger(vendor);
        SampleBook book = book(database);
        KeptSample sample = database.inTransaction(
                () -> book.enter(Staff.AUDITOR, draw(database, Staff.AUDITOR, ActivityFilter.ALL)));

        assertEquals(List.of("V-1 40.000000", "V-2 50.000000"), told(book.items(Verifiers.OTHER, sample)));
        PaperCells paper = PaperCells.of(database, Verifiers.OTHER, sample, ActivityFilter.ALL);
        assertEquals(
                List.of("V-1 40.000000 40.00 G-8", "V-2 50.000000 50.00 G-8"),
                paper.told("activity", "value", "share_usd", "grant").stream()
                        .sorted()
                        .toList());
        assertTrue(!paper.rows.toString().contains("G-7"), paper.rows::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_but_auditors_and_verifiers_judges_an_item_or_takes_a_paper(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        SampleBook book = book(database);
        DrawnSample drawn = draw(database, Staff.AUDITOR, ActivityFilter.ALL);
        KeptSample sample = database.inTransaction(() -> book.enter(Staff.AUDITOR, drawn));
        long entry = drawn.items().get(0).entry();

        for (Reader other : List.of(
                Staff.OFFICER, Staff.FINANCE, Staff.HEAD, Staff.OTHER_HEAD, Staff.TREATY, Staff.ADMIN, Staff.DONOR)) {
            refused(database, () -> book.judge(other, sample, entry, 1, AGREED));
            refused(database, () -> {
                book.taken(other, sample, "en");
                return sample;
            });
            assertThrows(Forbidden.class, () -> PaperCells.of(database, other, sample, ActivityFilter.ALL));
        }
        // An auditor says what came of what a colleague drew.
        Reader colleague = Staff.also(Staff.OTHER_OFFICER, Role.AUDITOR);
        assertEquals(
                "officer.two",
                database.inTransaction(() -> book.judge(colleague, sample, entry, 1, AGREED))
                        .by()
                        .orElseThrow()
                        .name());
    }

    private interface Step {
        Object take();
    }

    private static void refused(TestDatabase database, Step step) {
        assertThrows(Forbidden.class, () -> database.inTransaction(step::take));
    }

    private static List<String> told(List<SampleItem> items) {
        return items.stream()
                .map(item -> item.facts().identifier() + " " + item.facts().value())
                .sorted()
                .toList();
    }

    private static DrawnSample draw(TestDatabase database, Reader by, ActivityFilter filter) {
        return new SampleDraws(database.snapshots(), CLOCK)
                .draw(by, new SampleTerms("March", 7, 50, List.of(), Map.of()), filter);
    }

    private static SampleBook book(TestDatabase database) {
        return new SampleBook(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
    }
}
