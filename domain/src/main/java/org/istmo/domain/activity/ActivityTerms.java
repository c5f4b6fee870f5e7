package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * What an activity says of its money as a whole: how a transaction of it is allocated where the transaction itself says nothing.
 *
 * @param donor the default donor
 * @param agreement the number of the default agreement's row
 * @param external whether it belongs to another agency, so that its money is in no figure
 * @param sameMoney whether it was decided that another activity's money came in twice with it
 * @param places weights by code, which need not add up to 100; empty when none was given
 * @param themes likewise
 * @param funding in the order of the agreements' rows; empty when one agreement, or none, pays for all
 * @param supports frameworks by code, then treaties by code and article
 */
public record ActivityTerms(
        long id,
        OfficeCode office,
        String identifier,
        @Nullable String donor,
        @Nullable Long agreement,
        boolean external,
        boolean sameMoney,
        SortedMap<String, BigDecimal> places,
        SortedMap<String, BigDecimal> themes,
        List<FundingShare> funding,
        List<SupportShare> supports) {

    public ActivityTerms {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
        funding = List.copyOf(funding);
        supports = List.copyOf(supports);
    }
}
