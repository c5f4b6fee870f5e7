package org.istmo.web.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.CheckedMonths;
import org.junit.jupiter.api.Test;

class CheckLinesTest {

    private static final CheckedMonths MAY =
            new CheckedMonths(new OfficeCode("LPO-MEX"), Optional.empty(), YearMonth.of(2023, 5));

    @Test
    void each_check_leads_to_the_page_where_it_is_put_right() {
        assertEquals("/rates?missing=yes&office=LPO-MEX", CheckLines.page("missing-rates", MAY));
        assertEquals("/periods/LPO-MEX/2023-05/unallocated", CheckLines.page("unallocated", MAY));
        assertEquals("/reconciliations?office=LPO-MEX", CheckLines.page("unreconciled", MAY));
        assertEquals("/imports/open?office=LPO-MEX", CheckLines.page("open-rejections", MAY));
        assertEquals("", CheckLines.page("a-check-of-tomorrow", MAY));
    }
}
