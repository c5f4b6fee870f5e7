package org.istmo.reporting.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;

/** Why a report could not be made, so that an officer understands it; the particulars are in the log. */
public enum FailureReason {
    /** More pages or rows, or more time, than a report may take. */
    TOO_LONG(false),
    /** A template or a library failed on the figures. */
    TEMPLATE(true),
    DATABASE(true),
    DISK(true),
    MEMORY(true),
    /** What was ordered cannot be had. */
    REFUSED(false),
    UNKNOWN(true);

    private static final Sentences SENTENCES = Sentences.of("failure");

    /** What keeps a schedule from ordering, and can be put right by whoever saves it anew. */
    private static final Set<String> OF_ITS_OWNER = Set.of("owner-gone", "not-your-office", "role-missing");

    private final boolean retryable;

    FailureReason(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same order may well succeed when it is tried again. Whoever insists may try any. */
    public boolean retryable() {
        return retryable;
    }

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param refusal the stable word of what refused the order; empty where nothing did */
    public Text words(String refusal) {
        return this == REFUSED && !refusal.isEmpty() ? SENTENCES.text("refused.by", refusal) : SENTENCES.text(word());
    }

    /**
     * Why something was not even ordered.
     *
     * @param refusal the stable word of what refused it
     */
    public static Text notOrdered(String refusal) {
        return OF_ITS_OWNER.contains(refusal)
                ? SENTENCES.text("not-ordered." + refusal)
                : SENTENCES.text("not-ordered", refusal);
    }

    /** What such a problem is called, when it is told at once. */
    public static Text title() {
        return SENTENCES.text("title");
    }

    static FailureReason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
