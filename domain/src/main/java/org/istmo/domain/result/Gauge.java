package org.istmo.domain.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;

/** An indicator while rows are being merged into it. */
final class Gauge {

    final Map<String, String> title;
    final Map<String, String> description;
    final boolean ascending;
    final List<DraftMeasurement> baselines;
    final List<Span> spans = new ArrayList<>();
    String measure;
    String unit;

    /** A period while rows are being merged into it. */
    record Span(LocalDate from, LocalDate to, List<DraftMeasurement> targets, List<DraftMeasurement> actuals) {}

    Gauge(DraftIndicator indicator) {
        this.title = new HashMap<>(indicator.title());
        this.description = indicator.description();
        this.ascending = indicator.ascending();
        this.measure = indicator.measure();
        this.unit = indicator.unit();
        this.baselines = new ArrayList<>(indicator.baselines());
        for (DraftPeriod period : indicator.periods()) {
            spans.add(new Span(
                    period.start(),
                    period.end(),
                    new ArrayList<>(period.targets()),
                    new ArrayList<>(period.actuals())));
        }
    }

    Span span(LocalDate from, LocalDate to) {
        for (Span span : spans) {
            if (span.from().equals(from) && span.to().equals(to)) {
                return span;
            }
        }
        Span span = new Span(from, to, new ArrayList<>(), new ArrayList<>());
        spans.add(span);
        return span;
    }

    /** Whether parts of what it measures add up: IATI IndicatorMeasure 1, a unit. */
    boolean adds() {
        return measure.equals("1");
    }

    DraftIndicator draft() {
        return new DraftIndicator(
                measure,
                unit,
                ascending,
                title,
                description,
                baselines,
                spans.stream()
                        .map(span -> new DraftPeriod(span.from(), span.to(), span.targets(), span.actuals()))
                        .toList());
    }
}
