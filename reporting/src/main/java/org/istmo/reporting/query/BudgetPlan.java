package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/**
 * The approved budget of an agreement, by line or by cost category.
 *
 * @param by {@link Dimension#LINE} or {@link Dimension#CATEGORY}
 * @param lines by code, in the order of the page
 * @param names of every code there is, the budget's and others
 */
record BudgetPlan(Dimension by, Map<String, Planned> lines, Map<String, Text> names) {

    /** @param parts the lines of the agreement's budget that it is made of */
    record Planned(String code, Text title, List<Part> parts) {

        BigDecimal amount() {
            return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Facts of a figure that is this budget. */
        List<Fact> facts(String figure) {
            return parts.stream()
                    .map(part -> new Fact(
                            figure,
                            "agreement",
                            "budget line " + part.code(),
                            part.title(),
                            part.amount(),
                            Sensitivity.PUBLIC))
                    .toList();
        }
    }

    record Part(String code, Text title, String category, BigDecimal amount) {}

    static BudgetPlan byLine(Handle handle, Contract contract) {
        Map<String, Planned> lines = new LinkedHashMap<>();
        for (Part part : parts(handle, contract)) {
            lines.put(part.code(), new Planned(part.code(), part.title(), List.of(part)));
        }
        return new BudgetPlan(Dimension.LINE, lines, Map.of());
    }

    static BudgetPlan byCategory(Handle handle, Contract contract) {
        List<Part> parts = parts(handle, contract);
        Map<String, Text> names = new LinkedHashMap<>();
        handle.createQuery("SELECT code, name_en, name_es FROM cost_category ORDER BY ordinal, code")
                .map((row, context) -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        Map<String, Planned> lines = new LinkedHashMap<>();
        names.forEach((code, name) -> {
            List<Part> its =
                    parts.stream().filter(part -> part.category().equals(code)).toList();
            if (!its.isEmpty()) {
                lines.put(code, new Planned(code, name, its));
            }
        });
        return new BudgetPlan(Dimension.CATEGORY, lines, names);
    }

    private static List<Part> parts(Handle handle, Contract contract) {
        return handle.createQuery("SELECT code, title_en, title_es, cost_category, amount FROM agreement_budget_line"
                        + " WHERE agreement = :agreement ORDER BY ordinal")
                .bind("agreement", contract.id())
                .map((row, context) -> new Part(
                        row.getString(1),
                        title(row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getBigDecimal(5)))
                .list();
    }

    private static Text title(String english, String spanish) {
        return new Text(english.isEmpty() ? spanish : english, spanish.isEmpty() ? english : spanish);
    }
}
