package org.istmo.web.grant;

import org.istmo.domain.grant.OwedReport;

/**
 * A report that is owed.
 *
 * @param grant the number of the agreement
 * @param duty which of its duties, from 1
 * @param passed whether the day it is due on is over where the office is; whether it was sent is not known here
 */
public record DueView(
        String grant,
        String donor,
        String office,
        int duty,
        String reportType,
        PeriodView period,
        String due,
        boolean passed,
        String href) {

    /** First and last day. */
    public record PeriodView(String from, String to) {}

    static DueView of(OwedReport owed) {
        return new DueView(
                owed.number(),
                owed.donor(),
                owed.office().code(),
                owed.duty(),
                owed.report(),
                new PeriodView(
                        owed.period().from().toString(), owed.period().to().toString()),
                owed.period().due().toString(),
                owed.passed(),
                GrantsResource.PATH + owed.agreement());
    }
}
