package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void what_is_no_address_is_the_proxys_own() {
        assertEquals(PROXY, behindProxies.of(PROXY, null));
        assertEquals(PROXY, behindProxies.of(PROXY, "unknown"));
        assertEquals(PROXY, behindProxies.of(PROXY, "198.51.100.7\nadmin"));
        assertEquals(PROXY, behindProxies.of(PROXY, "1".repeat(60)));
        assertEquals(PROXY, behindProxies.of(PROXY, "10.0.0.2, 10.0.0.1"));
    }
}
