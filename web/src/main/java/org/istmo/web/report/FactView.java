package org.istmo.web.report;

import java.math.BigDecimal;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.lineage.Fact;
import org.jspecify.annotations.Nullable;

/** What a figure that is no sum over the ledger was made of; another figure is given with the way to its own rows, a thing that has an address with that. */
public record FactView(
        String kind,
        String reference,
        String label,
        @Nullable String counted_value,
        @Nullable String rows,
        @Nullable String href) {

    static FactView of(Report report, Fact fact, Language language) {
        BigDecimal counted = fact.counted();
        return new FactView(
                fact.kind(),
                fact.reference(),
                fact.label().in(language),
                counted == null ? null : Decimals.plain(counted).toPlainString(),
                fact.namesFigure() ? "/api/v1/reports/" + report.id() + "/figures/" + fact.reference() + "/rows" : null,
                FactPath.of(fact).orElse(null));
    }
}
