package org.istmo.domain.accounting;

import static org.istmo.domain.accounting.MappingBuilder.aMapping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingsTest {

    private static final OfficeCode COE_DDR = new OfficeCode("COE-DDR");
    private static final Reader FINANCE = reader(Role.FINANCE, COE_DDR);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_mapping_is_kept_whole(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        MappingTerms terms = aMapping()
                .words(MappedField.TYPE, "Kind", Map.of("EXP", "4", "RCV", "11"))
                .numbered(MappedField.LINE, 7)
                .laidOut(3, DecimalStyle.COMMA, DateStyle.DAY_MONTH_YEAR)
                .skipping("Doc", "")
                .skipping("Text", "Total")
                .build();

        Mapping made = database.inTransaction(() -> mappings(database).make(FINANCE, "books", COE_DDR, terms));

        Mapping found = mappings(database).named(Scope.of(FINANCE), "books");
        assertEquals(made, found);
        assertEquals(terms, found.terms());
        assertEquals(1, found.version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mappings_come_in_any_order_of_their_table(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        for (String name : List.of("books", "accounts")) {
            database.inTransaction(() ->
                    mappings(database).make(FINANCE, name, COE_DDR, aMapping().build()));
        }

        assertEquals(List.of("books", "accounts"), sliced(database, "made"));
        assertEquals(List.of("accounts", "books"), sliced(database, "name"));
        assertEquals(List.of("books", "accounts"), sliced(database, "office"));
        assertEquals(2, sliced(database, "posts").size());
    }

    private static List<String> sliced(TestDatabase database, String by) {
        return mappings(database).slice(Scope.of(FINANCE), Optional.of(COE_DDR), new Slice(by, false, 0, 9)).stream()
                .map(Mapping::name)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_changes_from_one_version_the_second_is_refused(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.inTransaction(() ->
                mappings(database).make(FINANCE, "books", COE_DDR, aMapping().build()));
        MappingTerms other = aMapping().constant(MappedField.CURRENCY, "DOP").build();

        Mapping changed = database.inTransaction(() -> mappings(database).change(FINANCE, "books", 1, other));

        assertEquals(2, changed.version());
        assertEquals(other, mappings(database).named(Scope.of(FINANCE), "books").terms());
        refused(database, Stale.class, () -> mappings(database).change(FINANCE, "books", 1, other));
        refused(database, Stale.class, () -> {
            mappings(database).remove(FINANCE, "books", 1);
            return other;
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_code_that_there_is_not_and_every_fact_that_is_missing_is_named(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        MappingTerms terms = aMapping()
                .constant(MappedField.CURRENCY, "QQQ")
                .words(MappedField.TYPE, "Kind", Map.of("EXP", "400"))
                .words(MappedField.COST_CATEGORY, "Class", Map.of("a/b", "nothing"))
                .words(MappedField.ACTIVITY, "WBS", Map.of("P1", "NO-SUCH"))
                .constant(MappedField.GRANT, "NO-SUCH")
                .constant(MappedField.DATE, "2024-01-01")
                .without(MappedField.DOCUMENT)
                .column(MappedField.DEBIT, "Debit")
                .build();

        Invalid refused =
                refused(database, Invalid.class, () -> mappings(database).make(FINANCE, "books", COE_DDR, terms));

        assertEquals(
                List.of(
                        "/fields/activity/values/P1 unknown-code",
                        "/fields/amount missing",
                        "/fields/costCategory/values/a~1b unknown-code",
                        "/fields/currency/constant unknown-code",
                        "/fields/date/constant not-constant",
                        "/fields/document missing",
                        "/fields/grant/constant unknown-code",
                        "/fields/type/values/EXP unknown-code"),
                refused.fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void finance_and_officers_of_the_office_keep_its_mappings_and_the_staff_of_both_read_them(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        MappingTerms terms = aMapping().build();
        database.inTransaction(() -> mappings(database).make(reader(Role.OFFICER, COE_DDR), "books", COE_DDR, terms));

        for (Reader stranger : List.of(
                reader(Role.OFFICER, new OfficeCode("LPO-MEX")),
                reader(Role.FINANCE, new OfficeCode("LPO-MEX")),
                reader(Role.AUDITOR, COE_DDR),
                reader(Role.HEAD, COE_DDR),
                reader(Role.ADMIN, COE_DDR),
                reader(Role.DONOR, COE_DDR))) {
            refused(database, Forbidden.class, () -> mappings(database).make(stranger, "more", COE_DDR, terms));
            refused(database, Forbidden.class, () -> mappings(database).change(stranger, "books", 1, terms));
        }
        assertEquals(
                1,
                mappings(database)
                        .page(Scope.of(reader(Role.AUDITOR, COE_DDR)), Optional.of(COE_DDR), 0, 10)
                        .size());
        for (Role role : List.of(Role.DONOR, Role.ADMIN)) {
            assertThrows(Forbidden.class, () -> mappings(database).named(Scope.of(reader(role, COE_DDR)), "books"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_name_is_taken_once_and_free_again_when_its_mapping_is_removed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        MappingTerms terms = aMapping().build();
        database.inTransaction(() -> mappings(database).make(FINANCE, "books", COE_DDR, terms));
        refused(database, Conflict.class, () -> mappings(database).make(FINANCE, "books", COE_DDR, terms));

        database.inTransaction(() -> {
            mappings(database).remove(FINANCE, "books", 1);
            return terms;
        });

        assertThrows(Missing.class, () -> mappings(database).named(Scope.of(FINANCE), "books"));
        database.inTransaction(() -> mappings(database).make(FINANCE, "books", COE_DDR, terms));
    }

    private static <T extends Exception> T refused(TestDatabase database, Class<T> type, Callable<?> work) {
        return assertThrows(type, () -> database.inTransaction(work));
    }

    private static Mappings mappings(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC);
        return new Mappings(database.dataSource(), new Trail(database.dataSource(), clock));
    }

    private static Reader reader(Role role, OfficeCode office) {
        return new Reader(
                1, "someone", "Someone", Set.of(role), Set.of(office), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
