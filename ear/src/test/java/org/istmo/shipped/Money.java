package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the sentences about money send, and how they read the answers. */
final class Money {

    private static final String RATES = "date,currency,units_per_usd,source\n";

    private Money() {}

    /** @param lines without the head */
    static Answer loadRates(Caller finance, String... lines) {
        return csv(finance, "/api/v1/rates", RATES + String.join("\n", lines) + "\n");
    }

    static Answer csv(Caller caller, String path, String text) {
        return caller.post(path, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An activity that one donor pays, with transactions such as {@code 4 2016-05-10 100.00 LSL}. */
    static byte[] activity(String identifier, String donor, String... transactions) {
        StringBuilder text = new StringBuilder("""
                <iati-activity xml:lang="en" default-currency="USD">
                <iati-identifier>%s</iati-identifier>
                <reporting-org ref="XM-DAC-41128" type="40"><narrative>UNODC</narrative></reporting-org>
                <title><narrative>Of the money</narrative></title>
                <description><narrative>Its money is kept straight</narrative></description>
                <participating-org ref="%s" role="1"/>
                <activity-status code="2"/>
                <activity-date iso-date="2016-01-01" type="1"/>
                <recipient-country code="DO" percentage="100"/>
                """.formatted(identifier, donor));
        for (String transaction : transactions) {
            String[] said = transaction.split(" ");
            text.append("<transaction><transaction-type code=\"")
                    .append(said[0])
                    .append("\"/><transaction-date iso-date=\"")
                    .append(said[1])
                    .append("\"/><value value-date=\"")
                    .append(said[1])
                    .append("\" currency=\"")
                    .append(said[3])
                    .append("\">")
                    .append(said[2])
                    .append("</value></transaction>\n");
        }
        return Iati.file(text.append("</iati-activity>\n").toString());
    }

    static List<JsonNode> which(JsonNode items, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        items.forEach(item -> {
            if (wanted.test(item)) {
                found.add(item);
            }
        });
        return found;
    }
}
