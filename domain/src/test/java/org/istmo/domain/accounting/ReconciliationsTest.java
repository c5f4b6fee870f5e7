package org.istmo.domain.accounting;

import static org.istmo.domain.accounting.AccountsDesk.FINANCE;
import static org.istmo.domain.accounting.AccountsDesk.LPO_MEX;
import static org.istmo.domain.accounting.AccountsDesk.reader;
import static org.istmo.domain.accounting.MappingBuilder.aMapping;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationsTest {

    private static final String HEAD = "Doc|Date|Amount|WBS";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ledger_and_accounts_are_held_against_each_other_row_by_row(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity()
                .called("A-1")
                .spending("10", "USD", "2024-01-05")
                .spending("25", "USD", "2024-01-10")
                .spending("40", "USD", "2024-01-20")
                .transacting("2", "1000", "USD", "2024-01-20")
                .build());
        desk.map("books", aMapping().forTheAccountsAlone().build());

        desk.export(
                "books",
                HEAD,
                "D-1|2024-01-06|10|A-1",
                "D-2|2024-01-10|20|A-1",
                "D-3|2024-01-28|70|A-1",
                "D-4|2024-01-29|80|A-9");

        assertEquals(
                List.of(
                        "matched D-1 10.00 10.00",
                        "amount-differs D-2 20.00 25.00",
                        "only-in-ledger - 40.00",
                        "only-in-accounts D-3 70.00 -",
                        "rejected D-4 80.00 -"),
                desk.items("books"));
        Reconciliation.Total total = desk.reconciliation(FINANCE, "books", "2024-01-01", "2024-01-31")
                .totals()
                .get(0);
        assertEquals("USD 75 180 -105", plain(total));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_posted_through_the_mapping_is_matched_by_its_document_and_a_rejected_correction_shows(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity().called("A-1").build());
        desk.map("books", aMapping().build());
        desk.export("books", HEAD, "D-1|2024-01-05|10|A-1", "D-1|2024-01-05|10|A-1", "D-2|2024-01-06|20|A-1");

        assertEquals(
                List.of("matched D-1 10.00 10.00", "matched D-1/2 10.00 10.00", "matched D-2 20.00 20.00"),
                desk.items("books"));

        desk.export("books", HEAD, "D-2|2024-01-06|30|A-9");
        assertEquals("rejected D-2 30.00 20.00", desk.items("books").get(2));

        desk.export("books", HEAD, "D-2|2024-01-06|30|A-1");
        assertEquals("matched D-2 30.00 30.00", desk.items("books").get(2));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_other_side_may_lie_some_days_outside_of_the_period(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity()
                .called("A-1")
                .spending("10", "USD", "2024-02-02")
                .spending("11", "USD", "2024-02-03")
                .build());
        desk.map("books", aMapping().forTheAccountsAlone().build());
        desk.export("books", HEAD, "D-1|2024-01-31|10|A-1");

        assertEquals(List.of("matched D-1 10.00 10.00"), desk.items("books"));
        assertEquals(
                "USD 0 10 -10",
                plain(desk.reconciliation(FINANCE, "books", "2024-01-01", "2024-01-31")
                        .totals()
                        .get(0)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void finance_auditors_and_officers_of_the_office_reconcile_and_nobody_else(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.map("books", aMapping().build());
        for (Role role : List.of(Role.FINANCE, Role.AUDITOR, Role.OFFICER)) {
            assertEquals(
                    List.of(),
                    desk.reconciliation(reader(role, LPO_MEX), "books", "2024-01-01", "2024-01-31")
                            .items());
        }
        for (Role role : List.of(Role.DONOR, Role.ADMIN, Role.TREATY, Role.HEAD)) {
            assertThrows(
                    Forbidden.class,
                    () -> desk.reconciliation(reader(role, LPO_MEX), "books", "2024-01-01", "2024-01-31"));
        }
        assertThrows(
                Forbidden.class,
                () -> desk.reconciliation(
                        reader(Role.OFFICER, new OfficeCode("ROPAN")), "books", "2024-01-01", "2024-01-31"));
        assertThrows(Missing.class, () -> desk.reconciliation(FINANCE, "none", "2024-01-01", "2024-01-31"));
    }

    private static String plain(Reconciliation.Total total) {
        return total.currency() + " " + total.ledger().stripTrailingZeros().toPlainString() + " "
                + total.accounts().stripTrailingZeros().toPlainString() + " "
                + total.difference().stripTrailingZeros().toPlainString();
    }
}
