package org.istmo.domain.validation;

/** Lists of codes that the administrator edits. */
public enum Reference {
    ACTIVITY_KIND("kind of activity"),
    ACTIVITY_STAGE("stage of an activity"),
    AGE_GROUP("age group"),
    AGREEMENT("grant"),
    /** A treaty's code, a space, and the article's number. */
    ARTICLE("article of a treaty"),
    COST_CATEGORY("cost category"),
    DOCUMENT_STAGE("stage of a document"),
    DONOR("donor"),
    FRAMEWORK("cooperation framework"),
    GOVERNMENT_LEVEL("level of government"),
    PLACE("country"),
    SEX("sex"),
    THEME("theme");

    private final String what;

    Reference(String what) {
        this.what = what;
    }

    /** What one code of it stands for, for a person to read. */
    public String what() {
        return what;
    }
}
