package org.istmo.domain.accounting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.validation.BudgetLineRules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** The codes that an office's export may use; what the database said of the last {@value #REMEMBERED} is remembered. */
class KnownCodes implements BudgetLineRules.Lines {

    private static final String LINES =
            "SELECT count(*) FROM agreement_budget_line l JOIN agreement g ON g.id = l.agreement WHERE g.number = :code AND ";

    private static final String USUAL = "SELECT g.number FROM activity v JOIN agreement g ON g.id = v.agreement"
            + " WHERE v.identifier = :code AND v.office = :office"
            + " AND NOT EXISTS (SELECT 1 FROM activity_funding f WHERE f.activity = v.id)";

    private static final int REMEMBERED = 10_000;

    private final Handle handle;
    private final OfficeCode office;
    private final Map<String, Boolean> answers = remembered();
    private final Map<String, String> usual = remembered();

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

    /** Whether the entry that stands of the row with that key is of that cost category, which stays valid there when it is retired. */
    boolean costCategoryStands(String code, String way, String key) {
        return handle.createQuery("SELECT count(*) FROM entry e WHERE e.office = :office AND e.way = :way"
                                + " AND e.document = :key AND e.cost_category = :code AND (e.reverses IS NULL) IS TRUE"
                                + " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)")
                        .bind("office", office.code())
                        .bind("way", way)
                        .bind("key", key)
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one()
                > 0;
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

    private static <T> Map<String, T> remembered() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        };
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
