package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftRow;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangedRowsTest {

    /** Nothing in these tests came with it. */
    private static final long LATER = 99;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_document_is_told_once_when_all_is_written(Vendor vendor) {
        assertEquals(
                Map.of(
                        "document D-1", Map.of("value.before", "10.00", "value.after", "12.00"),
                        "document D-2", Map.of("value.before", "10.00", "value.after", "12.00"),
                        "document D-3", Map.of("value.before", "10.00", "value.after", "12.00")),
                told(vendor, LATER));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_file_brought_itself_is_no_change(Vendor vendor) {
        assertEquals(Map.of(), told(vendor, 1));
    }

    /** Of three documents that are others now. */
    private static Map<String, Map<String, String>> told(Vendor vendor, long receipt) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(database, anActivity().called("A").in("MX", "100").build());
        LedgerDesk.postRows(database, LPO_MEX, rows("10"));
        return database.jdbi().withHandle(handle -> {
            ChangedRows untold = new ChangedRows(handle, LPO_MEX, receipt);
            untold.of(standing(handle, rows("12")[0]));
            untold.tell((of, fields) -> fail("Nothing was to be noted: " + of));
            ChangedRows changes = new ChangedRows(handle, LPO_MEX, receipt);
            changes.note();
            for (DraftRow row : rows("12")) {
                StoredEntry stood = standing(handle, row);
                changes.of(stood);
                if (row.transaction().document().equals("D-2")) {
                    changes.of(stood);
                }
            }
            LedgerDesk.postRows(database, LPO_MEX, rows("12"));
            Map<String, Map<String, String>> told = new HashMap<>();
            changes.tell((of, fields) -> assertNull(told.put(of, fields), of));
            return told;
        });
    }

    private static StoredEntry standing(Handle handle, DraftRow row) {
        return LiveEntries.documented(
                        handle, LPO_MEX, row.way(), List.of(row.transaction().document()))
                .get(0);
    }

    private static DraftRow[] rows(String amount) {
        return new DraftRow[] {row("D-1", amount), row("D-2", amount), row("D-3", amount)};
    }

    private static DraftRow row(String document, String amount) {
        return LedgerDesk.row(DraftRow.TEMPLATE, "A", document, amount, "2023-03-05");
    }
}
