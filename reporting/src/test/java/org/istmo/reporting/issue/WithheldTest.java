package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.statement.Format;
import org.istmo.reporting.dataset.statement.Party;
import org.istmo.reporting.dataset.statement.Statement;
import org.junit.jupiter.api.Test;

class WithheldTest {

    private final DonorStatementKind kind = new DonorStatementKind();

    @Test
    void a_statement_counts_what_its_audience_is_not_shown() {
        assertEquals(
                List.of("above-audience 3", "no-rate 2", "no-count 1"),
                kind.withheld(statement(new LeftOut(2, 3), 1)).stream()
                        .map(one -> one.code() + " " + one.count())
                        .toList());
    }

    @Test
    void what_is_not_shown_and_why_is_said_in_both_languages() {
        for (Withheld one : kind.withheld(statement(new LeftOut(0, 0), 0))) {
            assertNotEquals(one.what().en(), one.what().es(), one.code());
            assertNotEquals(one.why().en(), one.why().es(), one.code());
        }
    }

    private static Statement statement(LeftOut leftOut, long withoutRate) {
        LocalDate day = LocalDate.of(2024, 1, 15);
        Imprint imprint = new Imprint(
                "IST-1",
                1,
                false,
                day,
                day,
                day,
                List.of(),
                false,
                1,
                Instant.EPOCH,
                "http://127.0.0.1",
                null,
                null,
                null);
        Party party = new Party("US-GOV-11", Text.untranslated("Donor"), null, null, null, null);
        Format format = new Format(false, List.of(), null, null, null, true, true);
        return new Statement(
                imprint,
                party,
                format,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                leftOut,
                withoutRate,
                false);
    }
}
