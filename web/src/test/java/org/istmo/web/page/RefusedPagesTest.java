package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.Refusals;
import org.istmo.web.problem.NotTheirs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedPagesTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_form_that_another_site_sent_is_refused_and_that_stands_in_the_trail(Vendor vendor) throws Exception {
        Browser browser = new Browser(TestDatabase.of(vendor), Optional.of(Staff.OFFICER));

        browser.sends("POST", "/due", Map.of("Sec-Fetch-Site", "cross-site"), 200);

        assertEquals(0, browser.passed.size());
        assertEquals(List.of("account:101 refuse.POST /due refused {\"status\":\"403\"}"), browser.trail());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_page_refuses_stands_in_the_trail_and_what_it_shows_does_not(Vendor vendor) throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        Browser officer = new Browser(database, Optional.of(Staff.OFFICER));
        officer.sends("GET", "/due", Map.of(), 200);
        officer.sends("POST", "/due", Map.of("Sec-Fetch-Site", "same-origin"), 403);
        officer.sends("GET", "/reports/4", Map.of(), 404);
        officer.sends("GET", "/api/v1/reports/4", Map.of(), 403);
        Browser donor = new Browser(database, Optional.of(Staff.DONOR));
        donor.sends("GET", "/reports/4", Map.of(), 404);
        donor.sends("GET", "/favicon.ico", Map.of(), 404);
        new Browser(database, Optional.empty()).sends("POST", "/due", Map.of("Sec-Fetch-Site", "cross-site"), 200);

        assertEquals(4, officer.passed.size());
        assertEquals(2, donor.passed.size());
        assertEquals(
                List.of(
                        "account:101 refuse.POST /due refused {\"status\":\"403\"}",
                        "account:108 refuse.GET /reports/4 refused {\"status\":\"404\"}"),
                donor.trail());
    }

    /** What is not theirs is told as one where nothing is, and only the trail knows; the answer does not wait for it to. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_not_for_one_of_the_staff_stands_in_the_trail_and_a_slip_does_not(Vendor vendor) throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        Browser officer = new Browser(database, Optional.of(Staff.OFFICER));
        officer.meets("/trail/4", new Forbidden("role-missing", "No."), 404);
        officer.meets("/findings/7", Missing.notTheirs("finding"), 404);
        officer.meets("/findings/999", new Missing("finding"), 404);

        assertEquals(List.of(), officer.trail());
        officer.beside.forEach(Runnable::run);

        assertEquals(
                List.of(
                        "account:101 refuse.GET /trail/4 refused {\"status\":\"404\"}",
                        "account:101 refuse.GET /findings/7 refused {\"status\":\"404\"}"),
                officer.trail());
    }

    /** Where nobody writes beside the answers any more, nothing is lost. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void without_a_thread_for_it_the_answer_waits_for_its_entry(Vendor vendor) throws Exception {
        Browser officer = new Browser(TestDatabase.of(vendor), Optional.of(Staff.OFFICER));
        for (int i = 0; i < 70; i++) {
            officer.meets("/trail", new Forbidden("role-missing", "No."), 404);
        }

        assertEquals(6, officer.trail().size());
    }

    /** Somebody at a browser, and what of it the pages let pass. */
    private static final class Browser {

        private final TestDatabase database;
        private final PageRules rules;
        private final List<String> passed = new ArrayList<>();
        private final List<Runnable> beside = new ArrayList<>();

        Browser(TestDatabase database, Optional<Reader> reader) {
            this.database = database;
            SignedIn signedIn = new SignedIn() {
                @Override
                public Optional<Reader> someone() {
                    return reader;
                }
            };
            this.rules = new PageRules(
                    new PublicAddress("https://istmo.example"),
                    new Refusals(signedIn, new Trail(database.dataSource(), Clock.systemUTC()), beside::add));
        }

        /** @param answered the status that comes of it, if it is let pass */
        void sends(String method, String path, Map<String, String> headers, int answered) throws Exception {
            int[] status = {200};
            HttpServletRequest request = asked(method, path, headers);
            HttpServletResponse response = answer(status);
            FilterChain chain = (passing, answer) -> {
                passed.add(path);
                status[0] = answered;
            };
            rules.doFilter(request, response, chain);
        }

        /** Asks for a page that answers a refusal by that status. */
        void meets(String path, Refusal refusal, int answered) throws Exception {
            int[] status = {200};
            rules.doFilter(asked("GET", path, Map.of()), answer(status), (passing, answer) -> {
                NotTheirs.met(refusal, (HttpServletRequest) passing);
                status[0] = answered;
            });
            assertEquals(answered, status[0]);
        }

        List<String> trail() {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT e.actor || ' ' || e.action || ' ' || e.subject || ' ' || e.outcome || ' ' || p.detail FROM audit_entry e"
                                            + " JOIN audit_particulars p ON p.seq = e.seq ORDER BY e.seq")
                            .mapTo(String.class)
                            .list());
        }

        private static HttpServletRequest asked(String method, String path, Map<String, String> headers) {
            Map<String, Object> attributes = new HashMap<>();
            return (HttpServletRequest) Proxy.newProxyInstance(
                    RefusedPagesTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, called, arguments) -> switch (called.getName()) {
                        case "getMethod" -> method;
                        case "getServletPath", "getRequestURI" -> path;
                        case "getScheme" -> "https";
                        case "getAttribute" -> attributes.get((String) arguments[0]);
                        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                        case "getHeader" -> headers.get((String) arguments[0]);
                        default -> throw new UnsupportedOperationException(called.toString());
                    });
        }

        private static HttpServletResponse answer(int[] status) {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    RefusedPagesTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, called, arguments) -> answered(called.getName(), arguments, status));
        }

        private static @Nullable Object answered(String called, Object[] arguments, int[] status) {
            switch (called) {
                case "sendError" -> status[0] = (int) arguments[0];
                case "setHeader" -> {}
                case "getStatus" -> {
                    return status[0];
                }
                default -> throw new UnsupportedOperationException(called);
            }
            return null;
        }
    }
}
