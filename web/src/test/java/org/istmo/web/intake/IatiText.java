package org.istmo.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** IATI as text, line by line: an activity takes {@value #LINES} lines, the first one begins in line 3. */
final class IatiText {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n";
    static final String TAIL = "</iati-activities>\n";
    static final int LINES = 11;

    private IatiText() {}

    static String activity(String identifier) {
        return """
                <iati-activity xml:lang="en" default-currency="USD">
                <iati-identifier>%s</iati-identifier>
                <reporting-org ref="XM-1" type="10"><narrative>Us</narrative></reporting-org>
                <title><narrative>A title</narrative></title>
                <description><narrative>What it is</narrative></description>
                <participating-org ref="XM-1" role="1"/>
                <activity-status code="2"/>
                <activity-date iso-date="2020-01-01" type="1"/>
                <recipient-country code="MX" percentage="100"/>
                <transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-02"/><value value-date="2020-01-03">10.50</value></transaction>
                </iati-activity>
                """.formatted(identifier);
    }

    /** The activity with one piece of it put in another's stead, which must be there. */
    static String activity(String identifier, String piece, String other) {
        String activity = activity(identifier);
        if (!activity.contains(piece)) {
            throw new IllegalArgumentException(piece);
        }
        return activity.replace(piece, other);
    }

    static String file(String... activities) {
        return HEAD + String.join("", activities) + TAIL;
    }

    static Path written(Path directory, String text) {
        return written(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path written(Path directory, byte[] bytes) {
        try {
            return Files.write(directory.resolve("activities.xml"), bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
