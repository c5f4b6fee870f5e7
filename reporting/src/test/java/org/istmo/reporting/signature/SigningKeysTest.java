package org.istmo.reporting.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose key signs, on both databases. */
class SigningKeysTest {

    private static final Clock CLOCK = Clock.fixed(SignedPdf.AT, ZoneOffset.UTC);
    private static final SigningSettings NOTHING =
            new SigningSettings("https://istmo.example.org", Optional.empty(), "", Optional.empty());
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void where_nobody_set_a_key_one_is_made_and_stays(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);

        SignerCertificate made = certificate(database, NOTHING);

        assertEquals("CN=Istmo at https://istmo.example.org", made.subject());
        assertTrue(made.selfSigned());
        assertEquals(SignedPdf.AT, made.validFrom());
        assertEquals("2036-11-28T09:30:15Z", made.validTo().toString());
        assertEquals(made, certificate(database, NOTHING));
        assertEquals(made, SignerCertificate.of(standing(database, NOTHING).certificate()));
        assertEquals(1, told(database, "signing-key.make"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_nodes_that_start_at_once_make_one_key(Vendor vendor) throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<SigningKey>> keys =
                    nodes.invokeAll(List.of(() -> standing(database, NOTHING), () -> standing(database, NOTHING)));

            assertEquals(keys.get(0).get().chain(), keys.get(1).get().chain());
        } finally {
            nodes.shutdownNow();
        }
        assertEquals(1, count(database, "SELECT count(*) FROM signing_key"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_administrator_sets_another_and_the_one_before_is_still_told_as_ours(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        SignerCertificate before = certificate(database, NOTHING);
        SigningKey key = Keys.allowedTo(KeyUsage.digitalSignature);

        SignerCertificate after = set(database, NOTHING, key);

        assertEquals(SignerCertificate.of(key.certificate()), after);
        assertEquals(key, standing(database, NOTHING));
        assertTrue(keys(database, NOTHING).isOurs(before.fingerprint()));
        assertTrue(keys(database, NOTHING).isOurs(after.fingerprint()));
        assertFalse(keys(database, NOTHING).isOurs("0".repeat(64)));
        assertEquals(1, count(database, "SELECT count(*) FROM signing_key WHERE secret IS NOT NULL"));
        assertEquals(1, told(database, "signing-key.set"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_key_that_may_not_sign_leaves_the_one_before(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        SignerCertificate before = certificate(database, NOTHING);

        assertThrows(Invalid.class, () -> set(database, NOTHING, Keys.allowedTo(KeyUsage.keyAgreement)));
        assertThrows(
                Forbidden.class,
                () -> database.inTransaction(
                        () -> keys(database, NOTHING).set(reader(Role.HEAD), new byte[0], PASSWORD.toCharArray())));

        assertEquals(before, certificate(database, NOTHING));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_environments_key_signs_and_stays_out_of_the_database(Vendor vendor) throws IOException {
        TestDatabase database = TestDatabase.of(vendor);
        SigningKey key = Keys.allowedTo(KeyUsage.digitalSignature);
        SigningSettings named = named(key);
        database.inTransaction(() -> {
            keys(database, named).open();
            return true;
        });

        assertEquals(key, standing(database, named));
        assertTrue(keys(database, named).isOurs(SignerCertificate.fingerprint(key.certificate())));
        assertEquals(0, count(database, "SELECT count(*) FROM signing_key WHERE secret IS NOT NULL"));
        assertEquals(
                "set-by-environment",
                assertThrows(Conflict.class, () -> set(database, named, key)).code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_of_the_environment_that_no_key_comes_from_stops_the_start(Vendor vendor) throws IOException {
        TestDatabase database = TestDatabase.of(vendor);
        SigningSettings weak = named(Keys.rsa(2_048));

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> database.inTransaction(() -> {
                    keys(database, weak).open();
                    return true;
                }));

        assertTrue(String.valueOf(refused.getMessage()).contains("ISTMO_SIGNING_KEY"), refused::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_secret_seals_the_key_also_one_from_before_and_another_does_not_open_it(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        SigningKey key = standing(database, NOTHING);
        SigningSettings sealing =
                new SigningSettings("https://istmo.example.org", Optional.empty(), "", Optional.of("s1"));
        SigningSettings other =
                new SigningSettings("https://istmo.example.org", Optional.empty(), "", Optional.of("s2"));
        byte[] open = kept(database);

        database.inTransaction(() -> {
            keys(database, sealing).open();
            return true;
        });

        assertNotEquals(open.length, kept(database).length);
        assertEquals(key, standing(database, sealing));
        assertEquals(
                "signing-key-sealed",
                assertThrows(Conflict.class, () -> standing(database, other)).code());
        assertEquals(SignerCertificate.of(key.certificate()), certificate(database, other));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_key_that_ran_out_signs_no_more(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        set(database, NOTHING, Keys.allowedTo(KeyUsage.digitalSignature));
        Clock later = Clock.offset(CLOCK, Duration.ofDays(31));

        Conflict refused = assertThrows(
                Conflict.class,
                () -> database.inTransaction(
                        () -> keys(database, NOTHING, later).standing()));

        assertEquals("signing-key-expired", refused.code());
    }

    private SigningSettings named(SigningKey key) throws IOException {
        Path file = folder.resolve("key.p12");
        Files.write(file, Keys.file(key, PASSWORD));
        return new SigningSettings("https://istmo.example.org", Optional.of(file), PASSWORD, Optional.empty());
    }

    private static SignerCertificate set(TestDatabase database, SigningSettings settings, SigningKey key) {
        return database.inTransaction(() ->
                keys(database, settings).set(reader(Role.ADMIN), Keys.file(key, PASSWORD), PASSWORD.toCharArray()));
    }

    private static SigningKey standing(TestDatabase database, SigningSettings settings) {
        return database.inTransaction(() -> keys(database, settings).standing());
    }

    private static SignerCertificate certificate(TestDatabase database, SigningSettings settings) {
        return database.inTransaction(() -> keys(database, settings).certificate(reader(Role.ADMIN)));
    }

    static SigningKeys keys(TestDatabase database, SigningSettings settings) {
        return keys(database, settings, CLOCK);
    }

    private static SigningKeys keys(TestDatabase database, SigningSettings settings, Clock clock) {
        return new SigningKeys(database.dataSource(), settings, new Trail(database.dataSource(), clock), clock);
    }

    private static byte[] kept(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT secret FROM signing_key WHERE secret IS NOT NULL")
                        .map((row, context) -> row.getBytes(1))
                        .one());
    }

    private static long told(TestDatabase database, String action) {
        return count(database, "SELECT count(*) FROM audit_entry WHERE action = '" + action + "'");
    }

    private static long count(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static Reader reader(Role role) {
        return new Reader(
                1, role.word(), role.word(), Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
