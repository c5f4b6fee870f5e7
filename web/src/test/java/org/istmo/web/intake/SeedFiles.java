package org.istmo.web.intake;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The real files that come with the application. */
final class SeedFiles {

    static final List<String> NAMES = List.of(
            "us-state-mexico.xml",
            "us-state-panama.xml",
            "us-state-nicaragua.xml",
            "us-state-centralamericanandcaribbeanregional.xml",
            "unhcr-activities-2023.xml");

    private SeedFiles() {}

    static Path named(String name) {
        return resource("/demo/iati/seed/" + name);
    }

    static Path resource(String name) {
        URL url = Objects.requireNonNull(SeedFiles.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(name, impossible);
        }
    }
}
