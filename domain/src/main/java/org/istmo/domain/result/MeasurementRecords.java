package org.istmo.domain.result;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.istmo.domain.activity.Wording;
import org.istmo.domain.intake.DraftMeasurement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes baselines, targets and actuals. A sex or an age group that is none of ours, as IATI allows, is kept as a dimension of that name. */
class MeasurementRecords {

    private static final int MOST = 4000;

    private final Handle handle;
    private @Nullable Set<String> sexes;
    private @Nullable Set<String> ageGroups;

    MeasurementRecords(Handle handle) {
        this.handle = handle;
    }

    void insert(long indicator, int period, Kind kind, List<DraftMeasurement> measurements) {
        if (measurements.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, measured_year, measured_on, amount, said, sex,"
                        + " age_group, country, location, dimensions, comment_en, comment_es) VALUES (:indicator, :period, :kind, :ordinal,"
                        + " :year, :date, :amount, :said, :sex, :ageGroup, :country, :location, :dimensions, :commentEn, :commentEs)")) {
            int ordinal = 0;
            for (DraftMeasurement measurement : measurements) {
                rows.bind("indicator", indicator).bind("period", period).bind("kind", kind.word());
                bound(rows, measurement).bind("ordinal", ++ordinal).add();
            }
            rows.execute();
        }
    }

    private PreparedBatch bound(PreparedBatch rows, DraftMeasurement measurement) {
        Map<String, String> dimensions = new HashMap<>(measurement.dimensions());
        String sex = ours(measurement.sex(), sexes(), "sex", dimensions);
        String ageGroup = ours(measurement.ageGroup(), ageGroups(), "age", dimensions);
        String text = Dimensions.text(dimensions);
        if (text.length() > MOST) {
            throw new IllegalStateException("More dimensions than the rules let pass.");
        }
        return rows.bind("year", measurement.year())
                .bind("date", measurement.date())
                .bind("amount", measurement.value())
                .bind("said", measurement.said())
                .bind("sex", sex)
                .bind("ageGroup", ageGroup)
                .bind("country", Objects.requireNonNullElse(measurement.country(), ""))
                .bind("location", measurement.location())
                .bind("dimensions", text)
                .bind("commentEn", Wording.english(measurement.comment()))
                .bind("commentEs", Wording.spanish(measurement.comment()));
    }

    private static String ours(@Nullable String code, Set<String> known, String name, Map<String, String> dimensions) {
        if (code == null || known.contains(code)) {
            return code == null ? "" : code;
        }
        dimensions.put(name, code);
        return "";
    }

    private Set<String> sexes() {
        if (sexes == null) {
            sexes = codes("sex");
        }
        return sexes;
    }

    private Set<String> ageGroups() {
        if (ageGroups == null) {
            ageGroups = codes("age_group");
        }
        return ageGroups;
    }

    private Set<String> codes(String table) {
        return new HashSet<>(handle.createQuery("SELECT code FROM " + table)
                .mapTo(String.class)
                .list());
    }
}
