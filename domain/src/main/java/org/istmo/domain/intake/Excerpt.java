package org.istmo.domain.intake;

/** As much of a text as a column holds. */
public final class Excerpt {

    private Excerpt() {}

    /** The text, or its beginning and an ellipsis; never half of a surrogate pair. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
