package org.istmo.reporting.render.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of tables that a formula can speak of: letters, digits, {@code _} and {@code .}, nothing that reads like a cell, each once. */
final class TableNames {

    private static final int LONGEST = 200;
    private static final Pattern CELL = Pattern.compile("[a-z]{1,3}\\d+|r\\d*(c\\d*)?|c\\d*", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    String of(String id) {
        String plain = plain(id);
        String name = plain;
        for (int count = 2; !taken.add(name.toLowerCase(Locale.ROOT)); count++) {
            name = plain + "_" + count;
        }
        return name;
    }

    private static String plain(String id) {
        String letters = id.replaceAll("[^\\p{L}\\p{N}_.]", "_");
        String cut = letters.substring(0, Math.min(LONGEST, letters.length()));
        boolean begun = !cut.isEmpty() && (Character.isLetter(cut.charAt(0)) || cut.charAt(0) == '_');
        String name = begun ? cut : "_" + cut;
        return CELL.matcher(name).matches() ? name + "_" : name;
    }
}
