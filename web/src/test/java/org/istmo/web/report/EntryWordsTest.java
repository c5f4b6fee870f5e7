package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import org.istmo.domain.ledger.Cause;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reversal.Standing;
import org.istmo.reporting.sample.SampleResult;
import org.istmo.reporting.sample.SamplingMethod;
import org.istmo.reporting.sample.StratumBy;
import org.junit.jupiter.api.Test;

class EntryWordsTest {

    private final ResourceBundle words = ResourceBundle.getBundle("org.istmo.web.words", Locale.ENGLISH);

    @Test
    void every_column_of_an_entry_and_every_cause_has_its_words() {
        for (Column column : ExportedLedger.TRANSACTIONS.columns()) {
            if (!EntryPage.APART.contains(column.name())) {
                mustBeThere("entry.column." + column.name());
            }
        }
        for (Cause cause : Cause.values()) {
            mustBeThere("entry.cause." + cause.name().toLowerCase(Locale.ROOT));
        }
        for (Standing standing : Standing.values()) {
            mustBeThere("entry.reversal." + standing.word());
        }
    }

    @Test
    void every_ledger_and_whatever_samples_are_made_of_has_its_words() {
        for (ExportedLedger ledger : ExportedLedger.values()) {
            mustBeThere("ledgers.ledger." + ledger.word());
        }
        SampleResult.words().forEach(word -> mustBeThere("samples.result." + word));
        SamplingMethod.words().forEach(word -> mustBeThere("samples.method." + word));
        StratumBy.words().forEach(word -> mustBeThere("samples.by." + word));
    }

    private void mustBeThere(String key) {
        assertTrue(words.containsKey(key), key);
    }
}
