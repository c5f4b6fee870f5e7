package org.istmo.domain.rowfile;

/** A list of reference data that a cell chooses from. */
public enum CodeList {
    AGE_GROUP("SELECT code, name_en, name_es, '' FROM age_group ORDER BY ordinal, code"),
    ARTICLE("SELECT treaty || ' ' || article, title_en, title_en, '' FROM treaty_article ORDER BY treaty, ordinal"),
    COST_CATEGORY("SELECT code, name_en, name_es, '' FROM cost_category ORDER BY ordinal, code"),
    DONOR("SELECT code, name, name, '' FROM donor ORDER BY code"),
    FRAMEWORK("SELECT code, name_en, name_es, '' FROM framework ORDER BY code"),
    GOVERNMENT_LEVEL("SELECT code, name_en, name_es, '' FROM government_level ORDER BY code"),
    /** The agreements: by their numbers. */
    GRANT("SELECT number, title, title, '' FROM agreement ORDER BY number"),
    KIND("SELECT code, name_en, name_es, '' FROM activity_kind ORDER BY ordinal, code"),
    /** Countries and regions, those that are served first. */
    PLACE("SELECT code, name_en, name_es, '' FROM place ORDER BY CASE WHEN served THEN 0 ELSE 1 END, name_en"),
    SEX("SELECT code, name_en, name_es, '' FROM sex ORDER BY ordinal, code"),
    STAGE("SELECT code, name_en, name_es, status FROM activity_stage ORDER BY ordinal, code"),
    STATUS("SELECT code, name_en, name_es, '' FROM activity_status ORDER BY code"),
    THEME("SELECT code, name_en, name_es, '' FROM theme ORDER BY ordinal, code");

    private final String sql;

    CodeList(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
