package org.istmo.reporting.render.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Running text in pieces that a row of a sheet can show whole: a row has a greatest height. */
final class Paragraphs {

    /** Twenty-odd lines of 110 characters. */
    private static final int LONGEST = 2_200;

    private Paragraphs() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        Arrays.stream(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> cut(paragraph, pieces));
        return pieces;
    }

    /** At the end of a sentence where there is one, else between words. */
    private static void cut(String paragraph, List<String> pieces) {
        String rest = paragraph;
        while (rest.length() > LONGEST) {
            int sentence = rest.lastIndexOf(". ", LONGEST);
            int word = rest.lastIndexOf(' ', LONGEST);
            int end = sentence > LONGEST / 2 ? sentence + 1 : word > 0 ? word : LONGEST;
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
    }
}
