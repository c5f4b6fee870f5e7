package org.istmo.reporting.render;

/** Words that another place has whole. */
public final class Shortened {

    private Shortened() {}

    /** Cut between words, where there is a place for it, with an ellipsis. */
    public static String to(int longest, String words) {
        if (words.length() <= longest) {
            return words;
        }
        int end = words.lastIndexOf(' ', longest);
        return words.substring(0, end > 0 ? end : longest) + "…";
    }
}
