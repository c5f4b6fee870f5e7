package org.istmo.web.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An identity provider of a test: says who it is, shows its keys, and hands out the token that the test wants it to. */
final class TestProvider implements AutoCloseable {

    private static @Nullable RSAKey once;

    final RSAKey key;
    /** Those that it shows. */
    volatile List<RSAKey> shown;

    final Map<String, String> asked = new HashMap<>();
    String authorization = "";
    String issuer;
    Supplier<String> token = () -> "";
    /** How often it was asked what it says of itself. */
    final AtomicInteger looks = new AtomicInteger();
    /** How often it was asked for its keys. */
    final AtomicInteger keyLooks = new AtomicInteger();
    /** Until when it keeps whoever asks that waiting. */
    volatile CountDownLatch hangs = new CountDownLatch(0);

    private final HttpServer server;

    TestProvider() throws IOException, JOSEException {
        key = made();
        shown = List.of(key);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = address();
        server.createContext("/.well-known/openid-configuration", exchange -> {
            looks.incrementAndGet();
            waited();
            answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token", "jwks_uri": "%2$s/keys"}
                """.formatted(issuer, address()));
        });
        server.createContext("/keys", exchange -> {
            keyLooks.incrementAndGet();
            answer(exchange, new JWKSet(List.copyOf(shown)).toString());
        });
        server.createContext("/token", exchange -> {
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : body.split("&")) {
                String[] parts = field.split("=", 2);
                asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            answer(exchange, "{\"id_token\": \"" + token.get() + "\", \"token_type\": \"Bearer\"}");
        });
        server.start();
    }

    private void waited() {
        try {
            hangs.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** One for all tests: to make one takes seconds. */
    private static synchronized RSAKey made() throws JOSEException {
        if (once == null) {
            once = new RSAKeyGenerator(2048).keyID("one").generate();
        }
        return once;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
