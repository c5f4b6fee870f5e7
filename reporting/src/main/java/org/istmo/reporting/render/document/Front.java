package org.istmo.reporting.render.document;

import java.util.List;
import org.istmo.reporting.dataset.Imprint;

/**
 * The cover, and what every page repeats of it.
 *
 * @param type the code of the report type, whose layouts and labels apply
 * @param title what kind of report it is, such as "Donor statement"
 * @param subject whom or what it is about: a donor's name, an office, the region
 * @param organisation that says it
 * @param facts lines of the cover after its title, such as agreement and period; number, version, date, offices and address follow by themselves
 * @param notices boxed on the cover, such as that figures are provisional
 * @param standing at the foot of every page, such as "Interim, unaudited, not certified"; may be empty
 * @param imprint number, version, dates, origin, logo
 * @param snapshot SHA-256 of the snapshot in hexadecimal, printed on the last page
 */
public record Front(
        String type,
        String title,
        String subject,
        String organisation,
        List<Fact> facts,
        List<String> notices,
        String standing,
        Imprint imprint,
        String snapshot) {

    public Front {
        facts = List.copyOf(facts);
        notices = List.copyOf(notices);
    }

    /** A line of the cover. */
    public record Fact(String label, String text) {}
}
