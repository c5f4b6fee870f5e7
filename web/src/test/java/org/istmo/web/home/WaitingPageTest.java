package org.istmo.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.OwnStep;
import org.istmo.reporting.issue.OwnSteps;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Span;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.junit.jupiter.api.Test;

class WaitingPageTest {

    private static final OffsetDateTime THEN = OffsetDateTime.of(2024, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private long failed;
    private List<OwnStep> steps = List.of();
    private Map<Status, Long> counts = Map.of();

    @Test
    void what_failed_comes_first_and_what_is_not_listed_is_counted_with_the_way_to_it() {
        failed = 30;
        steps = LongStream.rangeClosed(1, 100)
                .mapToObj(id -> new OwnStep(Optional.empty(), Status.DRAFT, id, 1))
                .toList();
        counts = Map.of(Status.DRAFT, 100L, Status.IN_CLEARANCE, 1L);

        List<WaitingPage.WaitingLine> lines = page().getLines();

        assertEquals(28, lines.size());
        assertEquals(new WaitingPage.WaitingLine("It could not be made:", "Each donor", "/runs/1"), lines.get(0));
        assertEquals("/runs/10", lines.get(9).href());
        assertEquals(
                new WaitingPage.WaitingLine("A draft waits to be submitted:", "IST-1", "/reports/1"), lines.get(10));
        assertEquals("/reports/15", lines.get(24).href());
        assertEquals(
                List.of(
                        "20 more could not be made: /due?office=LPO-MEX",
                        "85 more drafts wait to be submitted: /reports?status=draft",
                        "One more report waits to be cleared: /reports?status=in-clearance"),
                lines.subList(25, 28).stream()
                        .map(line -> line.what() + " " + line.href())
                        .toList());
    }

    @Test
    void where_all_is_listed_nothing_more_is_said() {
        failed = 1;
        steps = List.of(
                new OwnStep(Optional.of(7L), Status.IN_CLEARANCE, 1, 3),
                new OwnStep(Optional.of(8L), Status.DRAFT, 2, 1));
        counts = Map.of(Status.DRAFT, 1L, Status.IN_CLEARANCE, 3L);

        assertEquals(
                List.of(
                        "It could not be made: /runs/1",
                        "3 reports wait to be cleared: /runs/7/sitting",
                        "A draft waits to be submitted: /reports/2"),
                page().getLines().stream()
                        .map(line -> line.what() + " " + line.href())
                        .toList());
    }

    private WaitingPage page() {
        SignedIn signedIn = new SignedIn() {
            @Override
            public Reader reader() {
                return Staff.OFFICER;
            }
        };
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                WaitingPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getCookies")
                        ? new Cookie[] {new Cookie("istmo-language", "en")}
                        : null);
        return new WaitingPage(signedIn, reports(), own(), runs(), new Reading(request, signedIn));
    }

    private static Reports reports() {
        return new Reports() {
            @Override
            public List<Report> all(Scope scope, Collection<Long> ids) {
                return ids.stream().map(WaitingPageTest::report).toList();
            }
        };
    }

    private OwnSteps own() {
        return new OwnSteps() {
            @Override
            public List<OwnStep> first(Scope scope, Reader reader, int limit) {
                return steps.stream().limit(limit).toList();
            }

            @Override
            public Map<Status, Long> counts(Scope scope, Reader reader) {
                return counts;
            }
        };
    }

    private RunBook runs() {
        return new RunBook() {
            @Override
            public List<Run> failed(Scope scope, Set<OfficeCode> offices, int limit) {
                return LongStream.rangeClosed(1, failed)
                        .limit(limit)
                        .mapToObj(WaitingPageTest::run)
                        .toList();
            }

            @Override
            public long countFailed(Scope scope, Set<OfficeCode> offices) {
                return failed;
            }

            @Override
            public Run one(Scope scope, long run) {
                return WaitingPageTest.run(run);
            }

            @Override
            public String nameOf(Reader by, Run run) {
                return "Each donor";
            }
        };
    }

    private static Run run(long id) {
        return new Run(id, 4, Staff.LPO_MEX, new Span(FIRST, LAST), THEN, THEN, Optional.empty(), false, List.of());
    }

    private static Report report(long id) {
        return new Report(
                id,
                "IST-" + id,
                "donor-statement",
                ScopeKind.GRANT,
                "G-1",
                Staff.LPO_MEX,
                FIRST,
                LAST,
                List.of(),
                List.of(),
                Status.DRAFT,
                100,
                1,
                1,
                1,
                THEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty());
    }
}
