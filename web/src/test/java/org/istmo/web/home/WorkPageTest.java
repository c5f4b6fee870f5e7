package org.istmo.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.money.Rates;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.overlap.OverlapFilter;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.Periods;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.reporting.schedule.Proposals;
import org.istmo.reporting.schedule.ScheduleProposal;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.junit.jupiter.api.Test;

class WorkPageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void each_thing_to_do_is_counted_to_the_last_and_leads_to_the_list_of_the_readers_office() {
        assertEquals(
                List.of(
                        "2 things that were kept out of files, to be mended: /imports/open?office=LPO-MEX",
                        "1 pair that may have been reported twice, to be decided: /overlaps?office=LPO-MEX",
                        "7 entries that wait for their agreement or their donor: /activities/unallocated?office=LPO-MEX",
                        "1,234 days on which money moved in a currency without a rate: /rates?missing&office=LPO-MEX"),
                said(page("LPO-MEX")));
    }

    @Test
    void of_several_offices_the_lists_of_all_are_led_to() {
        assertEquals(
                List.of(
                        "4 things that were kept out of files, to be mended: /imports/open",
                        "1 pair that may have been reported twice, to be decided: /overlaps",
                        "14 entries that wait for their agreement or their donor: /activities/unallocated",
                        "2,468 days on which money moved in a currency without a rate: /rates?missing"),
                said(page("LPO-MEX", "ROPAN")));
    }

    @Test
    void whoever_works_for_no_office_has_none() {
        WorkPage page = page();
        assertFalse(page.isWorking());
        assertEquals(List.of(), page.getLines());
    }

    private static List<String> said(WorkPage page) {
        return page.getLines().stream()
                .map(line -> line.count() + " " + line.what() + ": " + line.href())
                .toList();
    }

    private static WorkPage page(String... codes) {
        Set<OfficeCode> offices =
                Set.of(List.of(codes).stream().map(OfficeCode::new).toArray(OfficeCode[]::new));
        Reader reader =
                new Reader(1, "o", "O", Set.of(Role.OFFICER), offices, Optional.empty(), false, Set.of(), "127.0.0.1");
        SignedIn signedIn = new SignedIn() {
            @Override
            public Reader reader() {
                return reader;
            }
        };
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                WorkPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getCookies")
                        ? new Cookie[] {new Cookie("istmo-language", "en")}
                        : null);
        return new WorkPage(
                signedIn,
                files(),
                rejections(),
                overlaps(),
                unallocated(),
                periods(),
                rates(),
                proposals(),
                new Participations() {},
                new Reading(request, signedIn),
                CLOCK);
    }

    private static FilesUnderway files() {
        return new FilesUnderway() {
            @Override
            public int open(Scope scope, Set<OfficeCode> offices) {
                return 0;
            }
        };
    }

    private static Rejections rejections() {
        return new Rejections() {
            @Override
            public long open(Scope scope, Set<OfficeCode> offices) {
                return 2L * offices.size();
            }
        };
    }

    private static Overlaps overlaps() {
        return new Overlaps() {
            @Override
            public long count(Scope scope, OverlapFilter filter) {
                return 1;
            }
        };
    }

    private static UnallocatedParts unallocated() {
        return new UnallocatedParts() {
            @Override
            public long count(Scope scope, CheckedMonths months) {
                return 7;
            }
        };
    }

    private static Periods periods() {
        return new Periods() {
            @Override
            public CheckedMonths checked(Scope scope, OfficeCode office, YearMonth month) {
                return new CheckedMonths(office, Optional.empty(), month);
            }
        };
    }

    private static Rates rates() {
        return new Rates() {
            @Override
            public long countMissing(Scope scope, Set<String> offices) {
                return 1_234L * offices.size();
            }
        };
    }

    private static Proposals proposals() {
        return new Proposals() {
            @Override
            public List<ScheduleProposal> all(Scope scope, Optional<String> office) {
                return List.of();
            }
        };
    }
}
