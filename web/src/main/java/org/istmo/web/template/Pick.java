package org.istmo.web.template;

import org.istmo.domain.rowfile.CodeList;
import org.jspecify.annotations.Nullable;

/** What a cell chooses from: a list of reference data, or a few words of the standard that do not change. */
public enum Pick {
    AGE_GROUP(CodeList.AGE_GROUP),
    ARTICLE(CodeList.ARTICLE),
    COST_CATEGORY(CodeList.COST_CATEGORY),
    /** ISO 4217. */
    CURRENCY(null),
    DONOR(CodeList.DONOR),
    FRAMEWORK(CodeList.FRAMEWORK),
    GOVERNMENT_LEVEL(CodeList.GOVERNMENT_LEVEL),
    GRANT(CodeList.GRANT),
    KIND(CodeList.KIND),
    /** IATI ResultType, by words. */
    LEVEL(null),
    /** IATI IndicatorMeasure, as far as rows of numbers know it. */
    MEASURE(null),
    /** IATI OrganisationRole, by words. */
    ORGANISATION_ROLE(null),
    ORGANISATION_TYPE(CodeList.ORGANISATION_TYPE),
    PLACE(CodeList.PLACE),
    SENSITIVITY(null),
    SEX(CodeList.SEX),
    STAGE(CodeList.STAGE),
    STATUS(CodeList.STATUS),
    THEME(CodeList.THEME),
    /** IATI TransactionType. */
    TRANSACTION_TYPE(null);

    private final @Nullable CodeList list;

    Pick(@Nullable CodeList list) {
        this.list = list;
    }

    /** Null for words of the standard. */
    @Nullable
    CodeList list() {
        return list;
    }
}
