package org.istmo.web.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** Whether an ID token is to be believed (OpenID Connect Core 1.0, 3.1.3.7): signed by a key of the issuer, for this client, now, and for this way there and back. */
class ProviderTokens {

    private static final Set<JWSAlgorithm> SIGNED_BY = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final int MILLISECONDS = 5_000;
    private static final int MOST_BYTES = 1 << 18;

    private final String issuer;
    private final String client;
    private final JWKSource<SecurityContext> keys;
    private final Clock clock;

    ProviderTokens(String issuer, String client, URI keys, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
        try {
            this.keys = JWKSourceBuilder.create(
                            keys.toURL(), new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, MOST_BYTES))
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException noAddress) {
            throw new ProviderFailed("Its keys have no address.", noAddress);
        }
    }

    /**
     * What the token claims.
     *
     * @throws ProviderFailed when it is not to be believed
     */
    JWTClaimsSet believed(String token, String nonce) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED_BY, keys));
        processor.setJWTClaimsSetVerifier(new ByOurClock(
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build()));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Object presenter = claims.getClaim("azp");
            if (presenter != null && !presenter.equals(client)
                    || presenter == null && claims.getAudience().size() > 1) {
                throw new ProviderFailed("The token was made out to another client.");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException notBelieved) {
            throw new ProviderFailed("The token is not to be believed: " + notBelieved.getMessage());
        }
    }

    private final class ByOurClock extends DefaultJWTClaimsVerifier<SecurityContext> {

        ByOurClock(JWTClaimsSet exactly) {
            super(client, exactly, Set.of("sub", "exp", "iat"));
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
