package org.istmo.web.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

    private static final Pattern VARIABLE = Pattern.compile("`(ISTMO_[A-Z_]+)`");

    @Test
    void every_variable_that_the_read_me_names_is_told() throws IOException {
        Set<String> read = VARIABLE.matcher(Files.readAllLines(Path.of("../README.md")).stream()
                        .filter(line -> line.startsWith("| `ISTMO_"))
                        .map(line -> line.split("\\|")[1])
                        .collect(Collectors.joining()))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(StartSettings.of(Map.of()).keySet());
        told.remove("java");

        assertFalse(read.isEmpty());
        assertEquals(read, told);
    }

    @Test
    void no_secret_is_told_however_it_is_called() {
        Map<String, String> environment = new TreeMap<>(Map.of("ISTMO_PORT", "8081", "PATH", "/bin"));
        for (String name : Set.of(
                "ISTMO_DB_PASSWORD",
                "ISTMO_DB_OWNER_PASSWORD",
                "ISTMO_SIGNING_PASSWORD",
                "ISTMO_SECRET",
                "ISTMO_OIDC_SECRET",
                "ISTMO_DEMO_PASSWORD",
                "ISTMO_ADMIN_PASSWORD",
                "ISTMO_SECERT")) {
            environment.put(name, "hidden");
        }

        Map<String, String> told = StartSettings.of(environment);

        assertEquals("set", told.get("ISTMO_SECERT"));
        assertEquals("set", told.get("ISTMO_SECRET"));
        assertEquals("8081", told.get("ISTMO_PORT"));
        assertEquals("unset", told.get("ISTMO_HOST"));
        assertFalse(told.containsKey("PATH"));
        assertFalse(told.containsValue("hidden"), told::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "ISTMO_SMTP_URL, smtp://istmo:hid%3Aden@mail.un.org:587, smtp://mail.un.org:587",
        "ISTMO_SMTP_URL, smtp://istmo:hid@den@mail.un.org, smtp://mail.un.org",
        "ISTMO_SMTP_URL, smtp://istmo:hid?den@mail.un.org, smtp://mail.un.org",
        "ISTMO_DB_URL, jdbc:postgresql://db.un.org/istmo?user=istmo&password=hidden, jdbc:postgresql://db.un.org/istmo",
        "ISTMO_DB_URL, jdbc:postgresql://istmo:hidden@db.un.org/istmo, jdbc:postgresql://db.un.org/istmo",
        "ISTMO_DB_URL, jdbc:h2:file:/data/istmo;PASSWORD=hidden, jdbc:h2:file:/data/istmo"
    })
    void of_an_address_what_lets_somebody_in_is_not_told(String name, String given, String told) {
        assertEquals(told, StartSettings.of(Map.of(name, given)).get(name));
    }
}
