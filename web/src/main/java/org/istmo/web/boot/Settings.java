package org.istmo.web.boot;

import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.issue.PublicAddress;

/**
 * What the environment says beyond the database.
 *
 * @param publicUrl the address that people reach, without a slash at its end: {@code ISTMO_PUBLIC_URL}
 * @param maxUpload in bytes: {@code ISTMO_MAX_UPLOAD}, 64 MiB by default
 * @param demo whether an empty database is given the demo's accounts and agreements: {@code ISTMO_DEMO}
 * @param demoData whether the demo's files are imported as well and a statement is issued; not so when {@code ISTMO_DEMO_DATA} is {@code accounts}
 */
public record Settings(
        String publicUrl,
        long maxUpload,
        boolean demo,
        boolean demoData,
        Optional<String> demoPassword,
        Optional<String> adminPassword) {

    private static final long DEFAULT_MAX_UPLOAD = 64L << 20;

    /** @throws IllegalArgumentException when a variable is no such thing, naming it */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                PublicAddress.from(environment).url(),
                given(environment, "ISTMO_MAX_UPLOAD").map(Settings::bytes).orElse(DEFAULT_MAX_UPLOAD),
                given(environment, "ISTMO_DEMO").filter("true"::equals).isPresent(),
                given(environment, "ISTMO_DEMO_DATA").filter("accounts"::equals).isEmpty(),
                given(environment, "ISTMO_DEMO_PASSWORD"),
                given(environment, "ISTMO_ADMIN_PASSWORD"));
    }

    private static long bytes(String text) {
        try {
            long bytes = Long.parseLong(text);
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("ISTMO_MAX_UPLOAD is no number of bytes: " + text, notANumber);
        }
        throw new IllegalArgumentException("ISTMO_MAX_UPLOAD must be more than 0: " + text);
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
