package org.istmo.reporting.signature;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of the key.
 *
 * @param address that people reach the server at; a key that the server makes for itself is called by it
 * @param file a PKCS#12 file with the key to sign with: {@code ISTMO_SIGNING_KEY}
 * @param password of that file: {@code ISTMO_SIGNING_PASSWORD}
 * @param secret that the key in the database is sealed with: {@code ISTMO_SECRET}
 */
public record SigningSettings(String address, Optional<Path> file, String password, Optional<String> secret) {

    public static SigningSettings from(Map<String, String> environment, String address) {
        return new SigningSettings(
                address,
                given(environment, "ISTMO_SIGNING_KEY").map(Path::of),
                environment.getOrDefault("ISTMO_SIGNING_PASSWORD", ""),
                given(environment, "ISTMO_SECRET"));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Says nothing of passwords and secrets. */
    @Override
    public String toString() {
        return "SigningSettings[" + address + "]";
    }
}
