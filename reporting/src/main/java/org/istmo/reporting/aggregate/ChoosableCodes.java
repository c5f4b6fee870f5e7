package org.istmo.reporting.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Jdbi;

/** The codes that somebody who narrows a question may choose from: of countries those that are served, of the others what is not retired. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ChoosableCodes {

    private static final Map<Dimension, String> TABLES = Map.of(
            Dimension.OFFICE, "code, name_en, name_es FROM office",
            Dimension.COUNTRY, "code, name_en, name_es FROM place WHERE served",
            Dimension.THEME, "code, name_en, name_es FROM theme WHERE retired_on IS NULL",
            Dimension.DONOR, "code, name AS name_en, name AS name_es FROM donor WHERE retired_on IS NULL");

    private Jdbi jdbi;

    protected ChoosableCodes() {}

    @Inject
    public ChoosableCodes(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    private record Named(Dimension dimension, String code, Text name) {}

    /**
     * By code.
     *
     * @param dimensions among office, country, theme and donor
     * @throws Forbidden to anybody but the staff of the offices: donors are named
     */
    public Map<Dimension, Map<String, Text>> of(Scope scope, Collection<Dimension> dimensions) {
        scope.mustBeStaff();
        if (dimensions.isEmpty()) {
            return Map.of();
        }
        String text = dimensions.stream()
                .map(dimension -> "SELECT " + dimension.ordinal() + " AS dimension, " + TABLES.get(dimension))
                .collect(Collectors.joining(" UNION ALL "));
        List<Named> all =
                jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM (" + text + ") c ORDER BY dimension, code")
                        .map((row, context) -> new Named(
                                Dimension.values()[row.getInt(1)],
                                row.getString(2),
                                new Text(row.getString(3), row.getString(4))))
                        .list());
        Map<Dimension, Map<String, Text>> codes = new EnumMap<>(Dimension.class);
        all.forEach(one -> codes.computeIfAbsent(one.dimension(), none -> new LinkedHashMap<>())
                .put(one.code(), one.name()));
        return codes;
    }
}
