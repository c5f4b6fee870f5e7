package org.istmo.domain.framework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which theme a sector's money goes to: by the publisher's own vocabulary where we know it, by the longest prefix of the code. */
public class SectorThemes {

    /** The theme of a sector that no rule knows. */
    public static final String UNCLASSIFIED = "unclassified";

    private final Map<String, String> themes = new HashMap<>();

    public SectorThemes(Handle handle) {
        handle.createQuery(
                        "SELECT vocabulary, publisher, code_prefix, theme FROM sector_theme WHERE retired_on IS NULL")
                .map((row, context) ->
                        Map.entry(key(row.getString(1), row.getString(2), row.getString(3)), row.getString(4)))
                .forEach(rule -> themes.put(rule.getKey(), rule.getValue()));
    }

    /** The theme of a sector, empty when no rule knows it. */
    public Optional<String> of(String publisher, String vocabulary, String code) {
        for (int length = code.length(); length > 0; length--) {
            String prefix = code.substring(0, length);
            String theme =
                    themes.getOrDefault(key(vocabulary, publisher, prefix), themes.get(key(vocabulary, "-", prefix)));
            boolean whole = length == code.length();
            if (theme != null && (whole || !isPublishersOwn(vocabulary))) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** Whether codes of the vocabulary mean what their publisher says: IATI vocabularies 98 and 99. */
    public static boolean isPublishersOwn(String vocabulary) {
        return vocabulary.equals("98") || vocabulary.equals("99");
    }

    private static String key(String vocabulary, String publisher, String prefix) {
        return vocabulary + "\n" + publisher + "\n" + prefix;
    }
}
