package org.istmo.domain.time;

import static org.istmo.domain.accounting.AccountsDesk.LPO_MEX;
import static org.istmo.domain.accounting.AccountsDesk.OFFICER;
import static org.istmo.domain.accounting.AccountsDesk.reader;
import static org.istmo.domain.accounting.MappingBuilder.aMapping;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.AccountsDesk;
import org.istmo.domain.accounting.UnreconciledRows;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.OpenRejections;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.ledger.UnallocatedMoney;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.money.MissingRates;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What finance wants to know before it closes a month. */
class MonthChecksTest {

    private static final Reader FINANCE = AccountsDesk.FINANCE;
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final Clock MARCH = Clock.fixed(Instant.parse("2024-03-10T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "Doc|Date|Amount|WBS";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_open_is_told_check_by_check_with_its_sums(Vendor vendor) {
        AccountsDesk desk = withEverythingOpen(vendor);

        List<CheckResult> checks = periods(desk).checks(Scope.of(FINANCE), LPO_MEX, JANUARY);

        assertEquals(List.of("unallocated 2", "missing-rates 1", "open-rejections 1", "unreconciled 1"), told(checks));
        assertEquals(
                List.of(
                        new CheckLine(null, "4", "HNL", null, new BigDecimal("100.000000"), 1),
                        new CheckLine(null, "4", "USD", null, new BigDecimal("7.000000"), 1)),
                checks.get(0).lines());
        assertEquals(
                List.of(new CheckLine(null, null, "HNL", LocalDate.of(2024, 1, 5), new BigDecimal("100.000000"), 1)),
                checks.get(1).lines());
        assertEquals(
                List.of(new CheckLine("books", null, "USD", null, new BigDecimal("-2.000000"), 1)),
                checks.get(3).lines());
        assertEquals(
                List.of("unallocated 0", "missing-rates 0", "open-rejections 1", "unreconciled 0"),
                told(periods(desk).checks(Scope.of(FINANCE), LPO_MEX, JANUARY.minusMonths(1))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_close_that_has_to_be_clear_is_refused_with_every_check_that_is_not(Vendor vendor) {
        AccountsDesk desk = withEverythingOpen(vendor);

        Conflict refused = assertThrows(Conflict.class, () -> close(desk, true));

        assertEquals("checks-open", refused.code());
        for (String check :
                List.of("unallocated (2)", "missing-rates (1)", "open-rejections (1)", "unreconciled (1)")) {
            assertTrue(refused.detail().contains(check), refused::detail);
        }
        assertTrue(periods(desk).closedThrough(Scope.of(FINANCE), LPO_MEX).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_open_at_a_close_stays_with_it(Vendor vendor) {
        AccountsDesk desk = withEverythingOpen(vendor);

        close(desk, false);

        Closing closing = periods(desk)
                .history(Scope.of(FINANCE), LPO_MEX, Long.MAX_VALUE, 10)
                .get(0);
        assertEquals(
                List.of("unallocated 2", "missing-rates 1", "open-rejections 1", "unreconciled 1"),
                told(closing.checks()));
        assertEquals("HNL", closing.checks().get(1).lines().get(0).currency());
        assertEquals(
                List.of("unallocated 2", "missing-rates 1", "open-rejections 1", "unreconciled 1"),
                told(periods(desk).checks(Scope.of(FINANCE), LPO_MEX, JANUARY)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_clear_month_closes_though_it_has_to_be_clear(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);

        close(desk, true);

        assertEquals(
                JANUARY, periods(desk).closedThrough(Scope.of(FINANCE), LPO_MEX).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closing_a_month_looks_at_the_open_ones_before_it_and_not_at_what_is_closed(Vendor vendor) {
        AccountsDesk desk = withEverythingOpen(vendor);
        close(desk, false);
        desk.bring(anActivity().called("A-7").spending("5", "USD", "2024-02-05").build());

        assertEquals(
                List.of("unallocated 1", "missing-rates 0", "open-rejections 1", "unreconciled 1"),
                told(periods(desk).checks(Scope.of(FINANCE), LPO_MEX, JANUARY.plusMonths(1))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rejection_is_open_until_its_identifier_comes_in_or_an_officer_dismisses_it(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(unsound("A-1"));
        Receipt second = desk.bring(unsound("A-1"), unsound("A-2"), unsound(""));
        assertEquals(3, open(desk));

        desk.bring(anActivity().called("A-1").build());
        assertEquals(2, open(desk));

        dismiss(desk, OFFICER, second, 2);
        assertEquals(1, open(desk));
        assertEquals(
                "already-dismissed",
                assertThrows(Conflict.class, () -> dismiss(desk, OFFICER, second, 2))
                        .code());
        assertThrows(Forbidden.class, () -> dismiss(desk, reader(Role.OFFICER, new OfficeCode("ROPAN")), second, 3));
        assertThrows(Forbidden.class, () -> dismiss(desk, FINANCE, second, 3));
        assertThrows(Missing.class, () -> dismiss(desk, OFFICER, second, 9));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rejected_row_of_an_export_is_open_until_its_document_comes_again(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity().called("A-1").build());
        desk.map("books", aMapping().build());
        desk.export("books", HEAD, "D-1|2024-01-05|x|A-1", "D-2|2024-01-05|1|A-9");
        assertEquals(2, open(desk));

        desk.export("books", HEAD, "D-1|2024-01-05|5|A-1");
        assertEquals(1, open(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_without_an_agreement_is_listed_part_by_part(Vendor vendor) {
        AccountsDesk desk = withEverythingOpen(vendor);
        CheckedMonths months = periods(desk).checked(Scope.of(FINANCE), LPO_MEX, JANUARY);

        List<UnallocatedParts.Unallocated> parts =
                new UnallocatedParts(desk.database().dataSource()).page(Scope.of(FINANCE), months, 0, 0, 10);

        assertEquals(
                List.of("A-1 HNL US-GOV-11", "A-1 USD US-GOV-11"),
                parts.stream()
                        .map(part -> part.activity() + " " + part.currency() + " " + part.donor())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_without_an_agreement_comes_in_whichever_order_it_is_asked_for_and_by_the_page(Vendor vendor) {
        AccountsDesk desk = withEverythingOpen(vendor);
        CheckedMonths months = periods(desk).checked(Scope.of(FINANCE), LPO_MEX, JANUARY);
        UnallocatedParts parts = new UnallocatedParts(desk.database().dataSource());
        List<BigDecimal> rising = amounts(parts, months, new Slice("amount", false, 0, 10));

        assertEquals(2, rising.size());
        assertTrue(rising.get(0).compareTo(rising.get(1)) < 0, rising::toString);
        assertEquals(List.of(rising.get(1), rising.get(0)), amounts(parts, months, new Slice("amount", true, 0, 10)));
        assertEquals(List.of(rising.get(0)), amounts(parts, months, new Slice("amount", true, 1, 1)));
        for (String column : List.of("entry", "activity", "date", "type", "donor")) {
            assertEquals(
                    2, amounts(parts, months, new Slice(column, true, 0, 10)).size(), column);
        }
    }

    private static List<BigDecimal> amounts(UnallocatedParts parts, CheckedMonths months, Slice slice) {
        return parts.slice(Scope.of(FINANCE), months, slice).stream()
                .map(UnallocatedParts.Unallocated::amount)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void checks_are_for_the_staff_of_the_offices_and_a_close_is_finances(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        for (Role role : List.of(Role.DONOR, Role.ADMIN)) {
            assertThrows(
                    Forbidden.class,
                    () -> periods(desk).checks(Scope.of(reader(role, LPO_MEX)), LPO_MEX, JANUARY),
                    role.name());
        }
        for (Role role : List.of(Role.AUDITOR, Role.OFFICER, Role.HEAD)) {
            periods(desk).checks(Scope.of(reader(role, new OfficeCode("ROPAN"))), LPO_MEX, JANUARY);
            assertThrows(
                    Forbidden.class,
                    () -> periods(desk).close(reader(role, LPO_MEX), LPO_MEX, JANUARY, "Month end", false));
        }
    }

    /** Two amounts without an agreement, one of them without a rate, a rejection, and a row of the accounts with another amount. */
    private static AccountsDesk withEverythingOpen(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity()
                .called("A-1")
                .spending("100", "HNL", "2024-01-05")
                .spending("7", "USD", "2024-01-06")
                .build());
        desk.bring(unsound("A-2"));
        desk.map("books", aMapping().forTheAccountsAlone().build());
        desk.export("books", HEAD, "D-1|2024-01-06|9|A-1");
        return desk;
    }

    private static Incoming unsound(String identifier) {
        return new Incoming.Unsound(
                1, identifier, List.of(new Finding(Finding.Severity.ERROR, 1, "/", "bad", "Bad")), "<x/>");
    }

    private static long open(AccountsDesk desk) {
        return periods(desk).checks(Scope.of(FINANCE), LPO_MEX, JANUARY).get(2).open();
    }

    private static void dismiss(AccountsDesk desk, Reader by, Receipt receipt, int ordinal) {
        desk.database().inTransaction(() -> {
            new Rejections(desk.database().dataSource(), MARCH, desk.trail())
                    .dismiss(by, receipt.id(), ordinal, "The publisher withdrew it");
            return ordinal;
        });
    }

    private static void close(AccountsDesk desk, boolean onlyIfClear) {
        desk.database().inTransaction(() -> {
            periods(desk).close(FINANCE, LPO_MEX, JANUARY, "Month end", onlyIfClear);
            return JANUARY;
        });
    }

    private static Periods periods(AccountsDesk desk) {
        return new Periods(
                desk.database().dataSource(),
                MARCH,
                new Trail(desk.database().dataSource(), MARCH),
                List.of(new UnreconciledRows(), new OpenRejections(), new MissingRates(), new UnallocatedMoney()));
    }

    private static List<String> told(List<CheckResult> checks) {
        return checks.stream().map(check -> check.code() + " " + check.open()).toList();
    }
}
