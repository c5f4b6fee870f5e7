package org.istmo.domain.rowfile;

import java.util.Optional;

/** A list of reference data that a cell chooses from: without what was retired, which nothing new is to name. */
public enum CodeList {
    AGE_GROUP("SELECT code, name_en, name_es, '' FROM age_group WHERE retired_on IS NULL ORDER BY ordinal, code"),
    ARTICLE(
            "SELECT treaty || ' ' || article, title_en, title_es, '' FROM treaty_article WHERE retired_on IS NULL ORDER BY treaty, ordinal"),
    /** A grant's number, a space, and the code of a line of its budget; with the line's cost category. */
    BUDGET_LINE("SELECT g.number || ' ' || l.code, '', '', l.cost_category FROM agreement_budget_line l"
            + " JOIN agreement g ON g.id = l.agreement ORDER BY g.number, l.ordinal"),
    COST_CATEGORY(
            "SELECT code, name_en, name_es, '' FROM cost_category WHERE retired_on IS NULL ORDER BY ordinal, code"),
    /** How far a document or publication is. */
    DOCUMENT_STAGE(
            "SELECT code, name_en, name_es, '' FROM document_stage WHERE retired_on IS NULL ORDER BY ordinal, code"),
    DONOR("SELECT code, name, name, '' FROM donor WHERE retired_on IS NULL ORDER BY code"),
    FRAMEWORK("SELECT code, name_en, name_es, '' FROM framework WHERE retired_on IS NULL ORDER BY code"),
    GOVERNMENT_LEVEL("SELECT code, name_en, name_es, '' FROM government_level WHERE retired_on IS NULL ORDER BY code"),
    /** The agreements: by their numbers. */
    GRANT("SELECT number, title, title, '' FROM agreement ORDER BY number"),
    KIND("SELECT code, name_en, name_es, '' FROM activity_kind WHERE retired_on IS NULL ORDER BY ordinal, code"),
    /** IATI OrganisationType. */
    ORGANISATION_TYPE(
            "SELECT code, name_en, name_es, '' FROM organisation_type WHERE retired_on IS NULL ORDER BY code"),
    /** Countries and regions, those that are served first. */
    PLACE(
            "SELECT code, name_en, name_es, '' FROM place WHERE retired_on IS NULL ORDER BY CASE WHEN served THEN 0 ELSE 1 END, name_en"),
    SEX("SELECT code, name_en, name_es, '' FROM sex WHERE retired_on IS NULL ORDER BY ordinal, code"),
    STAGE("SELECT code, name_en, name_es, status FROM activity_stage WHERE retired_on IS NULL ORDER BY ordinal, code"),
    STATUS("SELECT code, name_en, name_es, '' FROM activity_status WHERE retired_on IS NULL ORDER BY code"),
    THEME("SELECT code, name_en, name_es, '' FROM theme WHERE retired_on IS NULL ORDER BY ordinal, code");

    private static final String CURRENT = "retired_on IS NULL";

    private final String sql;

    CodeList(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** What was retired of it, in the same columns; empty for a list of which nothing is ever retired. */
    Optional<String> retiredSql() {
        return sql.contains(CURRENT) ? Optional.of(sql.replace(CURRENT, "retired_on IS NOT NULL")) : Optional.empty();
    }
}
