package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.istmo.domain.partner.DonorNames;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.junit.jupiter.api.Test;

class OrderLookPageTest {

    private static final Map<String, String> FILLED = Map.of("type", "donor-statement", "about", "grant:A");

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void an_address_that_fills_in_the_form_waits_for_no_look() {
        OrderLookPage page = page(FILLED, Map.of());

        assertTrue(page.isWaiting());
        assertFalse(page.isFresh());
        assertFalse(page.isSeen());
        assertEquals("", page.getRefused());
        assertEquals(0, looks.get());
    }

    @Test
    void the_button_that_looks_and_the_summary_by_itself_look_once() {
        Map<String, String> pressed = Map.of("type", "donor-statement", "about", "grant:A", OrderLookPage.NOW, "now");
        for (OrderLookPage page :
                new OrderLookPage[] {page(pressed, Map.of()), page(FILLED, Map.of(OrderLookPage.NOW, true))}) {
            looks.set(0);
            assertFalse(page.isWaiting());
            assertFalse(page.isSeen());
            assertEquals("not now", page.getRefused());
            assertEquals(1, looks.get());
        }
    }

    @Test
    void a_form_that_nobody_filled_in_has_nothing_to_look_at() {
        OrderLookPage page = page(Map.of(OrderLookPage.NOW, "now"), Map.of());

        assertTrue(page.isFresh());
        assertFalse(page.isWaiting());
        assertEquals("", page.getRefused());
        assertEquals(0, looks.get());
    }

    private OrderLookPage page(Map<String, String> parameters, Map<String, Object> attributes) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                OrderLookPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "GET";
                    case "getParameter" -> parameters.get((String) arguments[0]);
                    case "getParameterMap" ->
                        parameters.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, one -> new String[] {one.getValue()}));
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        SignedIn nobody = new SignedIn() {};
        Reading reading = new Reading(request, nobody);
        return new OrderLookPage(nobody, desk(), new DonorNames() {}, new FigureText(), reading, request);
    }

    private LookDesk desk() {
        return new LookDesk() {
            @Override
            OrderLook look(FilledForm form) {
                looks.incrementAndGet();
                return new OrderLook.Refused("not now");
            }
        };
    }
}
