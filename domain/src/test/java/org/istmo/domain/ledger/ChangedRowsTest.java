package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static final long ROOM = 1_000;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void beyond_its_bounds_documents_are_named_and_then_counted(Vendor vendor) {
        assertEquals(
                Map.of(
                        "document D-1 value.before", "10.00",
                        "document D-1 value.after", "12.00",
                        "otherDocuments", "D-2",
                        "moreDocuments", "1"),
                told(vendor, LATER, ROOM));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_there_is_no_room_for_is_named(Vendor vendor) {
        assertEquals(Map.of("otherDocuments", "D-1, D-2", "moreDocuments", "1"), told(vendor, LATER, 3));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_file_brought_itself_is_no_change(Vendor vendor) {
        assertEquals(Map.of("otherDocuments", "D-2", "moreDocuments", "1"), told(vendor, 1, ROOM));
    }

    /** Of three documents that are others now, where one is told in full and one is named. */
    private static Map<String, String> told(Vendor vendor, long receipt, long room) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(database, anActivity().called("A").in("MX", "100").build());
        LedgerDesk.postRows(database, LPO_MEX, rows("10"));
        return database.jdbi().withHandle(handle -> {
            ChangedRows changes = new ChangedRows(handle, LPO_MEX, receipt, 1, 1);
            changes.before(rows("12")[0], standing(handle, rows("12")[0]));
            assertEquals(Map.of(), changes.told(room), "Nothing is noted yet");
            changes.note();
            for (DraftRow row : rows("12")) {
                StoredEntry stood = standing(handle, row);
                changes.before(row, stood);
                if (row.transaction().document().equals("D-2")) {
                    changes.before(row, stood);
                }
            }
            LedgerDesk.postRows(database, LPO_MEX, rows("12"));
            return changes.told(room);
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
