package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Strongbox;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AwayFormsTest {

    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final String HOME = "/";
    private final Map<String, String> heads = new HashMap<>(Map.of(
            "Referer",
            "https://istmo.example/findings/4?from=list",
            "Origin",
            "https://istmo.example",
            "Sec-Fetch-Mode",
            "navigate"));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_sent_stands_on_its_page_again_for_who_wrote_it_and_for_nobody_else(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        String parcel = parcel(database, "/findings/4/close", Map.of("note", "They are filed.", "version", "3"))
                .orElseThrow();

        assertFalse(parcel.contains("filed"));
        assertEquals(HOME, back(database, NOW, Staff.FINANCE, parcel));
        assertEquals(Optional.empty(), kept(database, Staff.FINANCE, "/sent/findings/4/close"));
        assertEquals(Optional.empty(), kept(database, Staff.OFFICER, "/sent/findings/4/close"));
        assertEquals(
                "/findings/4?from=list&away=%2Ffindings%2F4%2Fclose#away",
                back(database, NOW.plus(Duration.ofHours(2)), Staff.OFFICER, parcel));
        assertEquals(
                "They are filed.",
                kept(database, Staff.OFFICER, "/sent/findings/4/close")
                        .orElseThrow()
                        .value("note"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_long_form_is_kept_where_its_page_keeps_what_is_typed_unless_something_newer_is_there(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        String parcel = parcel(database, "/activities/new", Map.of("version", "new-1", "title-en", "Sent"))
                .orElseThrow();

        assertEquals("/activities/new", back(database, NOW, Staff.OFFICER, parcel));
        assertEquals(
                "Sent",
                kept(database, Staff.OFFICER, "/activities/new").orElseThrow().value("title-en"));
        database.inTransaction(() -> new UnsentForms(database.dataSource(), at(NOW.plusSeconds(9)))
                .keep(Staff.OFFICER, "/activities/new", "{\"title-en\": [\"Typed since\"]}"));
        back(database, NOW.plusSeconds(60), Staff.OFFICER, parcel);
        assertEquals(
                "Typed since",
                kept(database, Staff.OFFICER, "/activities/new").orElseThrow().value("title-en"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_too_old_or_was_sealed_by_nobody_here_leads_to_a_page_and_is_not_kept(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        String parcel =
                parcel(database, "/findings/4/close", Map.of("note", "Late")).orElseThrow();

        assertEquals("/findings/4?from=list", back(database, NOW.plus(Duration.ofHours(13)), Staff.OFFICER, parcel));
        for (String other : List.of("x", "????", parcel.substring(4), parcel + "AAAA", "e30")) {
            assertEquals(HOME, back(database, NOW, Staff.OFFICER, other), other);
        }
        assertEquals("/due", back(database, NOW, Staff.OFFICER, ""));
        assertEquals(Optional.empty(), kept(database, Staff.OFFICER, "/sent/findings/4/close"));
    }

    @Test
    void secrets_files_and_what_is_too_long_are_not_kept() {
        TestDatabase database = TestDatabase.of(Vendor.H2);
        Staff.enter(database);
        String parcel = parcel(database, "/admin/accounts/new", Map.of("password", "s3cret", "name", "ana"))
                .orElseThrow();
        back(database, NOW, Staff.OFFICER, parcel);
        FilledForm kept =
                kept(database, Staff.OFFICER, "/sent/admin/accounts/new").orElseThrow();
        assertEquals(Map.of("name", List.of("ana")), kept.values());

        for (String secret : List.of("/account/password", "/account/second-factor/begin", "/sign-in/code")) {
            assertEquals(Optional.empty(), parcel(database, secret, Map.of("code", "123456")), secret);
        }
        assertEquals(
                Optional.empty(),
                parcel(database, "/findings/4/close", Map.of("note", "x".repeat(UnsentForms.LARGEST + 1))));
        heads.put("type", "multipart/form-data; boundary=x");
        assertEquals(Optional.empty(), parcel(database, "/imports", Map.of("office", "LPO-MEX")));
    }

    @Test
    void only_what_a_window_sent_from_a_page_of_ours_is_looked_at() {
        AwayForms forms = forms(TestDatabase.of(Vendor.H2), NOW);
        assertTrue(forms.isSent(request("/findings/4/close", Map.of())));
        heads.put("Sec-Fetch-Mode", "cors");
        assertFalse(forms.isSent(request("/unsent", Map.of())), "a script");
        heads.put("Sec-Fetch-Mode", "navigate");
        heads.put("Sec-Fetch-Site", "cross-site");
        assertFalse(forms.isSent(request("/findings/4/close", Map.of())), "another site");
        heads.put("Sec-Fetch-Site", "same-origin");
        assertFalse(forms.isSent(request("/", Map.of("jakarta.faces.ViewState", "stateless"))), "who signs out");
        heads.put("type", "multipart/form-data; boundary=x");
        assertTrue(forms.isSent(request("/imports", Map.of())), "who is told that a file is not kept");
    }

    @Test
    void every_field_for_a_secret_is_known_here() throws IOException {
        Pattern field = Pattern.compile("field-secret\\.xhtml\"><ui:param name=\"name\" value=\"(\\w+)\"");
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            List<String> names = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .map(AwayFormsTest::read)
                    .flatMap(page -> field.matcher(page).results().map(match -> match.group(1)))
                    .distinct()
                    .toList();
            assertTrue(names.size() > 3, names::toString);
            assertTrue(AwayForms.SECRETS.containsAll(names), names::toString);
        }
        for (String page : List.of("second-factor", "sign-in-code")) {
            Matcher code = Pattern.compile("(?s)action=\"([^\"]*)\"[^>]*>(?:(?!</form>).)*one-time-code")
                    .matcher(read(Path.of("src/main/webapp/" + page + ".xhtml")));
            assertTrue(code.find(), page);
            assertTrue(AwayForms.SECRET_PATHS.stream().anyMatch(code.group(1)::startsWith), page);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private Optional<String> parcel(TestDatabase database, String action, Map<String, String> sent) {
        return forms(database, NOW).parcel(request(action, sent), Staff.OFFICER.account());
    }

    private static String back(TestDatabase database, Instant at, Reader by, String parcel) {
        return database.inTransaction(() -> forms(database, at).back(by, parcel, "/due"));
    }

    private static Optional<FilledForm> kept(TestDatabase database, Reader by, String page) {
        return new UnsentForms(database.dataSource(), at(NOW)).of(by, page).map(form -> FormWords.read(form.words()));
    }

    private static AwayForms forms(TestDatabase database, Instant at) {
        return new AwayForms(
                new Turned(),
                new UnsentForms(database.dataSource(), at(at)),
                new PublicAddress("https://istmo.example"),
                at(at));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private HttpServletRequest request(String action, Map<String, String> sent) {
        Map<String, String[]> parameters = new HashMap<>();
        sent.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return (HttpServletRequest) Proxy.newProxyInstance(
                AwayFormsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> action;
                    case "getScheme" -> "https";
                    case "getContentType" -> heads.getOrDefault("type", "application/x-www-form-urlencoded");
                    case "getHeader" -> heads.get((String) arguments[0]);
                    case "getParameterMap" -> parameters;
                    case "getParameter" -> {
                        assertFalse(
                                heads.getOrDefault("type", "").startsWith("multipart"), "its files would be taken in");
                        yield sent.get((String) arguments[0]);
                    }
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    /** A box that turns bytes over and knows its own. */
    private static final class Turned implements Strongbox {

        @Override
        public byte[] lock(byte[] bytes) {
            byte[] turned = new byte[bytes.length + 2];
            turned[0] = (byte) 0x5A;
            int sum = 0;
            for (int index = 0; index < bytes.length; index++) {
                turned[index + 2] = (byte) ~bytes[index];
                sum += bytes[index];
            }
            turned[1] = (byte) sum;
            return turned;
        }

        @Override
        public boolean isOpen(byte[] locked) {
            return false;
        }

        @Override
        public byte[] unlock(byte[] locked) {
            byte[] bytes = new byte[Math.max(0, locked.length - 2)];
            int sum = 0;
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte) ~locked[index + 2];
                sum += bytes[index];
            }
            if (locked.length < 2 || locked[0] != 0x5A || locked[1] != (byte) sum) {
                throw new Conflict("sealed", "By nobody here.");
            }
            return bytes;
        }
    }
}
