package org.istmo.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a provider that the test starts. */
class IdentityProviderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String CLIENT = "istmo-test";

    private final Map<String, Long> bound = new HashMap<>();
    private Account account = anAccount().named("finance").build();
    private Instant now = NOW;
    private TestProvider there;
    private Handshake handshake;

    @BeforeEach
    void start() throws Exception {
        there = new TestProvider();
        handshake = Handshake.begun("/reports");
    }

    @AfterEach
    void stop() {
        there.close();
    }

    @Test
    void a_browser_is_sent_there_with_a_challenge_a_state_and_a_nonce() {
        String asked = provider("preferred_username").asks(handshake).toString();

        assertTrue(asked.startsWith(there.address() + "/authorize?response_type=code&scope=openid+"), asked);
        for (String part : List.of(
                "client_id=" + CLIENT,
                "redirect_uri=https%3A%2F%2Fistmo.example%2Fsign-in%2Fprovider%2Fback",
                "state=" + handshake.state(),
                "nonce=" + handshake.nonce(),
                "code_challenge=" + handshake.challenge(),
                "code_challenge_method=S256")) {
            assertTrue(asked.contains("&" + part), asked);
        }
        assertFalse(asked.contains(handshake.verifier()), asked);
    }

    @Test
    void whom_a_sound_token_names_is_let_in_and_the_code_is_asked_for_with_the_verifier() {
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);

        assertEquals(
                Optional.of(account),
                provider("preferred_username").vouchedFor("the-code", handshake).account());
        assertEquals("the-code", there.asked.get("code"));
        assertEquals(handshake.verifier(), there.asked.get("code_verifier"));
        assertEquals("Basic aXN0bW8tdGVzdDpzZWNyZXQlMjE=", there.authorization);
    }

    @Test
    void whoever_has_no_account_here_is_nobody() {
        there.token =
                () -> TestProvider.signed(claims(sound -> sound.claim("preferred_username", "stranger")), there.key);

        assertEquals(
                Optional.empty(),
                provider("preferred_username").vouchedFor("the-code", handshake).account());
    }

    @Test
    void a_token_of_another_issuer_client_time_or_nonce_is_not_believed() {
        List<UnaryOperator<JWTClaimsSet.Builder>> bent = List.of(
                sound -> sound.issuer("https://other.example"),
                sound -> sound.audience("another-client"),
                sound -> sound.audience(List.of(CLIENT, "another-client")),
                sound -> sound.claim("azp", "another-client"),
                sound -> sound.expirationTime(Date.from(NOW.minus(Duration.ofMinutes(2)))),
                sound -> sound.expirationTime(null),
                sound -> sound.issueTime(null),
                sound -> sound.subject(null),
                sound -> sound.notBeforeTime(Date.from(NOW.plus(Duration.ofMinutes(5)))),
                sound -> sound.claim("nonce", "another"),
                sound -> sound.claim("nonce", null),
                sound -> sound.claim("preferred_username", null));
        IdentityProvider provider = provider("preferred_username");
        for (UnaryOperator<JWTClaimsSet.Builder> one : bent) {
            there.token = () -> TestProvider.signed(claims(one), there.key);
            assertThrows(
                    ProviderFailed.class,
                    () -> provider.vouchedFor("the-code", handshake),
                    () -> claims(one).toString());
        }
    }

    @Test
    void a_token_that_the_issuer_did_not_sign_is_not_believed() throws Exception {
        var other = new RSAKeyGenerator(2048).keyID("one").generate();
        IdentityProvider provider = provider("preferred_username");

        there.token = () -> TestProvider.signed(claims(sound -> sound), other);
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
        there.token = () -> new PlainJWT(claims(sound -> sound)).serialize();
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
        there.token = () -> "";
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
    }

    @Test
    void a_token_by_a_key_that_the_issuer_does_not_show_is_not_believed_whatever_it_calls_itself() throws Exception {
        IdentityProvider provider = provider("preferred_username");
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);
        provider.vouchedFor("the-code", handshake);
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("another").generate();

        there.token = () -> TestProvider.signed(claims(sound -> sound), foreign);
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
        there.token = () -> TestProvider.signed(
                claims(sound -> sound),
                new RSAKey.Builder(there.key).keyID("another").build());
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
    }

    @Test
    void a_token_that_is_signed_by_what_everybody_knows_or_by_nothing_is_not_believed() throws Exception {
        IdentityProvider provider = provider("preferred_username");
        byte[] shown = there.key.toPublicJWK().toRSAPublicKey().getEncoded();
        String open = "{\"alg\":\"none\",\"kid\":\"one\"}";

        for (byte[] secret : List.of(shown, "secret!secret!secret!secret!secret!".getBytes(UTF_8))) {
            there.token = () -> signed(secret);
            assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
        }
        there.token = () -> Base64URL.encode(open) + "."
                + Base64URL.encode(claims(sound -> sound).toString()) + ".";
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
        there.token = () -> Base64URL.encode(open) + "."
                + TestProvider.signed(claims(sound -> sound), there.key).split("\\.", 2)[1];
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
    }

    private String signed(byte[] secret) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims(sound -> sound));
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_key_that_came_in_the_stead_of_another_is_looked_up_at_once_and_the_one_before_counts_no_more()
            throws Exception {
        IdentityProvider provider = provider("preferred_username");
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);
        provider.vouchedFor("the-code", handshake);
        assertEquals(1, there.keyLooks.get());
        RSAKey next = new RSAKeyGenerator(2048).keyID("two").generate();

        there.shown = List.of(next);
        there.token = () -> TestProvider.signed(claims(sound -> sound), next);
        assertEquals(
                Optional.of(account), provider.vouchedFor("the-code", handshake).account());
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
    }

    @Test
    void a_mail_address_counts_once_the_provider_has_verified_it() {
        IdentityProvider provider = provider("email");

        there.token = () -> TestProvider.signed(
                claims(sound -> sound.claim("email", "f@un.org").claim("email_verified", true)), there.key);
        assertEquals(
                Optional.of(account), provider.vouchedFor("the-code", handshake).account());
        there.token = () -> TestProvider.signed(claims(sound -> sound.claim("email", "f@un.org")), there.key);
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
    }

    @Test
    void by_default_an_account_is_opened_by_the_subject_alone_that_its_owner_bound_it_to() {
        IdentityProvider provider = provider(Optional.empty(), false);
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);

        assertEquals(
                Optional.empty(), provider.vouchedFor("the-code", handshake).account());
        bound.put(there.address() + " 1234", account.id());
        assertEquals(
                Optional.of(account), provider.vouchedFor("the-code", handshake).account());
        there.token = () -> TestProvider.signed(claims(sound -> sound.subject("1235")), there.key);
        assertEquals(
                Optional.empty(), provider.vouchedFor("the-code", handshake).account());
        assertEquals("1235", provider.vouchedFor("the-code", handshake).subject());
    }

    @Test
    void no_claim_opens_an_administrators_account_nor_one_that_is_bound_to_somebody_else() {
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);
        bound.put(there.address() + " another", account.id());
        assertEquals(
                Optional.empty(),
                provider("preferred_username").vouchedFor("the-code", handshake).account());

        bound.clear();
        account = anAccount().named("finance").being(Role.ADMIN).build();
        assertEquals(
                Optional.empty(),
                provider("preferred_username").vouchedFor("the-code", handshake).account());
        bound.put(there.address() + " 1234", account.id());
        assertEquals(
                Optional.of(account),
                provider("preferred_username").vouchedFor("the-code", handshake).account());
    }

    @Test
    void that_it_has_asked_for_a_second_factor_is_believed_where_the_server_is_told_to() {
        there.token = () -> TestProvider.signed(claims(sound -> sound.claim("amr", List.of("pwd", "mfa"))), there.key);
        assertTrue(provider(Optional.empty(), true)
                .vouchedFor("the-code", handshake)
                .withFactor());
        assertFalse(provider(Optional.empty(), false)
                .vouchedFor("the-code", handshake)
                .withFactor());
        there.token = () -> TestProvider.signed(claims(sound -> sound.claim("amr", List.of("pwd"))), there.key);
        assertFalse(provider(Optional.empty(), true)
                .vouchedFor("the-code", handshake)
                .withFactor());
        there.token = () -> TestProvider.signed(claims(sound -> sound), there.key);
        assertFalse(provider(Optional.empty(), true)
                .vouchedFor("the-code", handshake)
                .withFactor());
    }

    @Test
    void one_that_fails_is_not_asked_again_for_half_a_minute_and_what_it_said_before_goes_on() {
        IdentityProvider provider = provider("preferred_username");
        there.issuer = "https://other.example";
        assertThrows(ProviderFailed.class, () -> provider.asks(handshake));
        assertThrows(ProviderFailed.class, () -> provider.asks(handshake));
        assertEquals(1, there.looks.get());

        there.issuer = there.address();
        now = now.plusSeconds(31);
        provider.asks(handshake);
        there.issuer = "https://other.example";
        now = now.plusSeconds(601);
        assertTrue(provider.asks(handshake).toString().startsWith(there.address()));
        provider.asks(handshake);
        assertEquals(3, there.looks.get());
    }

    @Test
    void while_one_waits_for_it_no_queue_forms_behind() throws Exception {
        IdentityProvider provider = provider("preferred_username");
        CountDownLatch hangs = new CountDownLatch(1);
        there.hangs = hangs;
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<URI> first = people.submit(() -> provider.asks(handshake));
            while (there.looks.get() == 0) {
                Thread.onSpinWait();
            }
            Future<URI> second = people.submit(() -> provider.asks(handshake));
            ExecutionException failed = assertThrows(ExecutionException.class, () -> second.get(5, TimeUnit.SECONDS));
            assertInstanceOf(ProviderFailed.class, failed.getCause());
            assertFalse(first.isDone());
            hangs.countDown();
            first.get();
        } finally {
            hangs.countDown();
            people.shutdownNow();
        }
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_asked() {
        there.issuer = "https://other.example";

        assertThrows(ProviderFailed.class, () -> provider("preferred_username").asks(handshake));
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> bent) {
        return bent.apply(new JWTClaimsSet.Builder()
                        .issuer(there.address())
                        .audience(CLIENT)
                        .subject("1234")
                        .issueTime(Date.from(NOW))
                        .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(5))))
                        .claim("nonce", handshake.nonce())
                        .claim("preferred_username", "finance"))
                .build();
    }

    private IdentityProvider provider(String claim) {
        return provider(Optional.of(claim), false);
    }

    private IdentityProvider provider(Optional<String> claim, boolean trustsFactor) {
        return new IdentityProvider(
                Optional.of(new ProviderSettings(
                        URI.create(there.address()), CLIENT, Optional.of("secret!"), claim, trustsFactor)),
                new OneAccount(),
                new Bound(),
                "https://istmo.example",
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }

    private final class Bound extends ProviderSubjects {
        @Override
        public Optional<Long> accountOf(String issuer, String subject) {
            return Optional.ofNullable(bound.get(issuer + " " + subject));
        }

        @Override
        public boolean isBound(long number) {
            return bound.containsValue(number);
        }
    }

    private final class OneAccount extends Accounts {
        @Override
        public Optional<Account> named(String name) {
            return Optional.of(account).filter(one -> one.name().equals(name));
        }

        @Override
        public Optional<Account> withId(long id) {
            return Optional.of(account).filter(one -> one.id() == id);
        }

        @Override
        public Optional<Account> alone(String mail) {
            return Optional.of(account).filter(one -> mail.equals("f@un.org"));
        }
    }
}
