package org.istmo.shipped;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider (OpenID Connect Core 1.0) that vouches for whomever it is told to. */
final class Voucher implements AutoCloseable {

    static final String CLIENT = "istmo-shipped";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private volatile KeyPair keys;
    private volatile String kid = "one";
    private final HttpServer server;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Voucher() throws IOException, GeneralSecurityException {
        keys = made();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> {
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            answer(exchange, """
                {"keys": [{"kty": "RSA", "kid": "%s", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}
                """.formatted(kid, number(key.getModulus()), number(key.getPublicExponent())));
        });
        server.createContext("/token", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String code = body.replaceFirst(".*\\bcode=([^&]*).*", "$1");
            answer(exchange, "{\"token_type\": \"Bearer\", \"id_token\": \"" + tokens.getOrDefault(code, "") + "\"}");
        });
        server.start();
    }

    private static KeyPair made() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /** From now on it signs with another key, and shows that one alone. */
    void rotate() throws GeneralSecurityException {
        keys = made();
        kid = "two";
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Vouches for somebody who was sent here with that address. Whoever has another name is another person.
     *
     * @return what is behind the address that they are sent back to
     */
    String vouchFor(String name, String asked) throws GeneralSecurityException {
        String nonce = asked.replaceFirst(".*\\bnonce=([^&]*).*", "$1");
        String state = asked.replaceFirst(".*\\bstate=([^&]*).*", "$1");
        String code = "code-" + tokens.size();
        tokens.put(code, token(name, nonce));
        return "?code=" + code + "&state=" + state;
    }

    private String token(String name, String nonce) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String signed = part("{\"alg\": \"RS256\", \"kid\": \"" + kid + "\"}") + "."
                + part("""
                {"iss": "%1$s", "aud": "%2$s", "sub": "subject-%6$s", "iat": %3$d, "exp": %4$d, "nonce": "%5$s", "preferred_username": "%6$s"}
                """.formatted(issuer(), CLIENT, now, now + 300, nonce, name));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
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
