package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBoundsTest {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String told = "";

    @ParameterizedTest
    @CsvSource({"7990, passed", "8001, error 414"})
    void an_address_has_its_bound(int length, String outcome) throws Exception {
        asks(new Asked("GET", "", "q=" + "x".repeat(length - 10), Map.of(), null, -1));

        assertEquals(outcome, told);
    }

    @ParameterizedTest
    @CsvSource({"31000, passed", "32001, error 431"})
    void and_so_has_what_a_browser_sends_along(int length, String outcome) throws Exception {
        asks(new Asked("GET", "", "", Map.of("Cookie", List.of("x".repeat(length))), null, -1));

        assertEquals(outcome, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded | 2097152 | passed",
                "application/x-www-form-urlencoded; charset=UTF-8 | 2097153 | error 413",
                "Multipart/Form-Data; boundary=x | 99999999 | passed",
                "application/json | 2 | error 415",
                "text/plain | 2 | error 415"
            })
    void a_page_takes_forms_and_nothing_else(String type, long length, String outcome) throws Exception {
        asks(new Asked("POST", "", "", Map.of(), type, length));

        assertEquals(outcome, told);
    }

    @Test
    void what_names_no_type_is_read_as_it_ever_was() throws Exception {
        asks(new Asked("POST", "", "", Map.of(), null, -1));

        assertEquals("passed", told);
    }

    @Test
    void a_program_gets_a_problem_by_its_code() throws Exception {
        asks(new Asked("GET", "/api", "q=" + "x".repeat(8000), Map.of(), null, -1));

        assertEquals("status 414", told);
        String problem = body.toString(StandardCharsets.UTF_8);
        assertTrue(problem.contains("\"urn:istmo:problem:address-too-long\""), problem);
    }

    @Test
    void and_sends_what_it_likes() throws Exception {
        asks(new Asked("POST", "/api", "", Map.of(), "application/json", 99_999_999));

        assertEquals("passed", told);
    }

    private void asks(Asked asked) throws Exception {
        new RequestBounds().doFilter(asked.request(), answer(), (request, response) -> told = "passed");
    }

    /** What is asked, as a server hands it on. */
    private record Asked(
            String method,
            String servletPath,
            String query,
            Map<String, List<String>> headers,
            @Nullable String type,
            long length) {

        HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    RequestBoundsTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, called, arguments) -> switch (called.getName()) {
                        case "getMethod" -> method;
                        case "getServletPath" -> servletPath;
                        case "getRequestURI" -> "/12345678";
                        case "getQueryString" -> query;
                        case "getHeaderNames" -> Collections.enumeration(headers.keySet());
                        case "getHeaders" -> Collections.enumeration(headers.get((String) arguments[0]));
                        case "getContentType" -> type;
                        case "getContentLengthLong" -> length;
                        default -> throw new UnsupportedOperationException(called.toString());
                    });
        }
    }

    private HttpServletResponse answer() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RequestBoundsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> answered(called.getName(), arguments));
    }

    private @Nullable Object answered(String called, Object[] arguments) {
        switch (called) {
            case "sendError" -> told = "error " + arguments[0];
            case "setStatus" -> told = "status " + arguments[0];
            case "setHeader", "setContentType", "setContentLength" -> {}
            case "getOutputStream" -> {
                return new Kept(body);
            }
            default -> throw new UnsupportedOperationException(called);
        }
        return null;
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Kept(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
