package org.istmo.web.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
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

    @Test
    void how_much_is_open_is_written_as_the_reader_writes_numbers() {
        CountedQuestions asked = new CountedQuestions(TestDatabase.of(Vendor.H2).dataSource(), Staff.FINANCE, Map.of());
        ServletContext nothingServed = (ServletContext) Proxy.newProxyInstance(
                CheckLinesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, called, all) -> Map.of());
        CheckLines lines =
                new CheckLines(new Reading(asked.request(), asked.signedIn()), new TransactionTypes(), nothingServed);

        List<CheckLines.Check> checks = lines.now(List.of(new CheckResult("unallocated", 1304, List.of(), "/")), MAY);

        assertEquals("1,304", checks.get(0).count());
        assertEquals(1304, checks.get(0).open());
    }
}
