package org.istmo.domain.grant;

import org.istmo.domain.office.OfficeCode;

/**
 * A report that an office owes, for one period.
 *
 * @param agreement the number of the agreement's row
 * @param number as donor and office write it
 * @param donor the donor's code
 * @param duty which of the agreement's duties, from 1
 * @param passed whether the day it is due on is over where the office is; whether it was sent is not known here
 */
public record OwedReport(
        long agreement,
        String number,
        String donor,
        OfficeCode office,
        int duty,
        String report,
        DuePeriod period,
        boolean passed) {}
