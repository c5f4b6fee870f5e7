package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a provider that the test starts. */
class IdentityProviderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String CLIENT = "istmo-test";

    private final Account account = anAccount().named("finance").build();
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

        assertEquals(Optional.of(account), provider("preferred_username").vouchedFor("the-code", handshake));
        assertEquals("the-code", there.asked.get("code"));
        assertEquals(handshake.verifier(), there.asked.get("code_verifier"));
        assertEquals("Basic aXN0bW8tdGVzdDpzZWNyZXQlMjE=", there.authorization);
    }

    @Test
    void whoever_has_no_account_here_is_nobody() {
        there.token =
                () -> TestProvider.signed(claims(sound -> sound.claim("preferred_username", "stranger")), there.key);

        assertEquals(Optional.empty(), provider("preferred_username").vouchedFor("the-code", handshake));
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
    void a_mail_address_counts_once_the_provider_has_verified_it() {
        IdentityProvider provider = provider("email");

        there.token = () -> TestProvider.signed(
                claims(sound -> sound.claim("email", "f@un.org").claim("email_verified", true)), there.key);
        assertEquals(Optional.of(account), provider.vouchedFor("the-code", handshake));
        there.token = () -> TestProvider.signed(claims(sound -> sound.claim("email", "f@un.org")), there.key);
        assertThrows(ProviderFailed.class, () -> provider.vouchedFor("the-code", handshake));
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
        return new IdentityProvider(
                Optional.of(new ProviderSettings(URI.create(there.address()), CLIENT, Optional.of("secret!"), claim)),
                new OneAccount(),
                "https://istmo.example",
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final class OneAccount extends Accounts {
        @Override
        public Optional<Account> named(String name) {
            return Optional.of(account).filter(one -> one.name().equals(name));
        }

        @Override
        public Optional<Account> alone(String mail) {
            return Optional.of(account).filter(one -> mail.equals("f@un.org"));
        }
    }
}
