package org.istmo.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.reporting.schedule.Span;
import org.istmo.reporting.schedule.Waiting;
import org.istmo.reporting.schedule.WaitsFor;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuePageTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-05-15");

    private final List<CalendarEntry> due = new ArrayList<>();
    private Optional<String> askedOffice = Optional.empty();

    @Test
    void what_is_late_for_years_does_not_hide_what_is_due_in_days() {
        late(120);
        entry(TODAY.plusDays(3), false);

        List<DuePage.Group> groups = page(Map.of()).getGroups();

        assertEquals(
                List.of("late", "soon", "resting"),
                groups.stream().map(DuePage.Group::word).toList());
        assertEquals(5, groups.get(0).listed().rows().size());
        assertEquals(1, groups.get(1).listed().rows().size());
        assertEquals("All 120 that are late", way(groups.get(0).whole()).label());
        assertEquals("/due?when=late&sort=due", way(groups.get(0).whole()).href());
        assertNull(groups.get(1).whole());
        assertEquals(0, groups.get(2).listed().rows().size());
    }

    @Test
    void one_of_both_is_a_list_of_its_own_page_by_page() {
        late(120);
        entry(TODAY.plusDays(3), false);

        List<DuePage.Group> first = page(Map.of("when", "late")).getGroups();
        List<DuePage.Group> second = page(Map.of("when", "late", "page", "2")).getGroups();

        assertEquals(1, first.size());
        assertEquals(100, first.get(0).listed().rows().size());
        assertEquals("/due?when=late&sort=due&page=2", first.get(0).listed().hrefNext());
        assertEquals(20, second.get(0).listed().rows().size());
        assertNull(first.get(0).whole());
        assertEquals(
                1,
                page(Map.of("when", "soon")).getGroups().get(0).listed().rows().size());
    }

    @Test
    void the_ways_say_how_much_each_is_and_keep_office_and_order() {
        late(2);
        entry(TODAY.plusDays(3), false);

        DuePage page = page(Map.of("when", "soon", "office", "LPO-MEX", "sort", "-due", "page", "3"));

        assertEquals(
                List.of(
                        "All: 3 /due?when=&office=LPO-MEX&sort=-due false",
                        "Late: 2 /due?when=late&office=LPO-MEX&sort=-due false",
                        "Due within thirty days: 1 /due?when=soon&office=LPO-MEX&sort=-due true",
                        "Resting for five days or longer: 0 /due?when=resting&office=LPO-MEX&sort=-due false"),
                page.getWays().stream()
                        .map(way -> way.label() + " " + way.href() + " " + way.current())
                        .toList());
        assertEquals(Optional.of("LPO-MEX"), askedOffice);
    }

    @Test
    void an_office_that_is_none_asks_for_all() {
        page(Map.of("office", "x' OR 1=1")).getGroups();

        assertEquals(Optional.empty(), askedOffice);
    }

    private static DuePage.Way way(DuePage.@Nullable Way way) {
        return Objects.requireNonNull(way);
    }

    private void late(int many) {
        for (int ago = 1; ago <= many; ago++) {
            entry(TODAY.minusMonths(ago), true);
        }
    }

    private void entry(LocalDate day, boolean late) {
        due.add(new CalendarEntry(
                day,
                Staff.LPO_MEX,
                "donor-statement",
                new AskedScope(ScopeKind.GRANT.word(), "G-1"),
                new Span(day.minusMonths(3), day.minusMonths(1)),
                true,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Waiting(
                        WaitsFor.ORDER, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of())),
                false,
                false,
                late));
    }

    private DuePage page(Map<String, String> asked) {
        DueCalendar calendar = new DueCalendar() {
            @Override
            public List<CalendarEntry> open(Scope scope, Optional<String> office) {
                askedOffice = office;
                return due;
            }
        };
        ReportKinds kinds = new ReportKinds() {
            @Override
            public List<ReportType> types() {
                return List.of();
            }
        };
        Offices offices = new Offices() {
            @Override
            public Map<OfficeCode, ZoneId> zones() {
                return Map.of();
            }
        };
        SignedIn signedIn = new SignedIn() {
            @Override
            public Reader reader() {
                return Staff.OFFICER;
            }
        };
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                DuePageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCookies" -> new Cookie[] {new Cookie("istmo-language", "en")};
                    case "getParameter" -> asked.get((String) arguments[0]);
                    default -> null;
                });
        Clock clock = Clock.fixed(Instant.parse(TODAY + "T10:00:00Z"), ZoneOffset.UTC);
        return new DuePage(signedIn, calendar, kinds, offices, new Reading(request, signedIn), clock, request);
    }
}
