package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Somebody who asks a server.
 *
 * @param authorization the header of that name; empty for nobody
 */
record Caller(Server server, String authorization) {

    static Caller withPassword(Server server, String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(server, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    static Caller withToken(Server server, String token) {
        return new Caller(server, "Bearer " + token);
    }

    /** @param headers names and values in turn */
    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer head(String path, String... headers) {
        return send(request(path, headers).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    Answer post(String path, String json, String... headers) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer put(String path, String json, String... headers) {
        return put(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer put(String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** Whatever a verb does there. */
    Answer change(String verb, String path, String type, String body) {
        return verb.equals("DELETE")
                ? delete(path)
                : send(request(path, "If-Match", "\"v1\"")
                        .header("Content-Type", type)
                        .method(verb, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofMinutes(3));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return Answer.of(request, Server.HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(request.toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), interrupted);
        }
    }
}
