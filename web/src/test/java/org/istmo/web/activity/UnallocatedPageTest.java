package org.istmo.web.activity;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.office.Offices;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.time.MonthCheck;
import org.istmo.domain.time.Periods;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnallocatedPageTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void many_rows_cost_no_more_questions_than_one_however_often_they_are_shown(Vendor vendor) {
        TestDatabase few = LedgerDesk.ready(vendor);
        TestDatabase many = LedgerDesk.ready(vendor);
        LedgerDesk.postAll(
                few,
                LedgerDesk.ROPAN,
                anActivity().called("A-1").spending("1", "USD", "2023-01-05").build());
        LedgerDesk.postAll(
                many,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("A-1")
                        .spending("1", "USD", "2023-01-05")
                        .spending("2", "USD", "2023-01-06")
                        .spending("3", "USD", "2023-01-07")
                        .build());
        CountedQuestions one = new CountedQuestions(few.dataSource(), IntakeDesk.OFFICER, Map.of());
        CountedQuestions three = new CountedQuestions(many.dataSource(), IntakeDesk.OFFICER, Map.of());
        UnallocatedPage single = page(one);
        UnallocatedPage page = page(three);

        assertEquals(1, single.getListed().rows().size());
        assertEquals(3, page.getListed().rows().size());
        assertEquals(
                "/activities?office=ROPAN&q=A-1", page.getListed().rows().get(0).activityHref());
        page.getListed();
        page.getOffice();

        assertEquals(one.count(), three.count());
    }

    @SuppressWarnings("unchecked")
    private static UnallocatedPage page(CountedQuestions asked) {
        Clock clock = Clock.fixed(Instant.parse("2023-08-01T00:00:00Z"), ZoneOffset.UTC);
        Reading reading = new Reading(asked.request(), asked.signedIn());
        Instance<MonthCheck> checks = (Instance<MonthCheck>) Proxy.newProxyInstance(
                UnallocatedPageTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, called, arguments) -> List.<MonthCheck>of().spliterator());
        return new UnallocatedPage(
                asked.signedIn(),
                new UnallocatedParts(asked.source()),
                new Periods(asked.source(), clock, new Trail(asked.source(), clock), checks),
                new Offices(asked.source()),
                new CodeNames(new CodeLists(asked.source()), asked.signedIn(), reading),
                reading,
                clock,
                asked.request());
    }
}
