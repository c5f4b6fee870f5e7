package org.istmo.shipped;

import java.nio.charset.StandardCharsets;

/** Small IATI files. An activity takes eleven lines; the first one begins in line 3. */
final class Iati {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n";
    private static final String TAIL = "</iati-activities>\n";

    private Iati() {}

    static String activity(String identifier) {
        return """
                <iati-activity xml:lang="en" default-currency="USD">
                <iati-identifier>%s</iati-identifier>
                <reporting-org ref="US-GOV-11" type="10"><narrative>Department of State</narrative></reporting-org>
                <title><narrative>A small one</narrative></title>
                <description><narrative>What it is</narrative></description>
                <participating-org ref="US-GOV-11" role="1"/>
                <activity-status code="2"/>
                <activity-date iso-date="2020-01-01" type="1"/>
                <recipient-country code="MX" percentage="100"/>
                <transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-02"/><value value-date="2020-01-03">10.50</value></transaction>
                </iati-activity>
                """.formatted(identifier);
    }

    static String text(String... activities) {
        return HEAD + String.join("", activities) + TAIL;
    }

    static byte[] file(String... activities) {
        return text(activities).getBytes(StandardCharsets.UTF_8);
    }

    /** A sound file of exactly this many bytes. */
    static byte[] fileOf(int bytes, String identifier) {
        String text = text(activity(identifier));
        return text.replace(TAIL, " ".repeat(bytes - text.length()) + TAIL).getBytes(StandardCharsets.UTF_8);
    }
}
