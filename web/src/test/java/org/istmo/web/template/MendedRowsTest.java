package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RejectionState.Kind;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row that was kept out is mended cell by cell, and goes in the way that it came. */
class MendedRowsTest {

    private static final Scope SCOPE = Scope.of(IntakeDesk.OFFICER);
    private static final Clock NOW = Clock.fixed(Instant.parse("2024-03-10T00:00:00Z"), ZoneOffset.UTC);
    private static final String ACTIVITY =
            "identifier,title_en,stage,countries,themes\r\nA-1,Training,running,MX,corruption\r\n";
    private static final String MONEY = "activity,document,type,date,amount,currency,description\r\n";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_wrong_stands_at_its_cell_and_the_mended_row_is_taken(Vendor vendor) throws IOException {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        Receipt receipt = desk.csv(MONEY + "A-1,D-1,4,2023-05-01,lots,USD,\"=cmd, \"\"quoted\"\"\"\r\n");
        MendableRow row = row(desk, receipt);

        MendableRow.Field amount = field(row, "cell4");
        assertEquals("lots", amount.value());
        assertEquals(
                new TemplateWords(Language.ES)
                        .say("transactions.amount")
                        .replace("*", "")
                        .strip(),
                amount.label());
        assertFalse(amount.fault().isEmpty());
        assertTrue(amount.needed());
        assertTrue(field(row, "cell3").fault().isEmpty());
        assertTrue(field(row, "cell5").choices().stream()
                .anyMatch(one -> one.value().equals("MXN")));
        assertTrue(field(row, "cell6").lines());

        String mended = mended(row, Map.of(4, "12.50"));
        assertEquals(new Tally(1, 0, 0, 0), desk.csv(mended).tally());
        assertEquals(1, desk.intake().count("entry WHERE amount = 12.5 AND description = '=cmd, \"quoted\"'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_that_was_mended_is_no_work_to_do_any_more_and_is_mended_once(Vendor vendor) throws IOException {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        String results = "activity,level,result,indicator,period_from,period_to,actual\r\n";
        Receipt receipt = desk.csv(results + "A-1,output,Trained,People,2023-01-01,2023-12-31,many\r\n"
                + "A-1,output,Trained,Courses,2023-01-01,2023-12-31,some\r\n");
        Rejections rejections = new Rejections(
                desk.intake().database().dataSource(),
                NOW,
                new Trail(desk.intake().database().dataSource(), NOW));
        assertEquals(2, rejections.open(SCOPE, Set.of(IntakeDesk.LPO_MEX)));

        Receipt brought = desk.csv(mended(row(desk, receipt), Map.of(6, "40")));
        mend(desk, rejections, receipt, brought);

        assertEquals(1, rejections.open(SCOPE, Set.of(IntakeDesk.LPO_MEX)));
        var states = rejections.states(SCOPE, receipt, 0, 10);
        assertEquals(Kind.MENDED, Objects.requireNonNull(states.get(1)).kind());
        assertEquals(brought.id(), Objects.requireNonNull(states.get(1)).receipt());
        assertEquals(Kind.OPEN, Objects.requireNonNull(states.get(2)).kind());
        assertEquals(1, desk.intake().count("audit_entry WHERE action = 'rejection.mend'"));
        assertThrows(Conflict.class, () -> mend(desk, rejections, receipt, brought));
    }

    private static void mend(RowDesk desk, Rejections rejections, Receipt receipt, Receipt brought) {
        desk.intake().database().inTransaction(() -> {
            rejections.mended(IntakeDesk.OFFICER, receipt.id(), 1, brought);
            return brought;
        });
    }

    private static MendableRow row(RowDesk desk, Receipt receipt) {
        Rejection rejection =
                desk.intake().receipts().rejections(SCOPE, receipt, 0, 1).get(0);
        return new MendableRow(
                desk.intake().receipts().layout(SCOPE, receipt).orElseThrow(),
                RowStyle.OURS,
                rejection,
                desk.choices(),
                new TemplateWords(Language.ES));
    }

    private static MendableRow.Field field(MendableRow row, String name) {
        return row.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String mended(MendableRow row, Map<Integer, String> typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        row.write(typed, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
