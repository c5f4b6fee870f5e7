package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";

    private final ClientAddress behindProxies = new ClientAddress(Map.of(ClientAddress.TRUSTED, "10.0.0.1, 10.0.0.2"));

    @Test
    void what_a_client_says_of_itself_counts_for_nothing() {
        assertEquals("203.0.113.9", new ClientAddress(Map.of()).of("203.0.113.9", "198.51.100.7"));
        assertEquals("203.0.113.9", behindProxies.of("203.0.113.9", "198.51.100.7"));
    }

    @Test
    void a_trusted_proxy_says_who_came_to_it() {
        assertEquals("198.51.100.7", behindProxies.of(PROXY, "198.51.100.7"));
        assertEquals("198.51.100.7", behindProxies.of(PROXY, "192.0.2.66, 198.51.100.7, 10.0.0.2"));
        assertEquals("2001:db8::7", behindProxies.of(PROXY, " 2001:db8::7 "));
    }

    /** HAProxy leaves the line that came as it is, and adds one of its own. */
    @Test
    void of_several_lines_the_last_one_counts() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> PROXY;
                    case "getHeader" -> "10.9.9.9";
                    case "getHeaders" -> Collections.enumeration(List.of("10.9.9.9", "198.51.100.7"));
                    default -> throw new UnsupportedOperationException(method.getName());
                });

        assertEquals("198.51.100.7", behindProxies.of(request));
    }

    @Test
    void what_is_no_address_is_the_proxys_own() {
        assertEquals(PROXY, behindProxies.of(PROXY, null));
        assertEquals(PROXY, behindProxies.of(PROXY, "unknown"));
        assertEquals(PROXY, behindProxies.of(PROXY, "198.51.100.7:5678"));
        assertEquals(PROXY, behindProxies.of(PROXY, "1234"));
        assertEquals(PROXY, behindProxies.of(PROXY, "198.51.100.7\nadmin"));
        assertEquals(PROXY, behindProxies.of(PROXY, "1".repeat(60)));
        assertEquals(PROXY, behindProxies.of(PROXY, "10.0.0.2, 10.0.0.1"));
    }
}
