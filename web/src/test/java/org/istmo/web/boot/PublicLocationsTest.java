package org.istmo.web.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.issue.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicLocationsTest {

    private static final URI ASKED = URI.create("http://evil.example/api/v1/");

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    @Test
    void what_was_made_is_at_the_address_that_people_reach() {
        answered(URI.create("/api/v1/reports/4"));
        assertEquals(List.of(URI.create("https://istmo.example/api/v1/reports/4")), headers.get("Location"));
    }

    @Test
    void so_it_is_where_its_path_begins_at_the_application_or_the_server_has_named_the_asked_host() {
        answered(URI.create("tokens/7"));
        assertEquals(List.of(URI.create("https://istmo.example/api/v1/tokens/7")), headers.get("Location"));
        answered(ASKED.resolve("tokens/8?q=%C3%B1"));
        assertEquals(List.of(URI.create("https://istmo.example/api/v1/tokens/8?q=%C3%B1")), headers.get("Location"));
    }

    @Test
    void an_answer_that_made_nothing_says_no_place() {
        answered(null);
        assertTrue(headers.isEmpty());
    }

    private void answered(@Nullable URI location) {
        ContainerResponseContext answer = of(ContainerResponseContext.class, location, "getHeaders", headers);
        UriInfo asked = of(UriInfo.class, null, "getBaseUri", ASKED);
        new PublicLocations(new PublicAddress("https://istmo.example/"))
                .filter(of(ContainerRequestContext.class, null, "getUriInfo", asked), answer);
    }

    /** Something that knows one thing, and the location. */
    private static <T> T of(Class<T> type, @Nullable URI location, String known, Object value) {
        return type.cast(Proxy.newProxyInstance(
                PublicLocationsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals("getLocation")) {
                        return location;
                    }
                    return Map.of(known, value).get(called.getName());
                }));
    }
}
