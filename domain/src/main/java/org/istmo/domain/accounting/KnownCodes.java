package org.istmo.domain.accounting;

import java.util.HashMap;
import java.util.Map;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.validation.BudgetLineRules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** The codes that an office's export may use, each asked of the database once. */
class KnownCodes implements BudgetLineRules.Lines {

    private static final String LINES =
            "SELECT count(*) FROM agreement_budget_line l JOIN agreement g ON g.id = l.agreement WHERE g.number = :code AND ";

    private static final String USUAL = "SELECT g.number FROM activity v JOIN agreement g ON g.id = v.agreement"
            + " WHERE v.identifier = :code AND v.office = :office"
            + " AND NOT EXISTS (SELECT 1 FROM activity_funding f WHERE f.activity = v.id)";

    private final Handle handle;
    private final OfficeCode office;
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();

    KnownCodes(Handle handle, OfficeCode office) {
        this.handle = handle;
        this.office = office;
    }

    /** Whether the office has an activity of that identifier. */
    boolean activity(String identifier) {
        return known("SELECT count(*) FROM activity WHERE identifier = :code AND office = :office", identifier);
    }

    /** The number of the agreement that pays what names none of it; empty when none does, or several share it. */
    String usualGrant(String identifier) {
        return usual.computeIfAbsent(
                identifier,
                asked -> handle.createQuery(USUAL)
                        .bind("office", office.code())
                        .bind("code", asked)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    /** Whether there is an agreement of that number. */
    boolean grant(String number) {
        return known("SELECT count(*) FROM agreement WHERE number = :code AND :office <> ''", number);
    }

    boolean costCategory(String code) {
        return known(
                "SELECT count(*) FROM cost_category WHERE code = :code AND retired_on IS NULL AND :office <> ''", code);
    }

    @Override
    public boolean budgeted(String grant) {
        return known(LINES + ":office <> ''", grant);
    }

    @Override
    public boolean has(String grant, String line) {
        return known(LINES + "l.code = :line AND :office <> ''", grant, line, "");
    }

    @Override
    public boolean isOf(String grant, String line, String category) {
        return known(LINES + "l.code = :line AND l.cost_category = :category AND :office <> ''", grant, line, category);
    }

    private boolean known(String sql, String code) {
        return known(sql, code, "", "");
    }

    private boolean known(String sql, String code, String line, String category) {
        return answers.computeIfAbsent(
                String.join("\n", sql, code, line, category),
                key -> handle.createQuery(sql)
                                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                                .bind("code", code)
                                .bind("line", line)
                                .bind("category", category)
                                .bind("office", office.code())
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }
}
