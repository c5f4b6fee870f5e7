package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.util.List;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.render.StatementSamples;
import org.istmo.reporting.render.jasper.DonorStatementPdf;
import org.istmo.reporting.render.sheet.DonorStatementXlsx;
import org.junit.jupiter.api.Test;

class WithheldTest {

    private final DonorStatementKind kind = new DonorStatementKind(
            Clock.systemUTC(),
            new PublicAddress("http://127.0.0.1"),
            new DonorStatementPdf(),
            new DonorStatementXlsx());

    @Test
    void a_statement_counts_what_its_audience_is_not_shown() {
        assertEquals(
                List.of("above-audience 3", "no-rate 2"),
                kind.withheld(statement(new LeftOut(2, 3))).stream()
                        .map(one -> one.code() + " " + one.count())
                        .toList());
    }

    @Test
    void what_is_not_shown_and_why_is_said_in_both_languages() {
        for (Withheld one : kind.withheld(statement(new LeftOut(0, 0)))) {
            assertNotEquals(one.what().en(), one.what().es(), one.code());
            assertNotEquals(one.why().en(), one.why().es(), one.code());
        }
    }

    private static DonorStatement statement(LeftOut leftOut) {
        DonorStatement sample = StatementSamples.aStatement().build();
        return new DonorStatement(
                sample.heading(),
                sample.measures(),
                sample.projects(),
                sample.totals(),
                sample.usd(),
                sample.quarters(),
                sample.activities(),
                sample.rates(),
                leftOut);
    }
}
