package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    @Test
    void a_sheet_is_named_after_its_title_as_far_as_a_name_allows() {
        SheetNames names = new SheetNames();
        assertEquals("Resumen", names.of("Resumen"));
        assertEquals("resumen (2)", names.of("resumen"));
        assertEquals("Del saldo inicial al saldo…", names.of("Del saldo inicial al saldo final del período"));
        assertEquals("Del saldo inicial al saldo… (2)", names.of("Del saldo inicial al saldo final del período"));
        assertEquals("History (2)", names.of("History"));
        assertEquals("a b c", names.of("'a/b:c'"));
    }

    @Test
    void whatever_the_title_the_name_is_valid() {
        SheetNames names = new SheetNames();
        for (String title : List.of(
                "",
                "'",
                "[a]*?",
                "x".repeat(200),
                "\uD83D\uDEA4".repeat(40),
                "a\nb\tc",
                "=1+1",
                "By quarter, in dollars")) {
            String name = names.of(title);
            WorkbookUtil.validateSheetName(name);
            assertTrue(!name.isBlank() && name.indexOf(',') < 0, title);
        }
    }

    @Test
    void a_table_has_the_name_that_the_document_gives_it_where_a_formula_takes_it() {
        TableNames names = new TableNames();
        assertEquals("budget_lines", names.of("budget-lines"));
        assertEquals("budget_lines_2", names.of("budget.lines".replace('.', '-')));
        assertEquals("q1_", names.of("q1"));
        assertEquals("R_", names.of("R"));
        assertEquals("r1c1_", names.of("r1c1"));
        assertEquals("_2023", names.of("2023"));
        assertEquals("_", names.of(""));
    }
}
