package org.istmo.shipped;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A running server, as its callers see it.
 *
 * @param address where it answers, without a slash at the end
 */
record Server(URI address) {

    static final String PASSWORD = environment("ISTMO_DEMO_PASSWORD");
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** The one that the environment of these tests speaks of. */
    static Server ofEnvironment() {
        return at(Integer.parseInt(environment("ISTMO_PORT")));
    }

    static Server at(int port) {
        return new Server(URI.create("http://" + environment("ISTMO_HOST") + ":" + port));
    }

    /** Whether it is up and says that it is ready. */
    boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Caller nobody() {
        return new Caller(this, "");
    }

    /** One of the demo accounts. */
    Caller as(String name) {
        return Caller.withPassword(this, name, PASSWORD);
    }

    static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: these tests are run by the build.");
        }
        return value;
    }
}
