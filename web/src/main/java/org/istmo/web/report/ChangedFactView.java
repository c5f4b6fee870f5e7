package org.istmo.web.report;

import java.math.BigDecimal;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.revision.ChangedFact;
import org.jspecify.annotations.Nullable;

/**
 * What a figure that is no sum over the ledger was made of in one version and not so in the other.
 *
 * @param in the version that it is in: {@code new} or {@code old}
 * @param rows what changed of it, where it is a figure itself
 */
public record ChangedFactView(
        String in,
        String kind,
        String reference,
        String label,
        @Nullable String counted_value,
        @Nullable String rows) {

    static ChangedFactView of(Revision revision, ChangedFact changed, Language language) {
        Fact fact = changed.fact();
        BigDecimal counted = fact.counted();
        return new ChangedFactView(
                changed.came() ? "new" : "old",
                fact.kind(),
                fact.reference(),
                fact.label().in(language),
                counted == null ? null : Decimals.plain(counted).toPlainString(),
                fact.namesFigure()
                        ? "/api/v1/reports/" + revision.report() + "/changes/" + fact.reference() + "/rows"
                        : null);
    }
}
