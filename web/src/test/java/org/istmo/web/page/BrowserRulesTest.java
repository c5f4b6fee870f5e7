package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.reporting.issue.PublicAddress;
import org.junit.jupiter.api.Test;

class BrowserRulesTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    @Test
    void an_answer_of_which_nothing_more_is_said_may_do_nothing() {
        assertEquals(ALWAYS, told("http://127.0.0.1:8080"));
    }

    @Test
    void where_people_reach_the_server_by_https_browsers_come_by_nothing_else() {
        Map<String, String> expected = new TreeMap<>(ALWAYS);
        expected.put("Strict-Transport-Security", "max-age=31536000");
        assertEquals(expected, told("https://istmo.example"));
    }

    private static Map<String, String> told(String publicUrl) {
        Map<String, String> told = new TreeMap<>();
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                BrowserRulesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> told.put((String) arguments[0], (String) arguments[1]));
        new BrowserRules(new PublicAddress(publicUrl)).tell(response);
        return told;
    }
}
