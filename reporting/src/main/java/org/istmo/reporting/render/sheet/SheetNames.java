package org.istmo.reporting.render.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that a spreadsheet takes: at most 31 characters, without eight of them, each once whatever its case. A comma Excel would take; Apache POI parts the print titles by it. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final String FORBIDDEN = "[:\\\\/?*\\[\\],\\p{Cntrl}]";

    /** Excel keeps this one for itself. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    String of(String title) {
        String plain = plain(title);
        String name = cut(plain, LONGEST);
        for (int count = 2; !taken.add(name.toLowerCase(Locale.ROOT)); count++) {
            String suffix = " (" + count + ")";
            name = cut(plain, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String plain(String title) {
        String spaced = title.replaceAll(FORBIDDEN, " ").replaceAll("\\s+", " ");
        String plain = spaced.replaceAll("^[' ]+|[' ]+$", "");
        return plain.isEmpty() ? "–" : plain;
    }

    /** Between words where it can. */
    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = longest - 1;
        int space = name.lastIndexOf(' ', end);
        if (space > longest / 2) {
            end = space;
        } else if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).replaceAll("[ ,;.'–—-]+$", "") + "…";
    }
}
