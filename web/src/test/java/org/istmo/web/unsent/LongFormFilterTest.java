package org.istmo.web.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.Offices;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.LongForms;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongFormFilterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String PAGE = "/schedules/new";

    private final Map<String, Object> handed = new HashMap<>();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_refused_is_handed_to_its_page_and_what_was_taken_is_not(Vendor vendor) throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);

        asks(database, "POST", PAGE, null, Map.of("version", "1", "name", "Typed"), 400);
        assertEquals("", handed(database, PAGE, "done=opened"), "its address says something else");
        assertEquals("", handed(database, "/schedules/7", null));
        assertEquals("Typed", handed(database, PAGE, null));
        assertTrue(handed.get(LongForms.BEGUN).toString().contains("America/Mexico_City"), handed::toString);

        asks(database, "POST", PAGE, null, Map.of("version", "1", "name", "Typed"), 503);
        assertEquals("Typed", handed(database, PAGE, null));
        asks(database, "POST", PAGE, null, Map.of("name", "of another form there"), 302);
        assertEquals("Typed", handed(database, PAGE, null));
        asks(database, "POST", PAGE, null, Map.of("version", "1", "name", "Typed"), 302);
        assertEquals("", handed(database, PAGE, null));
    }

    @Test
    void pages_that_keep_what_is_typed_say_where_and_of_which_version() throws IOException {
        List<Path> pages;
        try (Stream<Path> all = Files.walk(Path.of("src/main/webapp"))) {
            pages = all.filter(page -> page.toString().endsWith(".xhtml"))
                    .filter(page -> read(page).contains("data-unsent=\""))
                    .toList();
        }
        assertEquals(10, pages.size(), pages::toString);
        for (Path page : pages) {
            String markup = read(page);
            assertTrue(markup.contains("name=\"version\""), page::toString);
            assertTrue(markup.contains("data-unsent-state") || markup.contains("unsent-state.xhtml"), page::toString);
            assertTrue(
                    markup.contains("action=\"/unsent/drop\"") || markup.contains("unsent-begun.xhtml"),
                    page::toString);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String handed(TestDatabase database, String page, @Nullable String query) throws Exception {
        handed.clear();
        asks(database, "GET", page, query, Map.of(), 200);
        return handed.get(FilledForm.ATTRIBUTE) instanceof FilledForm form ? form.value("name") : "";
    }

    private void asks(
            TestDatabase database,
            String method,
            String page,
            @Nullable String query,
            Map<String, String> sent,
            int status)
            throws Exception {
        FilterChain chain = (request, response) -> {};
        database.inTransaction(() -> {
            CountedQuestions asked = new CountedQuestions(database.dataSource(), Staff.OFFICER, Map.of());
            KeptForms forms = new KeptForms(
                    asked.signedIn(),
                    new UnsentForms(database.dataSource(), CLOCK),
                    new Offices(database.dataSource()),
                    new Reading(asked.request(), asked.signedIn()),
                    CLOCK);
            new LongFormFilter(asked.signedIn(), forms)
                    .doFilter(request(method, page, query, sent), response(status), chain);
            return page;
        });
    }

    private HttpServletRequest request(String method, String page, @Nullable String query, Map<String, String> sent) {
        Map<String, String[]> parameters = new HashMap<>();
        sent.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return (HttpServletRequest) Proxy.newProxyInstance(
                LongFormFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> page;
                    case "getQueryString" -> query;
                    case "getParameterMap" -> parameters;
                    case "setAttribute" -> handed.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static HttpServletResponse response(int status) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                LongFormFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals("getStatus")) {
                        return status;
                    }
                    throw new UnsupportedOperationException(called.getName());
                });
    }
}
