package org.istmo.reporting.issue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/**
 * This program among others on the same database.
 *
 * @param name the same after a restart: what it was doing when it went away is its own to take up again
 */
public record Node(String name) {

    /** What the environment of this process says. */
    public static final Node HERE = from(System.getenv());

    /** By the machine's name, {@code ISTMO_HOST} and {@code ISTMO_PORT}. */
    static Node from(Map<String, String> environment) {
        String machine = environment.getOrDefault("HOSTNAME", "");
        return new Node(String.join(
                ":",
                machine.isBlank() ? ofMachine() : machine,
                environment.getOrDefault("ISTMO_HOST", "127.0.0.1"),
                environment.getOrDefault("ISTMO_PORT", "8080")));
    }

    /** A shell knows {@code HOSTNAME} and need not hand it on; two machines of one address and port are two nodes all the same. */
    private static String ofMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "";
        }
    }
}
