package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnAnswerTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void a_page_leads_to_another_by_its_path_whatever_name_the_asker_called_this_server() throws Exception {
        answer().sendRedirect("/agreements?done=opened#terms");

        assertEquals(
                List.of(
                        "resetBuffer []",
                        "setStatus [302]",
                        "setHeader [Location, /agreements?done=opened#terms]",
                        "setContentLength [0]",
                        "flushBuffer []"),
                told);
    }

    @Test
    void what_leads_to_an_identity_provider_names_it() throws Exception {
        answer().sendRedirect("https://provider.example/authorize?state=x");

        assertEquals("setHeader [Location, https://provider.example/authorize?state=x]", told.get(2));
    }

    @Test
    void what_no_header_may_hold_is_escaped() throws Exception {
        answer().sendRedirect("/trail?q=\u00f1 a\r\nSet-Cookie: x");

        assertEquals("setHeader [Location, /trail?q=%C3%B1%20a%0D%0ASet-Cookie:%20x]", told.get(2));
    }

    @Test
    void a_page_says_its_own_policy_in_the_stead_of_the_one_that_stood_there() throws Exception {
        answer().addHeader("Content-Security-Policy", "script-src 'nonce-x'");
        answer().addHeader("Vary", "Accept-Language");

        assertEquals(
                List.of(
                        "setHeader [Content-Security-Policy, script-src 'nonce-x']",
                        "addHeader [Vary, Accept-Language]"),
                told);
    }

    /** What a servlet is given to answer with. */
    private HttpServletResponse answer() throws Exception {
        HttpServletResponse[] given = new HttpServletResponse[1];
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                OwnAnswerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> {
                    throw new UnsupportedOperationException(called.toString());
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                OwnAnswerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    told.add(called.getName() + " " + (arguments == null ? List.of() : List.of(arguments)));
                    return null;
                });
        new OwnAnswers().doFilter(request, response, (asked, answered) -> given[0] = (HttpServletResponse) answered);
        return given[0];
    }
}
