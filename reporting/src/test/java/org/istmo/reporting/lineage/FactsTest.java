package org.istmo.reporting.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.query.StatementDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {

    private static final long ONE = 9;
    private static final long OTHER = 10;

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
