package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.register.Registers;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.web.form.JsonSent;

/** Registers over a fresh database, with people of both offices who send JSON; quotation marks in it may be written as apostrophes. */
public final class RegisterDesk {

    /** Evening in Mexico of the day before, morning in Greenwich. */
    public static final Instant NOW = Instant.parse("2024-05-01T03:00:00Z");

    public final Reader officer = person(1, "officer.mex", Role.OFFICER, "LPO-MEX");
    public final Reader head = person(2, "head.mex", Role.HEAD, "LPO-MEX");
    public final Reader panama = person(3, "officer.pan", Role.OFFICER, "ROPAN", "COE-TOC");
    public final Reader treaty = person(4, "treaty", Role.TREATY, "LPO-MEX", "ROPAN");
    public final Reader auditor = person(5, "auditor", Role.AUDITOR);
    public final Reader admin = person(6, "admin", Role.ADMIN);
    public final Reader donor = person(7, "donor", Role.DONOR);

    private final TestDatabase database;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    public RegisterDesk(Vendor vendor) {
        database = TestDatabase.of(vendor);
        database.jdbi().useHandle(handle -> {
            for (Reader reader : List.of(officer, head, panama, treaty, auditor, admin, donor)) {
                handle.createUpdate(
                                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts,"
                                        + " credentials, created_at) VALUES (:id, :name, :name, 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)")
                        .bind("id", reader.account())
                        .bind("name", reader.name())
                        .execute();
            }
            handle.execute(
                    "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged,"
                            + " rejected) VALUES (900001, 'LPO-MEX', 1, '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)");
            handle.execute(
                    "INSERT INTO activity (id, office, identifier, reporting_org, title_en, title_es, description_en, description_es, status,"
                            + " hierarchy, sensitivity, receipt, version, kind) VALUES (900009, 'LPO-MEX', 'A-1', 'X', 'Training', 'Curso', '', '', '2', 1, 'internal',"
                            + " 900001, 1, 'training')");
        });
    }

    private static Reader person(long account, String name, Role role, String... offices) {
        return new Reader(
                account,
                name,
                name,
                Set.of(role),
                Arrays.stream(offices).map(OfficeCode::new).collect(Collectors.toSet()),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
    }

    public TestDatabase database() {
        return database;
    }

    public Clock clock() {
        return clock;
    }

    public Trail trail() {
        return new Trail(database.dataSource(), clock);
    }

    Registers registers() {
        return new Registers(database.dataSource(), clock, trail());
    }

    JsonObject add(Reader by, String kind, String json) {
        return database.inTransaction(
                () -> FiledJson.of(Kinds.named(kind), registers().add(by, Kinds.named(kind), sent(json))));
    }

    JsonObject change(Reader by, String kind, JsonObject from, String json) {
        return database.inTransaction(() -> FiledJson.of(
                Kinds.named(kind),
                registers().change(by, Kinds.named(kind), id(from), from.getInt("version"), sent(json))));
    }

    /** The record sent back as it was answered, but for this field. */
    JsonObject change(Reader by, String kind, JsonObject from, String field, String json) {
        return change(by, kind, from, with(from, field, json).toString());
    }

    JsonObject step(Reader by, String kind, JsonObject from, String step, String json) {
        return database.inTransaction(() ->
                FiledJson.of(Kinds.named(kind), registers().step(by, Kinds.named(kind), id(from), step, sent(json))));
    }

    JsonObject one(String kind, JsonObject record) {
        return FiledJson.of(Kinds.named(kind), registers().one(Scope.of(auditor), Kinds.named(kind), id(record)));
    }

    List<Long> ids(String kind, Map<String, String> filters) {
        return registers().list(Scope.of(auditor), Kinds.named(kind), filters, Long.MAX_VALUE, 50).records().stream()
                .map(filed -> filed.id())
                .toList();
    }

    /** What was found wrong: pointer and code, in order. */
    List<String> faults(Runnable work) {
        return assertThrows(Invalid.class, work::run).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .sorted()
                .toList();
    }

    public String text(String sql) {
        return database.jdbi()
                .withHandle(handle -> String.join(
                        "\n", handle.createQuery(sql).mapTo(String.class).list()));
    }

    static JsonObject with(JsonObject object, String field, String json) {
        return Json.createObjectBuilder(object).add(field, value(json)).build();
    }

    static long id(JsonObject record) {
        return record.getJsonNumber("id").longValue();
    }

    public static JsonSent sent(String json) {
        return JsonSent.of(json.replace('\'', '"'));
    }

    static JsonValue value(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return reader.readValue();
        }
    }

    static Scope upTo(Sensitivity level) {
        return new Scope(true, Optional.empty(), false, Set.of(), level);
    }
}
