package org.istmo.reporting.delivery;

import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;

/** What is to be done next of something that is due, in a sentence. */
public final class NextStep {

    private static final Sentences SENTENCES = Sentences.of("next");

    private NextStep() {}

    /** @param step such as {@code close} */
    public static Text of(String step) {
        return SENTENCES.text(step);
    }
}
