package org.istmo.web.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people may have changed them a little: case, accents, spaces and the mark of a required column do not matter. */
final class Names {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Names() {}

    static String plain(String name) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String spaced = SPACES.matcher(bare.replace("*", "")).replaceAll(" ");
        return spaced.strip().toLowerCase(Locale.ROOT);
    }
}
