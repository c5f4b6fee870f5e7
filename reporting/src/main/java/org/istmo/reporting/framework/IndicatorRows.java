package org.istmo.reporting.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/** Puts together the rows of a query, one for each total of an indicator, and hands on each indicator once it is whole. */
final class IndicatorRows {

    private final Consumer<CarriedIndicator> taker;
    private final Map<Integer, MeasuredPeriod> periods = new LinkedHashMap<>();
    private @Nullable CarriedIndicator begun;
    private Optional<Measured> baseline = Optional.empty();
    private long indicator;

    IndicatorRows(Consumer<CarriedIndicator> taker) {
        this.taker = taker;
    }

    /** The next row; those of one indicator under one framework follow each other. */
    boolean take(ResultSet row) throws SQLException {
        Optional<String> framework = Optional.ofNullable(row.getString("framework"));
        CarriedIndicator last = begun;
        if (last == null
                || indicator != row.getLong("indicator")
                || !last.framework().equals(framework)) {
            end();
            begun = begun(row, framework);
            indicator = row.getLong("indicator");
        }
        String kind = row.getString("kind");
        if (kind != null) {
            measured(row, kind);
        }
        return true;
    }

    /** Hands on the last one. */
    void end() {
        CarriedIndicator whole = begun;
        if (whole != null) {
            taker.accept(with(whole, baseline, periods.values()));
        }
        begun = null;
        baseline = Optional.empty();
        periods.clear();
    }

    private void measured(ResultSet row, String kind) throws SQLException {
        Measured one = new Measured(
                row.getBigDecimal("amount"), row.getString("said"), row.getObject("measured_year", Integer.class));
        LocalDate from = row.getObject("period_start", LocalDate.class);
        LocalDate to = row.getObject("period_end", LocalDate.class);
        if (kind.equals("baseline")) {
            baseline = baseline.isPresent() ? baseline : Optional.of(one);
        } else if (from != null && to != null) {
            periods.merge(row.getInt("period"), period(kind, from, to, one), IndicatorRows::together);
        }
    }

    private static MeasuredPeriod period(String kind, LocalDate from, LocalDate to, Measured one) {
        Optional<Measured> said = Optional.of(one);
        return kind.equals("target")
                ? new MeasuredPeriod(from, to, said, Optional.empty())
                : new MeasuredPeriod(from, to, Optional.empty(), said);
    }

    /** Of several totals of a kind the first counts, as on the activity's own page. */
    private static MeasuredPeriod together(MeasuredPeriod first, MeasuredPeriod more) {
        return new MeasuredPeriod(
                first.from(),
                first.to(),
                first.target().or(more::target),
                first.actual().or(more::actual));
    }

    private static CarriedIndicator begun(ResultSet row, Optional<String> framework) throws SQLException {
        return new CarriedIndicator(
                framework,
                row.getString("type"),
                words(row, "result"),
                words(row, "title"),
                row.getString("measure"),
                row.getString("unit"),
                row.getLong("activity"),
                row.getString("office"),
                row.getString("identifier"),
                words(row, "activity"),
                row.getInt("result_at"),
                row.getInt("indicator_at"),
                Optional.empty(),
                List.of());
    }

    private static CarriedIndicator with(
            CarriedIndicator one, Optional<Measured> baseline, Collection<MeasuredPeriod> periods) {
        return new CarriedIndicator(
                one.framework(),
                one.level(),
                one.result(),
                one.title(),
                one.measure(),
                one.unit(),
                one.activity(),
                one.office(),
                one.identifier(),
                one.activityTitle(),
                one.resultAt(),
                one.indicatorAt(),
                baseline,
                List.copyOf(periods));
    }

    private static Bilingual words(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name + "_en"), row.getString(name + "_es"));
    }
}
