package org.istmo.domain.accounting;

import static org.istmo.domain.accounting.MappingBuilder.aMapping;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {

    private static final String HEAD = "Doc|Date|Amount|WBS|Text";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_export_is_posted_row_by_row_and_the_same_one_again_changes_nothing(Vendor vendor) {
        AccountsDesk desk = desk(vendor);
        String[] rows = {HEAD, "D-1|2024-01-05|10.50|A-1|x", "D-1|2024-01-05|4.50|A-1|x", "D-2|2024-01-06|7|A-1|"};

        assertEquals(new Tally(3, 0, 0, 0), desk.export("books", rows).tally());
        assertEquals(List.of("D-1 10.5", "D-1/2 4.5", "D-2 7"), desk.standing());

        assertEquals(new Tally(0, 0, 3, 0), desk.export("books", rows).tally());
        assertEquals(3, desk.count("entry"));
        assertEquals(3, desk.count("export_row"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_budget_line_is_one_of_the_agreements_and_of_its_category(Vendor vendor) {
        AccountsDesk desk = desk(vendor);
        desk.database().jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                            + " VALUES (5, 'G-1', 'US-GOV-11', 'LPO-MEX', 'A', DATE '2023-01-01', DATE '2025-12-31', 'USD', 100, 1),"
                            + " (6, 'G-2', 'US-GOV-11', 'LPO-MEX', 'B', DATE '2023-01-01', DATE '2025-12-31', 'USD', 100, 1)");
            handle.execute(
                    "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category, amount)"
                            + " VALUES (5, 1, 'L-1', 'L', 'L', 'travel', 10)");
        });
        desk.map(
                "lines",
                aMapping()
                        .column(MappedField.GRANT, "Grant")
                        .column(MappedField.BUDGET_LINE, "Line")
                        .column(MappedField.COST_CATEGORY, "Cost")
                        .build());

        var receipt = desk.export(
                "lines",
                "Doc|Date|Amount|WBS|Grant|Line|Cost",
                "D-1|2024-01-05|1|A-1|G-1|L-1|travel",
                "D-2|2024-01-05|1|A-1|G-1|L-9|",
                "D-3|2024-01-05|1|A-1|G-1|L-1|equipment",
                "D-4|2024-01-05|1|A-1|G-2|L-9|",
                "D-5|2024-01-05|1|A-1|G-9|L-1|");

        assertEquals(
                List.of("R3C6 unknown-budget-line", "R4C7 not-the-lines-category", "R6C5 unknown-grant"),
                new Receipts(desk.database().dataSource())
                        .reasons(Scope.of(AccountsDesk.FINANCE), receipt, 0, 0, 50).stream()
                                .map(reason -> reason.pointer() + " " + reason.code())
                                .toList());
        assertEquals(List.of("D-1 1", "D-4 1"), desk.standing());

        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE activity SET agreement = 5 WHERE identifier = 'A-1'"));
        var paid = desk.export(
                "lines",
                "Doc|Date|Amount|WBS|Grant|Line|Cost",
                "D-6|2024-01-05|1|A-1||L-1|travel",
                "D-7|2024-01-05|1|A-1||L-9|",
                "D-8|2024-01-05|1|A-1||L-1|equipment");

        assertEquals(
                List.of("R3C6 unknown-budget-line", "R4C7 not-the-lines-category"),
                new Receipts(desk.database().dataSource())
                        .reasons(Scope.of(AccountsDesk.FINANCE), paid, 0, 0, 50).stream()
                                .map(reason -> reason.pointer() + " " + reason.code())
                                .toList());
        assertEquals(List.of("D-1 1", "D-4 1", "D-6 1"), desk.standing());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_corrected_export_posts_a_reversal_and_a_new_entry_and_nothing_is_taken_back_by_silence(Vendor vendor) {
        AccountsDesk desk = desk(vendor);
        desk.export("books", HEAD, "D-1|2024-01-05|10.50|A-1|", "D-2|2024-01-06|7|A-1|");

        assertEquals(
                new Tally(0, 1, 0, 0),
                desk.export("books", HEAD, "D-1|2024-01-05|11.50|A-1|").tally());
        assertEquals(List.of("D-1 11.5", "D-2 7"), desk.standing());

        desk.export("books", HEAD, "D-2|2024-01-06|0|A-1|");
        assertEquals(List.of("D-1 11.5"), desk.standing());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_row_stands_or_falls_alone_and_says_why_beside_its_cell(Vendor vendor) {
        AccountsDesk desk = desk(vendor);

        var receipt = desk.export(
                "books",
                HEAD,
                "D-1|2024-01-05|10.50|A-1|",
                "D-2|05/01/2024|7|A-1|",
                "D-3|2024-01-05|1.234,50|A-1|",
                "D-4|2024-01-05|7|NO-SUCH|",
                "|2024-01-05|7|A-1|",
                "D-5|2024-01-05||A-1|",
                "D-6|9999-01-05|1|A-1|",
                "D-7|2024-01-05|0.0000001|A-1|",
                "D-8|2024-01-05|8|A-1|");

        assertEquals(new Tally(2, 0, 0, 7), receipt.tally());
        assertEquals(List.of("D-1 10.5", "D-8 8"), desk.standing());
        assertEquals(
                List.of(
                        "R3C2 no-date",
                        "R4C3 no-number",
                        "R5C4 unknown-activity",
                        "R6C1 missing",
                        "R7C3 missing",
                        "R8C2 year-out-of-range",
                        "R9C3 amount-out-of-range"),
                new Receipts(desk.database().dataSource())
                        .reasons(Scope.of(AccountsDesk.FINANCE), receipt, 0, 0, 100).stream()
                                .map(reason -> reason.pointer() + " " + reason.code())
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_mapping_reads_debits_and_credits_words_styles_and_skips_totals(Vendor vendor) {
        AccountsDesk desk = desk(vendor);
        desk.map(
                "libro",
                aMapping()
                        .without(MappedField.AMOUNT)
                        .column(MappedField.DEBIT, "Debe")
                        .column(MappedField.CREDIT, "Haber")
                        .words(MappedField.TYPE, "Clase", Map.of("GASTO", "4", "INGRESO", "11"))
                        .words(MappedField.ACTIVITY, "WBS", Map.of("P-001", "A-1"))
                        .words(MappedField.COST_CATEGORY, "Partida", Map.of("Viajes", "travel"))
                        .column(MappedField.LINE, "Lín")
                        .skipping("Doc", "")
                        .skipping("Clase", "TOTAL")
                        .laidOut(3, DecimalStyle.COMMA, DateStyle.DAY_MONTH_YEAR)
                        .build());

        var receipt = desk.export(
                "libro",
                "Libro mayor",
                "Oficina de Enlace",
                "doc|LÍN|Date|Clase|WBS|Partida|Debe|Haber",
                "D-1|1|05/01/2024|gasto|P-001|viajes|1.234,50|",
                "D-1|2|05/01/2024|GASTO|P-001||100,00|25,00",
                "D-2|1|06/01/2024|INGRESO|P-001|||5.000,00",
                "|||||Subtotal|1.234,50|",
                "X|||TOTAL|||1.334,50|5.025,00",
                "D-3|1|06/01/2024|OTRO|P-001||1,00|");

        assertEquals(new Tally(3, 0, 0, 1), receipt.tally());
        assertEquals(List.of("D-1/1 1234.5", "D-1/2 75", "D-2/1 5000"), desk.standing());
        assertEquals(1, desk.count("entry WHERE cost_category = 'travel'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_without_a_mapped_column_is_refused_whole(Vendor vendor) {
        AccountsDesk desk = desk(vendor);

        Invalid refused = assertThrows(
                Invalid.class, () -> desk.export("books", "Doc|Date|Betrag|Doc", "D-1|2024-01-05|10.50|A-1"));

        assertEquals(
                List.of("column Amount column-missing", "column Doc column-twice", "column WBS column-missing"),
                refused.fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .sorted()
                        .toList());
        assertEquals(0, desk.count("import_receipt WHERE format = 'accounts'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_that_only_stand_for_the_accounts_are_kept_and_not_posted(Vendor vendor) {
        AccountsDesk desk = desk(vendor);
        desk.map("aside", aMapping().forTheAccountsAlone().build());

        assertEquals(
                new Tally(2, 0, 0, 0),
                desk.export("aside", HEAD, "D-1|2024-01-05|1|A-1|", "|2024-01-05|2|A-1|")
                        .tally());
        assertEquals(
                new Tally(0, 1, 1, 0),
                desk.export("aside", HEAD, "D-1|2024-01-05|3|A-1|", "|2024-01-05|2|A-1|")
                        .tally());

        assertEquals(List.of(), desk.standing());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rehearsal_tells_all_and_keeps_nothing(Vendor vendor) {
        AccountsDesk desk = desk(vendor);

        var rehearsal = desk.rehearse("books", HEAD, "D-1|2024-01-05|1|A-1|", "D-2|x|1|A-1|");

        assertEquals(new Tally(1, 0, 0, 1), rehearsal.tally());
        assertEquals("no-date", rehearsal.reasons().get(0).code());
        assertEquals(0, desk.count("export_row"));
        assertEquals(List.of(), desk.standing());
    }

    private static AccountsDesk desk(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity().called("A-1").build());
        desk.map("books", aMapping().build());
        return desk;
    }
}
