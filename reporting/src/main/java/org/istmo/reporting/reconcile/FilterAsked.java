package org.istmo.reporting.reconcile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Span;

/** A filter of the ledger as figures are asked by it. */
record FilterAsked(ActivityFilter filter) {

    private static final Map<By, Dimension> DIMENSIONS = Map.of(
            By.OFFICE, Dimension.OFFICE,
            By.COUNTRY, Dimension.COUNTRY,
            By.THEME, Dimension.THEME,
            By.DONOR, Dimension.DONOR,
            By.GRANT, Dimension.GRANT,
            By.TREATY, Dimension.TREATY,
            By.FRAMEWORK, Dimension.FRAMEWORK);

    /** What of it figures are not asked by: articles of treaties are told apart by the ledger alone. */
    Optional<String> unknown() {
        return filter.of(By.ARTICLE).isEmpty() ? Optional.empty() : Optional.of("article");
    }

    /** By transaction date, as the ledger's filter goes; where it takes all time either date does, and the cells of the months know it at once. */
    Span span() {
        return filter.from().isEmpty() && filter.to().isEmpty()
                ? Span.EVER
                : new Span(filter.from(), filter.to(), Span.Basis.TRANSACTION_DATE);
    }

    Narrowing narrowing() {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        DIMENSIONS.forEach((by, dimension) -> {
            if (!filter.of(by).isEmpty()) {
                codes.put(dimension, filter.of(by));
            }
        });
        return new Narrowing(
                codes,
                filter.of(By.STATUS),
                filter.of(By.KIND),
                filter.of(By.STAGE),
                Arrays.stream(Sensitivity.values())
                        .filter(level -> filter.of(By.SENSITIVITY).contains(level.word()))
                        .toList(),
                Optional.of(filter.words()).filter(words -> !words.isEmpty()));
    }
}
