package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.account.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastChoiceTest {

    @Test
    void who_comes_back_to_a_list_is_led_to_what_they_saw_last_but_from_its_beginning() throws Exception {
        Browser browser = new Browser("one");

        assertEquals("shown", browser.asks("GET", ""));
        assertEquals("shown", browser.asks("GET", "office=LPO-MEX&q=%C3%B1+x&sort=-day&page=4&done=opened"));
        assertEquals("led to /list?office=LPO-MEX&q=%C3%B1+x&sort=-day", browser.asks("GET", ""));
    }

    @Test
    void the_last_choice_is_the_one_that_counts_until_it_is_forgotten() throws Exception {
        Browser browser = new Browser("one");
        browser.asks("GET", "office=LPO-MEX");
        browser.asks("GET", "office=&sort=name");

        assertEquals("led to /list?office=&sort=name", browser.asks("GET", ""));
        assertEquals("shown", browser.asks("GET", "all"));
        assertEquals("shown", browser.asks("GET", ""));
    }

    @Test
    void what_a_browser_goes_back_to_is_what_was_seen_there() throws Exception {
        Browser browser = new Browser("one");
        browser.mode = "navigate";

        assertEquals("led to /list?all", browser.asks("GET", ""));
        assertEquals("shown", browser.asks("GET", "all"));
        assertEquals("shown", browser.asks("GET", "office=LPO-MEX"));
        assertEquals("led to /list?office=LPO-MEX", browser.asks("GET", ""));
        assertEquals("shown", browser.asks("GET", "all"), "back");
        assertEquals("led to /list?all", browser.asks("GET", ""));
        browser.mode = "cors";
        assertEquals("shown", browser.asks("GET", ""), "a script that looks at the page again");
    }

    @Test
    void everything_in_another_language_is_everything_too() throws Exception {
        Browser browser = new Browser("one");
        browser.asks("GET", "office=LPO-MEX");
        assertEquals("shown", browser.asks("GET", "done=read&all"));
        assertEquals("shown", browser.asks("GET", ""));
    }

    @Test
    void a_filter_that_is_wrong_is_not_remembered_and_leads_nobody_to_its_fault() throws Exception {
        Browser browser = new Browser("one");
        browser.asks("GET", "office=LPO-MEX");
        browser.status = 400;
        assertEquals("shown", browser.asks("GET", "from=abc"));
        assertEquals("led to /list?office=LPO-MEX", browser.asks("GET", ""));

        assertEquals("shown", browser.asks("GET", "office=LPO-MEX"));
        assertEquals("shown", browser.asks("GET", ""));
    }

    @Test
    void whoever_signs_in_next_at_that_browser_begins_anew() throws Exception {
        Browser browser = new Browser("one");
        browser.asks("GET", "office=LPO-MEX");
        browser.session = "two";

        assertEquals("shown", browser.asks("GET", ""));
    }

    @Test
    void nothing_is_kept_of_a_form_nor_of_whoever_is_not_signed_in() throws Exception {
        Browser browser = new Browser("one");
        browser.asks("POST", "office=LPO-MEX");
        assertTrue(browser.kept.isEmpty());
        browser.session = "";
        browser.asks("GET", "office=LPO-MEX");

        assertTrue(browser.kept.isEmpty());
    }

    @Test
    void the_cookie_is_for_its_list_alone_and_for_no_script() throws Exception {
        Browser browser = new Browser("one");
        browser.asks("GET", "office=LPO-MEX");
        Cookie cookie = browser.kept.get(0);

        assertEquals("/list", cookie.getPath());
        assertTrue(cookie.isHttpOnly());
        assertTrue(cookie.getSecure());
        assertEquals(-1, cookie.getMaxAge());
        assertFalse(cookie.getValue().contains("one"));
        assertTrue(cookie.getValue().matches("[A-Za-z0-9_.-]+"), cookie::getValue);
    }

    @Test
    void how_the_rows_of_a_figure_were_sorted_holds_for_any_other_and_the_order_of_facts_is_another() throws Exception {
        Browser browser = new Browser("one");
        browser.path = "/reports/5/figures/disbursement.usd.when%7Ewithin";
        assertEquals("shown", browser.asks("GET", "sort=-counted"));
        browser.path = "/reports/6/figures/expenditure.usd.when%7Ewithin";
        assertEquals("led to /reports/6/figures/expenditure.usd.when%7Ewithin?sort=-counted", browser.asks("GET", ""));
        assertEquals("/reports", browser.kept.get(0).getPath());
        browser.path = "/reports/6/figures/people-reached";
        assertEquals("shown", browser.asks("GET", ""));
    }

    @Test
    void a_list_below_another_has_a_memory_of_its_own_and_a_page_that_is_no_list_none() throws Exception {
        Browser browser = new Browser("one");
        browser.path = "/trail";
        browser.asks("GET", "who=admin");
        browser.path = "/trail/heads";
        assertEquals("shown", browser.asks("GET", ""));
        for (String none : List.of(
                "/reports/5",
                "/admin/reference/themes/forensics",
                "/reconciliations/books/mapping",
                "/treaties",
                "/treaties/UNCAC/states/HN/articles/16",
                "/dashboards",
                "/dashboards/themes.csv",
                "/reports/5/figures/%zz")) {
            browser.path = none;
            browser.asks("GET", "sort=-code");
            assertEquals("shown", browser.asks("GET", ""), none);
        }
        for (String own : List.of(
                "/reports",
                "/reports/5/figures",
                "/admin/reference/themes",
                "/reconciliations/books",
                "/treaties/UNCAC",
                "/treaties/gaps",
                "/dashboards/themes",
                "/imports/open",
                "/activities/unallocated",
                "/ledgers",
                "/cut-off")) {
            browser.path = own;
            browser.asks("GET", "sort=-code");
            assertEquals("led to " + own + "?sort=-code", browser.asks("GET", ""));
        }
    }

    @Test
    void what_could_not_have_been_a_choice_is_not_kept() {
        assertEquals(Optional.empty(), LastChoice.kept("page=2&done=opened&language=es"));
        assertEquals(Optional.empty(), LastChoice.kept("q=" + "x".repeat(1_000)));
        assertEquals(Optional.empty(), LastChoice.kept("q=a\r\nSet-Cookie:x"));
        assertEquals(Optional.of("pages=2"), LastChoice.kept("pages=2"));
    }

    /** Somebody's browser, with the cookies that it holds for the list. */
    private static final class Browser {

        private final LastChoice filter;
        private final List<Cookie> kept = new ArrayList<>();
        private String session;
        private String path = "/list";
        private int status = 200;
        private @Nullable String mode;

        Browser(String session) {
            PublicAddress address = new PublicAddress("https://istmo.example");
            this.filter = new LastChoice(address, new SessionCookie(address));
            this.session = session;
        }

        String asks(String method, String query) throws Exception {
            String[] became = {"nothing"};
            FilterChain chain = (request, response) -> {
                response.getWriter();
                became[0] = "shown";
            };
            filter.doFilter(request(method, query), response(became), chain);
            return became[0];
        }

        private HttpServletRequest request(String method, String query) {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    LastChoiceTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, called, arguments) -> switch (called.getName()) {
                        case "getMethod" -> method;
                        case "getQueryString" -> query.isEmpty() ? null : query;
                        case "getRequestURI" -> path;
                        case "getCookies" -> cookies();
                        case "getHeader" -> mode;
                        default -> throw new UnsupportedOperationException(called.toString());
                    });
        }

        private Cookie[] cookies() {
            List<Cookie> all = new ArrayList<>(kept);
            if (!session.isEmpty()) {
                all.add(new Cookie("__Host-istmo", session));
            }
            return all.toArray(Cookie[]::new);
        }

        private HttpServletResponse response(String[] became) {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    LastChoiceTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, called, arguments) -> answered(called.getName(), arguments, became));
        }

        private @Nullable Object answered(String called, Object[] arguments, String[] became) {
            switch (called) {
                case "sendRedirect" -> became[0] = "led to " + arguments[0];
                case "addCookie" -> keep((Cookie) arguments[0]);
                case "getWriter" -> {
                    return new PrintWriter(Writer.nullWriter());
                }
                case "getStatus" -> {
                    return status;
                }
                default -> throw new UnsupportedOperationException(called);
            }
            return null;
        }

        private void keep(Cookie cookie) {
            kept.removeIf(one -> one.getName().equals(cookie.getName()));
            if (cookie.getMaxAge() != 0) {
                kept.add(cookie);
            }
        }
    }
}
