package org.istmo.web.clearance;

import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;

/**
 * What the audience would get if the report were issued today.
 *
 * @param audience donors' codes
 * @param date the day at the report's office
 * @param withheld what they would not be shown, each kind once, in the order of the report's notes
 * @param files by language and format
 */
public record PreviewView(List<String> audience, String date, List<WithheldView> withheld, List<FileView> files) {

    /** Words in both languages. */
    public record TextView(String en, String es) {

        static TextView of(Text text) {
            return new TextView(text.en(), text.es());
        }
    }

    /**
     * Something that is withheld, redacted or suppressed.
     *
     * @param count how many; 0 when nothing of the kind was kept back
     */
    public record WithheldView(String code, TextView what, long count, TextView why) {

        static WithheldView of(Withheld withheld) {
            return new WithheldView(
                    withheld.code(), TextView.of(withheld.what()), withheld.count(), TextView.of(withheld.why()));
        }
    }

    /** A file as it would be issued. */
    public record FileView(String format, String language, String href) {}
}
