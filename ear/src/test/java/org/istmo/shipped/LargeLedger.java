package org.istmo.shipped;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A ledger that no buffer on its way holds, in a workbook neither: every entry says the long title of its activity, which nothing makes shorter. */
final class LargeLedger {

    /** Of each activity. */
    static final int ROWS = 400;

    private LargeLedger() {}

    /** Brings it in; the same again changes nothing. Where it is below {@code /exports}, as CSV. */
    static String of(Story story, String donor, int activities) {
        StringBuilder transactions = new StringBuilder();
        for (int at = 0; at < ROWS; at++) {
            transactions.append(GuardsLedgers.spent(at % 20, "USD", at % 20 + 10, at / 20));
        }
        for (int number = 1; number <= activities; number++) {
            String activity = new String(Money.activity(donor + "-" + number, donor), StandardCharsets.UTF_8)
                    .replace("Of the money", title(number))
                    .replace("</iati-activity>", transactions + "</iati-activity>");
            story.bring("officer.pan", "COE-URB", activity.getBytes(StandardCharsets.UTF_8))
                    .expect(201);
        }
        return "transactions.csv?donor=" + donor;
    }

    /** As long again as what deflate looks back at. */
    private static String title(int number) {
        Random letters = new Random(number);
        StringBuilder title = new StringBuilder();
        while (title.length() < 40_000) {
            title.append(title.length() % 8 == 7 ? ' ' : (char) ('a' + letters.nextInt(26)));
        }
        return title.append("end").toString();
    }
}
