package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.Consumes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Forbidden;
import org.istmo.web.account.ApiPaths.Door;
import org.junit.jupiter.api.Test;

/** For whom each path of the API is. A new one is written down here by whoever has thought about it. */
class WhoMayAskTest {

    private static final List<Role> READERS = List.of(
            Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY, Role.AUDITOR, Role.ADMIN, Role.DONOR, Role.VERIFIER);

    /** By initial: officer, finance, head, treaty focal point, auditor, Administrator, donor, verifier of a donor. */
    private static final String INITIALS = "ofhtaAdv";

    /** The table, which the tests of the whole read too. */
    private static final String WRITTEN = "/who-may-ask.txt";

    @Test
    void every_path_is_for_those_who_are_written_down_and_for_nobody_else() throws IOException {
        Map<String, String> declared = new TreeMap<>();
        ApiPaths.all().forEach(door -> declared.put(door.toString(), admitted(door)));

        assertEquals(
                written(),
                declared.entrySet().stream()
                        .map(entry -> "%-58s %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void what_auditors_look_at_is_for_the_head_of_audit_and_no_other_role() {
        OpenTo open = open("GET /audit-looks");

        assertDoesNotThrow(() -> DoorOfEachPath.pass(open, being(Role.HEAD_OF_AUDIT)));
        assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(open, being(READERS.toArray(new Role[0]))));
        assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(open("GET /audit-trail"), being(Role.HEAD_OF_AUDIT)));
    }

    @Test
    void whoever_has_several_roles_comes_in_by_any_of_them() {
        OpenTo open = open("GET /audit-trail");

        assertDoesNotThrow(() -> DoorOfEachPath.pass(open, being(Role.OFFICER, Role.AUDITOR)));
        assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(open, being(Role.OFFICER, Role.HEAD)));
    }

    @Test
    void a_path_that_does_not_say_for_whom_it_is_does_not_open() throws NoSuchMethodException {
        class Forgotten {
            @SuppressWarnings("unused")
            public void one() {}
        }
        var method = Forgotten.class.getMethod("one");

        assertThrows(IllegalStateException.class, () -> DoorOfEachPath.of(Forgotten.class, method));
    }

    /** So that {@code JsonBody} reads it, which refuses what names a field twice. */
    @Test
    void every_body_of_json_comes_as_text() {
        List<String> bound = ApiPaths.all().stream()
                .filter(door -> door.method().isAnnotationPresent(Consumes.class))
                .filter(door -> Arrays.stream(door.method().getParameters())
                        .filter(parameter -> parameter.getAnnotations().length == 0)
                        .anyMatch(body -> body.getType() != String.class && body.getType() != InputStream.class))
                .map(Door::toString)
                .toList();

        assertEquals(List.of(), bound);
    }

    private static String written() throws IOException {
        try (InputStream table = Objects.requireNonNull(WhoMayAskTest.class.getResourceAsStream(WRITTEN))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static String admitted(Door door) {
        OpenTo open = DoorOfEachPath.of(door.owner(), door.method());
        StringBuilder admitted = new StringBuilder();
        for (int index = 0; index < READERS.size(); index++) {
            admitted.append(passes(open, READERS.get(index)) ? INITIALS.charAt(index) : '.');
        }
        return admitted.toString();
    }

    private static boolean passes(OpenTo open, Role role) {
        try {
            DoorOfEachPath.pass(open, being(role));
            return true;
        } catch (Forbidden refused) {
            assertEquals("role-missing", refused.code());
            return false;
        }
    }

    private static OpenTo open(String door) {
        return ApiPaths.all().stream()
                .filter(known -> known.toString().equals(door))
                .map(known -> DoorOfEachPath.of(known.owner(), known.method()))
                .findFirst()
                .orElseThrow();
    }

    private static Reader being(Role... roles) {
        return new Reader(1, "one", "One", Set.of(roles), Set.of(), Optional.empty(), false, Set.of(), "");
    }
}
