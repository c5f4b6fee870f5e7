package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * For whom a path of the API is, as it is written down beside the unit tests.
 *
 * @param path below {@code /api/v1}, with its parameters in braces
 * @param circle initials of roles: officer, finance, head, treaty focal point, auditor, Administrator, donor, verifier
 */
record Door(String verb, String path, String circle) {

    static List<Door> all() {
        try {
            return Files.readAllLines(
                            Path.of(System.getProperty("istmo.totals")).resolveSibling("who-may-ask.txt"))
                    .stream()
                    .map(line -> line.split(" +"))
                    .map(words -> new Door(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isFor(char role) {
        return circle.indexOf(role) >= 0;
    }

    /** Whether it leads to what the contract says by itself, or for a word of its own such as a kind of register. */
    boolean leadsTo(String asked, String template) {
        return verb.equals(asked) && (path.equals(template) || template.matches(path.replaceAll("\\{\\w+}", "[^/]+")));
    }
}
