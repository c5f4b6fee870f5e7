package org.istmo.web.intake;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.validation.Findings;

/** Reads recipient countries, recipient regions and sectors, of an activity or of a transaction. */
final class ShareReader {

    private static final String OECD_DAC = "1";

    private final Findings findings;

    ShareReader(Findings findings) {
        this.findings = findings;
    }

    /** @param path of the element, ended by a slash, or empty for the activity */
    List<DraftShare> places(Element element, String path) {
        List<DraftShare> places = new ArrayList<>();
        read(element, path, "recipient-country", places);
        read(element, path, "recipient-region", places);
        return places;
    }

    /** @param path of the element, ended by a slash, or empty for the activity */
    List<DraftShare> sectors(Element element, String path) {
        List<DraftShare> sectors = new ArrayList<>();
        read(element, path, "sector", sectors);
        return sectors;
    }

    private void read(Element element, String path, String name, List<DraftShare> shares) {
        int ordinal = 0;
        for (Element share : element.all(name)) {
            String at = path + name + "[" + ++ordinal + "]/@percentage";
            shares.add(new DraftShare(
                    name.equals("recipient-country") ? DraftShare.COUNTRY : vocabulary(share),
                    share.code("code"),
                    Values.decimal(share.attribute("percentage"), at, findings).orElse(null),
                    share.code("vocabulary-uri")));
        }
    }

    private static String vocabulary(Element share) {
        String vocabulary = share.code("vocabulary");
        return vocabulary.isEmpty() ? OECD_DAC : vocabulary;
    }
}
