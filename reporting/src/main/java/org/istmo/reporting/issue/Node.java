package org.istmo.reporting.issue;

import java.util.Map;

/**
 * This program among others on the same database.
 *
 * @param name the same after a restart: what it was doing when it went away is its own to take up again
 */
public record Node(String name) {

    /** By the machine's name, {@code ISTMO_HOST} and {@code ISTMO_PORT}. */
    public static Node from(Map<String, String> environment) {
        return new Node(String.join(
                ":",
                environment.getOrDefault("HOSTNAME", ""),
                environment.getOrDefault("ISTMO_HOST", "127.0.0.1"),
                environment.getOrDefault("ISTMO_PORT", "8080")));
    }
}
