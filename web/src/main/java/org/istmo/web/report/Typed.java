package org.istmo.web.report;

import org.istmo.domain.problem.Words;
import org.istmo.reporting.reception.Reception;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a form of the page of a report, and what is wrong with it, so that nothing of it is lost.
 *
 * @param field the form: {@value #ASKING}, or the number of the question that is answered
 * @param fault the last part of the key of the words that say what is wrong; empty when nothing is
 */
record Typed(String field, String text, String fault) {

    static final String ATTRIBUTE = "org.istmo.typed";
    static final String ASKING = "ask";

    /** Browsers end lines with a carriage return and a line feed; one is kept. */
    static Typed of(String field, @Nullable String sent) {
        String text = sent == null ? "" : sent.replace("\r\n", "\n").strip();
        return new Typed(field, text, fault(text));
    }

    private static String fault(String text) {
        if (text.isEmpty()) {
            return "missing";
        }
        if (text.length() > Reception.LONGEST) {
            return "tooLong";
        }
        return Words.areLines(text) ? "" : "noText";
    }

    Typed refused(String why) {
        return new Typed(field, text, why);
    }

    boolean isSound() {
        return fault.isEmpty();
    }
}
