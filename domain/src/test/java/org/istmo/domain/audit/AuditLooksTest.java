package org.istmo.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditLooksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_auditors_look_at_and_nobody_else_is_noted_and_the_head_of_audit_alone_reads_it(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)"
                                        + " VALUES (7, 'one', 'One', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP), (8, 'two', 'Two', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)"));
        AuditLooks looks = new AuditLooks(database.dataSource(), CLOCK);

        looks.note(reader(7, Role.AUDITOR), "GET", "/api/v1/reports?status=issued");
        looks.note(reader(8, Role.AUDITOR), "HEAD", "/" + "x".repeat(3_000));
        looks.note(reader(8, Role.OFFICER, Role.HEAD), "GET", "/api/v1/reports");

        Reader head = reader(9, Role.HEAD_OF_AUDIT);
        assertEquals(
                List.of("two HEAD", "one GET"),
                looks.page(head, Optional.empty(), Long.MAX_VALUE, 10).stream()
                        .map(look -> look.name() + " " + look.method())
                        .toList());
        AuditLook one = looks.page(head, Optional.of("one"), Long.MAX_VALUE, 10).get(0);
        assertEquals("/api/v1/reports?status=issued", one.path());
        assertEquals("127.0.0.1 password", one.address());
        assertEquals(
                2_000,
                looks.page(head, Optional.of("two"), Long.MAX_VALUE, 10)
                        .get(0)
                        .path()
                        .length());
        for (Role role : Role.values()) {
            if (role != Role.HEAD_OF_AUDIT) {
                assertThrows(
                        Forbidden.class,
                        () -> looks.page(reader(7, role), Optional.empty(), Long.MAX_VALUE, 10),
                        role::word);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_donors_verifier_looks_at_is_noted_as_an_auditor_s_looks_are(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        AuditLooks looks = new AuditLooks(database.dataSource(), CLOCK);

        looks.note(Verifiers.ONE, "GET", "/api/v1/cut-off");

        assertEquals(
                List.of("verifier.one /api/v1/cut-off"),
                looks.page(reader(9, Role.HEAD_OF_AUDIT), Optional.empty(), Long.MAX_VALUE, 10).stream()
                        .map(look -> look.name() + " " + look.path())
                        .toList());
    }

    private static Reader reader(long account, Role... roles) {
        return new Reader(
                account,
                "someone",
                "Someone",
                Set.of(roles),
                Set.of(),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1 password");
    }
}
