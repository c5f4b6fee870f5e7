package org.istmo.domain.validation;

/** Lists of codes that the administrator edits. */
public enum Reference {
    ACTIVITY_KIND("kind of activity"),
    ACTIVITY_STAGE("stage of an activity"),
    AGE_GROUP("age group"),
    AGREEMENT("grant"),
    /** A treaty's code, a space, and the article's number. */
    ARTICLE("article of a treaty"),
    /** A grant's number, a space, and its donor's code. */
    AGREEMENT_DONOR("donor of that grant"),
    /** The number of a grant that has budget lines. */
    BUDGETED_AGREEMENT("grant with budget lines"),
    /** A grant's number, a space, and the code of a line of its budget. */
    BUDGET_LINE("budget line of that grant"),
    /** The same, a space, and the cost category of the line. */
    BUDGET_LINE_CATEGORY("budget line of that cost category"),
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
