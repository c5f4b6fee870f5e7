package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedLedgerTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_ledgers_sums_of_every_real_file_are_those_that_were_computed_independently(Vendor vendor)
            throws IOException {
        IntakeDesk desk = new IntakeDesk(vendor);
        for (String file : SeedFiles.NAMES) {
            Receipt receipt = desk.take(IatiFile.scanned(SeedFiles.named(file)));

            assertEquals(0, receipt.tally().rejected(), file);
            assertEquals(SeedTotals.of(file), ledger(desk, receipt), file);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_real_file_again_is_unchanged(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        IatiFile file = IatiFile.scanned(SeedFiles.named("us-state-nicaragua.xml"));
        desk.take(file);

        assertEquals(new Tally(0, 0, 40, 0), desk.take(file).tally());
    }

    private static Map<String, String> ledger(IntakeDesk desk, Receipt receipt) {
        Map<String, String> sums = new TreeMap<>();
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT type, currency, EXTRACT(YEAR FROM transaction_date), count(*), sum(amount) FROM entry"
                                        + " WHERE receipt = :receipt AND cause IN ('import', 'late', 'correction') GROUP BY type, currency, EXTRACT(YEAR FROM transaction_date)")
                        .bind("receipt", receipt.id())
                        .map((row, context) -> sums.put(
                                row.getString(1) + "," + row.getString(2) + "," + row.getInt(3),
                                row.getInt(4) + "," + SeedTotals.plain(row.getBigDecimal(5))))
                        .list());
        return sums;
    }
}
