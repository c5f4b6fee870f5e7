package org.istmo.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerStartsTest {

    private static final Reader AUDITOR = new Reader(
            7, "someone", "Someone", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_node_began_with_stands_beside_what_it_began_with_last(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        start(database, "one", Map.of("PORT", "8080", "SECRET", "unset", "GONE", "yes"));
        start(database, "two", Map.of("PORT", "8090"));
        start(database, "one", Map.of("PORT", "8080", "SECRET", "set"));
        start(database, "one", Map.of("PORT", "8081", "SECRET", "set"));

        assertEquals(
                List.of(
                        Map.of("node", "one", "PORT", "8080", "SECRET", "unset", "GONE", "yes"),
                        Map.of("node", "two", "PORT", "8090"),
                        Map.of(
                                "node",
                                "one",
                                "PORT",
                                "8080",
                                "SECRET.before",
                                "unset",
                                "SECRET.after",
                                "set",
                                "GONE.before",
                                "yes",
                                "GONE.after",
                                "unset"),
                        Map.of("node", "one", "PORT.before", "8080", "PORT.after", "8081", "SECRET", "set")),
                told(database));
    }

    /** Nothing is made up of what is not known any more. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_start_after_one_whose_particulars_were_erased_stands_alone(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        start(database, "one", Map.of("PORT", "8080"));
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_particulars"));
        start(database, "one", Map.of("PORT", "8081"));

        assertEquals(List.of(Map.of("node", "one", "PORT", "8081")), told(database));
    }

    private static void start(TestDatabase database, String node, Map<String, String> settings) {
        database.inTransaction(() -> {
            new ServerStarts(database.dataSource(), new Trail(database.dataSource(), Clock.systemUTC()))
                    .record(node, settings);
            return true;
        });
    }

    private static List<Map<String, String>> told(TestDatabase database) {
        return new TrailReader(database.snapshots())
                .page(AUDITOR, 0, 10).stream()
                        .filter(told -> told.entry().action().equals("server.start"))
                        .flatMap(told -> told.particulars().stream())
                        .map(particulars -> fields(particulars.detail()))
                        .toList();
    }

    private static Map<String, String> fields(String detail) {
        Map<String, String> fields = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(detail))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> fields.put(name, object.getString(name)));
        }
        return fields;
    }
}
