package org.istmo.web.account;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Questions to the identity provider over HTTP. Follows no redirect: what it sends goes where it was meant to. */
class ProviderCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int LONGEST = 1 << 20;
    /** So many wait for it at a time: while it hangs, the others who come by it are told so at once, and all else goes on. */
    private static final int AT_ONCE = 8;

    private final Semaphore free = new Semaphore(AT_ONCE);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    JsonObject get(URI address) {
        return answer(HttpRequest.newBuilder(address).GET());
    }

    /** @param authorization a header's value; empty for none */
    JsonObject post(URI address, Map<String, String> form, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return answer(request);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonObject answer(HttpRequest.Builder request) {
        if (!free.tryAcquire()) {
            throw new ProviderFailed("Too many wait for the identity provider.");
        }
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || answer.body().length() > LONGEST) {
                throw new ProviderFailed(answer.uri().getPath() + " answered " + answer.statusCode());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException | JsonException unreadable) {
            throw new ProviderFailed("The identity provider cannot be read.", unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderFailed("Stopped while the identity provider was asked.", stopped);
        } finally {
            free.release();
        }
    }
}
