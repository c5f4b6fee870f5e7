package org.istmo.reporting.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.query.StatementDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {

    private static final long ONE = 9;
    private static final long OTHER = 10;
    private static final Scope EVERYTHING = Scope.of(Staff.HEAD);
    private static final Scope ENGAGED = Scope.auditing(Verifiers.ONE);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_facts_that_are_alike_as_many_are_missing_as_the_other_has_fewer(Vendor vendor) {
        TestDatabase database = StatementDesk.inEuros(vendor).database();
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages,"
                                + " formats, status, progress, next_step, report_version, idempotency_key, requested_by,"
                                + " requested_at, lock_version) SELECT 10, number, type, scope_kind, scope_key, office,"
                                + " period_from, period_to, languages, formats, status, progress, next_step, 2, 'other',"
                                + " requested_by, requested_at, lock_version FROM report WHERE id = 9"));
        database.jdbi().useHandle(handle -> {
            new Facts(handle, ONE).write(List.of(people("5"), people("5"), people("5"), people("7"), ofNothing()));
            new Facts(handle, OTHER).write(List.of(people("5"), people("8"), ofNothing(), ofNothing()));

            assertEquals(List.of("5", "5", "7"), counted(new Facts(handle, ONE), OTHER));
            assertEquals(List.of("8", "null"), counted(new Facts(handle, OTHER), ONE));
        });
    }

    @Test
    void days_and_what_is_not_told_are_no_figures_that_lead_on() {
        Text label = new Text("It", "Ello");

        assertTrue(Fact.ofRate("F", "numerator", "spent.USD", label).namesFigure());
        assertTrue(Fact.figure("F", "spent.USD", label, BigDecimal.ONE).namesFigure());
        assertFalse(Fact.ofDays("F", "denominator", 365, label).namesFigure());
        assertFalse(new Fact("F", "measurement", "XM-1", label, null, Sensitivity.PUBLIC).namesFigure());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void they_stand_in_the_order_of_their_reader(Vendor vendor) {
        StatementDesk.inEuros(vendor).database().jdbi().useHandle(handle -> {
            Facts facts = new Facts(handle, ONE);
            facts.write(List.of(
                    told("R-2", "beta", "Zeta", "5"),
                    told("R-3", "Alpha", "Yola", "40"),
                    told("R-1", "gamma", "Xico", "7"),
                    told("R-4", "alpha", "Wara", null)));

            assertEquals(List.of(1, 2, 3, 4), ordinals(facts, "ordinal", Language.EN, false));
            assertEquals(List.of(2, 4, 1, 3), ordinals(facts, "says", Language.EN, false));
            assertEquals(List.of(4, 3, 2, 1), ordinals(facts, "says", Language.ES, false));
            assertEquals(List.of(4, 2, 1, 3), ordinals(facts, "reference", Language.EN, true));
            assertEquals(List.of(2, 3, 1, 4), ordinals(facts, "counted", Language.EN, true));
            assertEquals(
                    List.of(1, 3),
                    facts.slice(EVERYTHING, "people", Language.EN, new Slice("says", false, 2, 9)).stream()
                            .map(FactRow::ordinal)
                            .toList());
        });
    }

    /** By where it stands among the others somebody could tell what is withheld. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_withheld_has_no_place_by_its_name(Vendor vendor) {
        StatementDesk.inEuros(vendor).database().jdbi().useHandle(handle -> {
            Facts facts = new Facts(handle, ONE);
            facts.write(List.of(
                    told("R-1", "b", "b", "1"),
                    told("R-2", "d", "d", "1"),
                    new Fact(
                            "people",
                            "activity",
                            "R-0",
                            new Text("c", "c"),
                            BigDecimal.ONE,
                            Sensitivity.CONFIDENTIAL)));

            assertEquals(List.of("b", "c", "d"), said(facts, EVERYTHING));
            assertEquals(List.of("Withheld", "b", "d"), said(facts, Scope.ofAudience(Sensitivity.PUBLIC)));
            assertEquals(List.of("b", "d", "Withheld"), said(facts, ENGAGED));
        });
    }

    private static List<String> said(Facts facts, Scope scope) {
        return facts.slice(scope, "people", Language.EN, new Slice("says", false, 0, 9)).stream()
                .map(row -> row.fact().label().en())
                .toList();
    }

    private static List<Integer> ordinals(Facts facts, String by, Language language, boolean descending) {
        return facts.slice(EVERYTHING, "people", language, new Slice(by, descending, 0, 9)).stream()
                .map(FactRow::ordinal)
                .toList();
    }

    private static Fact told(String reference, String en, String es, @Nullable String counted) {
        return new Fact(
                "people",
                "activity",
                reference,
                new Text(en, es),
                counted == null ? null : new BigDecimal(counted),
                Sensitivity.PUBLIC);
    }

    /** Whoever reads them one by one would know by the figure what is missing. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_count_of_a_few_people_withholds_the_others_however_they_are_read(Vendor vendor) {
        StatementDesk.inEuros(vendor).database().jdbi().useHandle(handle -> {
            Facts facts = new Facts(handle, ONE);
            facts.write(List.of(measured("3"), measured("10")));

            assertNull(facts.of(ENGAGED, "people", 1, 1).get(0).fact().counted());
            assertNull(facts.slice(ENGAGED, "people", Language.EN, new Slice("counted", true, 0, 1))
                    .get(0)
                    .fact()
                    .counted());
        });
    }

    private static Fact measured(String counted) {
        return new Fact("people", "measurement", "M", new Text("M", "M"), new BigDecimal(counted), Sensitivity.PUBLIC);
    }

    private static List<String> counted(Facts facts, long other) {
        return facts.notIn(other, Scope.ofAudience(Sensitivity.CONFIDENTIAL), "people").stream()
                .map(row -> row.fact().counted())
                .map(counted ->
                        counted == null ? "null" : counted.stripTrailingZeros().toPlainString())
                .toList();
    }

    private static Fact people(String counted) {
        return new Fact(
                "people", "participants", "A-1", new Text("A", "A"), new BigDecimal(counted), Sensitivity.PUBLIC);
    }

    private static Fact ofNothing() {
        return Fact.ofRate("people", "numerator", "A-1", new Text("A", "A"));
    }
}
